/// All checks of the program, and what they find together.
public enum Checks {
  /// Every check, in the order of the sheets.
  public static let all: [Check] = [
    .potentialWithoutEvidence, .scoreWithoutReason, .unusedPotential, .gatedPotentialInUse,
    .incompleteScores,
    .focalProblem, .missingSolution, .activityOnCard, .twoProblems, .circle, .causeIsEffect,
    .overlap, .looseCard, .shallowTree, .stopReason, .cardEvidence, .umbrellaWord, .blame,
    .imagined, .cardLength, .unreadLink, .ideaOffRoot, .sideEffects, .objective, .indicator,
    .visitWithoutFigure, .nothingUnfit, .followUp, .nothingSeen,
    .planWithoutIdea, .priceMissing, .profitShares, .statedTotal,
    .groupWithoutOfficer, .decisionOpen,
    .openRemark,
  ]

  /// All findings, sorted by sheet, record and id.
  public static func findings(in checked: CheckedWorkbook) -> [Finding] {
    let findings = all.flatMap { $0.findings(in: checked) }
    return findings.map { ($0, place(of: $0, in: checked)) }
      .sortedStably { $0.1 < $1.1 }
      .map(\.0)
  }

  private static func place(
    of finding: Finding, in checked: CheckedWorkbook
  ) -> (sheet: Int, record: Int, check: String) {
    let record = finding.record.flatMap { checked.workbook[$0] }
    let kind = record?.kind ?? home(of: finding.check)
    let sheet = checked.worksheets.sheet(of: kind)?.number ?? Int.max
    let position = record.flatMap { checked.positions[$0.id] } ?? -1
    return (sheet, position, finding.check)
  }

  /// The kind of record whose sheet a finding about the whole workbook belongs to.
  private static func home(of check: String) -> Kind {
    let homes: [String: Kind] = [
      "PO": .potential, "PT": .problem, "KV": .visit, "BP": .plan, "CF": .plan, "KL": .group,
    ]
    return homes[String(check.prefix(2))] ?? .remark
  }
}
