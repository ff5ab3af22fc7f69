/// How far a measure of success has come, and what it lacks to be one.
public struct IndicatorProgress: Hashable, Sendable {
  /// Percent of the way from the baseline to the target; nil when it cannot be measured.
  public let percent: Decimal4?
  /// The questions without whose answers nobody can measure it: specific, measurable, with a way,
  /// somebody responsible and a date.
  public let missing: [FieldKey]

  /// The fields that a measure needs.
  public static var needed: [FieldKey] {
    ["unit", "baseline", "baseline_date", "target", "target_date", "how", "source", "responsible"]
  }

  public init(_ record: Record) {
    missing = Self.needed.filter { record[$0] == nil }
    percent = Self.percent(of: record)
  }

  private static func percent(of record: Record) -> Decimal4? {
    guard let baseline = record.number("baseline"), let target = record.number("target"),
      let actual = record.number("actual"), let way = target.subtracting(baseline),
      let gone = actual.subtracting(baseline)
    else { return nil }
    return gone.multiplied(by: .hundred)?.divided(by: way)
  }
}
