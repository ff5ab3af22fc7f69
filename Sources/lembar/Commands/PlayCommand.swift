import ArgumentParser
import TerminalScreen
import WorksheetText

/// `lembar play FILE --keys K`: plays keys without a terminal and prints the last screen.
///
/// The keys do what they do on the screen: answers are journalled, and saved at the end.
struct PlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .command("play", about: .aboutPlay) }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Option(help: .phrase(.helpKeys)) var keys = ""
  @Option(help: .phrase(.helpSize)) var size = "80x24"
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let catalogue = surroundings.catalogue()
    let session = try ScreenSession(file, isReadOnly: false, in: surroundings)
    let terminal = MemoryTerminal(size: try size(catalogue), keys: try script(catalogue))
    try surroundings.print(session.run(on: terminal).terminal.canvas.text, catalogue)
  }

  private func script(_ catalogue: Catalogue) throws(Refusal) -> [Key] {
    do throws(KeyScriptProblem) {
      return try KeyScript.parse(keys)
    } catch {
      switch error {
      case .unknownKey(let name), .unclosed(let name):
        throw .badInput(catalogue[CommandPhrase.wrongKeys, name])
      }
    }
  }

  private func size(_ catalogue: Catalogue) throws(Refusal) -> Size {
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { throw .badInput(catalogue[CommandPhrase.wrongSize, size]) }
    return Size(columns: columns, rows: rows)
  }
}
