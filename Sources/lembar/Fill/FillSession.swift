import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetText

/// The dialogue before its first question: the workbook is open for writing.
struct FillSession {
  let app: App
  let runner: EffectRunner
  /// What opening the file told.
  let events: [AppEvent]

  /// Opens the workbook; one that cannot be written is refused, for nobody hears a mark of that.
  init(_ path: String, in surroundings: Surroundings) throws(Refusal) {
    let state: StateFolder
    do throws(FileProblem) {
      state = try StateFolder(environment: surroundings.environment)
    } catch {
      throw .notWritten(surroundings.catalogue().wording(error, at: path))
    }
    var runner = EffectRunner(in: surroundings, state: state)
    events = runner.open(path)
    for event in events {
      switch event {
      case .cannotOpen(let sentence): throw .badInput(sentence)
      case .opened(let workbook, let reason?, _, _):
        let isNewer = workbook.header.version > Workbook.Header.currentVersion
        throw isNewer ? .badInput(reason) : .notWritten(reason)
      default: continue
      }
    }
    app = App(opening: surroundings.desk(runner.catalogue))
    self.runner = runner
  }
}
