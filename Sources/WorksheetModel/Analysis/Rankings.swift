/// All rankings of a workbook, as `lembar appraise --json` gives them under `rankings`.
public struct Rankings: Hashable, Sendable {
  public let potentials: PotentialRanking
  public let problems: UrgencyRanking
  public let ideas: IdeaRanking

  public init(_ workbook: Workbook, worksheets: Worksheets) {
    potentials = PotentialRanking(workbook, worksheets: worksheets)
    problems = UrgencyRanking(workbook)
    ideas = IdeaRanking(workbook, worksheets: worksheets)
  }

  public var json: JSON {
    .object([
      .init("potentials", potentials.json),
      .init("problems", problems.json),
      .init("ideas", ideas.json),
    ])
  }
}
