/// One check: an id, how much it matters, where it comes from, and how it finds.
///
/// The title, the sentence, the reason and the advice are texts of `templates/languages`, under
/// `checks.<id>`.
public struct Check: Sendable {
  /// For example `PT17`.
  public let id: String
  public let severity: Severity
  /// Where the rule was published, or `own`.
  public let source: String
  private let doubts: @Sendable (CheckedWorkbook) -> [Doubt]

  init(
    _ id: String, _ severity: Severity, source: String,
    doubts: @escaping @Sendable (CheckedWorkbook) -> [Doubt]
  ) {
    self.id = id
    self.severity = severity
    self.source = source
    self.doubts = doubts
  }

  /// All that it finds, with the reasons for which findings were dismissed.
  public func findings(in checked: CheckedWorkbook) -> [Finding] {
    doubts(checked).map { doubt in
      Finding(
        check: id, severity: severity, record: doubt.record, field: doubt.field,
        variant: doubt.variant, facts: doubt.facts,
        dismissed: checked.dismissal(of: id, at: doubt.record))
    }
  }
}

/// A finding before it is known by which check.
struct Doubt {
  var record: RecordID?
  var field: FieldKey?
  var variant = ""
  var facts: [Finding.Fact] = []
}
