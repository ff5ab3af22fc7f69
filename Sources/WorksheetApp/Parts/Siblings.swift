import WorksheetModel

/// Orders for records that change places with their neighbours.
enum Siblings {
  /// The order that puts the record at `index` one place up (-1) or down (1); nil at the end.
  static func order(moving index: Int, by step: Int, in siblings: [Record]) -> String? {
    let target = index + step
    guard siblings.indices.contains(target) else { return nil }
    let before = step < 0 ? target - 1 : target
    let after = before + 1
    let lower = siblings.indices.contains(before) ? siblings[before].order : nil
    let upper = siblings.indices.contains(after) ? siblings[after].order : nil
    return OrderKey.between(lower, upper)
  }

  /// The order for a new record right behind one of its siblings.
  static func order(behind id: RecordID, in siblings: [Record]) -> String {
    guard let index = siblings.firstIndex(where: { $0.id == id }) else {
      return OrderKey.between(siblings.last?.order, nil)
    }
    let upper = index + 1 < siblings.count ? siblings[index + 1].order : nil
    return OrderKey.between(siblings[index].order, upper)
  }
}

extension Desk {
  /// A record and all below it under new ids, right behind the original.
  func copy(of record: Record) -> [Record] {
    var ids = ids
    let originals = [record] + workbook.descendants(of: record.id)
    let newIDs = Dictionary(
      originals.map { ($0.id, ids.next()) }, uniquingKeysWith: { first, _ in first })
    let siblings = workbook.children(of: record.parent, kind: record.kind)
    return originals.map { original in
      var copy = Record(
        id: newIDs[original.id] ?? original.id, kind: original.kind,
        parent: original.parent.map { newIDs[$0] ?? $0 }, order: original.order,
        fields: original.fields)
      copy.sources = original.sources
      copy.states = original.states
      if original.id == record.id {
        copy.order = Siblings.order(behind: record.id, in: siblings)
      }
      return copy
    }
  }
}
