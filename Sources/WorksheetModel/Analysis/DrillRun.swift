/// How somebody sorted the cards of a drill, and how much of it is right.
public struct DrillRun: Hashable, Sendable {
  public let drill: Drill
  public let roles: [String: ProblemTree.Role]
  /// On which card each cause was hung.
  public let parents: [String: String]

  /// Where one card was put, and whether it belongs there.
  public struct Result: Hashable, Sendable {
    public let card: Drill.Card
    public let role: ProblemTree.Role?
    public let parent: Drill.Card?
    public let isSorted: Bool
    /// Nil for cards that need not be hung on another.
    public let isLinked: Bool?

    public var isRight: Bool { isSorted && isLinked != false }
  }

  /// When a run was made; only the first two are compared.
  public enum Moment: String, Hashable, Sendable, CaseIterable {
    case before, after, practice
  }

  public init(_ record: Record, of drill: Drill) {
    self.drill = drill
    let keys = drill.cards.map(\.key)
    roles = Dictionary(
      keys.compactMap { key in
        record.text(.role(ofCard: key)).flatMap(ProblemTree.Role.init).map { (key, $0) }
      }, uniquingKeysWith: { first, _ in first })
    parents = Dictionary(
      keys.compactMap { key in record.text(.parent(ofCard: key)).map { (key, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  public var results: [Result] {
    drill.cards.map { card in
      let role = roles[card.key]
      // A card that is taken for no cause can hang on none.
      let parent = role == .cause ? parents[card.key] : nil
      return Result(
        card: card, role: role, parent: parent.flatMap { drill.card($0) },
        isSorted: role == card.role,
        isLinked: card.role == .cause ? parent.map(card.under.contains) ?? false : nil)
    }
  }

  public var sorted: Int { results.count(where: \.isSorted) }
  public var linked: Int { results.count { $0.isLinked == true } }
  /// How many causes there are to hang.
  public var links: Int { drill.cards.count { $0.role == .cause } }
  /// One point for the side of each card, one for what each cause hangs on.
  public var score: Int { sorted + linked }
  public var most: Int { drill.cards.count + links }
  public var unsorted: Int { drill.cards.count - roles.count }
}

extension FieldKey {
  /// Where a run keeps the side on which a card was put.
  public static func role(ofCard key: String) -> FieldKey { FieldKey("card.\(key)") }
  /// Where a run keeps the card below which a cause was put.
  public static func parent(ofCard key: String) -> FieldKey { FieldKey("under.\(key)") }
}

/// The finished runs of all drills, and what changed between before and after.
public struct DrillHistory: Hashable, Sendable {
  public struct Run: Hashable, Sendable {
    public let id: RecordID
    public let drill: String
    public let moment: DrillRun.Moment
    public let score: Int
    public let most: Int

    /// Hundredths, rounded half up.
    public var percent: Int { (score * 200 + most) / (most * 2) }
  }

  public let runs: [Run]

  public init(_ workbook: Workbook) {
    runs = workbook.records(of: .drill).compactMap { record in
      guard let score = record.whole("score"), let most = record.whole("most"),
        (1...1000).contains(most), (0...most).contains(score)
      else { return nil }
      return Run(
        id: record.id, drill: record.text("drill") ?? "",
        moment: record.text("moment").flatMap(DrillRun.Moment.init) ?? .practice, score: score,
        most: most)
    }
  }

  /// The latest run of a drill at that moment; nil for the drill stands for any.
  public func latest(_ moment: DrillRun.Moment, of drill: String?) -> Run? {
    runs.last { $0.moment == moment && (drill == nil || $0.drill == drill) }
  }

  /// The means of all runs before and after; nil until there are both.
  public var change: (before: Int, after: Int)? {
    func mean(_ moment: DrillRun.Moment) -> Int? {
      let runs = runs.filter { $0.moment == moment }
      guard !runs.isEmpty else { return nil }
      return (runs.reduce(0) { $0 + $1.percent } * 2 + runs.count) / (runs.count * 2)
    }
    guard let before = mean(.before), let after = mean(.after) else { return nil }
    return (before, after)
  }
}
