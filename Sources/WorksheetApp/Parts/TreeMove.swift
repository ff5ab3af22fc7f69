import TerminalScreen
import WorksheetModel

/// Where a problem goes when it is carried through the tree by arrow keys.
enum TreeMove {
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
}
