/// A figure that was brought home from a visit, beside the line of the plan that it was meant for.
public struct VisitedFigure: Hashable, Sendable {
  public let figure: RecordID
  public let line: RecordID
  public let field: FieldKey
  public let visited: Decimal4
  /// Nil when the line has no number there.
  public let planned: Decimal4?

  /// Nil for a figure without a number, or without a line that is still there.
  public init?(_ record: Record, in workbook: Workbook) {
    guard let value = record.number("value"),
      let line = record.links("target").first.flatMap({ workbook[$0] }),
      let field = record.text("target_field").map({ FieldKey($0) })
    else { return nil }
    figure = record.id
    self.line = line.id
    self.field = field
    visited = value
    planned = line.number(field)
  }

  /// How many times the greater is of the smaller; nil when one of them is zero or missing.
  public var ratio: Double? {
    guard let planned, planned.units != 0, visited.units != 0 else { return nil }
    let ratio = (planned.double / visited.double).magnitude
    return max(ratio, 1 / ratio)
  }

  /// How many whole times the greater is of the smaller; 0 when one of them is zero or missing.
  public var times: UInt64 {
    guard let planned else { return 0 }
    let low = min(planned.units.magnitude, visited.units.magnitude)
    return low == 0 ? 0 : max(planned.units.magnitude, visited.units.magnitude) / low
  }

  /// Ten times as much is a slip of a digit or another world.
  public var isFar: Bool { times >= 10 }
}
