/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  case error, warning, hint
}

/// One doubt about a workbook: which check, where, and the facts its sentence needs.
public struct Finding: Hashable, Sendable {
  /// For example `PT17`.
  public var check: String
  public var severity: Severity
  /// Nil when the whole workbook is meant.
  public var record: RecordID?
  public var field: FieldKey?
  /// Which sentence of the check applies, when it has several; empty for the only one.
  public var variant: String
  /// What stands at `{0}`, `{1}`... of the sentence.
  public var facts: [Fact]
  /// The reason for which it was dismissed.
  public var dismissed: String?

  /// A fact of a finding, not yet in the numerals of a language.
  public enum Fact: Hashable, Sendable {
    case text(String)
    case count(Int)
    case rupiah(Rupiah)
    case number(Decimal4)
    case month(Month)
  }

  public init(
    check: String, severity: Severity, record: RecordID?, field: FieldKey? = nil,
    variant: String = "", facts: [Fact] = [], dismissed: String? = nil
  ) {
    self.check = check
    self.severity = severity
    self.record = record
    self.field = field
    self.variant = variant
    self.facts = facts
    self.dismissed = dismissed
  }
}

/// One check: an id, where it comes from, and how it finds.
///
/// The sentence, the reason and the advice of a check are texts of `templates/languages`.
public struct Check: Sendable {
  public let id: String
  /// Where the rule was published, or `own`.
  public let source: String
  /// All that it finds in a workbook; dismissals are filled in by the caller.
  public let findings: @Sendable (CheckedWorkbook) -> [Finding]

  public init(
    id: String, source: String, findings: @escaping @Sendable (CheckedWorkbook) -> [Finding]
  ) {
    self.id = id
    self.source = source
    self.findings = findings
  }
}

/// What a check looks at: the workbook and the sheets that give its keys their meaning.
public struct CheckedWorkbook: Sendable {
  public let workbook: Workbook
  public let worksheets: Worksheets

  public init(workbook: Workbook, worksheets: Worksheets) {
    self.workbook = workbook
    self.worksheets = worksheets
  }
}
