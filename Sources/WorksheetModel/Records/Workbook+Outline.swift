extension Workbook {
  /// Brings the reading order up to date after records came, went or moved.
  mutating func renewOutline() {
    var order: [RecordID] = []
    var seen = Set<RecordID>()
    order.reserveCapacity(count)
    collect(below: nil, into: &order, seen: &seen)
    if order.count < count { collectStrays(into: &order, seen: &seen) }
    var byKind: [Kind: [RecordID]] = [:]
    var places = [RecordID: Outline.Place](minimumCapacity: order.count)
    for (index, id) in order.enumerated() {
      guard let record = recordsByID[id] else { continue }
      byKind[record.kind, default: []].append(id)
      let topKind = record.parent.flatMap { places[$0]?.topKind } ?? record.kind
      places[id] = Outline.Place(index: index, kind: record.kind, topKind: topKind)
    }
    outline = Outline(order: order, byKind: byKind, places: places)
  }

  /// Records whose parent is missing, with all below them, then those that stand in a circle.
  private func collectStrays(into order: inout [RecordID], seen: inout Set<RecordID>) {
    let orphans = recordsByID.values.filter { $0.parent.map { recordsByID[$0] == nil } ?? false }
    for id in orphans.map(\.id).sorted() + recordsByID.keys.sorted() {
      guard seen.insert(id).inserted else { continue }
      order.append(id)
      collect(below: id, into: &order, seen: &seen)
    }
  }

  // An explicit stack: a damaged file may nest deeper than the call stack allows.
  private func collect(
    below parent: RecordID?, into order: inout [RecordID], seen: inout Set<RecordID>
  ) {
    var waiting = Array(childrenByParent[parent, default: []].reversed())
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      order.append(id)
      waiting.append(contentsOf: childrenByParent[id, default: []].reversed())
    }
  }
}
