/// What one asset costs and is worth in each year of a plan, bought at the start of its year.
public struct AssetSchedule: Hashable, Sendable {
  /// Rupiah spent per year of the plan.
  public let bought: [Rupiah]
  /// Rupiah received per year for the worn-out thing when it is replaced.
  public let salvageReceived: [Rupiah]
  /// Straight line, rupiah with decimals per year; never part of the cash flow.
  public let depreciation: [Decimal4]
  /// Book value after the last year.
  public let residual: Decimal4

  /// `start` is the year of purchase, 1 being the first of `years`.
  public init(asset: Plan.Asset, start: Int, years: Int) throws(Reason) {
    let cost = try asset.quantity.times(asset.price)
    let scrap = try asset.quantity.times(asset.salvage)
    var bought = Array(repeating: Rupiah.zero, count: max(years, 0))
    var received = bought
    var worn = Array(repeating: Decimal4.zero, count: max(years, 0))
    var book = Decimal4.zero
    // Ages are in ten-thousandths of a year.
    let life = asset.life.map { max($0.units, Self.shortestLife) }
    var purchase = Int64(max(start, 1) - 1) * Decimal4.scale
    let end = Int64(max(years, 0)) * Decimal4.scale
    var isFirst = true
    while purchase < end {
      let year = Int(purchase / Decimal4.scale)
      bought[year] = try bought[year].plus(cost.rupiah)
      if !isFirst { received[year] = try received[year].plus(scrap.rupiah) }
      isFirst = false
      guard let life else {
        book = cost
        break
      }
      let loss = try cost.minus(scrap)
      try Self.wear(loss, from: purchase, life: life, into: &worn)
      let age = min(end - purchase, life)
      book = try cost.minus(
        try product(loss.units, age, dividedBy: life).flatMap { Decimal4(units: $0) }.orTooLarge())
      let (next, overflow) = purchase.addingReportingOverflow(life)
      guard asset.isReplaced, !overflow else { break }
      purchase = next
    }
    self.bought = bought
    salvageReceived = received
    depreciation = worn
    residual = book
  }

  /// A month; a shorter life would only repeat purchases without end.
  private static var shortestLife: Int64 { Decimal4.scale / 12 }

  private static func wear(
    _ loss: Decimal4, from purchase: Int64, life: Int64, into worn: inout [Decimal4]
  ) throws(Reason) {
    let planEnd = Int64(worn.count) * Decimal4.scale
    let lastMoment = life > planEnd - purchase ? planEnd : purchase + life
    var year = purchase / Decimal4.scale
    while year * Decimal4.scale < lastMoment {
      let from = max(year * Decimal4.scale, purchase)
      let share = min((year + 1) * Decimal4.scale, lastMoment) - from
      let part = try product(loss.units, share, dividedBy: life).flatMap { Decimal4(units: $0) }
        .orTooLarge()
      worn[Int(year)] = try worn[Int(year)].plus(part)
      year += 1
    }
  }
}

extension Plan.Asset {
  /// Rupiah of all units.
  public func total() throws(Reason) -> Rupiah { try quantity.amount(at: price).orTooLarge() }

  /// Straight line, rupiah with decimals per year; zero for a thing that does not wear out.
  public func yearlyDepreciation() throws(Reason) -> Decimal4 {
    guard let life else { return .zero }
    return try quantity.times(try price.minus(salvage)).over(life)
  }
}

extension Plan {
  /// The years of the plan, the last one perhaps not whole.
  public var years: Int { (horizon + 11) / 12 }

  /// The schedule of an asset over the years of this plan.
  public func schedule(of asset: Asset) throws(Reason) -> AssetSchedule {
    try AssetSchedule(asset: asset, start: max(asset.month, 0) / 12 + 1, years: years)
  }
}
