/// The potentials by their weighted scores, with gates and the scores of the women apart.
///
/// The criteria are the fields `score.*` of the template that have a weight; a trainer's template
/// may have others than the embedded one. Total = sum(weight x score) / 5, so that 100 is the most.
public struct PotentialRanking: Hashable, Sendable {
  /// Best first; those without a rank come last.
  public let rows: [Row]

  /// One potential that was scored.
  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    /// The sum over the criteria that have a score.
    public let total: Decimal4
    /// Dense: equal totals share a rank. Nil for a potential that fails at a gate.
    public internal(set) var rank: Int?
    /// The gates answered with "no"; one is enough to drop out.
    public let failedGates: [FieldKey]
    /// The criteria without a score; while there are any the total is provisional.
    public let missing: [FieldKey]
    /// The total of the women's scores; nil when they gave none.
    public let womenTotal: Decimal4?
    /// Women's score minus the other score, per criterion that has both.
    public let spread: [FieldKey: Decimal4]

    public var isGated: Bool { !failedGates.isEmpty }
  }

  public init(_ workbook: Workbook, worksheets: Worksheets) {
    self.init(potentials: workbook.records(of: .potential), part: worksheets.part(.potential))
  }

  /// - Parameter part: the template of potentials, which names criteria, weights and gates.
  public init(potentials: [Record], part: Part?) {
    let criteria = Criterion.all(of: part, prefix: "score")
    let gates = Self.gates(of: part)
    let rows = potentials.compactMap { Row($0, criteria: criteria, gates: gates) }
    var ranked = rows.filter { !$0.isGated }.sortedStably { $0.total > $1.total }
    let ranks = denseRanks(ranked.map(\.total))
    for index in ranked.indices { ranked[index].rank = ranks[index] }
    self.rows = ranked + rows.filter(\.isGated)
  }

  private static func gates(of part: Part?) -> [FieldKey] {
    (part?.fields ?? []).map(\.key).filter { $0.suffix(after: "gate") != nil }
  }

  /// `rankings.potentials` of `lembar appraise --json`.
  public var json: JSON {
    .array(
      rows.map { row in
        .object([
          .init("id", .string(row.id.text)),
          .init("total", .number(row.total.json)),
          .init("rank", row.rank.map { .number(String($0)) } ?? .null),
          .init("gated", .bool(row.isGated)),
        ])
      })
  }
}

extension PotentialRanking.Row {
  /// Nil for a potential that nobody scored and no gate stopped.
  fileprivate init?(_ record: Record, criteria: [Criterion], gates: [FieldKey]) {
    let own = WeightedTotal(of: record, criteria: criteria)
    let women = WeightedTotal(of: record, criteria: criteria.map { $0.asked(of: "score_women") })
    failedGates = gates.filter { record.text($0) == "no" || record.flag($0) == false }
    guard own.hasScores || women.hasScores || !failedGates.isEmpty else { return nil }
    id = record.id
    total = own.total
    missing = own.missing
    womenTotal = women.hasScores ? women.total : nil
    var spread: [FieldKey: Decimal4] = [:]
    for criterion in criteria {
      guard let score = criterion.score(of: record),
        let other = criterion.asked(of: "score_women").score(of: record)
      else { continue }
      spread[criterion.key] = other.subtracting(score)
    }
    self.spread = spread
  }
}
