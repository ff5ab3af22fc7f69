/// What became different since a mentor last looked: every answer whose stamp the review had not seen.
public struct ReviewChanges: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    case added
    case removed
    /// It stands elsewhere now.
    case moved
    case answered(FieldKey)
    /// A finding was dismissed, or counts again.
    case dismissed(check: String)
  }

  public struct Entry: Hashable, Sendable {
    public let record: RecordID
    public let what: What
    /// Who did it; nil when the file does not say.
    public let by: String?
  }

  /// The review whose sight they are measured by.
  public let review: RecordID
  /// In reading order; what was removed comes last.
  public let entries: [Entry]

  /// Nil when no mentor has looked at the workbook yet.
  public init?(in workbook: Workbook) {
    let reviews = workbook.records(of: .review)
    guard let review = reviews.last(where: { Sight(of: $0) != nil }), let sight = Sight(of: review)
    else { return nil }
    self.review = review.id
    let present = workbook.records.flatMap { Self.entries(of: $0, sight, workbook) }
    entries = present + Self.removals(sight, workbook)
  }

  private static func isLeftOut(_ kind: Kind) -> Bool { kind == .remark || kind == .review }

  private static func entries(
    of record: Record, _ sight: Sight, _ workbook: Workbook
  ) -> [Entry] {
    guard !isLeftOut(record.kind) else { return [] }
    let new = record.stamps.filter { !sight.knows($0.value) && $0.key != .removal }
    guard !new.isEmpty else { return [] }
    func entry(_ what: What, _ stamp: Stamp) -> Entry {
      Entry(record: record.id, what: what, by: workbook.header.sessions[stamp.replica]?.name)
    }
    let isNew = record.fields.keys.allSatisfy { new[$0] != nil } && record.dismissed.isEmpty
    if let made = new[.order], isNew { return [entry(.added, made)] }
    return new.sorted { $0.key < $1.key }.compactMap { key, stamp in
      switch key {
      case .order: new[.parent] == nil ? entry(.moved, stamp) : nil
      case .parent: entry(.moved, stamp)
      default:
        key.dismissedCheck.map { entry(.dismissed(check: $0), stamp) }
          ?? entry(.answered(key), stamp)
      }
    }
  }

  /// A branch that was removed is told once, by its top.
  private static func removals(_ sight: Sight, _ workbook: Workbook) -> [Entry] {
    let gone = workbook.removed.filter { !$0.value.isUnset && !sight.knows($0.value) }
    return gone.sorted { $0.value < $1.value || ($0.value == $1.value && $0.key < $1.key) }
      .compactMap { id, stamp in
        guard let record = workbook.buried[id], !isLeftOut(record.kind),
          record.parent.map({ gone[$0] == nil }) ?? true
        else { return nil }
        return Entry(
          record: id, what: .removed, by: workbook.header.sessions[stamp.replica]?.name)
      }
  }

  /// What a review had seen.
  private enum Sight {
    case clock([String: Int])
    /// Only when the state was set is known, as of one that a script set.
    case until(Stamp)

    init?(of review: Record) {
      if case .list(let values)? = review[ReviewState.seen] {
        let stamps = values.compactMap { $0.text.flatMap { Stamp($0) } }
        self = .clock(
          Dictionary(stamps.map { ($0.replica, $0.counter) }, uniquingKeysWith: max))
        return
      }
      guard ReviewState(of: review)?.isMentors == true, let stamp = review.stamps["state"] else {
        return nil
      }
      self = .until(stamp)
    }

    func knows(_ stamp: Stamp) -> Bool {
      switch self {
      case .clock(let clock): stamp.isKnown(by: clock)
      case .until(let last): stamp <= last
      }
    }
  }
}
