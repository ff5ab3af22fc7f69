import WorksheetModel
import WorksheetText

/// What a report is made of: a workbook, the sheets that give it meaning, its findings, a language.
public struct ReportSubject: Sendable {
  public let workbook: Workbook
  public let worksheets: Worksheets
  /// As `Checks.findings` sorts them.
  public let findings: [Finding]
  public let wordlists: Wordlists
  public let catalogue: Catalogue
  /// Whether findings are left to those who look after the work, and not printed.
  public var hidesFindings = false
  /// The problem tree of the workbook, when somebody has it already.
  private let knownTree: ProblemTree?

  public init(
    _ workbook: Workbook, worksheets: Worksheets, findings: [Finding], wordlists: Wordlists,
    catalogue: Catalogue, tree: ProblemTree? = nil
  ) {
    knownTree = tree
    self.workbook = workbook
    self.worksheets = worksheets
    self.findings = findings
    self.wordlists = wordlists
    self.catalogue = catalogue
  }

  /// Runs all checks on the workbook.
  public init(
    _ workbook: Workbook, worksheets: Worksheets, wordlists: Wordlists, catalogue: Catalogue,
    today: Day? = nil
  ) {
    let checked = CheckedWorkbook(
      workbook: workbook, worksheets: worksheets, wordlists: wordlists, today: today)
    self.init(
      workbook, worksheets: worksheets, findings: Checks.findings(in: checked),
      wordlists: wordlists, catalogue: catalogue)
  }
}

extension ReportSubject {
  /// Reading it takes a while for thousands of cards.
  var tree: ProblemTree { knownTree ?? ProblemTree(workbook) }

  func phrase(_ phrase: ReportPhrase, _ facts: String...) -> String {
    catalogue.text("\(ReportPhrase.section).\(phrase.rawValue)", facts)
  }

  /// The words of business plans.
  public func words(_ phrase: PlanPhrase, _ facts: String...) -> String {
    catalogue.text("\(PlanPhrase.section).\(phrase.rawValue)", facts)
  }

  /// The words of reviews and remarks.
  public func words(_ phrase: ReviewPhrase, _ facts: String...) -> String {
    catalogue.text("\(ReviewPhrase.section).\(phrase.rawValue)", facts)
  }

  /// The words of the cash flow.
  public func words(_ phrase: CashPhrase, _ facts: String...) -> String {
    catalogue.text("\(CashPhrase.section).\(phrase.rawValue)", facts)
  }

  /// What a linked record is called, also when it is no longer there.
  func name(of id: RecordID) -> String {
    guard let record = workbook[id] else { return phrase(.missingRecord, id.text) }
    return name(of: record)
  }

  func name(of record: Record) -> String {
    let name = worksheets.name(of: record)
    return name == record.id.text ? phrase(.nameless, name) : name
  }

  func text(_ text: Localized) -> String { text[catalogue.language] }

  /// An amount in a table of amounts, where the currency would only be in the way.
  func amount(_ amount: Rupiah) -> String {
    catalogue.money(amount).replacing("Rp", with: "")
  }
}
