import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetText

extension Catalogue {
  /// What an earlier session left unsaved, as the sentence that offers it.
  func recoveryOffer(_ work: UnsavedWork, today: Day) -> String {
    var sentences = [self[ScreenPhrase.recoveryOffer, moment(work.started, today: today)]]
    var parts: [String] = []
    if work.fieldCount > 0 {
      parts.append(self[ScreenPhrase.recoveryAnswers, String(work.fieldCount)])
    } else if !work.changes.isEmpty {
      parts.append(self[ScreenPhrase.recoveryChanges, String(work.changes.count)])
    }
    if work.tornLines > 0 {
      parts.append(self[ScreenPhrase.recoveryTorn, String(work.tornLines)])
    }
    if !parts.isEmpty { sentences.append(parts.joined(separator: ", ") + ".") }
    if let draft = work.draft, !draft.text.isEmpty {
      sentences.append(self[ScreenPhrase.recoveryDraft, draft.text])
    }
    return sentences.joined(separator: " ")
  }

  /// The same where it cannot be taken in, as on a stick that is locked.
  func waiting(_ work: UnsavedWork, today: Day) -> String {
    self[ScreenPhrase.recoveryWaits, recoveryOffer(work, today: today)]
  }

  /// `09.14`, or with the day in front when that is not today.
  private func moment(_ iso: String, today: Day) -> String {
    let parts = iso.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return iso }
    let time = String(parts[1].prefix(5)).replacing(":", with: ".")
    guard let day = Day(iso: String(parts[0])), day != today else { return time }
    return "\(date(day)), \(time)"
  }
}
