extension Workbook {
  /// This workbook and another copy of it, edited apart, as one.
  ///
  /// What only one copy changed is taken from it. What both changed without knowing of each other
  /// stands twice: the later change by (counter, session) counts, the other is a conflict for a
  /// person to decide. An edit wins against a removal. The result is the same whichever copy comes
  /// first, however many copies are merged in whatever order, and however often.
  public func merged(with other: Workbook) -> Workbook {
    guard self != other else { return self }
    var states = recordStates
    for (id, state) in other.recordStates {
      if let own = states[id] {
        states[id] = own.joined(header.clock, with: state, other.header.clock)
      } else {
        states[id] = state
      }
    }
    let places = Placement(of: states)
    var records: [Record] = []
    var removed: [RecordID: Stamp] = [:]
    var buried: [RecordID: Record] = [:]
    for (id, state) in states {
      if var record = state.content, !state.life.isEmpty {
        record.put(record.places, below: places.parents[id] ?? nil)
        record.stamps[.removal] = state.removal.isUnset ? nil : state.removal
        record.live = state.life.sorted()
        records.append(record)
      } else {
        removed[id] = state.removal
        buried[id] = state.content?.withoutLife
      }
    }
    var merged = Workbook(
      header: header.joined(with: other.header), records: records, removed: removed, buried: buried,
      otherLines: otherLines.joined(with: other.otherLines))
    merged.dropImpliedLives()
    return merged
  }

  // What the latest edits say by themselves is not said again in the file.
  private mutating func dropImpliedLives() {
    let latest = latestEdits
    for (id, record) in recordsByID {
      guard let latest = latest[id], record.live == [latest] else { continue }
      recordsByID[id]?.live = nil
    }
  }
}

extension [JSON] {
  /// The lines of both, each once, in an order that does not depend on which came first.
  fileprivate func joined(with others: [JSON]) -> [JSON] {
    guard self != others else { return self }
    return Set(self + others).map { (line: $0, bytes: $0.serializedBytes) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.line)
  }
}

extension Workbook.Header {
  fileprivate func joined(with other: Workbook.Header) -> Workbook.Header {
    guard self != other else { return self }
    return Workbook.Header(
      version: max(version, other.version), id: later(id, other.id),
      title: later(title, other.title),
      language: [language, other.language].compactMap { $0 }
        .max { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) },
      created: later(created, other.created),
      clock: clock.merging(other.clock, uniquingKeysWith: max),
      sessions: sessions.merging(other.sessions) { own, others in
        later(own.since + own.name, others.since + others.name) == own.since + own.name
          ? own : others
      },
      other: self.other.joined(with: other.other))
  }

  // These are the same in all copies, unless somebody changed a file by hand.
  private func later(_ own: String, _ others: String) -> String {
    own.utf8.lexicographicallyPrecedes(others.utf8) ? others : own
  }
}

extension Workbook {
  /// The workbook as somebody edits it who has seen no more than a clock tells.
  ///
  /// What is done to it can be merged into this workbook like the changes of another copy. Records
  /// of whose removal nobody there knew are back.
  public func seen(by clock: [String: Int]) -> Workbook {
    let missed = removed.filter { !$0.value.isUnset && !$0.value.isKnown(by: clock) }
    let back = missed.keys.compactMap { buried[$0] }
    var header = header
    header.clock = clock
    return Workbook(
      header: header, records: records + back, removed: removed.filter { missed[$0.key] == nil },
      buried: buried.filter { missed[$0.key] == nil }, otherLines: otherLines)
  }
}
