extension Workbook {
  /// Per record, the edits that keep it alive.
  ///
  /// Where the record does not say so itself, it is the latest edit at it or below it: who edits a
  /// cost wants the plan above it, too.
  var lives: [RecordID: Set<Stamp>] {
    let latest = latestEdits
    return Dictionary(
      uniqueKeysWithValues: recordsByID.map { id, record in
        (id, Set(record.live ?? [latest[id] ?? .unset]))
      })
  }

  /// The latest edit at each record or below it.
  var latestEdits: [RecordID: Stamp] {
    var latest: [RecordID: Stamp] = [:]
    // In reading order a record stands before those below it; also when a damaged file has a circle.
    for id in outline.order.reversed() {
      guard let record = recordsByID[id] else { continue }
      let own = max(record.latestStamp, latest[id] ?? .unset)
      latest[id] = own
      if let parent = record.parent, recordsByID[parent] != nil {
        latest[parent] = max(own, latest[parent] ?? .unset)
      }
    }
    return latest
  }
}

extension Record {
  fileprivate var latestStamp: Stamp {
    var latest = Stamp.unset
    for (field, stamp) in stamps where field != .removal { latest = max(latest, stamp) }
    return latest
  }
}

/// What one copy knows of one record.
struct RecordState {
  /// What it holds or held; nil when only its removal is known.
  var content: Record?
  /// The edits that keep it alive; none once it was removed.
  var life: Set<Stamp>
  /// When it was last removed.
  var removal: Stamp

  /// What both copies know together.
  func joined(
    _ clock: [String: Int], with other: RecordState, _ otherClock: [String: Int]
  ) -> RecordState {
    let content: Record?
    if let own = self.content, let others = other.content {
      content = own.joined(clock, with: others, otherClock)
    } else {
      content = self.content ?? other.content
    }
    let life = self.life.filter { !other.hasEnded($0, knowing: otherClock) }
      .union(other.life.filter { !hasEnded($0, knowing: clock) })
    return RecordState(content: content, life: life, removal: max(removal, other.removal))
  }
}

extension RecordState {
  /// Whether this copy had seen an edit of the record and holds a later one or a removal instead.
  fileprivate func hasEnded(_ edit: Stamp, knowing clock: [String: Int]) -> Bool {
    guard !life.contains(edit) else { return false }
    if edit.isUnset { return true }
    // A clock alone may claim too much, as that of a file that lost lines: what ended an edit counts
    // further than its stamp.
    let isRemoved = removal > edit || (life.isEmpty && removal.isUnset)
    return edit.isKnown(by: clock) && (isRemoved || life.contains { $0 > edit })
  }
}

extension Workbook {
  /// All that this copy knows of its records, those that were removed among them.
  var recordStates: [RecordID: RecordState] {
    let lives = self.lives
    var states: [RecordID: RecordState] = [:]
    states.reserveCapacity(recordsByID.count + removed.count)
    for (id, record) in recordsByID {
      states[id] = RecordState(
        content: record.withAnswersInOrder, life: lives[id] ?? [],
        removal: record.stamps[.removal] ?? .unset)
    }
    for (id, record) in buried where states[id] == nil {
      states[id] = RecordState(content: record, life: [], removal: .unset)
    }
    for (id, stamp) in removed where recordsByID[id] == nil {
      states[id, default: RecordState(content: nil, life: [], removal: .unset)].removal = stamp
    }
    return states
  }
}
