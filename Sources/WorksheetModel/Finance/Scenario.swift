/// A plan under other circumstances: what-if in percent of the plan, payment that comes late, another
/// month to begin, and more or less funding.
public struct Scenario: Hashable, Sendable {
  /// Change of all prices, percent.
  public var priceChange: Decimal4
  /// Change of all quantities sold, percent.
  public var yieldChange: Decimal4
  /// Change of all running costs, percent.
  public var costChange: Decimal4
  /// Months by which buyers pay later.
  public var delay: Int
  /// Months by which all begins later; below zero for earlier. What is bound to months of the
  /// calendar, such as a harvest, stays there.
  public var startShift: Int
  /// Change of the amounts that fund the plan, percent.
  public var fundingChange: Decimal4

  public init(
    priceChange: Decimal4 = .zero, yieldChange: Decimal4 = .zero, costChange: Decimal4 = .zero,
    delay: Int = 0, startShift: Int = 0, fundingChange: Decimal4 = .zero
  ) {
    self.priceChange = priceChange
    self.yieldChange = yieldChange
    self.costChange = costChange
    self.delay = delay
    self.startShift = startShift
    self.fundingChange = fundingChange
  }

  /// Whether the group could bear it.
  public enum Judgement: String, Hashable, Sendable, CaseIterable {
    case holds, loss
    /// It earns, and the cash box is empty in some month all the same.
    case shortOfCash = "short_of_cash"
    case unknown
  }

  /// What a scenario leads to, for a row of the what-if table.
  public struct Outcome: Hashable, Sendable {
    /// Rupiah of a year.
    public var profit: Computed<Rupiah>
    /// The lowest balance at the end of a month.
    public var lowestCash: Computed<Rupiah>

    public var judgement: Judgement {
      guard case .success(let profit) = profit, case .success(let lowest) = lowestCash else {
        return .unknown
      }
      return profit.isNegative ? .loss : lowest.isNegative ? .shortOfCash : .holds
    }
  }
}

extension Plan {
  /// Profit and lowest cash of the plan in a scenario.
  public func outcome(in scenario: Scenario) -> Scenario.Outcome {
    Scenario.Outcome(
      profit: Computed { () throws(Reason) in
        try changed(by: scenario).figures(per: .year).profit
      },
      lowestCash: cash(in: scenario).map(\.lowest))
  }

  /// The cash table of the plan in a scenario.
  public func cash(in scenario: Scenario) -> Computed<CashTable> {
    Computed { () throws(Reason) in try CashTable(try changed(by: scenario)) }
  }

  /// The plan as it would be in a scenario.
  ///
  /// In a cash table that the group typed, prices and quantities change the rows of sales, a change
  /// of costs the rows of running costs, and one of funding what is drawn and paid back.
  public func changed(by scenario: Scenario) throws(Reason) -> Plan {
    let price = try Decimal4.hundred.plus(scenario.priceChange)
    let yield = try Decimal4.hundred.plus(scenario.yieldChange)
    let cost = try Decimal4.hundred.plus(scenario.costChange)
    let funding = try Decimal4.hundred.plus(scenario.fundingChange)
    var plan = self
    plan.paymentDelay = scenario.delay
    plan.startShift = scenario.startShift
    plan.start = start.advanced(by: scenario.startShift)
    for index in plan.fundings.indices {
      plan.fundings[index].amount = try fundings[index].amount
        .times(funding.units, over: Decimal4.hundred.units)
    }
    for index in plan.sales.indices {
      plan.sales[index].price = try sales[index].price.percent(price)
      plan.sales[index].quantity = try sales[index].quantity.percent(yield)
    }
    for index in plan.costs.indices {
      plan.costs[index].price = try costs[index].price.percent(cost)
    }
    let sold = try price.percent(yield)
    for (index, line) in cashLines.enumerated() {
      if line.category == .sale {
        plan.cashLines[index].scale = .init(sold, over: .hundred)
      } else if line.category.isRunningCost {
        plan.cashLines[index].scale = .init(cost, over: .hundred)
      } else if line.isFunding {
        plan.cashLines[index].scale = .init(funding, over: .hundred)
      }
    }
    return plan
  }

  /// The plan with another price of the main product, rupiah per unit.
  ///
  /// In a typed cash table the rows of sales that come from the main product change in proportion,
  /// or all rows of sales when none says where it comes from.
  public func sellingMainProduct(at price: Decimal4) throws(Reason) -> Plan {
    guard let main = mainSale, let index = sales.firstIndex(of: main) else { throw .noSales }
    var plan = self
    plan.sales[index].price = price
    let own = cashLines.contains { $0.category == .sale && $0.derivedFrom == main.id }
    for (index, line) in cashLines.enumerated()
    where line.category == .sale && (!own || line.derivedFrom == main.id) {
      let before = try main.netPrice()
      guard before > .zero else { throw .noPrice }
      plan.cashLines[index].scale = .init(try price.minus(main.transport), over: before)
    }
    return plan
  }
}

extension Plan.CashLine {
  /// Money that funds the plan, or that is paid back for it.
  fileprivate var isFunding: Bool {
    switch category {
    case .savings, .grant, .loanIn, .profitShare: direction == .into
    case .instalment: direction == .out
    case .opening, .sale, .assetSale, .otherIn, .material, .wage, .transport, .asset, .rent,
      .utility, .household, .zakat, .otherOut:
      false
    }
  }

  /// What each typed amount is multiplied by in a scenario.
  ///
  /// It is carried out where the amounts get their places: thousands of amounts by month take far
  /// longer to copy than to multiply, and break points ask for a hundred scenarios.
  struct Scale: Hashable, Sendable {
    let numerator: Int64
    let denominator: Int64

    init(_ numerator: Decimal4, over denominator: Decimal4) {
      self.numerator = numerator.units
      self.denominator = denominator.units
    }

    func of(_ amount: Rupiah) throws(Reason) -> Rupiah {
      try amount.times(numerator, over: denominator)
    }
  }
}

extension Decimal4 {
  /// So many percent of this number.
  fileprivate func percent(_ percent: Decimal4) throws(Reason) -> Decimal4 {
    try product(units, percent.units, dividedBy: Decimal4.hundred.units)
      .flatMap { Decimal4(units: $0) }.orTooLarge()
  }
}
