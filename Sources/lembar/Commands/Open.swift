import ArgumentParser
import FoundationEssentials
import TerminalCurses
import TerminalScreen
import WorksheetModel
import WorksheetStore
import WorksheetTemplates

struct Open: ParsableCommand {
  @Argument var file: String?
  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let library = try TemplateLibrary.load(folder: nil)
    let session = ScreenSession(
      library: library, catalogue: library.catalogue(.indonesian),
      state: try StateFolder(environment: environment), environment: environment)
    let terminal = try CursesTerminal.open(TerminalOptions(environment: { environment[$0] }))
    let ended = session.run(file, on: terminal)
    terminal.close()
    if case .signal(let signal) = ended.ending { CursesTerminal.end(bySignal: signal) }
  }
}
