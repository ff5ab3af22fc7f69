/// An amount of money in whole rupiah.
///
/// Rupiah has no cents in daily use, so sums of integers are exact. Sums are checked: a result that
/// does not fit is nil, never a trap.
public struct Rupiah: Hashable, Sendable, Comparable {
  public let amount: Int64

  public init(_ amount: Int64) { self.amount = amount }

  public static var zero: Rupiah { Rupiah(0) }

  public static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }

  public var isNegative: Bool { amount < 0 }
  public var double: Double { Double(amount) }
  public var json: JSON { .number(String(amount)) }

  public func adding(_ other: Self) -> Self? {
    let (sum, overflow) = amount.addingReportingOverflow(other.amount)
    return overflow ? nil : Self(sum)
  }

  public func subtracting(_ other: Self) -> Self? {
    let (difference, overflow) = amount.subtractingReportingOverflow(other.amount)
    return overflow ? nil : Self(difference)
  }

  public func multiplied(by count: Int) -> Self? {
    let (result, overflow) = amount.multipliedReportingOverflow(by: Int64(count))
    return overflow ? nil : Self(result)
  }

  /// Divided and rounded half away from zero to whole rupiah; nil for a divisor below one.
  public func divided(by count: Int) -> Self? {
    count > 0 ? Self(rounding(amount, dividedBy: Int64(count))) : nil
  }
}

extension Sequence<Rupiah> {
  /// The sum, or nil when it does not fit.
  public func total() -> Rupiah? {
    var sum = Rupiah.zero
    for amount in self {
      guard let next = sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }
}
