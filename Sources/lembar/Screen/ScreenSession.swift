import TerminalScreen
import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetText

/// The program before it has a screen: the workbook is open, so that a refusal is said on the shell.
struct ScreenSession {
  private var app: App
  private let runner: EffectRunner

  /// Opens the workbook at a path, or starts on the home page for nil.
  init(_ path: String?, isReadOnly: Bool, in surroundings: Surroundings) throws(Refusal) {
    let state: StateFolder
    do throws(FileProblem) {
      state = try StateFolder(environment: surroundings.environment)
    } catch {
      throw .notWritten(surroundings.catalogue().wording(error, at: path ?? ""))
    }
    var runner = EffectRunner(in: surroundings, state: state)
    var events: [AppEvent] = []
    if let path { events = isReadOnly ? runner.look(at: path) : runner.open(path) }
    if case .cannotOpen(let sentence) = events.first { throw .badInput(sentence) }
    let desk = surroundings.desk(runner.catalogue)
    var app = path == nil ? App(home: surroundings.homePage(state), desk: desk) : App(opening: desk)
    for event in events { _ = app.receive(event) }
    self.app = app
    self.runner = runner
  }

  /// Shows the workbook to a room.
  mutating func present(hidingNames: Bool, hidingAmounts: Bool) {
    app.present(hidingNames: hidingNames, hidingAmounts: hidingAmounts)
  }

  /// Plays the program on a terminal and tells how it ended.
  func run<Screen: Terminal>(on terminal: Screen) -> Loop<Screen>.Outcome {
    var loop = Loop(app: app, terminal: terminal, runner: runner)
    return loop.run()
  }
}

extension Surroundings {
  /// A desk without a workbook yet.
  func desk(_ catalogue: Catalogue) -> Desk {
    var desk = Desk(
      workbook: Workbook(header: .init(id: "", title: "", created: clock.iso)),
      worksheets: library.worksheets, catalogue: catalogue, wordlists: library.wordlists,
      today: clock.day, seed: UInt64.random(in: .min ... .max))
    desk.allLessons = library.lessons
    return desk
  }

  fileprivate func homePage(_ state: StateFolder) -> HomePage {
    let recent = RecentFiles(in: state).paths.map { path in
      HomePage.Entry(title: String(path.split(separator: "/").last ?? ""), name: path)
    }
    let examples = library.exampleNames.map {
      HomePage.Entry(title: $0.replacing("-", with: " "), name: $0)
    }
    return HomePage(recent: recent, examples: examples)
  }
}
