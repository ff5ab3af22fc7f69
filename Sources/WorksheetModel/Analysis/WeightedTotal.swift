/// One line of a scoring matrix: where its score stands and how much it counts.
struct Criterion: Hashable, Sendable {
  let key: FieldKey
  /// The part behind the dot, for example `market`.
  let name: String
  /// Of 100 in all.
  let weight: Int

  /// The fields `<prefix>.*` of a part that have a weight.
  static func all(of part: Part?, prefix: String) -> [Criterion] {
    (part?.fields ?? []).compactMap { field in
      guard let name = field.key.suffix(after: prefix), let weight = field.weight,
        (0...1000).contains(weight)
      else { return nil }
      return Criterion(key: field.key, name: name, weight: weight)
    }
  }

  /// The same criterion, judged by others.
  func asked(of prefix: String) -> Criterion {
    Criterion(key: FieldKey("\(prefix).\(name)"), name: name, weight: weight)
  }

  /// A score outside 1...5 can only come from a damaged or foreign file and counts as none.
  func score(of record: Record) -> Decimal4? {
    record.number(key).flatMap {
      ($0.units >= Decimal4.scale && $0.units <= 5 * Decimal4.scale) ? $0 : nil
    }
  }
}

/// The weighted sum of the scores of one record.
struct WeightedTotal {
  let total: Decimal4
  let missing: [FieldKey]
  let hasScores: Bool

  init(of record: Record, criteria: [Criterion]) {
    // Weights end at 1000 and scores at 5, so this sum is far from the limits of 64 bits.
    var units: Int64 = 0
    var missing: [FieldKey] = []
    for criterion in criteria {
      if let score = criterion.score(of: record) {
        units += score.units * Int64(criterion.weight)
      } else {
        missing.append(criterion.key)
      }
    }
    total = Decimal4(units: rounding(units, dividedBy: 5)) ?? .zero
    self.missing = missing
    hasScores = missing.count < criteria.count
  }
}

/// Ranks of values that are sorted best first: equal ones share a rank, the next has the next number.
func denseRanks<Merit: Equatable>(_ sorted: [Merit]) -> [Int] {
  var ranks: [Int] = []
  for (index, merit) in sorted.enumerated() {
    let isTie = index > 0 && sorted[index - 1] == merit
    ranks.append((ranks.last ?? 0) + (isTie ? 0 : 1))
  }
  return ranks
}

extension Array {
  /// Sorted so that equal elements keep their order, which the standard library does not promise.
  func sortedStably(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      if precedes(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
