/// How able a group is in each aspect: by the score of our own sheet, and by official points.
public struct Capability: Hashable, Sendable {
  public struct Rating: Hashable, Sendable {
    public let record: RecordID
    public let day: Day?
    public let score: Int?
    public let points: Decimal4?
  }

  public struct Aspect: Hashable, Sendable {
    public let choice: Choice
    /// The earliest first; those without a day come before all others.
    public let ratings: [Rating]

    public var latest: Rating? { ratings.last }
  }

  /// In the order of the template, those without a rating too.
  public let aspects: [Aspect]
  /// The sum of the latest points; nil unless every aspect has some.
  public let total: Decimal4?

  /// `choices`: the aspects, as the template names them.
  public init(_ records: [Record], choices: [Choice]) {
    let aspects = choices.map { choice in
      let ratings = records.filter { $0.text("item") == choice.value }.map { record in
        Rating(
          record: record.id, day: record.text("date").flatMap { Day(iso: $0) },
          score: record.whole("score"), points: record.number("points"))
      }
      return Aspect(choice: choice, ratings: ratings.ordered(by: \.day, undatedFirst: true))
    }
    self.aspects = aspects
    let points = aspects.map { $0.latest?.points }
    total =
      points.isEmpty
      ? nil
      : points.reduce(Optional(Decimal4.zero)) { sum, points in
        points.flatMap { points in sum.flatMap { $0.adding(points) } }
      }
  }
}
