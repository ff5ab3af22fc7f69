/// A number with four decimals, held exactly: quantities, unit prices, percentages.
///
/// `units` counts ten-thousandths, so 1.5 is 15,000 units. The amount stays below 10^14, as the file
/// format asks, which leaves room in 64 bits.
public struct Decimal4: Hashable, Sendable, Comparable {
  /// How many units make one.
  public static var scale: Int64 { 10_000 }
  /// Every amount is smaller than this (10^14), whatever its sign.
  public static var limit: Int64 { 100_000_000_000_000 }

  /// Ten-thousandths.
  public let units: Int64

  /// Nil when the number would be 10^14 or more.
  public init?(units: Int64) {
    guard units.magnitude < (Self.limit * Self.scale).magnitude else { return nil }
    self.units = units
  }

  /// Nil when the number would be 10^14 or more.
  public init?(whole: Int64) {
    let (units, overflow) = whole.multipliedReportingOverflow(by: Self.scale)
    guard !overflow else { return nil }
    self.init(units: units)
  }

  private init(trusted units: Int64) { self.units = units }

  public static var zero: Decimal4 { Decimal4(trusted: 0) }
  public static var one: Decimal4 { Decimal4(trusted: scale) }
  public static var hundred: Decimal4 { Decimal4(trusted: 100 * scale) }

  public static func < (left: Self, right: Self) -> Bool { left.units < right.units }

  public var isWhole: Bool { units % Self.scale == 0 }
  public var isNegative: Bool { units < 0 }

  /// The value as `Int` when it has no decimals.
  public var whole: Int? { isWhole ? Int(units / Self.scale) : nil }

  /// For ratios and drawing only, never for sums.
  public var double: Double { Double(units) / Double(Self.scale) }

  /// Rounded half away from zero to whole rupiah.
  public var rupiah: Rupiah { Rupiah(rounding(units, dividedBy: Self.scale)) }

  public func adding(_ other: Self) -> Self? {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : Self(units: sum)
  }

  public func subtracting(_ other: Self) -> Self? {
    let (difference, overflow) = units.subtractingReportingOverflow(other.units)
    return overflow ? nil : Self(units: difference)
  }

  /// The product, rounded half away from zero to four decimals, or nil when it is too large.
  public func multiplied(by other: Self) -> Self? {
    product(units, other.units, dividedBy: Self.scale).flatMap { Self(units: $0) }
  }

  /// The quotient, rounded half away from zero to four decimals; nil for a division by zero.
  public func divided(by other: Self) -> Self? {
    guard other.units != 0 else { return nil }
    return product(units, Self.scale, dividedBy: other.units).flatMap { Self(units: $0) }
  }

  /// `self` times a price, rounded half-up once to whole rupiah; nil when it is too large.
  public func amount(at price: Self) -> Rupiah? {
    product(units, price.units, dividedBy: Self.scale * Self.scale).map { Rupiah($0) }
  }
}

extension Decimal4 {
  /// Reads a JSON number: no exponent, at most four decimals, below 10^14; nil for anything else.
  public init?(json spelling: String) {
    var rest = spelling.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var units: Int64 = 0
    guard Self.takeDigits(from: &rest, into: &units, most: 14) > 0 else { return nil }
    var decimals = 0
    if let point = rest.popFirst() {
      decimals = Self.takeDigits(from: &rest, into: &units, most: 4)
      guard point == UInt8(ascii: "."), decimals > 0, rest.isEmpty else { return nil }
    }
    for _ in decimals..<4 { units *= 10 }
    self.init(units: isNegative ? -units : units)
  }

  /// Reads digits behind those of `value`; returns how many.
  private static func takeDigits(
    from rest: inout Substring.UTF8View, into value: inout Int64, most: Int
  ) -> Int {
    var count = 0
    while count < most, let byte = rest.first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    {
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      rest = rest.dropFirst()
      count += 1
    }
    return count
  }

  /// The shortest JSON spelling, for example `12.5`.
  public var json: String {
    let magnitude = units.magnitude
    let scale = Self.scale.magnitude
    let sign = units < 0 ? "-" : ""
    let whole = String(magnitude / scale)
    var fraction = String(magnitude % scale)
    guard magnitude % scale != 0 else { return sign + whole }
    fraction = String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }
}

/// `a * b / divisor`, rounded half away from zero, computed in 128 bits; nil when it does not fit.
func product(_ a: Int64, _ b: Int64, dividedBy divisor: Int64) -> Int64? {
  guard divisor != 0 else { return nil }
  let full = a.magnitude.multipliedFullWidth(by: b.magnitude)
  guard full.high < divisor.magnitude else { return nil }
  // Break points multiply hundreds of thousands of amounts; few of them need more than 64 bits.
  let (quotient, remainder) =
    full.high == 0
    ? full.low.quotientAndRemainder(dividingBy: divisor.magnitude)
    : divisor.magnitude.dividingFullWidth(full)
  // Half-up without doubling the remainder, which could overflow.
  let roundsUp = remainder >= divisor.magnitude - remainder
  let (rounded, overflow) = quotient.addingReportingOverflow(roundsUp ? 1 : 0)
  guard !overflow, rounded <= UInt64(Int64.max) else { return nil }
  let isNegative = (a < 0) != (b < 0) && (a != 0 && b != 0) ? divisor > 0 : divisor < 0
  return isNegative ? -Int64(rounded) : Int64(rounded)
}

/// `value / divisor` for a positive divisor, rounded half away from zero.
func rounding<Whole: FixedWidthInteger & SignedInteger>(
  _ value: Whole, dividedBy divisor: Whole
) -> Whole {
  let quotient = value / divisor
  let remainder = (value % divisor).magnitude
  guard remainder >= divisor.magnitude - remainder else { return quotient }
  return value < 0 ? quotient - 1 : quotient + 1
}

extension Int64 {
  /// The nearest whole number, halves away from zero; nil when it does not fit.
  ///
  /// Written out because the rounding of the standard library needs a C library to link with.
  public init?(nearest value: Double) {
    // 2^63 is the first number that does not fit; NaN fails the comparison as well.
    guard value.magnitude < 9_223_372_036_854_775_808 else { return nil }
    let whole = Int64(value)
    let rest = (value - Double(whole)).magnitude
    let (rounded, overflow) = whole.addingReportingOverflow(
      rest >= 0.5 ? (value < 0 ? -1 : 1) : 0)
    guard !overflow else { return nil }
    self = rounded
  }
}
