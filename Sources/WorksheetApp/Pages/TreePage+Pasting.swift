import WorksheetModel

extension TreePage {
  /// One card for every pasted line: causes of the focused card, or of a focal problem that is the
  /// first line when there is none yet. Nil where the text is typed like any other.
  mutating func paste(_ text: String, at desk: Desk) -> Step? {
    let lines = text.pastedLines
    guard let start = pastePlace(for: lines, at: desk) else { return nil }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    if let parent = start.parent { folded.remove(parent) }
    let cards = cards(lines, from: start, at: desk)
    expectFocus(on: cards.last?.id)
    return .change(
      Change(cards.map(Edit.insert)), saying: desk.phrase(.pastedCards, String(cards.count)))
  }

  private func cards(
    _ lines: [String], from start: TreeLayout.DraftPlace, at desk: Desk
  ) -> [Record] {
    var ids = desk.ids
    var place = start
    let first = card(at: place, desk: desk)
    let upper = upperOrder(of: place, at: desk)
    var cards: [Record] = []
    for line in lines {
      let order = cards.last { $0.parent == place.parent }.map {
        OrderKey.between($0.order, upper)
      }
      cards.append(
        Record(
          id: ids.next(), kind: part.kind, parent: place.parent, order: order ?? first.order,
          fields: ["role": .text(place.role), "statement": .text(line.withoutOuterBlanks)]))
      // Whatever follows the focal problem is why it is there.
      if place.role == "focal", let focal = cards.last {
        place = .init(parent: focal.id, role: "cause", behind: nil)
      }
    }
    return cards
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

  /// The order of the card that follows the place, so that pasted cards stay before it.
  private func upperOrder(of place: TreeLayout.DraftPlace, at desk: Desk) -> String? {
    let siblings = desk.workbook.children(of: place.parent, kind: part.kind)
    guard let index = siblings.firstIndex(where: { $0.id == place.behind }) else { return nil }
    return index + 1 < siblings.count ? siblings[index + 1].order : nil
  }
}

extension String {
  fileprivate var withoutOuterBlanks: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
