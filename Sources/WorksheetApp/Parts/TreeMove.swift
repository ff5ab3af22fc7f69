import TerminalScreen
import WorksheetModel

/// Where a problem goes when it is moved through the tree, and what has to change with it.
enum TreeMove {
  /// How a card that was taken lands at another one.
  enum Landing: Hashable { case cause, effect, sibling }

  /// Why a card cannot land there.
  enum Refusal: Error, Hashable { case itself, insideItself, noPlace, circle }

  // MARK: By arrows

  /// Up and Down change places with a sibling, Left goes beside the parent, Right below the sibling
  /// before it; nil when there is no such place.
  static func place(of record: Record, by key: Key, in workbook: Workbook) -> Place? {
    let siblings = workbook.children(of: record.parent, kind: record.kind)
      .filter { $0.text("role") == record.text("role") }
    guard let index = siblings.firstIndex(where: { $0.id == record.id }) else { return nil }
    switch key {
    case .up, .down:
      return Siblings.order(moving: index, by: key == .up ? -1 : 1, in: siblings)
        .map { Place(parent: record.parent, order: $0) }
    case .left:
      guard let parent = record.parent.flatMap({ workbook[$0] }), let upper = parent.parent else {
        return nil
      }
      let uncles = workbook.children(of: upper, kind: record.kind)
      return Place(parent: upper, order: Siblings.order(behind: parent.id, in: uncles))
    case .right:
      guard index > 0 else { return nil }
      let target = siblings[index - 1].id
      return Place(
        parent: target, order: workbook.lastOrder(below: target, kind: record.kind))
    case .character, .enter, .tab, .backTab, .escape, .home, .end, .pageUp, .pageDown, .insert,
      .delete, .backspace, .function, .control, .paste, .click, .wheel:
      return nil
    }
  }

  // MARK: Taken here, put there

  /// The change that puts a card, and the branch that grows from it, at another card.
  static func landing(
    of record: Record, as landing: Landing, at target: Record, in workbook: Workbook
  ) throws(Refusal) -> Change {
    guard record.id != target.id else { throw .itself }
    let (parent, role) = try place(as: landing, at: target, for: record)
    let branch = workbook.descendants(of: record.id)
    if let parent, parent == record.id || branch.contains(where: { $0.id == parent }) {
      throw .insideItself
    }
    let isBeside = landing == .sibling && target.parent == parent
    let siblings = workbook.children(of: parent, kind: record.kind).filter { $0.id != record.id }
    let order =
      isBeside
      ? Siblings.order(behind: target.id, in: siblings)
      : OrderKey.between(siblings.last?.order, nil)
    return record.moving(to: Place(parent: parent, order: order), role: role, in: workbook)
  }

  private static func place(
    as landing: Landing, at target: Record, for record: Record
  ) throws(Refusal) -> (parent: RecordID?, role: String) {
    let role = target.text("role") ?? "cause"
    switch landing {
    case .cause: return (target.id, role == "effect" ? "effect" : "cause")
    case .effect:
      guard role != "cause" else { throw .noPlace }
      return (target.id, "effect")
    case .sibling:
      if role == "focal" { return (target.id, "cause") }
      let own = record.text("role") ?? "cause"
      // Beside a loose card there is no side of the tree yet.
      guard target.parent != nil else { return (nil, own == "focal" ? "cause" : own) }
      return (target.parent, role)
    }
  }

  // MARK: A second place

  /// The change that makes a card a cause of another one too, or no longer.
  static func linking(
    _ record: Record, to target: Record, in tree: ProblemTree
  ) throws(Refusal) -> Change {
    guard record.id != target.id else { throw .itself }
    if record.links("also_under").contains(target.id) {
      return Change(record.leaving(target.id))
    }
    let isCause = (record.text("role") ?? "cause") == "cause"
    guard isCause, target.text("role") != "effect", record.parent != target.id else {
      throw .noPlace
    }
    guard !tree.isCause(target.id, of: record.id) else { throw .circle }
    return Change(record.joining(target.id))
  }
}
