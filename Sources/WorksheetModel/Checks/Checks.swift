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
    .planWithoutIdea, .priceMissing, .profitShares, .statedTotal, .cashBelowZero,
    .groupWithoutOfficer, .decisionOpen,
    .openRemark,
  ]

  /// All findings, sorted by sheet, record and id.
  public static func findings(in checked: CheckedWorkbook) -> [Finding] {
    let findings = all.flatMap { $0.findings(in: checked) }
    let numbers = sheetNumbers(checked.worksheets)
    return findings.map { ($0, place(of: $0, in: checked, sheets: numbers)) }
      .sortedStably { $0.1 < $1.1 }
      .map(\.0)
  }

  private static func sheetNumbers(_ worksheets: Worksheets) -> [Kind: Int] {
    let kinds = worksheets.sheets.flatMap { sheet in sheet.parts.map { ($0.kind, sheet.number) } }
    return Dictionary(kinds, uniquingKeysWith: { first, _ in first })
  }

  private static func place(
    of finding: Finding, in checked: CheckedWorkbook, sheets: [Kind: Int]
  ) -> (sheet: Int, record: Int, check: String) {
    let record = finding.record.flatMap { checked.workbook[$0] }
    let kind = record?.kind ?? home(of: finding.check)
    let position = record.flatMap { checked.positions[$0.id] } ?? -1
    return (sheets[kind] ?? Int.max, position, finding.check)
  }

  /// The kind whose sheet a finding about the whole workbook belongs to: no focal problem, or a
  /// remark on no record.
  private static func home(of check: String) -> Kind {
    check.hasPrefix("PT") ? .problem : .remark
  }
}
