import WorksheetModel

extension TreePage {
  /// The shape of a pasted list becomes that of the tree: below the focused card, or around a focal
  /// problem when there is none yet. Nil where the text is typed like any other.
  mutating func paste(_ text: String, at desk: Desk) -> Step? {
    guard let place = pastePlace(for: text.pastedLines, at: desk) else { return nil }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    return plant(text, at: place, desk: desk)
  }

  /// Takes a list that was read from a file: on the focused card, or as the first tree.
  mutating func take(list text: String, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    draft = nil
    let place =
      focusedRecord(at: desk).map { TreeLayout.DraftPlace(parent: $0.id, role: "", behind: nil) }
      ?? .init(parent: nil, role: "focal", behind: nil)
    return plant(text, at: place, desk: desk) ?? .say(desk.phrase(.listEmpty))
  }

  private mutating func plant(
    _ text: String, at place: TreeLayout.DraftPlace, desk: Desk
  ) -> Step? {
    var ids = desk.ids
    let anchor = place.parent.flatMap { desk.workbook[$0] }.map { card in
      TreeOutline.Anchor(
        card, behind: place.behind, side: place.role == "effect" ? .effect : nil)
    }
    let planted = TreeOutline(text, words: .init(desk.wordlists))
      .planted(in: desk.workbook, on: anchor, kind: part.kind) { ids.next() }
    guard !planted.cards.isEmpty else { return nil }
    if let parent = place.parent { folded.remove(parent) }
    expectFocus(on: planted.cards.last?.id)
    // The page of the remarks learns of the change instead of this one.
    draft = nil
    let made = desk.phrase(.pastedCards, String(planted.cards.count))
    let remarks = desk.catalogue.wording(planted.remarks, limit: 200)
    guard remarks.count > 1 else {
      return .change(Change(planted.edits), saying: ([made] + remarks).joined(separator: " "))
    }
    let page = TextPage(
      title: desk.phrase(.listRemarks), paragraphs: [made] + remarks.map { "· " + $0 })
    return .make(Change(planted.edits), saying: made, then: page)
  }

  private func pastePlace(for lines: [String], at desk: Desk) -> TreeLayout.DraftPlace? {
    guard !lines.isEmpty else { return nil }
    if let draft { return draft.line.isEmpty && lines.count > 1 ? draft.place : nil }
    if isOnEmptyLine(at: desk) {
      return lines.count > 1 ? .init(parent: nil, role: "focal", behind: nil) : nil
    }
    guard let record = focusedRecord(at: desk) else { return nil }
    return .init(
      parent: record.id, role: record.text("role") == "effect" ? "effect" : "cause", behind: nil)
  }
}
