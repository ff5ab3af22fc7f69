extension Workbook {
  /// The records right below one, in their order; nil asks for those at the top.
  public func children(of parent: RecordID?) -> [Record] {
    childrenByParent[parent, default: []].compactMap { recordsByID[$0] }
  }

  /// The records of one kind right below one, in their order.
  public func children(of parent: RecordID?, kind: Kind) -> [Record] {
    children(of: parent).filter { $0.kind == kind }
  }

  /// All records in reading order: each before those below it.
  ///
  /// A record whose parent is missing, or that stands in a circle of a damaged file, comes at the end.
  public var records: [Record] {
    var seen = Set<RecordID>()
    var result: [Record] = []
    result.reserveCapacity(count)
    collect(below: nil, into: &result, seen: &seen)
    guard result.count < count else { return result }
    let orphans = recordsByID.values.filter { $0.parent.map { recordsByID[$0] == nil } ?? false }
    for orphan in orphans.sorted(by: { $0.id < $1.id }) {
      collect(orphan, into: &result, seen: &seen)
    }
    for id in recordsByID.keys.sorted() where !seen.contains(id) {
      if let record = recordsByID[id] { collect(record, into: &result, seen: &seen) }
    }
    return result
  }

  /// All records of one kind in reading order, wherever they stand.
  public func records(of kind: Kind) -> [Record] { records.filter { $0.kind == kind } }

  /// The record of a kind that exists once, such as the profile.
  public func single(_ kind: Kind) -> Record? { children(of: nil, kind: kind).first }

  // An explicit stack: a damaged file may nest deeper than the call stack allows.
  private func collect(
    below parent: RecordID?, into result: inout [Record], seen: inout Set<RecordID>
  ) {
    var waiting = Array(childrenByParent[parent, default: []].reversed())
    while let id = waiting.popLast() {
      guard let record = recordsByID[id], seen.insert(id).inserted else { continue }
      result.append(record)
      waiting.append(contentsOf: childrenByParent[id, default: []].reversed())
    }
  }

  private func collect(
    _ record: Record, into result: inout [Record], seen: inout Set<RecordID>
  ) {
    guard seen.insert(record.id).inserted else { return }
    result.append(record)
    collect(below: record.id, into: &result, seen: &seen)
  }

  /// An order that puts a record behind the last of its siblings.
  public func lastOrder(below parent: RecordID?, kind: Kind) -> String {
    OrderKey.between(children(of: parent, kind: kind).last?.order, nil)
  }
}
