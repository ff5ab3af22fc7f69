import WorksheetApp
import WorksheetStore
import WorksheetText

extension Catalogue {
  /// What an earlier session left unsaved, as the sentence that offers it.
  func recoveryOffer(_ work: UnsavedWork) -> String {
    let time = work.started.split(separator: "T").last.map { String($0.prefix(5)) } ?? ""
    var text = self[
      ScreenPhrase.recoveryOffer, time.replacing(":", with: "."), String(work.fieldCount)]
    if work.tornLines > 0 {
      text += " " + self[ScreenPhrase.recoveryTorn, String(work.tornLines)]
    }
    guard let draft = work.draft, !draft.text.isEmpty else { return text }
    return text + " " + self[ScreenPhrase.recoveryDraft, draft.text]
  }
}
