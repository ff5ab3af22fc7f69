import WorksheetStore
import WorksheetText
extension Catalogue { func wording(_ problem: FileProblem) -> String { "\(problem)" } }
