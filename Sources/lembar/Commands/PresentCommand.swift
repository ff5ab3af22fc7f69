import ArgumentParser

/// `lembar present FILE`: read only, large, one thought a screen, for a projector.
struct PresentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("present", alias: "sajikan", about: .aboutPresent)
  }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Flag(help: .phrase(.helpHideNames)) var hideNames = false
  @Flag(help: .phrase(.helpHideAmounts)) var hideAmounts = false
  @OptionGroup var look: LookOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    // Says on the shell what the screen would cover: damage, or work that is not in the file yet.
    _ = try surroundings.read(file)
    var session = try ScreenSession(file, isReadOnly: true, in: surroundings)
    session.present(hidingNames: hideNames, hidingAmounts: hideAmounts)
    _ = try surroundings.onScreen(look, usually: .projector) { session.run(on: $0) }
  }
}
