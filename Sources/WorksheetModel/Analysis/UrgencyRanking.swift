/// The problems by urgency, seriousness and growth (USG), and by the GMP sums of the extension service.
///
/// Sources: USG after Kepner-Tregoe, total = U + S + G; no source has a rule for ties, so they go by
/// S, then G, then U. GMP: gawat + mendesak + penyebaran, dense ranks.
public struct UrgencyRanking: Hashable, Sendable {
  /// Best USG rank first, then those that have GMP values only.
  public let rows: [Row]

  /// One problem that was rated in at least one way.
  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public let usg: Rating?
    public let gmp: Rating?
  }

  /// The sum of three values and its place.
  public struct Rating: Hashable, Sendable {
    public let total: Int
    public let rank: Int
  }

  public init(_ workbook: Workbook) {
    self.init(problems: workbook.records(of: .problem))
  }

  public init(problems: [Record]) {
    // Scales of 1-10 are in use beside 1-5.
    let usg = Self.ratings(of: problems) { record in
      guard let urgency = record.score("urgency", upTo: 10),
        let seriousness = record.score("seriousness", upTo: 10),
        let growth = record.score("growth", upTo: 10)
      else { return nil }
      return [urgency + seriousness + growth, seriousness, growth, urgency]
    }
    let gmp = Self.ratings(of: problems) { record in
      guard let severity = record.score("gmp.severity", upTo: 3),
        let urgency = record.score("gmp.urgency", upTo: 3),
        let spread = record.score("gmp.spread", upTo: 3)
      else { return nil }
      return [severity + urgency + spread]
    }
    let rated = problems.map { Row(id: $0.id, usg: usg[$0.id], gmp: gmp[$0.id]) }
    rows = rated.filter { $0.usg != nil || $0.gmp != nil }
      .sortedStably { ($0.usg?.rank ?? Int.max) < ($1.usg?.rank ?? Int.max) }
  }

  /// Ranks by a list of numbers, of which the first is the total and the others decide between equals.
  private static func ratings(
    of problems: [Record], merit: (Record) -> [Int]?
  ) -> [RecordID: Rating] {
    let rated = problems.compactMap { problem in merit(problem).map { (problem.id, $0) } }
      .sortedStably { $1.1.lexicographicallyPrecedes($0.1) }
    let ranks = denseRanks(rated.map(\.1))
    var result: [RecordID: Rating] = [:]
    for ((id, merit), rank) in zip(rated, ranks) {
      result[id] = Rating(total: merit.first ?? 0, rank: rank)
    }
    return result
  }

  /// `rankings.problems` of `lembar appraise --json`.
  public var json: JSON {
    .array(
      rows.map { row in
        var members: [JSON.Member] = [
          .init("id", .string(row.id.text)),
          .init("usg", Self.number(row.usg?.total)),
          .init("rank", Self.number(row.usg?.rank)),
        ]
        if let gmp = row.gmp {
          members.append(.init("gmp", Self.number(gmp.total)))
          members.append(.init("gmp_rank", Self.number(gmp.rank)))
        }
        return .object(members)
      })
  }

  private static func number(_ value: Int?) -> JSON {
    value.map { .number(String($0)) } ?? .null
  }
}

extension Record {
  fileprivate func score(_ field: FieldKey, upTo most: Int) -> Int? {
    whole(field).flatMap { (1...most).contains($0) ? $0 : nil }
  }
}
