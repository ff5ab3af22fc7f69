/// The scores of the raters of one round by the written standard, side by side.
public struct Assessment: Hashable, Sendable {
  public struct Rating: Hashable, Sendable {
    public let score: Int?
    public let evidence: String?

    /// The two best scores count only with something that others can look at.
    public var lacksEvidence: Bool { (score ?? 0) >= 3 && evidence == nil }
  }

  public struct Rater: Hashable, Sendable {
    public let record: RecordID
    public let name: String?
    public let date: String?
    /// As many as there are criteria.
    public let ratings: [Rating]
    /// Of 100; nil as long as a score is missing.
    public let total: Decimal4?

    public var missing: Int { ratings.count { $0.score == nil } }
  }

  /// Scored fields of the template, with their weights.
  public let criteria: [Criterion]
  /// Those who gave a score in this round, each with the last review of that name.
  public let raters: [Rater]

  public init(of workbook: Workbook, part: Part) {
    let criteria = Criterion.all(of: part)
    self.criteria = criteria
    var reviews: [Record] = []
    for review in workbook.round
    where criteria.contains(where: { Self.score($0, of: review, part) != nil }) {
      reviews.removeAll { other in
        guard let name = review.text("by") else { return false }
        return other.text("by")?.isSameName(as: name) == true
      }
      reviews.append(review)
    }
    raters = reviews.map { Self.rater($0, criteria, part) }
  }

  /// How far the raters are apart at a criterion; nil when fewer than two scored it.
  public func difference(at index: Int) -> Int? {
    let scores = raters.compactMap { $0.ratings[index].score }
    guard scores.count > 1, let most = scores.max(), let least = scores.min() else { return nil }
    return most - least
  }

  private static func rater(_ review: Record, _ criteria: [Criterion], _ part: Part) -> Rater {
    let ratings = criteria.map { criterion in
      Rating(
        score: score(criterion, of: review, part), evidence: review.text(criterion.evidence))
    }
    let best = criteria.compactMap { scale(of: $0, part)?.upperBound }.max() ?? 1
    let places = Dictionary(
      criteria.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let total = WeightedTotal(of: criteria, best: best) { criterion in
      places[criterion.key].flatMap { ratings[$0].score }.flatMap { Decimal4(whole: Int64($0)) }
    }
    return Rater(
      record: review.id, name: review.text("by"), date: review.text("date"), ratings: ratings,
      total: total.missing.isEmpty ? total.total : nil)
  }

  private static func scale(of criterion: Criterion, _ part: Part) -> ClosedRange<Int>? {
    guard case .scale(let range, _)? = part.field(criterion.key)?.kind else { return nil }
    return range
  }

  /// A score outside the scale can only come from a damaged or foreign file and counts as none.
  private static func score(_ criterion: Criterion, of review: Record, _ part: Part) -> Int? {
    guard let score = review.whole(criterion.key), let scale = scale(of: criterion, part),
      scale.contains(score)
    else { return nil }
    return score
  }
}

extension Criterion {
  /// Where a rater names what the score rests on.
  public var evidence: FieldKey { FieldKey("evidence.\(name)") }
}
