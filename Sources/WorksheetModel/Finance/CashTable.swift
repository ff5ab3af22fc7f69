/// Money in and out of the cash box per month; nothing that is not cash enters.
public struct CashTable: Hashable, Sendable {
  /// One line of the table.
  public struct Row: Hashable, Sendable {
    /// The record it comes from; a loan gives two rows.
    public var record: RecordID
    public var name: String
    public var category: CashCategory
    public var direction: CashDirection
    /// Rupiah per month, positive also for money that goes out.
    public var amounts: [Rupiah]
  }

  public let months: [Month]
  public let rows: [Row]
  public let opening: Rupiah
  /// Rupiah per month.
  public let inflow: [Rupiah]
  /// Rupiah per month, positive.
  public let outflow: [Rupiah]
  public let net: [Rupiah]
  /// The balance at the end of each month; it opens the next.
  public let closing: [Rupiah]

  /// The lines the group typed, when there are any, else the table that follows from the plan.
  ///
  /// A table of more cells than `mostCells` is refused: a hostile file would fill the memory.
  public init(_ plan: Plan) throws(Reason) {
    guard plan.horizon > 0 else { throw .noMonths }
    guard plan.cellCount <= Self.mostCells else { throw .tooLarge }
    let months = plan.months
    let rows = plan.cashLines.isEmpty ? try plan.derivedRows() : try plan.typedRows()
    try self.init(
      months: months, opening: plan.openingCash, rows: rows.map { plan.delayed($0) })
  }

  /// Five hundred lines over fifty years; the break points compute a hundred such tables.
  public static var mostCells: Int { 300_000 }

  /// What really came and went up to now, and nothing in the months of which nothing is known.
  ///
  /// It begins with the opening cash of the plan, like the cash book.
  public init(actualOf plan: Plan) throws(Reason) {
    guard plan.horizon > 0 else { throw .noMonths }
    guard plan.cellCount <= Self.mostCells else { throw .tooLarge }
    let months = plan.months
    let rows = plan.cashLines.map { line in
      Row(
        record: line.id, name: line.name, category: line.category, direction: line.direction,
        amounts: months.map { line.actual[$0] ?? .zero })
    }
    try self.init(months: months, opening: plan.openingCash, rows: rows)
  }

  /// Every row has as many amounts as there are months.
  public init(months: [Month], opening: Rupiah, rows: [Row]) throws(Reason) {
    self.months = months
    self.opening = opening
    self.rows = rows
    inflow = try Self.sum(rows, going: .into, count: months.count)
    outflow = try Self.sum(rows, going: .out, count: months.count)
    var net: [Rupiah] = []
    for (more, less) in zip(inflow, outflow) { net.append(try more.minus(less)) }
    self.net = net
    closing = try WorkingCapital.closings(opening: opening, net: net)
  }

  /// Working capital that the table asks for.
  public var workingCapital: WorkingCapital { WorkingCapital(closing: closing) }

  /// The lowest balance at the end of a month.
  public var lowest: Rupiah { closing.min() ?? opening }

  /// The rows of one category summed per month; nil when there is none.
  public func amounts(
    of category: CashCategory, going direction: CashDirection
  ) throws(Reason) -> [Rupiah]? {
    let chosen = rows.filter { $0.category == category && $0.direction == direction }
    return chosen.isEmpty
      ? nil : try Self.sum(chosen, going: direction, count: months.count)
  }

  static func sum(
    _ rows: [Row], going direction: CashDirection, count: Int
  ) throws(Reason) -> [Rupiah] {
    var sums = Array(repeating: Rupiah.zero, count: count)
    for row in rows where row.direction == direction {
      for (index, amount) in row.amounts.enumerated() where index < count {
        sums[index] = try sums[index].plus(amount)
      }
    }
    return sums
  }
}

extension Plan {
  /// How many amounts the cash table and the instalments of its loans come to, at most.
  var cellCount: Int {
    let lines = cashLines.count + sales.count + costs.count + 2 * (assets.count + fundings.count)
    return lines * horizon + paymentCount
  }

  /// The payments of all loans together; one that is refused for its length counts as the longest.
  var paymentCount: Int {
    fundings.reduce(0) { $0 + min(max($1.terms?.payments ?? 0, 0), Loan.mostPayments) }
  }

  /// Months of the cash lines that are filled in but lie outside the plan; they are not summed.
  public var cellsOutside: Int {
    let last = start.advanced(by: horizon - 1)
    return cashLines.reduce(0) { count, line in
      count + line.amounts.keys.filter { $0 < start || $0 > last }.count
    }
  }

  /// The rows of the lines that the group has, whether typed or following the plan.
  func typedRows() throws(Reason) -> [CashTable.Row] {
    let followed = try followedRows()
    var rows: [CashTable.Row] = []
    rows.reserveCapacity(cashLines.count)
    for line in cashLines {
      let source = line.origin.flatMap { followed[$0] }
      var amounts = source ?? Array(repeating: Rupiah.zero, count: horizon)
      for (month, amount) in line.amounts {
        let index = start.distance(to: month) + startShift
        guard amounts.indices.contains(index) else { continue }
        amounts[index] = try line.scale?.of(amount) ?? amount
      }
      rows.append(
        .init(
          record: line.id, name: line.name, category: line.category, direction: line.direction,
          amounts: amounts))
    }
    return rows
  }

  /// A row whose money comes later by the payment delay; what arrives after the plan is lost to it.
  func delayed(_ row: CashTable.Row) -> CashTable.Row {
    guard paymentDelay > 0, row.category == .sale, row.direction == .into else { return row }
    var row = row
    let wait = Array(repeating: Rupiah.zero, count: min(paymentDelay, row.amounts.count))
    row.amounts = Array((wait + row.amounts).prefix(row.amounts.count))
    return row
  }
}
