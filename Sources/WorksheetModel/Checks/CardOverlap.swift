/// Cards that say the same as another one.
extension Check {
  /// The same words stand below and above the focal problem.
  static let causeIsEffect = Check("PT06", .error, source: "own") { checked in
    let effects = checked.cards.filter { $0.node.standing == .effect && $0.words.count > 0 }
    // Only what stands on effects is looked for: they are few, and causes may be thousands.
    var causes = Dictionary(
      effects.map { ($0.text, RecordID?.none) }, uniquingKeysWith: { first, _ in first })
    guard !causes.isEmpty else { return [] }
    for place in checked.cards.indices where checked.cards[place].node.standing.isBelow {
      if case .some(.none) = causes[checked.cards[place].text] {
        causes[checked.cards[place].text] = checked.cards[place].record.id
      }
    }
    return effects.compactMap { card in
      causes[card.text].flatMap { $0 }.map {
        Doubt(record: card.node.id, field: "statement", facts: [checked.statement($0)])
      }
    }
  }

  /// Two cards share at least seven of ten meaningful words (Jaccard index of their stems).
  static let overlap = Check("PT07", .warning, source: "own; Jaccard 1912") { checked in
    var index = StemIndex(checked.cards.map(\.stems), of: checked.stems)
    return checked.cards.indices.compactMap { place in
      guard let other = index.insert(place) else { return nil }
      return Doubt(
        record: checked.cards[place].node.id, field: "statement",
        facts: [
          .text(checked.cards[place].node.statement), .text(checked.cards[other].node.statement),
        ])
    }
  }
}

/// Finds earlier cards by their stems without comparing each card with each.
///
/// Two cards that share seven of ten stems share one of the rarest three or four of each, so only
/// cards that have such a stem in common are compared.
private struct StemIndex {
  private let stems: [[Int]]
  private let names: [String]
  /// On how many cards each stem stands.
  private var frequencies: [Int]
  /// The cards of which a stem is one of the rarest, by its number, and how many of theirs are rarer.
  private var cards: [[(place: Int, rarer: Int)]]

  init(_ stems: [[Int]], of numbers: StemNumbers) {
    self.stems = stems
    names = numbers.names
    frequencies = Array(repeating: 0, count: numbers.count)
    cards = Array(repeating: [], count: numbers.count)
    for stem in stems.joined() { frequencies[stem] += 1 }
  }

  /// Takes the next card in and returns the first earlier one that overlaps with it.
  mutating func insert(_ place: Int) -> Int? {
    let own = stems[place]
    var found: Int?
    for (rarer, stem) in rarest(of: own).enumerated() {
      for earlier in cards[stem] {
        if let found, found <= earlier.place { break }
        let other = stems[earlier.place]
        let needed = Self.needed(own.count, other.count)
        // Those that are rarer are not shared, else the two would have met there.
        guard own.count - rarer >= needed, other.count - earlier.rarer >= needed else { continue }
        if common(own, other) >= needed { found = earlier.place }
      }
      if cards[stem].count < Self.mostCards { cards[stem].append((place, rarer)) }
    }
    return found
  }

  /// How many stems two cards have to share: seven of ten of all that stand on them.
  private static func needed(_ left: Int, _ right: Int) -> Int { (7 * (left + right) + 16) / 17 }

  private func rarest(of stems: [Int]) -> ArraySlice<Int> {
    let needed = (stems.count * 7 + 9) / 10
    return stems.sorted { left, right in
      frequencies[left] == frequencies[right]
        ? names[left] < names[right] : frequencies[left] < frequencies[right]
    }.prefix(stems.count - needed + (stems.isEmpty ? 0 : 1))
  }

  /// How many numbers two lists share, both in ascending order.
  private func common(_ left: [Int], _ right: [Int]) -> Int {
    var (a, b, common) = (0, 0, 0)
    while a < left.count, b < right.count {
      if left[a] == right[b] {
        common += 1
        a += 1
        b += 1
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return common
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
