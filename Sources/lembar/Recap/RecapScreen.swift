import TerminalScreen
import WorksheetApp
import WorksheetModel
import WorksheetReport
import WorksheetStore

/// A recap on the screen, with the way into its workbooks and back.
struct RecapScreen {
  private let surroundings: Surroundings
  private let app: App
  private let runner: EffectRunner

  init(_ reading: RecapReading, in surroundings: Surroundings) throws(Refusal) {
    self.surroundings = surroundings
    let state: StateFolder
    do throws(FileProblem) {
      state = try StateFolder(environment: surroundings.environment)
    } catch {
      throw .notWritten(surroundings.catalogue().wording(error, at: ""))
    }
    var runner = EffectRunner(in: surroundings, state: state)
    runner.recap = reading
    app = App(recap: RecapPage(total: reading.total), desk: surroundings.desk(runner.catalogue))
    self.runner = runner
  }

  /// Plays the recap on a terminal, and each workbook that somebody goes into.
  func run<Screen: Terminal>(on terminal: Screen) -> Loop<Screen>.Outcome {
    var loop = Loop(app: app, terminal: terminal, runner: runner)
    while true {
      let outcome = loop.run()
      guard case .visit(let path) = outcome.ending else { return outcome }
      loop.terminal = outcome.terminal
      do throws(Refusal) {
        var session = try ScreenSession(path, isReadOnly: false, in: surroundings)
        session.comeFromRecap()
        let visit = session.run(on: outcome.terminal)
        guard visit.ending == .left else { return visit }
        loop.terminal = visit.terminal
        renew(path, in: &loop)
        if let problem = visit.savingProblem { _ = loop.tell(.message(problem)) }
      } catch {
        _ = loop.tell(.message(error.sentence))
      }
    }
  }

  /// Reads again what somebody may have changed.
  private func renew<Screen: Terminal>(_ path: String, in loop: inout Loop<Screen>) {
    let piece = RecapReader(surroundings).piece(of: [.file(path)])
    for row in piece.rows { _ = loop.tell(.recapRenewed(row.brief)) }
  }
}
