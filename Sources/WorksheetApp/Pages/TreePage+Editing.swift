import TerminalScreen
import WorksheetModel

extension TreePage {
  // MARK: Adding

  mutating func addSibling(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return openLink(at: desk) }
    guard record.text("role") != "focal", let parent = record.parent else {
      return add(role: "cause", at: desk)
    }
    return start(
      .init(parent: parent, role: record.text("role") ?? "cause", behind: record.id), at: desk)
  }

  /// A cause of the focused problem, or an effect; below an effect both mean a further effect.
  mutating func add(role: String, at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .stay([]) }
    switch (record.text("role"), role) {
    case ("effect", _):
      return start(.init(parent: record.id, role: "effect", behind: nil), at: desk)
    case ("cause", "effect"): return .say(desk.phrase(.effectOfFocalOnly))
    default: return start(.init(parent: record.id, role: role, behind: nil), at: desk)
    }
  }

  mutating func begin(typing key: Key?, at desk: Desk) -> Step {
    let step = start(.init(parent: nil, role: "focal", behind: nil), at: desk)
    if let key, draft != nil { _ = draft?.line.receive(key) }
    return step
  }

  mutating func start(_ place: TreeLayout.DraftPlace, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    if let parent = place.parent { folded.remove(parent) }
    draft = (place, TextLine())
    focusDraft(at: desk)
    return .stay([])
  }

  mutating func focusDraft(at desk: Desk) {
    // A card beside the only one whose branch is in view would stand outside.
    if top != nil, !rows(at: desk).contains(where: { $0.content == .draft }) { top = nil }
    let rows = rows(at: desk)
    if let index = rows.firstIndex(where: { $0.content == .draft }) {
      position.move(to: index, count: rows.count)
    }
  }

  mutating func type(_ key: Key, at desk: Desk) -> Step {
    guard case (let place, var line)? = draft else { return .unused }
    switch key {
    case .enter, .tab, .down, .up:
      return line.isEmpty ? stopTyping(at: desk) : accept(line.text, at: place, desk: desk)
    case .escape:
      // Nothing typed may get lost: Esc takes it too; an empty line just closes.
      return line.isEmpty ? stopTyping(at: desk) : accept(line.text, at: place, desk: desk)
    default:
      guard line.receive(key) else { return .unused }
      draft = (place, line)
      return .stay([])
    }
  }

  mutating func stopTyping(at desk: Desk) -> Step {
    let parent = draft?.place.around ?? draft?.place.behind ?? draft?.place.parent
    draft = nil
    focus(on: parent, at: desk)
    return .stay([])
  }

  mutating func accept(
    _ text: String, at place: TreeLayout.DraftPlace, desk: Desk
  ) -> Step {
    var (card, others) = making(at: place, desk: desk)
    card.fields["statement"] = .text(text)
    pendingFocus = card.id
    return .stay([.apply(Change([.insert(card)] + others), .new)])
  }

  /// A card without its statement, and the edits that come with it: between two others it takes the
  /// place of the lower one, which moves below it.
  func making(
    at place: TreeLayout.DraftPlace, desk: Desk
  ) -> (card: Record, others: [Edit]) {
    var card = card(at: place, desk: desk)
    guard let below = place.around.flatMap({ desk.workbook[$0] }) else { return (card, []) }
    card.order = below.order
    let move = below.moving(
      to: Place(parent: card.id, order: OrderKey.between(nil, nil)), in: desk.workbook)
    return (card, move.edits)
  }

  /// A new card at its place, without its statement.
  func card(at place: TreeLayout.DraftPlace, desk: Desk) -> Record {
    var ids = desk.ids
    let siblings = desk.workbook.children(of: place.parent, kind: part.kind)
    let order =
      place.behind.map { Siblings.order(behind: $0, in: siblings) }
      ?? OrderKey.between(siblings.last?.order, nil)
    return Record(
      id: ids.next(), kind: part.kind, parent: place.parent, order: order,
      fields: ["role": .text(place.role)])
  }

  /// A card between the focused one and the one it belongs to.
  mutating func addBetween(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk), let parent = record.parent,
      !isOnReference(at: desk), let role = desk.tree[record.id]?.role, role != .focal,
      desk.tree[parent] != nil
    else { return .say(desk.phrase(.betweenHint)) }
    return start(
      .init(parent: parent, role: role.rawValue, behind: nil, around: record.id), at: desk)
  }
}
