import ArgumentParser
import FoundationEssentials
import TerminalScreen
import WorksheetModel
import WorksheetStore
import WorksheetTemplates

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play keys without a terminal and print the last screen.")
  @Argument var file: String
  @Option var keys: String = ""
  @Option var size: String = "80x24"

  func run() throws {
    let keys = try KeyScript.parse(keys)
    let parts = size.split(separator: "x").compactMap { Int($0) }
    let environment = ProcessInfo.processInfo.environment
    let library = try TemplateLibrary.load(folder: nil)
    let session = ScreenSession(
      library: library, catalogue: library.catalogue(.indonesian),
      state: try StateFolder(environment: environment), environment: environment)
    let terminal = MemoryTerminal(size: Size(columns: parts[0], rows: parts[1]), keys: keys)
    print(session.run(file, on: terminal).terminal.canvas.text)
  }
}
