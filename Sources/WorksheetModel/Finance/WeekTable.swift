/// Money in and out of the cash box per week of one cycle, for a business whose cycle is short.
///
/// It stands beside the table of months and neither follows from it nor enters it.
public struct WeekTable: Hashable, Sendable {
  public let rows: [CashTable.Row]
  public let opening: Rupiah
  /// Rupiah per week.
  public let inflow: [Rupiah]
  /// Rupiah per week, positive.
  public let outflow: [Rupiah]
  public let net: [Rupiah]
  /// The balance at the end of each week.
  public let closing: [Rupiah]

  /// Half a year: a longer cycle is looked at by months.
  public static var mostWeeks: Int { 26 }

  /// How many weeks one cycle of a plan has, a begun week counting.
  public static func weeks(of plan: Plan) -> Int {
    let (product, overflow) = plan.cycleMonths.units.multipliedReportingOverflow(by: 52)
    guard !overflow else { return mostWeeks }
    let perWeek = 12 * Decimal4.scale
    let weeks = product / perWeek + (product % perWeek > 0 ? 1 : 0)
    return Int(min(max(weeks, 1), Int64(mostWeeks)))
  }

  /// The table of the weekly lines below a plan.
  public init(_ plan: Plan, in workbook: Workbook) throws(Reason) {
    let weeks = Self.weeks(of: plan)
    let rows = workbook.children(of: plan.id, kind: .weekLine).map { record in
      CashTable.Row(week: Plan.CashLine(reading: record), of: record, weeks: weeks)
    }
    self.rows = rows
    opening = plan.openingCash
    inflow = try CashTable.sum(rows, going: .into, count: weeks)
    outflow = try CashTable.sum(rows, going: .out, count: weeks)
    var net: [Rupiah] = []
    for (more, less) in zip(inflow, outflow) { net.append(try more.minus(less)) }
    self.net = net
    closing = try WorkingCapital.closings(opening: plan.openingCash, net: net)
  }

  public var workingCapital: WorkingCapital { WorkingCapital(closing: closing) }
  /// The lowest balance at the end of a week.
  public var lowest: Rupiah { closing.min() ?? opening }
}

extension CashTable.Row {
  fileprivate init(week line: Plan.CashLine, of record: Record, weeks: Int) {
    self.init(
      record: line.id, name: line.name, category: line.category, direction: line.direction,
      amounts: (1...weeks).map { record.number(FieldKey("week.\($0)"))?.rupiah ?? .zero })
  }
}
