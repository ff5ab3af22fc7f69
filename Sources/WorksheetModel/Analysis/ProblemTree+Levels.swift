extension ProblemTree {
  /// The cards to fold so that the drawing of the tree has at most so many rows.
  ///
  /// All branches are shown equally deep; what stands right at the focal problem is shown always.
  public func folds(fitting most: Int) -> Set<RecordID> {
    let (levels, rows) = levels
    var count = rows.first ?? 0
    var deepest = 0
    for (level, more) in rows.enumerated().dropFirst() {
      count += more
      guard level == 1 || count <= most else { break }
      deepest = level
    }
    return Set(
      nodes.indices.filter { levels[$0] == deepest && deepest > 0 }.map { nodes[$0].id }
        .filter(hasBranch))
  }

  /// How far each card is drawn from the focal problem, or from the first card of a loose branch, by
  /// its place in `nodes`; and how many rows each level has.
  private var levels: (levels: [Int], rows: [Int]) {
    var levels = Array(repeating: -1, count: nodes.count)
    var rows: [Int] = []
    func count(_ level: Int) {
      while rows.count <= level { rows.append(0) }
      rows[level] += 1
    }
    for start in (focal.flatMap { places[$0] }.map { [$0] } ?? []) + nodes.indices {
      var waiting = [(start, 0)]
      while let (place, level) = waiting.popLast() {
        guard levels[place] < 0 else { continue }
        levels[place] = level
        count(level)
        for twig in branches[place].causes + branches[place].effects {
          if twig.isReference { count(level + 1) } else { waiting.append((twig.place, level + 1)) }
        }
      }
    }
    return (levels, rows)
  }
}
