extension Workbook {
  /// Carries out all edits of a change, or none, and returns the change that undoes it.
  public mutating func apply(_ change: Change, at stamp: Stamp) throws(EditProblem) -> Change {
    // Only several edits can fail half way; copying for a single one would cost every keystroke.
    let before = change.edits.count > 1 ? self : nil
    var inverse: [Edit] = []
    do throws(EditProblem) {
      for edit in change.edits { inverse.insert(contentsOf: try apply(edit, at: stamp), at: 0) }
    } catch {
      if let before { self = before }
      throw error
    }
    if change.changesStructure { renewOutline() }
    header.clock[stamp.replica] = max(header.clock[stamp.replica] ?? 0, stamp.counter)
    return Change(inverse)
  }

  private mutating func apply(_ edit: Edit, at stamp: Stamp) throws(EditProblem) -> [Edit] {
    switch edit {
    case .set(let id, let field, let answer):
      return try set(answer, at: field, of: id, stamp: stamp)
    case .insert(let record): return try insert(record, stamp: stamp)
    case .remove(let id): return try remove(id, stamp: stamp)
    case .move(let id, let place): return try move(id, to: place, stamp: stamp)
    }
  }

  private mutating func set(
    _ answer: Answer, at field: FieldKey, of id: RecordID, stamp: Stamp
  ) throws(EditProblem) -> [Edit] {
    guard let record = recordsByID[id] else { throw .noSuchRecord(id) }
    let conflict = record.conflict(at: field)
    recordsByID[id]?.put(answer, at: field)
    guard field.conflictedField == nil else { return [.set(id, field, record.answer(field))] }
    recordsByID[id]?.stamps[field] = stamp
    recordsByID[id]?.endConflict(at: field)
    keep(id, by: nil)
    return [.set(id, field, record.answer(field))] + conflict
  }

  /// Notes that an edit keeps a record alive, and all those above it; nil stands for the latest stamp
  /// that is found there.
  private mutating func keep(_ id: RecordID?, by stamp: Stamp?) {
    var next = id
    var seen: Set<RecordID> = []
    while let id = next, seen.insert(id).inserted, recordsByID[id] != nil {
      recordsByID[id]?.live = stamp.map { [$0] }
      next = recordsByID[id]?.parent
    }
  }

  private mutating func insert(_ record: Record, stamp: Stamp) throws(EditProblem) -> [Edit] {
    guard recordsByID[record.id] == nil else { throw .recordExists(record.id) }
    guard count < Self.mostRecords else { throw .tooManyRecords }
    var stamped = record
    for field in record.fields.keys { stamped.stamps[field] = stamp }
    for field in record.states.keys { stamped.stamps[field] = stamp }
    for check in record.dismissed.keys { stamped.stamps[.dismissed(check)] = stamp }
    stamped.stamps[.order] = stamp
    if record.parent != nil { stamped.stamps[.parent] = stamp }
    let stone = removed[record.id] ?? .unset
    if !stone.isUnset { stamped.stamps[.removal] = max(stone, stamped.stamps[.removal] ?? .unset) }
    recordsByID[record.id] = stamped
    removed[record.id] = nil
    buried[record.id] = nil
    keep(record.id, by: nil)
    placeChild(record.id, below: record.parent)
    return [.remove(record.id)]
  }

  private mutating func remove(_ id: RecordID, stamp: Stamp) throws(EditProblem) -> [Edit] {
    guard let record = recordsByID[id] else { throw .noSuchRecord(id) }
    let all = [record] + descendants(of: id)
    for gone in all {
      recordsByID[gone.id] = nil
      removed[gone.id] = stamp
      buried[gone.id] = gone.withoutLife
      childrenByParent[gone.id] = nil
    }
    childrenByParent[record.parent]?.removeAll { $0 == id }
    if childrenByParent[record.parent]?.isEmpty == true { childrenByParent[record.parent] = nil }
    keep(record.parent, by: stamp)
    return all.map { .insert($0) }
  }

  private mutating func move(
    _ id: RecordID, to place: Place, stamp: Stamp
  ) throws(EditProblem) -> [Edit] {
    guard let record = recordsByID[id] else { throw .noSuchRecord(id) }
    if let parent = place.parent {
      guard recordsByID[parent] != nil else { throw .noSuchRecord(parent) }
      guard parent != id, !descendants(of: id).contains(where: { $0.id == parent }) else {
        throw .circle(id)
      }
    }
    let previous = Place(parent: record.parent, order: record.order)
    let conflict = record.conflict(at: .parent)
    childrenByParent[record.parent]?.removeAll { $0 == id }
    recordsByID[id]?.parent = place.parent
    recordsByID[id]?.order = place.order
    recordsByID[id]?.stamps[.order] = stamp
    if previous.parent != place.parent || !conflict.isEmpty {
      recordsByID[id]?.stamps[.parent] = stamp
      recordsByID[id]?.movedFrom = previous.parent
      recordsByID[id]?.endConflict(at: .parent)
    }
    keep(record.parent, by: stamp)
    keep(id, by: nil)
    childrenByParent[place.parent, default: []].append(id)
    sortChildren(of: record.parent)
    sortChildren(of: place.parent)
    return [.move(id, to: previous)] + conflict
  }

  /// All records below one, each before those below it; ends also for a circle of a damaged file.
  public func descendants(of id: RecordID) -> [Record] {
    var result: [Record] = []
    var seen: Set<RecordID> = [id]
    var waiting = Array(childrenByParent[id, default: []].reversed())
    while let next = waiting.popLast() {
      guard let record = recordsByID[next], seen.insert(next).inserted else { continue }
      result.append(record)
      waiting.append(contentsOf: childrenByParent[next, default: []].reversed())
    }
    return result
  }
}

extension Change {
  /// Whether records come, go or move, and not only fields change.
  fileprivate var changesStructure: Bool {
    edits.contains { edit in
      switch edit {
      case .set: false
      case .insert, .remove, .move: true
      }
    }
  }
}
