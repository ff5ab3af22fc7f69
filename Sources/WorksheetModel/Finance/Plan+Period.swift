/// The time that the figures of a plan are summed over.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  case cycle, year
}

extension Plan.Sale {
  /// Rupiah per unit after transport.
  public func netPrice() throws(Reason) -> Decimal4 { try price.minus(transport) }

  /// (quantity x (1 - loss)) x (price - transport), rupiah each time; own use counts as income.
  public func amount() throws(Reason) -> Rupiah {
    try amount(of: try soldParts())
  }

  /// The part that is paid for: without what the group uses itself.
  public func cashAmount() throws(Reason) -> Rupiah {
    let sold = try soldParts()
    let used = Int128(ownUse.units) * Int128(Decimal4.hundred.units)
    return try amount(of: sold - min(max(used, 0), max(sold, 0)))
  }

  /// Units after losses, each time, in parts of which `partsPerUnit` make one.
  ///
  /// A number of four decimals would round before the price is known: rupiah are rounded once.
  func soldParts() throws(Reason) -> Int128 {
    Int128(quantity.units) * Int128(try Decimal4.hundred.minus(lossPercent).units)
  }

  static var partsPerUnit: Int128 { Int128(Decimal4.scale) * Int128(Decimal4.hundred.units) }

  private func amount(of parts: Int128) throws(Reason) -> Rupiah {
    let (product, overflow) = parts.multipliedReportingOverflow(by: Int128(try netPrice().units))
    guard !overflow else { throw .tooLarge }
    let divisor = Self.partsPerUnit * Int128(Decimal4.scale)
    return Rupiah(try Int64(exactly: rounding(product, dividedBy: divisor)).orTooLarge())
  }
}

extension Plan.Cost {
  /// Quantity x price, rupiah each time.
  public func amount() throws(Reason) -> Rupiah { try quantity.amount(at: price).orTooLarge() }
}

extension Plan {
  /// The sums of one cycle or one year.
  ///
  /// All lines are brought to the same basis first: a monthly line counts `cycleMonths` times per
  /// cycle and 12 times per year, a yearly one is divided by the cycles of a year.
  public func figures(per basis: Basis) throws(Reason) -> PeriodFigures {
    var revenue = Rupiah.zero
    for sale in sales {
      revenue = try revenue.plus(try share(of: try sale.amount(), sale.timing, per: basis))
    }
    var sums: [Behaviour: Rupiah] = [:]
    var cash = Rupiah.zero
    for cost in costs {
      let amount = try share(of: try cost.amount(), cost.timing, per: basis)
      sums[cost.behaviour] = try (sums[cost.behaviour] ?? .zero).plus(amount)
      if cost.payment == .cash { cash = try cash.plus(amount) }
    }
    let depreciation = try depreciation(per: basis)
    var figures = PeriodFigures(
      revenue: revenue, fixed: try (sums[.fixed] ?? .zero).plus(depreciation),
      variable: sums[.variable] ?? .zero, quantity: try mainQuantity(per: basis))
    figures.cashCost = cash
    figures.depreciation = depreciation
    return figures
  }

  /// Straight-line depreciation of all assets, rupiah, rounded once.
  public func depreciation(per basis: Basis) throws(Reason) -> Rupiah {
    var yearly = Decimal4.zero
    for asset in assets { yearly = try yearly.plus(try asset.yearlyDepreciation()) }
    switch basis {
    case .year: return yearly.rupiah
    case .cycle: return try yearly.over(cyclesPerYear).rupiah
    }
  }

  /// Total of all assets without what others give, rupiah.
  public func invested() throws(Reason) -> Rupiah {
    var sum = Rupiah.zero
    for asset in assets { sum = try sum.plus(try asset.total()).minus(asset.donated) }
    return sum
  }

  /// Units of the main product after losses, own use included; zero without a sale.
  public func mainQuantity(per basis: Basis) throws(Reason) -> Decimal4 {
    guard let sale = mainSale else { return .zero }
    let share = try share(of: sale.timing, per: basis)
    let (parts, overflow) = try sale.soldParts().multipliedReportingOverflow(
      by: Int128(share.numerator))
    guard !overflow else { throw .tooLarge }
    let divisor = Int128(share.denominator) * Int128(Decimal4.hundred.units)
    return try Int64(exactly: rounding(parts, dividedBy: divisor))
      .flatMap { Decimal4(units: $0) }.orTooLarge()
  }

  /// What an amount paid each time comes to in a period, rupiah.
  public func share(
    of amount: Rupiah, _ timing: Timing, per basis: Basis
  ) throws(Reason) -> Rupiah {
    let share = try share(of: timing, per: basis)
    return try amount.times(share.numerator, over: share.denominator)
  }

  // How often a line counts, as a fraction; an amount spent once is only in the cash table.
  private func share(
    of timing: Timing, per basis: Basis
  ) throws(Reason) -> (numerator: Int64, denominator: Int64) {
    let monthsPerYear = Int64(timing.months.isEmpty ? 12 : timing.months.count)
    switch (basis, timing.frequency) {
    case (_, .once): return (0, 1)
    case (.cycle, .cycle), (.year, .year): return (1, 1)
    case (.cycle, .month):
      let (months, overflow) = cycleMonths.units.multipliedReportingOverflow(by: monthsPerYear)
      guard !overflow else { throw .tooLarge }
      return (months, 12 * Decimal4.scale)
    case (.cycle, .year): return (Decimal4.scale, cyclesPerYear.units)
    case (.year, .cycle): return (cyclesPerYear.units, Decimal4.scale)
    case (.year, .month): return (monthsPerYear, 1)
    }
  }
}
