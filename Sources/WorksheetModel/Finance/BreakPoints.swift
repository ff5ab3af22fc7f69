/// How far a plan may slip before a month closes below zero, or before it makes no profit.
public struct BreakPoints: Hashable, Sendable {
  /// Rupiah per unit of the main product, whole: the lowest at which no month closes below zero.
  public let lowestPriceCash: Computed<Rupiah>
  /// Rupiah per unit, whole: the lowest at which a year makes no loss.
  public let lowestPriceProfit: Computed<Rupiah>
  /// Percent of the planned quantities, to a hundredth, at which no month closes below zero.
  public let lowestYieldPercent: Computed<Decimal4>
  /// Percent, to a hundredth, by which running costs may rise with no month below zero.
  public let highestCostIncreasePercent: Computed<Decimal4>
  /// Percent of the planned quantities, to a hundredth, at which a year makes no loss.
  public let lowestYieldProfitPercent: Computed<Decimal4>
  /// Percent, to a hundredth, by which running costs may rise until a year makes no profit.
  public let highestCostProfitPercent: Computed<Decimal4>
  /// Months by which buyers may pay later with no month below zero.
  public let longestDelayMonths: Computed<Int>

  public init(_ plan: Plan) { self.init(plan, CashLimits(plan)) }

  /// - Parameter limits: those of the same plan, which somebody has already.
  init(_ plan: Plan, _ limits: CashLimits) {
    let sales = CashProbe(plan, of: .sales)
    let costs = CashProbe(plan, of: .costs)
    lowestPriceCash = limits.lowestPrice
    longestDelayMonths = limits.longestDelayMonths
    lowestPriceProfit = Computed { () throws(Reason) in
      try Self.lowestPrice { price throws(Reason) in
        try plan.sellingMainProduct(at: price).figures(per: .year).profit >= .zero
      }
    }
    lowestYieldPercent = Self.lowestYield { scenario throws(Reason) in
      try sales.staysAboveZero(in: scenario)
    }
    lowestYieldProfitPercent = Self.lowestYield { scenario throws(Reason) in
      try Self.makesNoLoss(plan, scenario)
    }
    highestCostIncreasePercent = Self.highestCost(otherwise: .alreadyNegative) {
      scenario throws(Reason) in try costs.staysAboveZero(in: scenario)
    }
    highestCostProfitPercent = Self.highestCost(otherwise: .alreadyLoss) {
      scenario throws(Reason) in try Self.makesNoLoss(plan, scenario)
    }
  }

  /// The lowest whole price at which the balances, given month by month, never fall below zero.
  ///
  /// `net` is without sales, rupiah per month; `quantity` is what is sold per month.
  public static func lowestPrice(
    net: [Rupiah], quantity: [Decimal4], opening: Rupiah
  ) throws(Reason) -> Rupiah {
    try lowestPrice { price throws(Reason) in
      var nets: [Rupiah] = []
      for (index, amount) in net.enumerated() {
        let sold = index < quantity.count ? quantity[index] : .zero
        nets.append(try amount.plus(try sold.amount(at: price).orTooLarge()))
      }
      let closing = try WorkingCapital.closings(opening: opening, net: nets)
      return closing.allSatisfy { !$0.isNegative }
    }
  }

  // A change of 10,000 % is as good as no limit.
  private static var mostHundredths: Int { 1_000_000 }

  private static func lowestYield(
    _ suffices: (Scenario) throws(Reason) -> Bool
  ) -> Computed<Decimal4> {
    Computed { () throws(Reason) in
      let step = try Bisection.lowest(below: mostHundredths) { step throws(Reason) in
        let yield = try Decimal4(units: Int64(step) * 100).orTooLarge()
        return try suffices(Scenario(yieldChange: try yield.minus(.hundred)))
      }
      return try Decimal4(units: Int64(step) * 100).orTooLarge()
    }
  }

  private static func highestCost(
    otherwise reason: Reason, _ isBorne: (Scenario) throws(Reason) -> Bool
  ) -> Computed<Decimal4> {
    Computed { () throws(Reason) in
      let step = try Bisection.highest(below: mostHundredths, otherwise: reason) {
        step throws(Reason) in
        let rise = try Decimal4(units: Int64(step) * 100).orTooLarge()
        return try isBorne(Scenario(costChange: rise))
      }
      return try Decimal4(units: Int64(step) * 100).orTooLarge()
    }
  }

  private static func makesNoLoss(
    _ plan: Plan, _ scenario: Scenario
  ) throws(Reason) -> Bool {
    try plan.changed(by: scenario).figures(per: .year).profit >= .zero
  }

  fileprivate static func lowestPrice(
    _ suffices: (Decimal4) throws(Reason) -> Bool
  ) throws(Reason) -> Rupiah {
    let limit = Int(Decimal4.limit / 100)
    var high = 1
    // Doubling first: prices near the limit would overflow the table long before they are needed.
    while high < limit, try !suffices(try Decimal4(whole: Int64(high)).orTooLarge()) { high *= 2 }
    guard high < limit else { throw .neverEnough }
    let price = try Bisection.lowest(below: high) { price throws(Reason) in
      try suffices(try Decimal4(whole: Int64(price)).orTooLarge())
    }
    return Rupiah(Int64(price))
  }
}

/// The break points that are told in sentences; the others take several times as long to find.
struct CashLimits: Hashable, Sendable {
  let lowestPrice: Computed<Rupiah>
  let longestDelayMonths: Computed<Int>

  init(_ plan: Plan) {
    let sales = CashProbe(plan, of: .sales)
    lowestPrice = Computed { () throws(Reason) in
      try BreakPoints.lowestPrice { price throws(Reason) in
        try sales.staysAboveZero { plan throws(Reason) in try plan.sellingMainProduct(at: price) }
      }
    }
    longestDelayMonths = Computed { () throws(Reason) in
      try Bisection.highest(below: plan.horizon, otherwise: .alreadyNegative) {
        delay throws(Reason) in try sales.staysAboveZero(in: Scenario(delay: delay))
      }
    }
  }
}
