/// All rankings of a workbook, as `lembar appraise --json` gives them under `rankings`.
public struct Rankings: Hashable, Sendable {
  public let potentials: ScoreRanking
  public let problems: UrgencyRanking
  public let ideas: ScoreRanking

  public init(_ workbook: Workbook, worksheets: Worksheets) {
    potentials = ScoreRanking(of: .potential, in: workbook, worksheets: worksheets)
    problems = UrgencyRanking(workbook)
    ideas = ScoreRanking(of: .idea, in: workbook, worksheets: worksheets)
  }

  public var json: JSON {
    .object([
      .init("potentials", .array(potentials.rows.map { .object($0.members + [$0.gated]) })),
      .init("problems", problems.json),
      // An idea without all marks has no place yet.
      .init("ideas", .array(ideas.rows.filter { $0.rank != nil }.map { .object($0.members) })),
    ])
  }
}

extension ScoreRanking.Row {
  fileprivate var members: [JSON.Member] {
    [
      .init("id", .string(id.text)),
      .init("total", .number(total.json)),
      .init("rank", rank.map { .number(String($0)) } ?? .null),
    ]
  }

  fileprivate var gated: JSON.Member { .init("gated", .bool(isGated)) }
}
