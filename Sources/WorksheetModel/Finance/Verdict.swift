/// One plain statement about a plan; its sentence is a text of the language files.
public enum Verdict: Hashable, Sendable {
  case profit(Rupiah, per: Basis)
  /// The amount is above zero.
  case loss(Rupiah, per: Basis)
  /// What every Rp1.000 of cost brings in.
  case returnPerThousand(Rupiah)
  /// Rupiah per unit of the main product; it is named when it is not the only one.
  case unitCost(Rupiah, unit: String, product: String?)
  /// Units of the main product per cycle, by the contribution; it is named when it is not the only one.
  case breakEven(Double, unit: String, product: String?)
  /// The price does not cover the variable cost.
  case noBreakEven
  case paidBack(years: Double)
  /// The first cycle, of so many months, brings the capital back.
  case paidBackInFirstCycle(months: Decimal4)
  /// Not paid back while things stay as planned.
  case notPaidBack
  /// Not within the years of the plan, which differ.
  case notPaidBackWithin(years: Int)
  /// Months count from 1.
  case cashDeepest(month: Int, Month, shortfall: Rupiah)
  case cashNegativeSince(month: Int, Month, months: Int)
  case cashWholeAgain(month: Int, Month)
  case cashNeverWholeAgain(months: Int)
  case cashNeverNegative(lowest: Rupiah)
  /// Rupiah that have to be there so that no month closes below zero.
  case capitalNeeded(Rupiah)
  /// Rupiah that the families can take out in each of so many months, and what the table has for them.
  case takeHome(Rupiah, months: Int, planned: Rupiah)
  /// The cash runs out even when nothing is taken home.
  case nothingToTakeHome
  /// Rupiah per unit of the main product; it is named when it is not the only one.
  case lowestPrice(Rupiah, unit: String, product: String?)
  case longestDelay(months: Int)
  /// What a year brings when all prices fall by so many percent.
  case priceFall(percent: Decimal4, profit: Rupiah)
  /// Work of the family and own goods in a year: a cost that is not paid in cash.
  case unpaid(Rupiah)
  /// What falls to each party in a year.
  case shares([ProfitSharing.Share])
  case notShared(Reason)
  case worthIt(npv: Double, percent: Decimal4, firstExponent: Int)
  case notWorthIt(npv: Double, percent: Decimal4, firstExponent: Int)
  case costPerBeneficiary(Double)
  /// Rupiah of a year more than without the business; below zero when less.
  case comparedWithout(Rupiah)
  /// Work of a year, in days and in people who work the whole year.
  case work(days: Double, people: Double)
  case linesIncomplete(Int)
  case cellsOutside(Int)
  case notComputed(Reason)
}

extension PlanAppraisal {
  /// What the results say, the most important first.
  public var verdicts: [Verdict] {
    var verdicts = result() + capitalReturn() + cashVerdicts() + slipping() + sharing() + overTime()
    if case .success(let cost) = costPerBeneficiary { verdicts.append(.costPerBeneficiary(cost)) }
    if let gain = try? plan.gainOverWithout() { verdicts.append(.comparedWithout(gain)) }
    if let days = try? plan.workDays(), let people = try? plan.personYears() {
      verdicts.append(.work(days: days.double, people: people))
    }
    if !plan.incomplete.isEmpty { verdicts.append(.linesIncomplete(plan.incomplete.count)) }
    if plan.cellsOutside > 0 { verdicts.append(.cellsOutside(plan.cellsOutside)) }
    return verdicts
  }

  private var hasLines: Bool { !plan.sales.isEmpty || !plan.costs.isEmpty || !plan.assets.isEmpty }

  private func result() -> [Verdict] {
    guard hasLines else { return [] }
    var verdicts: [Verdict] = []
    for basis in Basis.allCases {
      switch Computed(catching: { () throws(Reason) in try figures(per: basis).get().profit }) {
      case .success(let profit):
        verdicts.append(
          profit.isNegative
            ? .loss(Rupiah(Int64(clamping: profit.amount.magnitude)), per: basis)
            : .profit(profit, per: basis))
      case .failure(let reason): return [.notComputed(reason)]
      }
    }
    if let unpaid = try? plan.costStructure(per: .year).unpaid, unpaid > .zero {
      verdicts.append(.unpaid(unpaid))
    }
    guard case .success(let figures) = cycle else { return verdicts }
    let unit = plan.mainSale?.unit ?? ""
    if let ratio = try? figures.rc, let amount = Rupiah(rounded: ratio * 1000) {
      verdicts.append(.returnPerThousand(amount))
    }
    if let cost = try? figures.unitCost, let amount = Rupiah(rounded: cost) {
      verdicts.append(.unitCost(amount, unit: unit, product: namedProduct))
    }
    switch Computed(catching: { () throws(Reason) in try figures.breakEvenQuantityByContribution })
    {
    case .success(let quantity):
      verdicts.append(.breakEven(quantity, unit: unit, product: namedProduct))
    case .failure(.marginNotPositive): verdicts.append(.noBreakEven)
    case .failure: break
    }
    return verdicts
  }

