import WorksheetApp
import WorksheetStore
import WorksheetText

/// What is said when a file was opened that had something about it.
struct OpeningNotice {
  let catalogue: Catalogue

  /// How many lines were lost, or nil for a whole file.
  func damage(of opened: OpenedWorkbook) -> String? {
    guard !opened.read.isWhole, !opened.read.isHandMade else { return nil }
    let lines = opened.read.damaged.count
    return catalogue[ScreenPhrase.damaged, String(lines), String(opened.read.workbook.count)]
  }

  /// What an earlier session left unsaved.
  func recovery(_ work: UnsavedWork) -> String {
    let time = work.started.split(separator: "T").last.map { $0.prefix(5) } ?? ""
    let shown = String(time).replacing(":", with: ".")
    let text = catalogue[
      ScreenPhrase.recoveryOffer, shown, String(work.fieldCount), String(work.tornLines)]
    guard let draft = work.draft, !draft.text.isEmpty else { return text }
    return text + " " + catalogue[ScreenPhrase.recoveryDraft, draft.text]
  }
}
