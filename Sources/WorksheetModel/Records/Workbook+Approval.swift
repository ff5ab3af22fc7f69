extension Workbook {
  /// The review that counts: the last in the order of the workbook that has a state, never by its
  /// date, because the clocks of laptops are off by years.
  ///
  /// A second rater's scores have no state of their own.
  public var latestReview: Record? {
    let reviews = records(of: .review)
    return reviews.last { ReviewState(of: $0) != nil } ?? reviews.last
  }

  /// Where the work stands between the group and its mentor.
  public var reviewState: ReviewState { latestReview.flatMap { ReviewState(of: $0) } ?? .draft }

  /// A mentor has signed the workbook off; only the state of that review may still change.
  public var isApproved: Bool { reviewState == .approved }

  /// Whether a change may be made although the workbook is approved: one that takes the approval back,
  /// with what the approval noted about itself.
  public func isAllowedWhenApproved(_ change: Change) -> Bool {
    guard let review = latestReview else { return false }
    let fields = change.edits.map { edit -> FieldKey? in
      switch edit {
      case .set(let id, let field, _): id == review.id ? field : nil
      case .insert, .remove, .move: nil
      }
    }
    return fields.contains("state")
      && fields.allSatisfy { $0.map { ReviewState.approved.notes.contains($0) } ?? false }
  }
}

// MARK: - What was approved

extension Workbook {
  /// The checksum of what the group wrote: every answer in reading order.
  ///
  /// Reviews and remarks are left out, and what a save or a merge changes by itself: the same answers
  /// have the same checksum on every laptop.
  public var contentChecksum: String {
    var bytes: [UInt8] = []
    for record in records where record.kind != .review && record.kind != .remark {
      var content = Record(
        id: record.id, kind: record.kind, parent: record.parent, fields: record.fields)
      content.sources = record.sources
      content.states = record.states
      content.dismissed = record.dismissed
      bytes += content.json.serializedBytes
      bytes.append(0x0A)
    }
    return Checksum.hex(bytes.withUnsafeBufferPointer { Checksum.of($0) })
  }

  /// Whether the workbook is called approved and its content is another than what was approved.
  ///
  /// An approval without a checksum, as of a file made by hand, cannot be told.
  public var isUnlikeApproved: Bool {
    guard isApproved, let approved = latestReview?.text(ReviewState.checksum) else { return false }
    return approved != contentChecksum
  }

  /// Where the answers of another state are different, in reading order; a record without a field came,
  /// went or moved.
  public func contentDifferences(from other: Workbook) -> [(record: RecordID, field: FieldKey?)] {
    func isContent(_ record: Record) -> Bool { record.kind != .review && record.kind != .remark }
    let gone = other.records.filter { isContent($0) && self[$0.id] == nil }
    let present = records.filter(isContent).flatMap { record -> [(RecordID, FieldKey?)] in
      guard let before = other[record.id], before.kind == record.kind,
        before.parent == record.parent
      else { return [(record.id, nil)] }
      let keys = Set(record.fields.keys).union(before.fields.keys).union(record.states.keys)
        .union(before.states.keys)
      return keys.filter { record.answer($0) != before.answer($0) }.sorted()
        .map { (record.id, $0) }
    }
    return present + gone.map { ($0.id, nil) }
  }

  /// The change with what a review notes about itself: what it had seen, when, and the checksum of
  /// what was approved.
  public func completed(_ change: Change, on day: String) -> Change {
    var edits = change.edits
    for edit in change.edits {
      guard case .set(let id, "state", let answer) = edit,
        let state = answer.value?.text.flatMap(ReviewState.init), state.isMentors,
        self[id].map({ $0.kind == .review }) ?? change.makesReview(id)
      else { continue }
      var notes: [(FieldKey, Value)] = [(ReviewState.seen, seenStamps)]
      if !change.answers(state.date, of: id) { notes.append((state.date, .text(day))) }
      if state == .approved {
        // A script may answer and approve in one change.
        var next = self
        _ = try? next.apply(change, at: Stamp(counter: 1, replica: "preview"))
        notes.append((ReviewState.checksum, .text(next.contentChecksum)))
      }
      edits += notes.map { .set(id, $0.0, Answer($0.1)) }
    }
    return Change(edits)
  }

  /// The clock of this copy as a list of stamps: all that somebody has seen who looks at it now.
  public var seenStamps: Value {
    .list(
      header.clock.filter { $0.value > 0 }
        .map { Stamp(counter: $0.value, replica: $0.key) }.sorted().map { .text($0.text) })
  }
}

extension Change {
  fileprivate func answers(_ field: FieldKey, of record: RecordID) -> Bool {
    edits.contains { edit in
      guard case .set(record, field, _) = edit else { return false }
      return true
    }
  }

  fileprivate func makesReview(_ id: RecordID) -> Bool {
    edits.contains { edit in
      guard case .insert(let record) = edit else { return false }
      return record.id == id && record.kind == .review
    }
  }
}
