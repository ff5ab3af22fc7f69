/// Why a result cannot be computed; the raw value stands in `none` of the JSON report.
public enum Reason: String, Error, Hashable, Sendable, CaseIterable {
  case tooLarge = "number too large"
  case noSales = "no sales"
  case noQuantity = "no quantity of the main product"
  case noPrice = "no price of the main product"
  case noCost = "no cost"
  case marginNotPositive = "margin not positive"
  case nothingInvested = "nothing invested"
  case notRecovered = "not recovered"
  case noDiscountRate = "no discount rate"
  case noSignChange = "no sign change"
  case severalRoots = "more than one root"
  case noRoot = "no root"
  case noNegativeFlow = "no negative flow"
  case noPositiveCost = "no cost over time"
  case noBeneficiaries = "no beneficiaries"
  case alreadyNegative = "cash already below zero"
  case alreadyLoss = "already a loss"
  case neverEnough = "no value keeps the cash above zero"
  case noLimit = "no limit found"
  case noParties = "no parties"
  case percentagesNotHundred = "percentages do not sum to 100"
  case mixedBases = "parties share different bases"
  case baseUnknown = "base is not in the plan"
  case nobodyBearsLoss = "nobody bears the loss"
  case noTerms = "no terms"
  case noMonths = "no months in the plan"
  case noWorkDays = "no work-days among the costs"
  case nothingToCompare = "nothing to compare with"
}

/// A result, or why there is none.
public typealias Computed<Value> = Result<Value, Reason>

extension Rupiah {
  func plus(_ other: Rupiah) throws(Reason) -> Rupiah { try adding(other).orTooLarge() }
  func minus(_ other: Rupiah) throws(Reason) -> Rupiah { try subtracting(other).orTooLarge() }
  func times(_ count: Int) throws(Reason) -> Rupiah { try multiplied(by: count).orTooLarge() }

  /// `self * numerator / denominator`, rounded half-up once.
  func times(_ numerator: Int64, over denominator: Int64) throws(Reason) -> Rupiah {
    Rupiah(try product(amount, numerator, dividedBy: denominator).orTooLarge())
  }

  /// Equal parts in whole rupiah that sum to this amount exactly; the first ones carry the rest.
  func parts(_ count: Int) -> [Rupiah] {
    guard count > 0 else { return [] }
    let (share, rest) = amount.quotientAndRemainder(dividingBy: Int64(count))
    return (0..<count).map { index in
      let carries = Int64(index) < Int64(rest.magnitude)
      return Rupiah(carries ? share + rest.signum() : share)
    }
  }
}

extension Decimal4 {
  func plus(_ other: Decimal4) throws(Reason) -> Decimal4 { try adding(other).orTooLarge() }
  func minus(_ other: Decimal4) throws(Reason) -> Decimal4 { try subtracting(other).orTooLarge() }
  func times(_ other: Decimal4) throws(Reason) -> Decimal4 {
    try multiplied(by: other).orTooLarge()
  }
  func over(_ other: Decimal4) throws(Reason) -> Decimal4 { try divided(by: other).orTooLarge() }
}

extension Optional {
  func orTooLarge() throws(Reason) -> Wrapped {
    guard let self else { throw .tooLarge }
    return self
  }
}

extension Sequence<Rupiah> {
  func checkedTotal() throws(Reason) -> Rupiah { try total().orTooLarge() }
}
