/// A workbook with all findings about it; the next one looks again only at what changed.
public struct Inspection: Sendable {
  public let checked: CheckedWorkbook
  /// As `Checks.findings` sorts them.
  public let findings: [Finding]
  /// What the checks of single cards found, by the place of the card.
  private let cardFindings: [[Finding]]
  /// What the checks that compare the words of all cards found.
  private let wordFindings: [Finding]

  /// `previous` is an earlier state with the same sheets and words.
  public init(
    _ workbook: Workbook, worksheets: Worksheets, wordlists: Wordlists, today: Day? = nil,
    after previous: Inspection? = nil
  ) {
    let checked = CheckedWorkbook(
      workbook: workbook, worksheets: worksheets, wordlists: wordlists, today: today,
      after: previous?.checked)
    self.checked = checked
    cardFindings = Self.cardFindings(in: checked, after: previous)
    if let previous, checked.says(theSameAs: previous.checked) {
      wordFindings = previous.wordFindings
    } else {
      wordFindings = Checks.ofAllWords.flatMap { $0.findings(in: checked) }
    }
    findings = Checks.sorted(
      Checks.ofWholeWorkbook.flatMap { $0.findings(in: checked) } + wordFindings
        + cardFindings.joined(), in: checked)
  }

  private static func cardFindings(
    in checked: CheckedWorkbook, after previous: Inspection?
  ) -> [[Finding]] {
    var fresh: [Int] = []
    var findings = checked.cards.indices.map { place -> [Finding] in
      guard let previous, let earlier = checked.place(ofCardAt: place, in: previous.checked) else {
        fresh.append(place)
        return []
      }
      return previous.cardFindings[earlier]
    }
    let shown = checked.showing(fresh.map { checked.cards[$0] })
    let found = Dictionary(
      grouping: Checks.ofSingleCards.flatMap { $0.findings(in: shown) }, by: \.record)
    for place in fresh { findings[place] = found[checked.cards[place].record.id, default: []] }
    return findings
  }
}
