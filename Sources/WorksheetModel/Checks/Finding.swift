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
    case day(Day)
    /// Months of the calendar, 1...12.
    case months([Int])
    /// Words of the template.
    case labels([Localized])
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
