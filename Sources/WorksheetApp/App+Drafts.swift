import WorksheetModel

/// Texts that were typed and are no answers yet: they outlive their page, and the program.
extension App {
  /// What is being typed or waits at its field, for the journal.
  public var unfinished: Unfinished? {
    let pages = [page] + pagesBelow.reversed()
    return pages.lazy.compactMap { $0.unfinished(at: desk) }.first ?? desk.waitingText
  }

  /// Lets texts wait at their fields until somebody opens the form again.
  ///
  /// A record that is not there yet is made for them: nothing else would lead back to the text.
  mutating func letWait(_ texts: [Unfinished]) -> [Effect] {
    guard let first = texts.first else { return [] }
    var making = desk.workbook[first.record] == nil ? first.making : []
    var waiting = texts[...]
    if !making.isEmpty, desk.isPlainText(first) {
      making.append(.set(first.record, first.field, Answer(.text(first.text))))
      waiting = waiting.dropFirst()
    }
    for text in waiting { desk.drafts[text.record, default: [:]][text.field] = text.text }
    return making.isEmpty ? [] : [.apply(Change(making), .new)]
  }

  /// The page as it is shown: a form finds what was typed in it before.
  mutating func resumed(_ page: any Page) -> any Page {
    guard var form = page as? FormPage,
      let texts = desk.drafts.removeValue(forKey: form.subject.id)
    else { return page }
    form.resume(texts, at: desk)
    return form
  }

  /// Takes in what an earlier session left unsaved.
  mutating func recover(_ workbook: Workbook, _ unfinished: Unfinished?) -> [Effect] {
    desk.workbook = workbook
    desk.recheck()
    savedState.noteChange()
    guard let unfinished else { return [] }
    if workbook[unfinished.record] != nil {
      message = desk.phrase(.draftWaits, desk.place(unfinished.record, unfinished.field))
    }
    return letWait([unfinished])
  }
}

extension Desk {
  /// A text that waited and was taken as an answer elsewhere waits no more.
  mutating func forgetDrafts(takenBy change: Change) {
    for case .set(let id, let field, let answer) in change.edits
    where drafts[id]?[field] == answer.value?.text {
      drafts[id]?[field] = nil
    }
  }

  /// A text that waits at its field, the same one each time it is asked for.
  fileprivate var waitingText: Unfinished? {
    guard let id = drafts.keys.filter({ workbook[$0] != nil }).min(),
      let draft = drafts[id]?.min(by: { $0.key < $1.key })
    else { return nil }
    return Unfinished(record: id, field: draft.key, text: draft.value)
  }

  /// Whether a text belongs to a field that takes any text, in a record that is yet to be made.
  fileprivate func isPlainText(_ unfinished: Unfinished) -> Bool {
    let kind =
      unfinished.making.lazy.compactMap { edit in
        if case .insert(let record) = edit, record.id == unfinished.record { return record.kind }
        return nil
      }.first as Kind?
    guard let kind, let field = worksheets.field(unfinished.field, of: kind) else { return false }
    switch field.kind {
    case .text, .longText: return true
    case .number, .rupiah, .percent, .date, .month, .months, .choice, .choices, .scale, .yesNo,
      .person, .link, .links:
      return false
    }
  }
}
