/// The sum of the scores of one record, weighted where the criteria have weights.
///
/// Weighted: sum(weight x score) / the best score, the weights scaled to 100, so that 100 is the most. Without
/// weights it is the plain sum.
struct WeightedTotal {
  let total: Decimal4
  /// The criteria without a score.
  let missing: [FieldKey]
  let hasScores: Bool

  /// - Parameter best: the best score that a criterion can have.
  init(of criteria: [Criterion], best: Int = 5, score: (Criterion) -> Decimal4?) {
    // Weights end at 1000 and scores at 5, so this sum is far from the limits of 64 bits.
    var units: Int64 = 0
    var missing: [FieldKey] = []
    for criterion in criteria {
      if let score = score(criterion) {
        units += score.units * Int64(criterion.weight ?? 1)
      } else {
        missing.append(criterion.key)
      }
    }
    if let sum = criteria.weightSum {
      let most = Int64(max(1, best) * max(1, sum))
      total = Decimal4(units: rounding(units * 100, dividedBy: most)) ?? .zero
    } else {
      total = Decimal4(units: units) ?? .zero
    }
    self.missing = missing
    hasScores = missing.count < criteria.count
  }
}

extension [Criterion] {
  /// The sum of the weights; nil when there are none.
  var weightSum: Int? {
    reduce(nil) { sum, criterion in criterion.weight.map { $0 + (sum ?? 0) } ?? sum }
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
