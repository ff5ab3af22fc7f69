/// The findings of a workbook as `lembar check --json` prints them.
public enum FindingReport {
  /// How many findings of each severity are not dismissed.
  public static func counts(_ findings: [Finding]) -> [Severity: Int] {
    findings.reduce(into: [:]) { counts, finding in
      if finding.dismissed == nil { counts[finding.severity, default: 0] += 1 }
    }
  }

  /// `wording`: the sentence of a finding in the language of the output.
  public static func json(_ findings: [Finding], wording: (Finding) -> String) -> JSON {
    let counts = counts(findings)
    return .object([
      .init("findings", .array(findings.map { json($0, text: wording($0)) })),
      .init(
        "counts",
        .object(
          Severity.allCases.map { .init($0.rawValue, .number(String(counts[$0, default: 0]))) })),
    ])
  }

  private static func json(_ finding: Finding, text: String) -> JSON {
    .object([
      .init("id", .string(finding.check)),
      .init("severity", .string(finding.severity.rawValue)),
      .init("record", finding.record.map { .string($0.text) } ?? .null),
      .init("field", finding.field.map { .string($0.text) } ?? .null),
      .init("text", .string(text)),
      .init("dismissed", finding.dismissed.map { .string($0) } ?? .null),
    ])
  }
}
