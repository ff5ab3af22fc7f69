/// All checks of the program, and what they find together.
public enum Checks {
  /// Every check, in the order of the sheets.
  public static let all: [Check] = sheets + Check.claimedResults

  private static let sheets: [Check] = [
    .potentialWithoutEvidence, .scoreWithoutReason, .unusedPotential, .gatedPotentialInUse,
    .incompleteScores, .onlyEstimated, .overusedPotential, .buyerWithoutName,
    .monthsWithoutMaterial, .missingCapital, .onlyOneVoice, .circleOfPairs, .ideaWithoutPotential,
    .focalProblem, .missingSolution, .activityOnCard, .twoProblems, .circle, .causeIsEffect,
    .overlap, .looseCard, .shallowTree, .stopReason, .cardEvidence, .umbrellaWord, .blame,
    .imagined, .cardLength, .unreadLink, .ideaOffRoot, .sideEffects, .objective, .indicator,
    .visitWithoutFigure, .nothingUnfit, .followUp, .nothingSeen,
    .planWithoutIdea, .priceMissing, .profitShares, .guessedRevenue, .cyclesBeyondYear,
    .amountMisplaced, .implausibleNumber, .priceBelowCost, .beyondCapacity, .monthsWithoutSale,
    .mixedUnits, .stockAsInvestment, .monthInLongerCycle, .toolAsCost,
    .statedTotal, .principalAsCost, .lostZeros, .unpaidWorkMissing, .cashBelowZero,
    .groupWithoutOfficer, .decisionOpen,
    .openRemark, .openConflict,
  ]

  /// All findings, sorted by sheet, record and id.
  public static func findings(in checked: CheckedWorkbook) -> [Finding] {
    let findings = all.flatMap { $0.findings(in: checked) }
    let parts = partPlaces(checked.worksheets)
    return findings.map { ($0, place(of: $0, in: checked, parts: parts)) }
      .sortedStably { $0.1 < $1.1 }
      .map(\.0)
  }

  /// The number of the sheet of each kind, and the place of its part on that sheet.
  private static func partPlaces(_ worksheets: Worksheets) -> [Kind: (sheet: Int, part: Int)] {
    let places = worksheets.sheets.flatMap { sheet in
      sheet.parts.enumerated().map { ($1.kind, (sheet: sheet.number, part: $0)) }
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  // Records of several kinds share the top of a workbook; the parts of the sheet keep them apart.
  private static func place(
    of finding: Finding, in checked: CheckedWorkbook, parts: [Kind: (sheet: Int, part: Int)]
  ) -> (sheet: Int, part: Int, record: Int, check: String) {
    let record = finding.record.flatMap { checked.workbook[$0] }
    let kind = record?.kind ?? home(of: finding.check)
    let top = record.flatMap { checked.topKinds[$0.id] } ?? kind
    let sheet = parts[kind]?.sheet ?? Int.max
    let part = parts[top].map { $0.sheet == sheet ? $0.part : 0 } ?? Int.max
    let position = record.flatMap { checked.positions[$0.id] } ?? -1
    return (sheet, record == nil ? -1 : part, position, finding.check)
  }

  /// The kind whose sheet a finding about the whole workbook belongs to: no focal problem, a kind of
  /// capital without potentials, or a remark on no record.
  public static func home(of check: String) -> Kind {
    check.hasPrefix("PT") ? .problem : check.hasPrefix("PO") ? .potential : .remark
  }
}
