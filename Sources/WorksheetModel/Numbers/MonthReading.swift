/// Months as Indonesians type them: `Jan 2027`, `1/2027`, `2027-01`, and lists such as `Nov-Feb`.
public enum MonthReading {
  /// Reads one month of a year; without a year `year` is taken, when there is one.
  public static func read(_ text: String, year: Int? = nil) throws(InputProblem) -> Month {
    guard let month = month(DatePart.parts(of: text), year: year) else { throw .notAMonth(text) }
    return month
  }

  private static func month(_ parts: [DatePart], year: Int?) -> Month? {
    guard let first = parts.first, parts.count <= 2 else { return nil }
    switch (first, parts.count == 2 ? parts[1] : nil) {
    case (.number(let year, 4), .number(let month, _)), (.number(let year, 4), .month(let month)):
      return Month(year: year, month: month)
    case (.number(let month, 1...2), .number(let typed, let digits)),
      (.month(let month), .number(let typed, let digits)):
      return DatePart.year(typed, digits: digits).flatMap { Month(year: $0, month: month) }
    case (.month(let month), nil):
      return year.flatMap { Month(year: $0, month: month) }
    case (.number, _), (.month, _), (.other, _): return nil
    }
  }

  /// Reads months of any year: `1,2,3`, `1-3`, `jan-mar`, `Nov-Feb`, `semua`.
  ///
  /// The result is sorted and names each month once, 1...12.
  public static func readList(_ text: String) throws(InputProblem) -> [Int] {
    if DatePart.allYear.contains(DatePart.trimmed(text.lowercased())) { return Array(1...12) }
    var months = Set<Int>()
    for item in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "&" }) {
      let ends = try self.ends(of: item, in: text)
      var month = ends.first
      months.insert(month)
      while month != ends.last {
        month = month % 12 + 1
        months.insert(month)
      }
    }
    guard !months.isEmpty else { throw .notMonths(text) }
    return months.sorted()
  }

  private static func ends(
    of item: Substring, in text: String
  ) throws(InputProblem) -> (first: Int, last: Int) {
    let numbers = DatePart.parts(of: String(item)).map { part -> Int? in
      switch part {
      case .month(let number): number
      case .number(let number, let digits): digits <= 2 && (1...12).contains(number) ? number : nil
      case .other: nil
      }
    }
    let isRange =
      item.contains { "-–—".contains($0) } || item.contains("s/d")
      || item.contains("sampai")
    switch (numbers.count, isRange) {
    case (1, false):
      guard let only = numbers[0] else { throw .notMonths(text) }
      return (only, only)
    case (2, true):
      guard let first = numbers[0], let last = numbers[1] else { throw .notMonths(text) }
      return (first, last)
    default: throw .notMonths(text)
    }
  }
}
