/// The sums of one cycle or one year, and the ratios that follow from them.
public struct PeriodFigures: Hashable, Sendable {
  /// TR, rupiah.
  public var revenue: Rupiah
  /// FC, rupiah, with depreciation.
  public var fixed: Rupiah
  /// VC, rupiah.
  public var variable: Rupiah
  /// What is paid in cash of both, rupiah.
  public var cashCost: Rupiah
  /// Part of `fixed`, rupiah.
  public var depreciation: Rupiah
  /// Q: units of the main product after losses, own use included.
  public var quantity: Decimal4

  public init(
    revenue: Rupiah, fixed: Rupiah, variable: Rupiah, quantity: Decimal4
  ) {
    self.revenue = revenue
    self.fixed = fixed
    self.variable = variable
    self.quantity = quantity
    cashCost = .zero
    depreciation = .zero
  }

  /// TC = FC + VC, rupiah.
  public var totalCost: Rupiah { get throws(Reason) { try fixed.plus(variable) } }

  /// TR - TC, rupiah ("keuntungan").
  public var profit: Rupiah { get throws(Reason) { try revenue.minus(try totalCost) } }

  /// TR - cash cost, rupiah ("pendapatan").
  public var cashIncome: Rupiah { get throws(Reason) { try revenue.minus(cashCost) } }

  /// R/C = TR / TC.
  public var rc: Double {
    get throws(Reason) { try ratio(revenue, to: try totalCost, otherwise: .noCost) }
  }

  /// B/C = (TR - TC) / TC.
  public var bc: Double {
    get throws(Reason) { try ratio(try profit, to: try totalCost, otherwise: .noCost) }
  }

  /// HPP and "BEP harga" = TC / Q, rupiah per unit.
  public var unitCost: Double { get throws(Reason) { try totalCost.double / soldQuantity } }

  /// P = TR / Q, rupiah per unit.
  public var price: Double { get throws(Reason) { try revenue.double / soldQuantity } }

  /// VC / Q, rupiah per unit.
  public var unitVariable: Double { get throws(Reason) { try variable.double / soldQuantity } }

  /// TC / P, units (the farm-analysis family).
  public var breakEvenQuantityByTotalCost: Double {
    get throws(Reason) {
      let price = try price
      guard price > 0 else { throw .noPrice }
      return try totalCost.double / price
    }
  }

  /// FC / (P - VC/Q), units (the accounting family).
  public var breakEvenQuantityByContribution: Double {
    get throws(Reason) {
      let margin = try price - unitVariable
      guard margin > 0 else { throw .marginNotPositive }
      return fixed.double / margin
    }
  }

  /// FC / (1 - VC/TR), rupiah (the accounting family).
  public var breakEvenRevenueByContribution: Double {
    get throws(Reason) {
      guard revenue > .zero else { throw .noSales }
      let margin = 1 - variable.double / revenue.double
      guard margin > 0 else { throw .marginNotPositive }
      return fixed.double / margin
    }
  }

  /// Profit / invested capital; both of a year.
  public func returnOnInvestment(invested: Rupiah) throws(Reason) -> Double {
    try ratio(try profit, to: invested, otherwise: .nothingInvested)
  }

  /// Invested capital / (profit + depreciation), years, when this is a year.
  public func paybackYears(invested: Rupiah) throws(Reason) -> Double {
    guard invested > .zero else { throw .nothingInvested }
    let yearly = try profit.plus(depreciation)
    guard yearly > .zero else { throw .notRecovered }
    return invested.double / yearly.double
  }

  private var soldQuantity: Double {
    get throws(Reason) {
      guard quantity > .zero else { throw .noQuantity }
      return quantity.double
    }
  }

  private func ratio(
    _ part: Rupiah, to whole: Rupiah, otherwise reason: Reason
  ) throws(Reason) -> Double {
    guard whole > .zero else { throw reason }
    return part.double / whole.double
  }
}
