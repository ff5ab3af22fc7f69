import WorksheetReport
import WorksheetStore
import WorksheetText

/// Where a recap goes: standard output, or a file that gets its name when it is whole.
struct RecapOutput {
  private let path: String?
  private let isReplacing: Bool
  private let file: GrowingFile?
  private let catalogue: Catalogue

  init(_ path: String?, isReplacing: Bool, _ catalogue: Catalogue) throws(Refusal) {
    self.path = path
    self.isReplacing = isReplacing
    self.catalogue = catalogue
    do throws(FileProblem) {
      file = if let path { try GrowingFile(for: PlainFile(path: path)) } else { nil }
    } catch {
      throw .notWritten(catalogue.wording(error, at: path ?? ""))
    }
  }

  func append(_ text: PrintedText) throws(Refusal) {
    guard let file, let path else {
      guard Console.write(text) else { throw .notWritten(catalogue[CommandPhrase.outputFailed]) }
      return
    }
    do throws(FileProblem) {
      try file.append(text.text.utf8)
    } catch {
      throw .notWritten(catalogue.wording(error, at: path))
    }
  }

  func finish() throws(Refusal) {
    guard let file, let path else { return }
    do throws(FileProblem) {
      try file.finish(replacing: isReplacing)
    } catch .exists {
      throw .badInput(catalogue[CommandPhrase.outputExists, path])
    } catch {
      throw .notWritten(catalogue.wording(error, at: path))
    }
  }
}
