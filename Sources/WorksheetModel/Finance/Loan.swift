/// The instalments of a loan by its nominal contract.
public struct Loan: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Equal payments, interest on what is left.
    case annuity
    /// Equal principal, interest always on the whole loan.
    case flat
    /// Equal principal, no interest (qardh).
    case none
  }

  public struct Terms: Hashable, Sendable {
    public var method: Method
    public var percentPerYear: Decimal4
    public var perYear: Int
    public var years: Decimal4
    /// How many payments at the start repay no principal.
    public var grace: Int

    public init(
      method: Method, percentPerYear: Decimal4, perYear: Int, years: Decimal4, grace: Int
    ) {
      self.method = method
      self.percentPerYear = percentPerYear
      self.perYear = perYear
      self.years = years
      self.grace = grace
    }
  }

  public struct Row: Hashable, Sendable {
    /// Counts from 1.
    public var period: Int
    public var principal: Rupiah
    public var interest: Rupiah
    /// What is owed after the payment.
    public var balance: Rupiah
  }

  public let amount: Rupiah
  public let terms: Terms
  public let rows: [Row]
  public let totalInterest: Rupiah
  public let totalPaid: Rupiah

  /// More payments than this are refused as too large.
  public static var mostPayments: Int { 12_000 }

  /// Interest and principal are rounded half-up to rupiah; the last payment clears the balance.
  public init(amount: Rupiah, terms: Terms) throws(Reason) {
    self.amount = amount
    self.terms = terms
    rows = try Self.rows(amount: amount, terms: terms)
    totalInterest = try rows.map(\.interest).checkedTotal()
    totalPaid = try rows.map(\.principal).checkedTotal().plus(totalInterest)
  }

  private static func rows(amount: Rupiah, terms: Terms) throws(Reason) -> [Row] {
    guard terms.perYear > 0, terms.perYear <= mostPayments, terms.years > .zero else {
      throw .noTerms
    }
    guard let payments = terms.payments, payments <= mostPayments else { throw .tooLarge }
    guard payments > 0 else { throw .noTerms }
    guard amount.amount.magnitude < Decimal4.limit.magnitude else {
      throw .tooLarge
    }
    let grace = min(max(terms.grace, 0), payments - 1)
    let principal = try Principal(amount: amount, terms: terms, payments: payments - grace)
    var balance = amount
    var rows: [Row] = []
    for period in 1...payments {
      let interest = try terms.interestUnits(of: terms.method == .flat ? amount : balance)
      var share = period > grace ? try principal.share(interestUnits: interest) : .zero
      if period == payments || share > balance && amount > .zero { share = balance }
      balance = try balance.minus(share)
      let rounded = Rupiah(rounding(interest, dividedBy: Decimal4.scale))
      rows.append(Row(period: period, principal: share, interest: rounded, balance: balance))
    }
    return rows
  }
}

extension Loan.Terms {
  /// How many payments these terms ask for; nil when that is no number any more.
  var payments: Int? {
    let perYear = Decimal4(whole: Int64(self.perYear))
    return perYear.flatMap { try? years.times($0) }
      .map { Int(rounding($0.units, dividedBy: Decimal4.scale)) }
  }

  /// Interest of one payment, in ten-thousandths of a rupiah.
  fileprivate func interestUnits(of balance: Rupiah) throws(Reason) -> Int64 {
    guard method != .none else { return 0 }
    return try product(
      balance.amount, percentPerYear.units, dividedBy: 100 * Int64(perYear)
    ).orTooLarge()
  }
}

/// How much of each payment repays the loan.
private enum Principal {
  case equal(Rupiah)
  /// The whole payment, in ten-thousandths of a rupiah.
  case annuity(Int64)

  init(amount: Rupiah, terms: Loan.Terms, payments: Int) throws(Reason) {
    guard terms.method == .annuity, terms.percentPerYear.units != 0 else {
      self = .equal(try amount.divided(by: payments).orTooLarge())
      return
    }
    let rate = terms.percentPerYear.double / 100 / Double(terms.perYear)
    let growth = power(1 + rate, payments)
    // With a growth beyond all numbers a payment is interest alone.
    let payment = amount.double * rate * (growth.isFinite ? growth / (growth - 1) : 1)
    guard let whole = Int64(nearest: payment * Double(Decimal4.scale)) else { throw .tooLarge }
    self = .annuity(whole)
  }

  func share(interestUnits: Int64) throws(Reason) -> Rupiah {
    switch self {
    case .equal(let share): return share
    case .annuity(let payment):
      let (rest, overflow) = payment.subtractingReportingOverflow(interestUnits)
      guard !overflow else { throw .tooLarge }
      return Rupiah(rounding(rest, dividedBy: Decimal4.scale))
    }
  }
}

/// `base` to a whole power, by repeated multiplication; a negative exponent divides.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var factor = base
  var left = exponent.magnitude
  while left > 0 {
    if left & 1 == 1 { result *= factor }
    factor *= factor
    left >>= 1
  }
  return exponent < 0 ? 1 / result : result
}
