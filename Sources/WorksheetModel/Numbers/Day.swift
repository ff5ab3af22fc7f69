/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
public struct Day: Hashable, Sendable, Comparable {
  public let month: Month
  /// 1...31.
  public let day: Int

  /// Nil for a day that does not exist, such as 31 April.
  public init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, month: month), (1...Self.days(in: month)).contains(day)
    else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 2, let day = Int(parts[2]),
      let month = Month(iso: "\(parts[0])-\(parts[1])")
    else { return nil }
    self.init(year: month.year, month: month.month, day: day)
  }

  public var iso: String { "\(month.iso)-\(padded(day, to: 2))" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  private static func days(in month: Month) -> Int {
    switch month.month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(month.year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day {
  /// 1 January of the year 1, for machines whose clock makes no sense.
  public static let first = Day(trusted: Month.first, day: 1)

  private init(trusted month: Month, day: Int) {
    self.month = month
    self.day = day
  }
}
