/// What was planned beside what really came and went, and how it goes on from there.
public struct ActualComparison: Hashable, Sendable {
  /// One line of the table.
  public struct Row: Hashable, Sendable {
    public let line: RecordID
    public let name: String
    public let category: CashCategory
    public let direction: CashDirection
    /// Rupiah per month.
    public let planned: [Rupiah]
    /// Nil where nobody wrote what it was.
    public let actual: [Rupiah?]
  }

  /// Planned and actual of the same months.
  public struct Pair: Hashable, Sendable {
    public let planned: Rupiah
    public let actual: Rupiah

    /// Rupiah by which the actual is more; below zero when it is less.
    public var difference: Rupiah? { actual.subtracting(planned) }

    /// The difference in percent of the plan, to a hundredth; nil when nothing was planned.
    public var percent: Decimal4? {
      guard planned != .zero, let difference,
        let hundredths = product(difference.amount, 10_000, dividedBy: planned.amount),
        case let (units, overflow) = hundredths.multipliedReportingOverflow(by: 100), !overflow
      else { return nil }
      return Decimal4(units: units)
    }
  }

  public let months: [Month]
  public let rows: [Row]
  /// How many months there are up to the last in which anything was written down.
  public let recorded: Int
  /// The table with what is known, and the plan for the rest.
  public let forecast: CashTable

  /// Nil when nothing was written down in a month of the plan, or nothing can be added up.
  public init?(_ plan: Plan, _ table: CashTable) {
    let lines = Dictionary(plan.cashLines.map { ($0.id, $0) }) { first, _ in first }
    months = table.months
    rows = table.rows.map { row in
      let actual = lines[row.record]?.actual ?? [:]
      return Row(
        line: row.record, name: row.name, category: row.category, direction: row.direction,
        planned: row.amounts, actual: table.months.map { actual[$0] })
    }
    recorded = rows.compactMap { $0.actual.lastIndex { $0 != nil } }.max().map { $0 + 1 } ?? 0
    guard recorded > 0 else { return nil }
    var known = table.rows
    for (index, row) in rows.enumerated() {
      known[index].amounts = zip(row.actual, row.planned).map { $0 ?? $1 }
    }
    guard
      let forecast = try? CashTable(months: table.months, opening: table.opening, rows: known)
    else { return nil }
    self.forecast = forecast
  }

  /// Planned and actual of a line, in the months for which somebody wrote the actual down.
  public func pair(of row: Row) -> Pair? {
    let known = zip(row.planned, row.actual).compactMap { planned, actual in
      actual.map { (planned, $0) }
    }
    guard !known.isEmpty, let planned = known.map(\.0).total(),
      let actual = known.map(\.1).total()
    else { return nil }
    return Pair(planned: planned, actual: actual)
  }

  /// Planned and actual of a line in one month, counted from 0; nil where nobody wrote the actual down.
  public func pair(of row: Row, at month: Int) -> Pair? {
    row.actual[month].map { Pair(planned: row.planned[month], actual: $0) }
  }

  /// Months in which something was planned for a line, others were written down, and this was not.
  public func gaps(of row: Row) -> [Month] {
    (0..<recorded).filter { row.actual[$0] == nil && row.planned[$0] != .zero }.map { months[$0] }
  }
}
