/// Cards that say the same as another one.
extension Check {
  /// The same words stand below and above the focal problem.
  static let causeIsEffect = Check("PT06", .error, source: "own") { checked in
    let effects = checked.cards.filter { $0.node.standing == .effect && $0.words.count > 0 }
    guard !effects.isEmpty else { return [] }
    var causes: [String: RecordID] = [:]
    for place in checked.cards.indices where checked.cards[place].node.standing.isBelow {
      let text = checked.cards[place].text
      if causes[text] == nil { causes[text] = checked.cards[place].record.id }
    }
    return effects.compactMap { card in
      causes[card.text].map {
        Doubt(record: card.node.id, field: "statement", facts: [checked.statement($0)])
      }
    }
  }

  /// Two cards share at least seven of ten meaningful words (Jaccard index of their stems).
  static let overlap = Check("PT07", .warning, source: "own; Jaccard 1912") { checked in
    var index = StemIndex(cards: checked.cards.count)
    return checked.cards.compactMap { card in
      guard let other = index.insert(card.stems) else { return nil }
      return Doubt(
        record: card.node.id, field: "statement",
        facts: [.text(card.node.statement), .text(checked.cards[other].node.statement)])
    }
  }
}

/// Finds earlier cards by their stems without comparing each card with each.
private struct StemIndex {
  /// The number of each stem.
  private var numbers: [String: Int] = [:]
  /// The cards that have a stem, by its number.
  private var cards: [[Int]] = []
  /// How many stems each card has.
  private var counts: [Int] = []
  /// How many stems each earlier card shares with the one being taken in; zero between two of them.
  private var shared: [Int]

  init(cards count: Int) { shared = Array(repeating: 0, count: count) }

  /// Takes the next card in and returns the first earlier one that overlaps with it.
  mutating func insert(_ stems: [String]) -> Int? {
    let place = counts.count
    counts.append(stems.count)
    var met: [Int] = []
    for stem in stems {
      let number = number(of: stem)
      for earlier in cards[number] {
        if shared[earlier] == 0 { met.append(earlier) }
        shared[earlier] += 1
      }
      if cards[number].count < Self.mostCards { cards[number].append(place) }
    }
    var found: Int?
    for earlier in met {
      let common = shared[earlier]
      let all = stems.count + counts[earlier] - common
      if common * 10 >= all * 7 { found = min(found ?? earlier, earlier) }
      shared[earlier] = 0
    }
    return found
  }

  private mutating func number(of stem: String) -> Int {
    if let number = numbers[stem] { return number }
    numbers[stem] = cards.count
    cards.append([])
    return cards.count - 1
  }

  // A word on hundreds of cards tells them apart no longer, and would cost time squared.
  private static let mostCards = 32
}

extension ProblemTree.Standing {
  fileprivate var isBelow: Bool {
    switch self {
    case .cause, .root: true
    case .focal, .effect, .unconnected: false
    }
  }
}
