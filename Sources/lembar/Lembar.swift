import ArgumentParser

@main
struct Lembar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lembar", subcommands: [Open.self, Play.self])
}
