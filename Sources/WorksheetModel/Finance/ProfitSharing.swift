/// How a result is divided among those who take part.
public enum ProfitSharing {
  /// One who takes part, and what falls to him or her.
  public struct Share: Hashable, Sendable {
    public var party: RecordID
    public var name: String
    public var amount: Rupiah
  }

  /// Parts in whole rupiah that sum to `base` exactly: the largest remainders get the rest, of
  /// equal ones the first named. The percentages sum to 100.
  public static func parts(of base: Rupiah, percentages: [Decimal4]) throws(Reason) -> [Rupiah] {
    var sum = Decimal4.zero
    for percent in percentages {
      guard !percent.isNegative else { throw .percentagesNotHundred }
      sum = try sum.plus(percent)
    }
    guard sum == .hundred else { throw .percentagesNotHundred }
    return try parts(of: base, weights: percentages.map(\.units))
  }

  /// The same by weights that are not negative and sum to more than zero.
  static func parts(of base: Rupiah, weights: [Int64]) throws(Reason) -> [Rupiah] {
    var total: UInt64 = 0
    for weight in weights {
      let (sum, overflow) = total.addingReportingOverflow(weight.magnitude)
      guard !overflow else { throw .tooLarge }
      total = sum
    }
    guard total > 0 else { throw .percentagesNotHundred }
    var shares: [(share: UInt64, rest: UInt64)] = []
    for weight in weights {
      // A share is never larger than the base, so the division fits.
      let full = base.amount.magnitude.multipliedFullWidth(by: weight.magnitude)
      guard full.high < total else { throw .tooLarge }
      let (quotient, remainder) = total.dividingFullWidth(full)
      shares.append((quotient, remainder))
    }
    let given = shares.reduce(UInt64(0)) { $0 &+ $1.share }
    let missing = Int(base.amount.magnitude &- given)
    let order = shares.indices.sorted { (shares[$1].rest, $0) < (shares[$0].rest, $1) }
    for index in order.prefix(missing) { shares[index].share += 1 }
    return try shares.map { share throws(Reason) in
      guard let amount = Int64(exactly: share.share) else { throw .tooLarge }
      return Rupiah(base.isNegative ? -amount : amount)
    }
  }
}

extension Plan {
  /// The shares of a year's result; a loss falls to those who bear it, by their capital.
  public func shares() throws(Reason) -> [ProfitSharing.Share] {
    guard let first = parties.first else { throw .noParties }
    guard parties.allSatisfy({ $0.base == first.base }) else { throw .mixedBases }
    let base = try shareBase(first.base)
    let amounts =
      try base.isNegative
      ? loss(base) : ProfitSharing.parts(of: base, percentages: parties.map(\.percent))
    return zip(parties, amounts).map {
      ProfitSharing.Share(party: $0.id, name: $0.name, amount: $1)
    }
  }

  private func shareBase(_ base: ShareBase) throws(Reason) -> Rupiah {
    let year = try figures(per: .year)
    switch base {
    case .netProfit: return try year.profit
    case .harvest: return year.revenue
    case .priceGain: return try year.revenue.minus(try purchases())
    }
  }

  /// What was paid in a year for the things that are sold again: the costs counted in their unit.
  private func purchases() throws(Reason) -> Rupiah {
    guard let unit = mainSale?.unit, !unit.isEmpty else { throw .baseUnknown }
    let bought = costs.filter { $0.unit == unit && $0.timing.frequency != .once }
    guard !bought.isEmpty else { throw .baseUnknown }
    var sum = Rupiah.zero
    for cost in bought {
      sum = try sum.plus(try share(of: try cost.amount(), cost.timing, per: .year))
    }
    return sum
  }

  private func loss(_ base: Rupiah) throws(Reason) -> [Rupiah] {
    let bearers = parties.filter(\.bearsLoss)
    guard !bearers.isEmpty else { throw .nobodyBearsLoss }
    let hasCapital = bearers.contains { $0.capital > .zero }
    return try ProfitSharing.parts(
      of: base,
      weights: parties.map { party in
        guard party.bearsLoss else { return 0 }
        return hasCapital ? max(party.capital.amount, 0) : 1
      })
  }
}
