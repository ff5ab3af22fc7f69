/// All results of one plan; what cannot be computed carries its reason.
public struct PlanAppraisal: Sendable {
  public let plan: Plan
  public let cycle: Computed<PeriodFigures>
  public let year: Computed<PeriodFigures>
  /// Rupiah.
  public let invested: Computed<Rupiah>
  public let cash: Computed<CashTable>
  /// Yearly flows of the business itself, from the cash table.
  public let flows: Computed<Flows>
  let limits: CashLimits
  public let shares: Computed<[ProfitSharing.Share]>
  /// When what was invested is back.
  public let payback: Payback

  public init(_ plan: Plan) {
    self.plan = plan
    cycle = Computed { () throws(Reason) in try plan.figures(per: .cycle) }
    year = Computed { () throws(Reason) in try plan.figures(per: .year) }
    invested = Computed { () throws(Reason) in try plan.invested() }
    let cash = Computed { () throws(Reason) in try CashTable(plan) }
    self.cash = cash
    flows = Computed { () throws(Reason) in
      try Flows(table: try cash.get(), firstExponent: plan.firstFlowExponent)
    }
    limits = CashLimits(plan)
    shares = Computed { () throws(Reason) in try plan.shares() }
    payback = Payback(of: plan, year: year, cash: cash)
  }

  /// All break points; most of them are searched for each time.
  public var breakPoints: BreakPoints { BreakPoints(plan, limits) }

  public func figures(per basis: Basis) -> Computed<PeriodFigures> {
    switch basis {
    case .cycle: cycle
    case .year: year
    }
  }

  /// Return on invested capital of a year.
  public var roi: Computed<Double> {
    Computed { () throws(Reason) in
      try year.get().returnOnInvestment(invested: try invested.get())
    }
  }

  /// Years until a year's profit and depreciation have paid what was invested, were all years alike;
  /// what the group is told is `payback`.
  public var paybackYears: Computed<Double> {
    Computed { () throws(Reason) in
      try year.get().paybackYears(invested: try invested.get())
    }
  }

  /// Rupiah.
  public var npv: Computed<Double> {
    discounted { flows, rate throws(Reason) in try flows.npv(rate: rate) }
  }
  public var grossRatio: Computed<Double> {
    discounted { flows, rate throws(Reason) in try flows.grossRatio(rate: rate) }
  }
  public var netRatio: Computed<Double> {
    discounted { flows, rate throws(Reason) in try flows.netRatio(rate: rate) }
  }
  /// A fraction per year.
  public var irr: Computed<Double> {
    Computed { () throws(Reason) in try flows.get().irr() }
  }
  /// Years.
  public var paybackPeriods: Computed<Double> {
    Computed { () throws(Reason) in try flows.get().payback() }
  }

  /// Rupiah of a year's cost per beneficiary, for a service without income.
  public var costPerBeneficiary: Computed<Double> {
    perBeneficiary { () throws(Reason) in try year.get().totalCost }
  }

  /// Rupiah of the investment per beneficiary.
  public var investmentPerBeneficiary: Computed<Double> {
    perBeneficiary { () throws(Reason) in try invested.get() }
  }

  /// Rupiah: what users and buyers pay in a year, less what the year costs in cash.
  public var yearlyBalance: Computed<Rupiah> {
    Computed { () throws(Reason) in try year.get().cashIncome }
  }

  /// What-if: each scenario with what it leads to, the plan itself first.
  public var scenarios: [(scenario: Scenario, outcome: Scenario.Outcome)] {
    Scenario.usual.map { ($0, plan.outcome(in: $0)) }
  }

  private func perBeneficiary(_ amount: () throws(Reason) -> Rupiah) -> Computed<Double> {
    Computed { () throws(Reason) in
      guard let count = plan.beneficiaries else { throw .noBeneficiaries }
      return try amount().double / count.double
    }
  }

  private func discounted(
    _ result: (Flows, Double) throws(Reason) -> Double
  ) -> Computed<Double> {
    Computed { () throws(Reason) in
      guard let percent = plan.discountPercent else { throw .noDiscountRate }
      return try result(try flows.get(), percent.double / 100)
    }
  }
}

extension Flows {
  /// Years of a cash table, without what finances or shares the business; twelve months each.
  init(table: CashTable, firstExponent: Int) throws(Reason) {
    let rows = table.rows.filter(\.category.isOfBusiness)
    let count = table.months.count
    let inflow = try CashTable.sum(rows, going: .into, count: count)
    let outflow = try CashTable.sum(rows, going: .out, count: count)
    self.init(
      benefit: try Self.years(inflow), cost: try Self.years(outflow), firstExponent: firstExponent)
  }

  private static func years(_ months: [Rupiah]) throws(Reason) -> [Double] {
    var years: [Double] = []
    for first in stride(from: 0, to: months.count, by: 12) {
      years.append(try months[first..<min(first + 12, months.count)].checkedTotal().double)
    }
    return years
  }
}
