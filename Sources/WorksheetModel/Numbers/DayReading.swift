/// Dates as Indonesians type them, the day always first: `27/12/2014`, `Sabtu, 27 Des 14`.
public enum DayReading {
  /// Reads a day; `27/12` takes `year`, and is refused when there is none.
  ///
  /// Years of two digits are 1970 to 2069. Month before day is never assumed, because nobody in the
  /// villages writes it so and a silent mistake would be months off.
  public static func read(_ text: String, year: Int? = nil) throws(InputProblem) -> Day {
    guard let day = day(DatePart.parts(of: text), year: year) else { throw .notADate(text) }
    return day
  }

  private static func day(_ parts: [DatePart], year: Int?) -> Day? {
    guard (2...3).contains(parts.count) else { return nil }
    switch (parts[0], parts[1], parts.count == 3 ? parts[2] : nil) {
    case (.number(let year, 4), .number(let month, _), .number(let day, _)),
      (.number(let year, 4), .month(let month), .number(let day, _)):
      return Day(year: year, month: month, day: day)
    case (.number(let day, _), .number(let month, _), .number(let typed, let digits)),
      (.number(let day, _), .month(let month), .number(let typed, let digits)),
      (.month(let month), .number(let day, 1...2), .number(let typed, let digits)):
      guard let year = DatePart.year(typed, digits: digits) else { return nil }
      return Day(year: year, month: month, day: day)
    case (.number(let day, 1...2), .number(let month, 1...2), nil),
      (.number(let day, 1...2), .month(let month), nil):
      return year.flatMap { Day(year: $0, month: month, day: day) }
    case (.number, _, _), (.month, _, _), (.other, _, _): return nil
    }
  }
}
