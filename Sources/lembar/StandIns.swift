import WorksheetModel
import WorksheetText

// Until the wording of input problems is there; this file goes then.
extension Catalogue {
  func wording(_ problem: InputProblem) -> String { "\(problem)" }
}
