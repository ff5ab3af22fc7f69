/// Where the work stands between the group and its mentor.
public enum ReviewState: String, Hashable, Sendable, CaseIterable {
  case draft, submitted, revise, approved

  /// Nil when a review has no state, or one that this version does not know.
  public init?(of review: Record) {
    guard let state = review.text("state").flatMap(Self.init) else { return nil }
    self = state
  }

  /// Whether it is the mentor who brings the work into this state.
  public var isMentors: Bool { self == .revise || self == .approved }

  /// Which states may follow.
  public var following: [ReviewState] {
    switch self {
    case .draft, .revise: [.submitted]
    case .submitted: [.approved, .revise, .draft]
    case .approved: [.draft]
    }
  }

  /// Where a review keeps who brought the work into this state.
  public var by: FieldKey { FieldKey("\(rawValue)_by") }
  /// Where a review keeps when that was.
  public var date: FieldKey { FieldKey("\(rawValue)_date") }

  /// The clock of the workbook that the mentor had seen, as stamps.
  public static var seen: FieldKey { "seen" }
  /// The checksum of what was approved.
  public static var checksum: FieldKey { "approved_checksum" }

  /// All fields of a review that change together with its state.
  var notes: [FieldKey] { ["state", by, date, "by", "date", Self.seen, Self.checksum] }
}

extension Workbook {
  /// What brings the work into another state, by whom and when.
  ///
  /// A group that submits after it was told to improve begins a new review, so that the scores of
  /// each round stay. `fresh` is the id of a review that may have to be made.
  public func moving(
    to state: ReviewState, by name: String, on day: Day, fresh: RecordID
  ) -> Change {
    let latest = latestReview
    let needsNew = latest == nil || (state == .submitted && reviewState == .revise)
    var edits: [Edit] = []
    var id = fresh
    if let latest, !needsNew {
      id = latest.id
    } else {
      edits.append(
        .insert(
          Record(id: fresh, kind: .review, order: lastOrder(below: nil, kind: .review))))
    }
    edits.append(.set(id, "state", Answer(.text(state.rawValue))))
    // An approval that is taken back stays in the file as it was; nothing else may change then.
    guard !isApproved, state != .draft else { return Change(edits) }
    edits += signing(id, state.by, state.date, by: name, on: day)
    if state.isMentors, self[id]?.text("by") == nil {
      edits += signing(id, "by", "date", by: name, on: day)
    }
    return Change(edits)
  }

  /// The review in which somebody scores this round, and what makes it theirs: the own one, the one
  /// that was submitted when nobody has it yet, else one beside it that `making` adds.
  public func assessment(
    by name: String, on day: Day, fresh: RecordID
  ) -> (review: Record, making: [Edit]) {
    if let own = round.last(where: { $0.text("by")?.isSameName(as: name) == true }) {
      return (own, [])
    }
    if let latest = latestReview, latest.text("by") == nil {
      return (latest, signing(latest.id, "by", "date", by: name, on: day))
    }
    var review = Record(
      id: fresh, kind: .review, order: lastOrder(below: nil, kind: .review),
      fields: ["date": .text(day.iso)])
    if !name.isEmpty { review.fields["by"] = .text(name) }
    return (review, [.insert(review)])
  }

  /// The reviews since the work was last submitted.
  var round: [Record] {
    let reviews = records(of: .review)
    let start = reviews.lastIndex { $0[ReviewState.submitted.date] != nil } ?? 0
    return Array(reviews.dropFirst(start))
  }
}

/// Notes by whom and when; a name that nobody gave is left open.
func signing(
  _ id: RecordID, _ nameField: FieldKey, _ dateField: FieldKey, by name: String, on day: Day
) -> [Edit] {
  [
    .set(id, nameField, name.isEmpty ? Answer() : Answer(.text(name))),
    .set(id, dateField, Answer(.text(day.iso))),
  ]
}

extension String {
  /// Whether two people of these names are probably one.
  func isSameName(as other: String) -> Bool {
    split(separator: " ").map { $0.lowercased() }
      == other.split(separator: " ").map {
        $0.lowercased()
      }
  }
}
