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

  /// Reads a day, or what is only a month or a year as its first day: `Des 2014`, `2014`.
  ///
  /// A group often knows no more than the year it was founded in. The year has four digits here,
  /// because `12-14` may be anything.
  public static func readBeginning(
    _ text: String, year: Int? = nil
  ) throws(InputProblem) -> (day: Day, isEchoed: Bool) {
    let parts = DatePart.parts(of: text)
    if let day = day(parts, year: year) { return (day, false) }
    guard let day = firstDay(parts) else { throw .notADate(text) }
    return (day, true)
  }

  private static func firstDay(_ parts: [DatePart]) -> Day? {
    guard let first = parts.first, parts.count <= 2 else { return nil }
    switch (first, parts.count == 2 ? parts[1] : nil) {
    case (.number(let year, 4), nil): return Day(year: year, month: 1, day: 1)
    case (.number(let year, 4), .number(let month, 1...2)),
      (.number(let year, 4), .month(let month)), (.month(let month), .number(let year, 4)),
      (.number(let month, 1...2), .number(let year, 4)):
      return Day(year: year, month: month, day: 1)
    case (.number, _), (.month, _), (.other, _): return nil
    }
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
