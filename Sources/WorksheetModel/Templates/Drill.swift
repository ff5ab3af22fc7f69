/// Loose cards that belong to one problem tree, to practise telling causes from effects.
public struct Drill: Hashable, Sendable, Identifiable {
  /// What a record of results calls it; the same in every language.
  public var id: String
  public var title: Localized
  /// What happened, so that the cards make sense.
  public var story: Localized
  public var cards: [Card]

  public struct Card: Hashable, Sendable {
    public var key: String
    public var text: Localized
    public var role: ProblemTree.Role
    /// The cards that it may hang on; the first is shown as the solution.
    public var under: [String]
    /// Why it belongs there.
    public var why: Localized

    public init(
      key: String, text: Localized, role: ProblemTree.Role, under: [String] = [],
      why: Localized = .none
    ) {
      self.key = key
      self.text = text
      self.role = role
      self.under = under
      self.why = why
    }
  }

  public init(id: String, title: Localized, story: Localized, cards: [Card]) {
    self.id = id
    self.title = title
    self.story = story
    self.cards = cards
  }

  public func card(_ key: String) -> Card? { cards.first { $0.key == key } }

  /// The cards in an order that gives nothing away, and that is the same whenever a run goes on.
  public func shuffled(for run: RecordID) -> [Card] {
    var state = run.text.utf8.reduce(UInt64(cards.count)) { $0 &* 1_099_511_628_211 ^ UInt64($1) }
    var cards = cards
    for index in cards.indices.reversed().dropLast() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      cards.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return cards
  }
}
