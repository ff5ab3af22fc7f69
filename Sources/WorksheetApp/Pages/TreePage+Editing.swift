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
    let rows = layout(at: desk).rows
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
    let parent = draft?.place.behind ?? draft?.place.parent
    draft = nil
    focus(on: parent, at: desk)
    return .stay([])
  }

  mutating func accept(
    _ text: String, at place: TreeLayout.DraftPlace, desk: Desk
  ) -> Step {
    var record = card(at: place, desk: desk)
    record.fields["statement"] = .text(text)
    pendingFocus = record.id
    return .stay([.apply(Change(.insert(record)), .new)])
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

  // MARK: Moving a branch

  mutating func startMoving(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk), record.parent != nil else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    isMoving = true
    return .say(desk.phrase(.movingTree))
  }

  mutating func carry(_ key: Key, at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk),
      let place = TreeMove.place(of: record, by: key, in: desk.workbook)
    else {
      if [.up, .down, .left, .right].contains(key) { return .say(desk.phrase(.movingTree)) }
      isMoving = false
      return .stay([])
    }
    pendingFocus = record.id
    return .stay([.apply(Change(.move(record.id, to: place)), .new)])
  }
}
