/// Records by their scores, with gates, and with the scores of the women apart.
///
/// The criteria are the scores of the template part; a trainer's template may have others than the
/// embedded one. There is no published standard for potentials and ideas; problems go by USG or GMP
/// when the part names these.
public struct ScoreRanking: Hashable, Sendable {
  /// Best first; those without a rank come last.
  public let rows: [Row]
  public let criteria: [Criterion]
  /// The sum of the weights when it is not 100 and totals are scaled, as the screen must say.
  public let scaledWeights: Int?

  private let places: [RecordID: Int]

  /// Where a record stands; nil for one that nobody scored.
  public subscript(id: RecordID) -> Row? { places[id].map { rows[$0] } }

  /// One record that was scored.
  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    /// The sum over the criteria that have a score.
    public let total: Decimal4
    /// Dense: equal totals share a rank. Nil for one that fails at a gate or cannot be ranked yet.
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
    public var isProvisional: Bool { !isGated && !missing.isEmpty }
  }

  /// What becomes of a record that has only some of its scores.
  public enum Unfinished: Hashable, Sendable { case provisional, unranked }

  /// The ranking of a kind by the part in which it is scored.
  public init(of kind: Kind, in workbook: Workbook, worksheets: Worksheets) {
    self.init(workbook.records(of: kind), part: worksheets.scoring(kind))
  }

  /// `part`: the template part that names criteria, weights, gates and the analysis.
  public init(_ records: [Record], part: Part?) {
    switch part?.analysis {
    case .usg: self.init(records, Criterion.all(of: part)) { $0.usg }
    case .gmp: self.init(records, Criterion.all(of: part)) { $0.gmp }
    case .ranking, .gap, .rings, .influenceInterest, .timeline, .trend, .transect, .inventory,
      .pairwise, .alternatives, .logframe, .drill, .objectives, .plans, .costs, .funding, .contract,
      .progress, .groupForms, .visited, .members, .attendance,
      .decisions, .capability, .review, .scenarios, nil:
      let isIdea = records.first?.kind == .idea
      let named = Criterion.all(of: part)
      // A sum of marks of which some are missing would put an idea last for no reason.
      self.init(
        records, criteria: named.isEmpty && isIdea ? Self.ideaMarks : named,
        gates: (part?.keys ?? []).filter(\.isGate),
        unfinished: isIdea ? .unranked : .provisional)
    }
  }

  /// The marks of an idea, each 1-5 with 5 as the best: little cost, little risk.
  private static let ideaMarks = [
    "benefit", "cost", "capability", "risk", "environment", "acceptance",
  ].map { Criterion(key: FieldKey($0), weight: nil) }

  private init(
    _ records: [Record], criteria: [Criterion], gates: [FieldKey], unfinished: Unfinished
  ) {
    let scored = records.compactMap { Row($0, criteria: criteria, gates: gates) }
    func isRanked(_ row: Row) -> Bool {
      !row.isGated && (unfinished == .provisional || row.missing.isEmpty)
    }
    var ranked = scored.filter(isRanked).sortedStably { $0.total > $1.total }
    let ranks = denseRanks(ranked.map(\.total))
    for index in ranked.indices { ranked[index].rank = ranks[index] }
    self.init(
      rows: ranked + scored.filter { !isRanked($0) }, criteria: criteria,
      scaledWeights: criteria.weightSum.flatMap { $0 == 100 ? nil : $0 })
  }

  /// Problems go by the rule of their method, which also says what comes first among equals.
  private init(
    _ records: [Record], _ criteria: [Criterion],
    rating: (UrgencyRanking.Row) -> UrgencyRanking.Rating?
  ) {
    let ratings = UrgencyRanking(problems: records).rows.reduce(into: [:]) {
      $0[$1.id] = rating($1)
    }
    let scored = records.compactMap { Row($0, criteria: criteria, gates: []) }.map { row in
      var row = row
      row.rank = ratings[row.id]?.rank
      return row
    }
    self.init(
      rows: scored.sortedStably { ($0.rank ?? Int.max) < ($1.rank ?? Int.max) },
      criteria: criteria, scaledWeights: nil)
  }

  private init(rows: [Row], criteria: [Criterion], scaledWeights: Int?) {
    self.rows = rows
    self.criteria = criteria
    self.scaledWeights = scaledWeights
    places = Dictionary(
      zip(rows.map(\.id), rows.indices), uniquingKeysWith: { first, _ in first })
  }
}

extension ScoreRanking.Row {
  /// Nil for a record that nobody scored and no gate stopped.
  fileprivate init?(_ record: Record, criteria: [Criterion], gates: [FieldKey]) {
    let own = WeightedTotal(of: criteria) { $0.score(of: record) }
    let women = WeightedTotal(of: criteria) { $0.womenScore(of: record) }
    failedGates = gates.filter { record.text($0) == "no" || record.flag($0) == false }
    guard own.hasScores || women.hasScores || !failedGates.isEmpty else { return nil }
    id = record.id
    total = own.total
    missing = own.missing
    womenTotal = women.hasScores ? women.total : nil
    var spread: [FieldKey: Decimal4] = [:]
    for criterion in criteria where own.hasScores && women.hasScores {
      guard let score = criterion.score(of: record), let other = criterion.womenScore(of: record)
      else { continue }
      spread[criterion.key] = other.subtracting(score)
    }
    self.spread = spread
  }

  /// The criterion about which women and men agree least; the first of several.
  public func widestSpread(among criteria: [Criterion]) -> Criterion? {
    let differing = criteria.filter { (spread[$0.key]?.units ?? 0) != 0 }
    let widest = differing.compactMap { spread[$0.key]?.units.magnitude }.max()
    return differing.first { spread[$0.key]?.units.magnitude == widest }
  }
}
