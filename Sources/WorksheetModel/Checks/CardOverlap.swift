/// Cards that say the same as another one.
extension Check {
  /// The same words stand below and above the focal problem.
  static let causeIsEffect = Check("PT06", .error, source: "own") { checked in
    let causes = checked.cards.filter { [.cause, .root].contains($0.node.standing) }
    let cardByText = Dictionary(
      causes.map { ($0.words.text, $0.node.id) }, uniquingKeysWith: { first, _ in first })
    return checked.cards.compactMap { card in
      guard card.node.standing == .effect, card.words.count > 0,
        let cause = cardByText[card.words.text]
      else { return nil }
      return Doubt(record: card.node.id, field: "statement", facts: [checked.statement(cause)])
    }
  }

  /// Two cards share at least seven of ten meaningful words (Jaccard index of their stems).
  static let overlap = Check("PT07", .warning, source: "own; Jaccard 1912") { checked in
    var index = StemIndex(stopwords: checked.wordlists[.stopword])
    return checked.cards.compactMap { card in
      guard let other = index.insert(card.words, of: card.node.id) else { return nil }
      return Doubt(
        record: card.node.id, field: "statement",
        facts: [.text(card.node.statement), checked.statement(other)])
    }
  }
}

/// Finds earlier cards by their stems without comparing each card with each.
private struct StemIndex {
  let stopwords: Phrases
  private var cards: [(id: RecordID, stems: Set<String>)] = []
  private var places: [String: [Int]] = [:]

  init(stopwords: Phrases) { self.stopwords = stopwords }

  /// Takes a card in and returns the first earlier one that overlaps with it.
  mutating func insert(_ words: Words, of id: RecordID) -> RecordID? {
    let stems = words.stems(without: stopwords)
    guard !stems.isEmpty else { return nil }
    var shared: [Int: Int] = [:]
    for stem in stems {
      for place in places[stem, default: []] { shared[place, default: 0] += 1 }
    }
    let found = shared.filter { place, common in
      let all = stems.count + cards[place].stems.count - common
      return common * 10 >= all * 7
    }.keys.min()
    cards.append((id, stems))
    for stem in stems where places[stem, default: []].count < Self.mostPlaces {
      places[stem, default: []].append(cards.count - 1)
    }
    return found.map { cards[$0].id }
  }

  // A word on hundreds of cards tells them apart no longer, and would cost time squared.
  private static let mostPlaces = 32
}
