import WorksheetModel

/// A change that the journal did not take, and the text from which it was made.
struct RefusedChange: Hashable, Sendable {
  var change: Change
  let purpose: Purpose
  let text: Unfinished
  let sentence: String
}

/// An answer that could not be written stays in its field; it is taken as soon as that is possible.
extension App {
  /// Why an answer is still waiting, as long as its text stands in its field.
  var sentenceOfRefusal: String? {
    refused.flatMap { isTyped($0.text) ? $0.sentence : nil }
  }

  /// Tries an answer again that the journal did not take; one that was typed over is forgotten.
  public mutating func retry() -> [Effect] {
    guard let waiting = refused else { return [] }
    // A record that it was to make may have been made by the next answer.
    let change = Change(waiting.change.edits.filter { !isMade($0) })
    guard isTyped(waiting.text), !change.edits.isEmpty else {
      refused = nil
      return []
    }
    refused?.change = change
    return [.apply(change, waiting.purpose)]
  }

  /// A change that comes from no text is not repeated: nothing on the screen says that it waits.
  mutating func waitToRetry(_ change: Change, _ purpose: Purpose, saying sentence: String) {
    guard let text = allUnfinished.first(where: { change.answers($0.field, of: $0.record) })
    else { return }
    refused = RefusedChange(change: change, purpose: purpose, text: text, sentence: sentence)
  }

  /// Once the journal takes anything, it takes the waiting answer too.
  mutating func retry(after change: Change) -> [Effect] {
    guard let waiting = refused else { return [] }
    guard waiting.change == change else { return retry() }
    refused = nil
    let text = waiting.text
    if desk.drafts[text.record]?[text.field] == text.text {
      desk.drafts[text.record]?[text.field] = nil
    }
    for index in pagesBelow.indices { pagesBelow[index].changed(.applied(change), at: desk) }
    return []
  }

  /// Every text that is no answer yet, on any page or waiting at its field.
  private var allUnfinished: [Unfinished] {
    let pages = [page] + pagesBelow.reversed()
    let typed = pages.flatMap { page in
      (page as? FormPage)?.unfinishedTexts(at: desk)
        ?? [page.unfinished(at: desk)].compactMap { $0 }
    }
    let waiting = desk.drafts.flatMap { id, texts in
      texts.map { Unfinished(record: id, field: $0.key, text: $0.value) }
    }
    return typed + waiting
  }

  private func isMade(_ edit: Edit) -> Bool {
    if case .insert(let record) = edit { return desk.workbook[record.id] != nil }
    return false
  }

  // A record that is not made yet has another id after every key.
  private func isTyped(_ text: Unfinished) -> Bool {
    allUnfinished.contains { other in
      other.field == text.field && other.text == text.text
        && (other.record == text.record || !other.making.isEmpty)
    }
  }
}

extension Change {
  /// Whether it gives a field of a record its answer, also together with the record.
  func answers(_ field: FieldKey, of id: RecordID) -> Bool {
    edits.contains { edit in
      switch edit {
      case .set(let record, let key, _): record == id && key == field
      case .insert(let record): record.id == id && record.answer(field) != Answer()
      case .remove, .move: false
      }
    }
  }
}
