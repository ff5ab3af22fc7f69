import WorksheetModel
import WorksheetReport
import WorksheetStore
import WorksheetText

/// A workbook that a command reads, and the texts in its language.
struct WorkbookInHand {
  let workbook: Workbook
  let catalogue: Catalogue
}

extension Surroundings {
  /// Opens a workbook for a command that only reads.
  ///
  /// What is wrong with the file is said on standard error; nothing is written beside it.
  func read(_ path: String) throws(Refusal) -> WorkbookInHand {
    let opened: OpenedWorkbook
    do throws(FileProblem) {
      opened = try WorkbookFile(path: path).open()
    } catch {
      throw .badInput(catalogue().wording(error, at: path))
    }
    let workbook = opened.read.workbook
    let catalogue = catalogue(for: workbook)
    for notice in catalogue.notices(opened, at: path) { Console.say(notice) }
    for notice in noticesOfApproval(workbook, catalogue) { Console.say(notice) }
    if let unsaved = state?.unsavedWork(for: workbook), !unsaved.changes.isEmpty {
      Console.say(catalogue[FilePhrase.unsavedJournal, path, String(unsaved.changes.count)])
    }
    return WorkbookInHand(workbook: workbook, catalogue: catalogue)
  }

  /// Says that an approved workbook holds something else than what was approved.
  func noticesOfApproval(_ workbook: Workbook, _ catalogue: Catalogue) -> [String] {
    guard workbook.isUnlikeApproved else { return [] }
    let subject = ReportSubject(
      workbook, worksheets: library.worksheets, findings: [], wordlists: library.wordlists,
      catalogue: catalogue)
    let approved = workbook.latestReview?.text(ReviewState.checksum)
    let copy = (state?.backups(of: workbook.header.id) ?? []).lazy
      .filter { $0.reason == .approval }.compactMap { try? $0.read() }
      .first { $0.contentChecksum == approved }
    return [subject.unlikeSentence]
      + [copy.flatMap { subject.differences(from: $0) }].compactMap { $0 }
  }

  /// Writes lines to standard output, with a line feed after the last one.
  func print(_ text: String, _ catalogue: Catalogue) throws(Refusal) {
    try print(PrintedText(text + "\n"), catalogue)
  }

  /// Writes data to standard output.
  func print(_ text: PrintedText, _ catalogue: Catalogue) throws(Refusal) {
    guard Console.write(text) else { throw .notWritten(catalogue[CommandPhrase.outputFailed]) }
  }
}
