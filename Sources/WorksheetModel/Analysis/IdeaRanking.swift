/// The ideas by the sum of their six marks, each 1-5 with 5 as the best: little cost, little risk.
///
/// There is no published standard for this sheet. A template may give the marks weights, and then the
/// total is the weighted one of the potentials. Only ideas with all marks are ranked.
public struct IdeaRanking: Hashable, Sendable {
  /// Best first.
  public let rows: [Row]

  /// One idea with all its marks.
  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public let total: Decimal4
    /// Dense: equal totals share a rank.
    public internal(set) var rank: Int
  }

  private static let marks: [FieldKey] = [
    "benefit", "cost", "capability", "risk", "environment", "acceptance",
  ]

  public init(_ workbook: Workbook, worksheets: Worksheets) {
    self.init(ideas: workbook.records(of: .idea), part: worksheets.part(.idea))
  }

  public init(ideas: [Record], part: Part?) {
    let criteria = Self.criteria(of: part)
    var rows = ideas.compactMap { idea -> Row? in
      let result = WeightedTotal(of: idea, criteria: criteria)
      return result.missing.isEmpty ? Row(id: idea.id, total: result.total, rank: 0) : nil
    }.sortedStably { $0.total > $1.total }
    let ranks = denseRanks(rows.map(\.total))
    for index in rows.indices { rows[index].rank = ranks[index] }
    self.rows = rows
  }

  // A weight of five for each makes the total their plain sum.
  private static func criteria(of part: Part?) -> [Criterion] {
    let weighted = (part?.fields ?? []).compactMap { field in
      field.weight.map { Criterion(key: field.key, name: field.key.text, weight: $0) }
    }.filter { (0...1000).contains($0.weight) }
    return weighted.isEmpty
      ? marks.map { Criterion(key: $0, name: $0.text, weight: 5) } : weighted
  }

  /// `rankings.ideas` of `lembar appraise --json`.
  public var json: JSON {
    .array(
      rows.map { row in
        .object([
          .init("id", .string(row.id.text)),
          .init("total", .number(row.total.json)),
          .init("rank", .number(String(row.rank))),
        ])
      })
  }
}
