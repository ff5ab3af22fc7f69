import WorksheetModel

/// Copies of the workbook that were edited apart.
extension App {
  /// Says that fields have several answers, as long as there are such fields.
  var sentenceOfConflicts: String? {
    desk.conflicts.isEmpty
      ? nil : desk.phrase(.conflictsWait, String(desk.conflicts.count))
  }

  /// Offers a copy at once, or after what the journal offers.
  mutating func offer(_ copy: AppEvent.Copy) {
    let offer = CopyPage(copy: copy)
    if page is RecoveryPage {
      pagesBelow.append(offer)
    } else {
      pagesBelow.append(page)
      page = offer
    }
  }

  mutating func take(merged workbook: Workbook, saying sentence: String) {
    desk.workbook = workbook
    desk.recheck()
    message = [sentence, sentenceOfConflicts].compactMap { $0 }.joined(separator: " ")
  }
}
