/// A result that a brochure, a book or another group gives for the business, beside our own.
struct ClaimedResult {
  /// Which result; the raw value is the choice in the template.
  enum Subject: String, Hashable, CaseIterable {
    case revenue, fixed, variable, profit, rc, bc, invested, roi, payback, npv, irr
    case totalCost = "total_cost"
    case cashIncome = "cash_income"
    case monthlyProfit = "profit_month"
    case unitCost = "unit_cost"
    case breakEvenByTotalCost = "bep_quantity_total_cost"
    case breakEvenByContribution = "bep_quantity_contribution"
    case breakEvenRevenue = "bep_revenue_contribution"
    case grossRatio = "gross_bc"
    case netRatio = "net_bc"
    case feedRatio = "feed_ratio"

    /// Whether it is so small a number that its first decimal matters.
    var isRatio: Bool {
      switch self {
      case .rc, .bc, .payback, .grossRatio, .netRatio, .feedRatio: true
      case .revenue, .fixed, .variable, .profit, .totalCost, .cashIncome, .invested, .roi, .npv,
        .irr, .monthlyProfit, .unitCost, .breakEvenByTotalCost, .breakEvenByContribution,
        .breakEvenRevenue:
        false
      }
    }

    /// Whether it counts units of the main product.
    var isQuantity: Bool { self == .breakEvenByTotalCost || self == .breakEvenByContribution }
  }

  let record: Record
  let subject: Subject
  let value: Decimal4
  let basis: Basis
  let source: PlanSums

  /// Nil without a value, or with a result that is not known here.
  init?(_ record: Record, of source: PlanSums) {
    guard let subject = record.text("result").flatMap(Subject.init),
      let value = record.number("value")
    else { return nil }
    self.record = record
    self.subject = subject
    self.value = value
    self.source = source
    basis = record.text("per").flatMap(Basis.init) ?? .cycle
  }

  /// The same result by our own calculation.
  func computed() throws(Reason) -> Double { try computed(subject) }

  func computed(_ subject: Subject) throws(Reason) -> Double {
    let figures = try source.plan.figures(per: basis)
    switch subject {
    case .revenue: return figures.revenue.double
    case .fixed: return figures.fixed.double
    case .variable: return figures.variable.double
    case .totalCost: return try figures.totalCost.double
    case .profit: return try figures.profit.double
    case .cashIncome: return try figures.cashIncome.double
    case .monthlyProfit:
      return try figures.profit.double / (basis == .year ? 12 : source.plan.cycleMonths.double)
    case .rc: return try figures.rc
    case .bc: return try figures.bc
    case .unitCost: return try figures.unitCost
    case .breakEvenByTotalCost: return try figures.breakEvenQuantityByTotalCost
    case .breakEvenByContribution: return try figures.breakEvenQuantityByContribution
    case .breakEvenRevenue: return try figures.breakEvenRevenueByContribution
    case .invested: return try source.plan.invested().double
    case .roi: return try figures.returnOnInvestment(invested: source.plan.invested()) * 100
    case .payback: return try Payback(of: source.plan).years.get()
    case .npv: return try source.flows.get().npv(rate: try source.rate())
    case .irr: return try source.flows.get().irr() * 100
    case .grossRatio: return try source.flows.get().grossRatio(rate: try source.rate())
    case .netRatio: return try source.flows.get().netRatio(rate: try source.rate())
    case .feedRatio: return try source.feedRatio.get()
    }
  }

  /// Whether a number is the claimed one as far as it was written out.
  func isWritten(_ number: Double) -> Bool {
    let apart = (number - value.double).magnitude
    if subject == .npv {
      // Factors of three decimals, as the tables in books have them, are no mistake.
      return apart <= max(0.5, number.magnitude * 0.002)
    }
    // One rupiah and the next whole piece are ways of rounding, too.
    if subject.isQuantity, number.rounded(.up) == value.double { return true }
    let written = subject.isRatio ? min(lastDigit, 0.1) / 2 : lastDigit == 1 ? 1 : lastDigit / 2
    return apart <= written + 1e-9 * number.magnitude
  }

  /// Whether it is the claimed one when digits are cut off instead of rounded.
  func isCutOff(_ number: Double) -> Bool {
    number > 0 && lastDigit < 1
      && ((number / lastDigit).rounded(.down) * lastDigit - value.double).magnitude
        < lastDigit / 100
  }

  /// What the last written digit counts: 0.01 for 3.23.
  private var lastDigit: Double {
    var (units, digit) = (value.units, 1.0 / Double(Decimal4.scale))
    while digit < 1, units % 10 == 0 { (units, digit) = (units / 10, digit * 10) }
    return digit
  }
}

/// What a plan comes to, as far as claims are compared with it.
struct PlanSums {
  let plan: Plan
  let flows: Computed<Flows>
  /// Kilograms of feed for one kilogram of the harvest.
  let feedRatio: Computed<Double>

  init(_ plan: Plan, feed: Phrases) {
    self.plan = plan
    flows = Computed { () throws(Reason) in
      try Flows(table: try CashTable(plan), firstExponent: plan.firstFlowExponent)
    }
    feedRatio = Computed { () throws(Reason) in
      let harvest = try plan.mainQuantity(per: .cycle)
      guard harvest > .zero else { throw .noQuantity }
      let eaten = plan.costs.filter {
        Words($0.name).phrase(among: feed) != nil && $0.unit.lowercased() == "kg"
      }
      guard !eaten.isEmpty else { throw .noCost }
      return eaten.reduce(0) { $0 + $1.quantity.double } / harvest.double
    }
  }

  func rate() throws(Reason) -> Double {
    guard let percent = plan.discountPercent else { throw .noDiscountRate }
    return percent.double / 100
  }
}
