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
    .visitWithoutFigure, .nothingUnfit, .followUp, .nothingSeen, .oneMouth, .openQuestion,
    .farFromVisit,
    .planWithoutIdea, .priceMissing, .profitShares, .guessedRevenue, .cyclesBeyondYear,
    .amountMisplaced, .implausibleNumber, .priceBelowCost, .beyondCapacity, .monthsWithoutSale,
    .mixedUnits, .stockAsInvestment, .monthInLongerCycle, .toolAsCost,
    .statedTotal, .principalAsCost, .lostZeros, .unpaidWorkMissing, .cashBelowZero,
    .openingCashMissing, .saleWithoutStock, .instalmentBeforeIncome, .drawingsAboveProfit,
    .actualMissing, .nonCashLine, .planLineMissing, .sourceRemoved, .bookWithoutLine,
    .groupWithoutOfficer, .decisionOpen, .decisionLate, .lowAttendance,
    .openRemark, .openConflict, .nameMissing, .unlikeApproved, .scoreWithoutProof,
    .reviewInFuture, .ratersApart,
  ]

  /// Those that look at each card by itself: at its answers, its place by rule, and whether it has
  /// causes. They need to run again only for the cards of which one of these changed.
  static let ofSingleCards: [Check] = [
    .missingSolution, .activityOnCard, .twoProblems, .cardEvidence, .umbrellaWord, .blame,
    .imagined, .cardLength,
  ]

  /// Those that compare the statements of all cards and look at nothing else.
  static let ofAllWords: [Check] = [.overlap]

  /// All others.
  static let ofWholeWorkbook: [Check] = {
    let others = Set((ofSingleCards + ofAllWords).map(\.id))
    return all.filter { !others.contains($0.id) }
  }()

  /// All findings, sorted by sheet, record and id.
  public static func findings(in checked: CheckedWorkbook) -> [Finding] {
    sorted(all.flatMap { $0.findings(in: checked) }, in: checked)
  }

  /// Sorts findings by sheet, record and id; those of one check at one record keep their order.
  static func sorted(_ findings: [Finding], in checked: CheckedWorkbook) -> [Finding] {
    let places = findings.map { place(of: $0, in: checked) }
    let order = findings.indices.sorted { left, right in
      guard places[left] == places[right] else { return places[left] < places[right] }
      let (a, b) = (findings[left].check, findings[right].check)
      return a == b ? left < right : a < b
    }
    return order.map { findings[$0] }
  }

  /// Sheet, part and record as one number, because sorting compares thousands of them.
  // Records of several kinds share the top of a workbook; the parts of the sheet keep them apart.
  private static func place(of finding: Finding, in checked: CheckedWorkbook) -> Int {
    let last = 0x7FFF
    let found = finding.record.flatMap { checked.workbook.outline.places[$0] }
    let kind = found?.kind ?? home(of: finding.check)
    let sheet = checked.worksheets.place(of: kind)?.sheet ?? last
    guard let found else { return min(sheet, last) << 48 }
    let top = checked.worksheets.place(of: found.topKind)
    let part = top.map { $0.sheet == sheet ? $0.part : 0 } ?? last - 1
    return min(sheet, last) << 48 | (min(part, last - 1) + 1) << 32 | (found.index + 1)
  }

  /// The kind whose sheet a finding about the whole workbook belongs to: no focal problem, a kind of
  /// capital without potentials, or a remark on no record.
  public static func home(of check: String) -> Kind {
    check.hasPrefix("PT") ? .problem : check.hasPrefix("PO") ? .potential : .remark
  }
}
