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

  /// What was measured and when, the earliest first; one without a day comes last.
  public let readings: [Reading]

  public struct Reading: Hashable, Sendable {
    public let day: Day?
    public let value: Decimal4
    /// Percent of the way from the baseline to the target; nil when it cannot be measured.
    public let percent: Decimal4?
  }

  /// `readings`: the records of single measurements; without any, `actual` counts.
  public init(_ record: Record, readings: [Record] = []) {
    missing = Self.needed.filter { record[$0] == nil }
    self.readings = readings.compactMap { reading -> Reading? in
      guard let value = reading.number("value") else { return nil }
      return Reading(
        day: reading.text("date").flatMap { Day(iso: $0) }, value: value,
        percent: Self.percent(of: record, at: value))
    }.ordered(by: \.day)
    percent =
      self.readings.last.map(\.percent)
      ?? record.number("actual").flatMap { Self.percent(of: record, at: $0) }
  }

  private static func percent(of record: Record, at actual: Decimal4) -> Decimal4? {
    guard let baseline = record.number("baseline"), let target = record.number("target"),
      let way = target.subtracting(baseline), let gone = actual.subtracting(baseline)
    else { return nil }
    return gone.multiplied(by: .hundred)?.divided(by: way)
  }
}
