/// How long it takes until what was invested is back: by the sums of one year when all years are alike,
/// by the running total when they differ.
public struct Payback: Hashable, Sendable {
  /// Rupiah that are to come back, spent at the start.
  public let capital: Rupiah
  /// Rupiah that each whole year of the plan brings towards it; empty when the years are alike.
  public let nets: [Rupiah]
  public let years: Computed<Double>

  public var isByRunningTotal: Bool { !nets.isEmpty }

  /// From the sums of a plan that are there already.
  init(of plan: Plan, year: Computed<PeriodFigures>, cash: Computed<CashTable>) {
    let invested = Computed { () throws(Reason) in try plan.invested() }
    let capital = (try? invested.get()) ?? .zero
    let nets = (try? cash.get()).flatMap { try? plan.yearlyNets(of: $0, capital: capital) } ?? []
    self.capital = capital
    self.nets = Set(nets).count > 1 ? nets : []
    guard Set(nets).count > 1, case .success = invested else {
      years = Computed { () throws(Reason) in
        try year.get().paybackYears(invested: try invested.get())
      }
      return
    }
    years = Computed { () throws(Reason) in
      try Self.runningTotal(of: nets, capital: capital, firstExponent: plan.firstFlowExponent)
    }
  }

  init(of plan: Plan) {
    self.init(
      of: plan, year: Computed { () throws(Reason) in try plan.figures(per: .year) },
      cash: Computed { () throws(Reason) in try CashTable(plan) })
  }

  private static func runningTotal(
    of nets: [Rupiah], capital: Rupiah, firstExponent: Int
  ) throws(Reason) -> Double {
    let amounts = nets.map(\.double)
    guard capital <= .zero else {
      return try Flows(net: [-capital.double] + amounts, firstExponent: 0).payback()
    }
    // Without a list of assets the years themselves say what was spent first.
    let years = try Flows(net: amounts, firstExponent: firstExponent).payback()
    guard years > 0 else { throw .nothingInvested }
    return years
  }
}

extension Plan {
  /// What each whole year of a cash table brings towards the capital, rupiah: the net of the business
  /// before the first purchases, with own use and less unpaid work, as in the profit of a year.
  fileprivate func yearlyNets(
    of table: CashTable, capital: Rupiah
  ) throws(Reason) -> [Rupiah] {
    let rows = table.rows.filter(\.category.isOfBusiness)
    let count = table.months.count
    let inflow = try CashTable.sum(rows, going: .into, count: count)
    let outflow = try CashTable.sum(rows, going: .out, count: count)
    let assets = rows.filter { $0.category == .asset }
    let bought = try CashTable.sum(assets, going: .out, count: count)
    let beside = try usedOrUnpaid()
    // Purchases beyond the capital replace what is worn out, and lessen their year.
    var open = max(try capital.minus(try self.assets.map(\.own).checkedTotal()), .zero)
    var nets: [Rupiah] = []
    for first in stride(from: 0, through: count - 12, by: 12) {
      let year = first..<first + 12
      let invested = min(try bought[year].checkedTotal(), open)
      open = try open.minus(invested)
      let net = try inflow[year].checkedTotal().minus(try outflow[year].checkedTotal())
      nets.append(try net.plus(invested).plus(beside))
    }
    return nets
  }

  /// What the cash of a year does not show: the part of sales that the group uses, less unpaid work.
  private func usedOrUnpaid() throws(Reason) -> Rupiah {
    var used = Rupiah.zero
    for sale in sales where sale.timing.frequency != .once {
      let kept = try sale.amount().minus(try sale.cashAmount())
      used = try used.plus(try share(of: kept, sale.timing, per: .year))
    }
    return try used.minus(try costStructure(per: .year).unpaid)
  }
}
