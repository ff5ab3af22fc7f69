/// Events in the order of their years; those without a year come last, as they were written.
public struct Timeline: Hashable, Sendable {
  public let events: [RecordID]

  public init(_ events: [Record]) {
    self.events = events.sortedStably {
      ($0.whole("year") ?? Int.max) < ($1.whole("year") ?? Int.max)
    }.map(\.id)
  }
}

/// Where a line of a trend leads, from the first time that was asked about to the last.
public enum TrendDirection: String, Hashable, Sendable, CaseIterable {
  case up, down, level

  /// Nil while one of the two is not known.
  public init?(_ record: Record) {
    guard let before = record.number("before"), let now = record.number("now") else { return nil }
    self = before < now ? .up : now < before ? .down : .level
  }
}