  private func capitalReturn() -> [Verdict] {
    switch payback.years {
    case .success(let years):
      [
        isWithinFirstCycle(years: years)
          ? .paidBackInFirstCycle(months: plan.cycleMonths) : .paidBack(years: years)
      ]
    case .failure(.notRecovered):
      [payback.isByRunningTotal ? .notPaidBackWithin(years: payback.nets.count) : .notPaidBack]
    case .failure: []
    }
  }

  /// The main product, when its name alone tells of which one a figure is.
  private var namedProduct: String? { plan.sales.count > 1 ? plan.mainSale?.name : nil }

  // A cycle brings its part of the year's result, however long it lasts.
  private func isWithinFirstCycle(years: Double) -> Bool {
    !payback.isByRunningTotal && years * 12 <= plan.cycleMonths.double
      && years * plan.cyclesPerYear.double <= 1
  }

  private func cashVerdicts() -> [Verdict] {
    guard hasLines || !plan.cashLines.isEmpty, case .success(let table) = cash else { return [] }
    let need = table.workingCapital.need
    return table.verdicts + (need > .zero ? [.capitalNeeded(need)] : []) + household(table)
  }

  private func household(_ table: CashTable) -> [Verdict] {
    switch Computed(catching: { () throws(Reason) in try HouseholdPurse(table) }) {
    case .success(let purse) where purse.most > .zero:
      [.takeHome(purse.most, months: table.months.count, planned: purse.planned)]
    case .failure(.alreadyNegative): [.nothingToTakeHome]
    case .success, .failure: []
    }
  }

  private func slipping() -> [Verdict] {
    guard hasLines else { return [] }
    var verdicts: [Verdict] = []
    if let fall = Decimal4(whole: 10), !plan.sales.isEmpty,
      let lower = try? Decimal4.zero.minus(fall),
      case .success(let profit) = plan.outcome(in: Scenario(priceChange: lower)).profit
    {
      verdicts.append(.priceFall(percent: fall, profit: profit))
    }
    if case .success(let price) = limits.lowestPrice, price > .zero {
      verdicts.append(
        .lowestPrice(price, unit: plan.mainSale?.unit ?? "", product: namedProduct))
    }
    if case .success(let months) = limits.longestDelayMonths {
      verdicts.append(.longestDelay(months: months))
    }
    return verdicts
  }

  private func sharing() -> [Verdict] {
    guard hasLines, !plan.parties.isEmpty else { return [] }
    return switch shares {
    case .success(let shares): [.shares(shares)]
    case .failure(let reason): [.notShared(reason)]
    }
  }

  private func overTime() -> [Verdict] {
    // A single flow is never compared with a later one: its sign says nothing about time.
    guard case .success(let flows) = flows, flows.net.count > 1,
      let percent = plan.discountPercent, case .success(let npv) = npv
    else { return [] }
    let exponent = plan.firstFlowExponent
    return npv >= 0
      ? [.worthIt(npv: npv, percent: percent, firstExponent: exponent)]
      : [.notWorthIt(npv: npv, percent: percent, firstExponent: exponent)]
  }
}

extension CashTable {
  /// When the cash runs out and for how long, or that it never does.
  public var verdicts: [Verdict] {
    let capital = workingCapital
    guard let deepest = capital.deepestMonth, let first = capital.firstNegativeMonth else {
      return [.cashNeverNegative(lowest: lowest)]
    }
    var verdicts: [Verdict] = [
      .cashDeepest(month: deepest, months[deepest - 1], shortfall: capital.need),
      .cashNegativeSince(month: first, months[first - 1], months: capital.negativeMonths),
    ]
    if let whole = capital.recoveredInMonth {
      verdicts.append(.cashWholeAgain(month: whole, months[whole - 1]))
    } else {
      verdicts.append(.cashNeverWholeAgain(months: months.count))
    }
    return verdicts
  }
}

extension Rupiah {
  /// Rounded half away from zero; nil when the number does not fit.
  public init?(rounded value: Double) {
    guard let amount = Int64(nearest: value) else { return nil }
    self.init(amount)
  }
}
