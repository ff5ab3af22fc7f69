import TerminalCurses
import TerminalScreen
import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetTemplates
import WorksheetText

/// All that the full screen needs from outside: the sheets, the texts, the folders.
struct ScreenSession {
  let library: TemplateLibrary
  let catalogue: Catalogue
  let state: StateFolder
  let environment: [String: String]

  private var home: String { environment["HOME"] ?? "." }

  private func desk(_ workbook: Workbook) -> Desk {
    var desk = Desk(
      workbook: workbook, worksheets: library.worksheets, catalogue: catalogue,
      wordlists: library.wordlists, today: SystemClock.now.day,
      seed: UInt64.random(in: .min ... .max))
    desk.lessons = library.lessons.map { Desk.Lesson(title: $0.title, text: $0.text) }
    return desk
  }

  /// Plays the program on a terminal and tells why it ended, and what the terminal then was.
  func run<Screen: Terminal>(
    _ path: String?, on terminal: Screen
  ) -> (ending: Loop<Screen>.Ending, terminal: Screen) {
    var runner = EffectRunner(library: library, state: state, home: home, catalogue: catalogue)
    let empty = Workbook(
      header: .init(id: "home", title: "", language: catalogue.language, created: ""))
    var app = App(home: homePage, desk: desk(empty))
    if let path {
      for event in runner.perform(.open(path: path)) { _ = app.receive(event) }
    }
    var loop = Loop(app: app, terminal: terminal, runner: runner)
    return loop.run()
  }

  private var homePage: HomePage {
    let recent = RecentFiles(in: state).paths.map { path in
      HomePage.Entry(title: String(path.split(separator: "/").last ?? ""), name: path)
    }
    let examples = library.exampleNames.map {
      HomePage.Entry(title: $0.replacing("-", with: " "), name: $0)
    }
    return HomePage(recent: recent, examples: examples)
  }
}
