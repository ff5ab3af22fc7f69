/// Who was preferred to whom, and what follows from it; candidates are numbers here.
struct PairVotes: Hashable, Sendable {
  let candidates: [RecordID]
  /// For each candidate those that it was preferred to, in their order.
  private var preferred: [[Int]]
  /// For each candidate those that it stands above by any chain of answers.
  private var reached: [Bits]
  private var undecided: Set<[Int]> = []

  init(candidates: [RecordID], pairs: [Record]) {
    self.candidates = candidates
    let numbers = Dictionary(
      zip(candidates, candidates.indices), uniquingKeysWith: { first, _ in first })
    preferred = Array(repeating: [], count: candidates.count)
    reached = Array(repeating: Bits(count: candidates.count), count: candidates.count)
    for pair in pairs {
      guard let a = pair.links("a").first.flatMap({ numbers[$0] }),
        let b = pair.links("b").first.flatMap({ numbers[$0] }), a != b
      else { continue }
      note(pair.links("winner").first.flatMap { numbers[$0] }, of: a, and: b)
    }
    for index in preferred.indices { preferred[index].sort() }
    undecided = undecided.filter { !wasAsked($0[0], $0[1]) }
    close()
  }

  // A pair without a decision was put off only if it was asked; all records of this kind were.
  private mutating func note(_ winner: Int?, of a: Int, and b: Int) {
    guard let winner, winner == a || winner == b else {
      undecided.insert([min(a, b), max(a, b)])
      return
    }
    let loser = winner == a ? b : a
    guard !reached[winner][loser] else { return }
    preferred[winner].append(loser)
    reached[winner].insert(loser)
  }

  private mutating func close() {
    for middle in candidates.indices where !preferred[middle].isEmpty {
      for index in candidates.indices where reached[index][middle] {
        reached[index].formUnion(reached[middle])
      }
    }
  }

  var decidedPairs: Int {
    preferred.enumerated().reduce(0) { count, row in
      // Two answers to one pair are one decision at most.
      count + row.element.count { $0 > row.offset || !preferred[$0].contains(row.offset) }
    }
  }

  func wasAsked(_ one: Int, _ other: Int) -> Bool {
    preferred[one].contains(other) || preferred[other].contains(one)
  }

  func isPutOff(_ one: Int, _ other: Int) -> Bool {
    undecided.contains([min(one, other), max(one, other)])
  }

  /// Whether one was preferred, or stands above by other answers; neither does where they contradict.
  func isAbove(_ one: Int, _ other: Int) -> Bool {
    let (said, contrary) = (preferred[one].contains(other), preferred[other].contains(one))
    if said || contrary { return said && !contrary }
    return reached[one][other] && !reached[other][one]
  }

  /// Best first, as far as is known among these.
  func sorted(_ some: [Int]) -> [Int] {
    let wins = some.map { one in (one, candidates.indices.count { isAbove(one, $0) }) }
    return wins.sortedStably { $0.1 > $1.1 }.map(\.0)
  }

  // MARK: Circles

  /// The shortest circle that a doubtful answer is part of, from its first candidate on.
  func circle(where isDoubtful: (Int, Int) -> Bool) -> [Int]? {
    var shortest: [Int]?
    for winner in candidates.indices where reached[winner][winner] {
      for loser in preferred[winner] where reached[loser][winner] && isDoubtful(winner, loser) {
        guard let way = way(from: loser, to: winner),
          way.count < shortest?.count ?? Int.max
        else { continue }
        shortest = way
      }
    }
    guard let shortest, let first = shortest.min(), let start = shortest.firstIndex(of: first)
    else { return nil }
    return Array(shortest[start...] + shortest[..<start])
  }

  /// The shortest chain of answers, both ends included.
  private func way(from start: Int, to end: Int) -> [Int]? {
    var before: [Int: Int] = [start: start]
    var waiting = [start]
    while !waiting.isEmpty, before[end] == nil {
      var next: [Int] = []
      for one in waiting {
        for other in preferred[one] where before[other] == nil {
          before[other] = one
          next.append(other)
        }
      }
      waiting = next
    }
    var way = [end]
    while let last = way.last, last != start {
      guard let previous = before[last] else { return nil }
      way.append(previous)
    }
    return way.reversed()
  }
}

/// A set of small numbers; with hundreds of candidates a set of integers would be felt at each key.
private struct Bits: Hashable, Sendable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  subscript(number: Int) -> Bool { words[number / 64] & (1 << UInt64(number % 64)) != 0 }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  mutating func formUnion(_ other: Bits) {
    for index in words.indices { words[index] |= other.words[index] }
  }
}
