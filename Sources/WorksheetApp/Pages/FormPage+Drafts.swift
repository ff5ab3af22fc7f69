import WorksheetModel

extension FormPage {
  public func unfinished(at desk: Desk) -> Unfinished? { unfinishedTexts(at: desk).first }

  /// All that was typed here and is no answer yet, the focused field first.
  public func unfinishedTexts(at desk: Desk) -> [Unfinished] {
    guard !drafts.isEmpty, let record = record(at: desk) else { return [] }
    let focused = focusedField(at: desk)?.key
    let making = subject.making(at: desk)
    return drafts.sorted { $0.key == focused || $1.key != focused && $0.key < $1.key }
      .filter { key, draft in
        !draft.text.isEmpty && draft.text != part.field(key)?.typed(record.answer(key))
      }
      .map { Unfinished(record: record.id, field: $0, text: $1.text, making: making) }
  }

  /// Takes up again what was typed here before and is no answer yet.
  mutating func resume(_ texts: [FieldKey: String], at desk: Desk) {
    for (key, text) in texts {
      if let field = part.field(key) { drafts[key] = FieldDraft(text, for: field) }
    }
    isEditing = focusedField(at: desk).map { drafts[$0.key] != nil } ?? false
  }
}
