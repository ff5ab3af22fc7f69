/// A month of a year, written `YYYY-MM`.
public struct Month: Hashable, Sendable, Comparable, Strideable {
  /// Months since year 0, January being 0 of its year.
  public let index: Int

  private init(index: Int) { self.index = index }

  /// Nil unless the year is 1...9999 and the month 1...12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// January of the year 1, for want of any other.
  public static var first: Month { Month(index: 12) }

  /// Reads exactly `YYYY-MM`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  public var year: Int { index / 12 }
  /// 1...12.
  public var month: Int { index % 12 + 1 }

  public var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  public func distance(to other: Self) -> Int { other.index - index }
  /// The month `count` months later, kept within the years 1...9999.
  public func advanced(by count: Int) -> Self {
    let (sum, overflow) = index.addingReportingOverflow(count)
    return Self(index: overflow ? index : Swift.min(Swift.max(sum, 12), 9999 * 12 + 11))
  }
}

/// `number` with zeros in front, for dates.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
}
