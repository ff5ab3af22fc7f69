/// Who causes whom, both ways, with walks that end for any graph, however deep or circular.
///
/// Cards are numbered by their place in reading order: looking up names would cost most of the time.
struct ProblemGraph: Hashable, Sendable {
  typealias Neighbours = [[Int]]

  private(set) var causes: Neighbours
  private(set) var effects: Neighbours

  /// One step from a card to one of its causes.
  struct Step: Hashable, Sendable {
    let cause: Int
    let effect: Int
  }

  /// What a walk through the whole graph finds.
  struct Walk {
    /// The number of links of the longest chain of causes below each card; nil where none was met.
    var heights: [Int?]
    /// The steps that lead back to a card the walk came from.
    var closing: Set<Step> = []
  }

  init(count: Int, _ steps: [Step]) {
    causes = Array(repeating: [], count: count)
    effects = causes
    for step in steps {
      causes[step.effect].append(step.cause)
      effects[step.cause].append(step.effect)
    }
  }

  /// Whether a path of links leads to each card; to the start only when a circle leads back to it.
  func reached(from start: Int, along neighbours: KeyPath<ProblemGraph, Neighbours>) -> [Bool] {
    let next = self[keyPath: neighbours]
    var seen = Array(repeating: false, count: next.count)
    var waiting = next[start]
    while let place = waiting.popLast() {
      guard !seen[place] else { continue }
      seen[place] = true
      waiting.append(contentsOf: next[place])
    }
    return seen
  }

  /// Goes down through the causes, depth first, from each start that was not met before.
  func walk(from starts: some Sequence<Int>) -> Walk {
    var walk = Walk(heights: Array(repeating: nil, count: causes.count))
    var open = Array(repeating: false, count: causes.count)
    for start in starts where walk.heights[start] == nil {
      descend(from: start, walk: &walk, open: &open)
    }
    return walk
  }

  // An explicit path: a damaged file may nest deeper than the call stack allows.
  private func descend(from start: Int, walk: inout Walk, open: inout [Bool]) {
    var path: [(place: Int, next: Int)] = [(start, 0)]
    open[start] = true
    while let (place, next) = path.last {
      guard next < causes[place].count else {
        path.removeLast()
        open[place] = false
        walk.heights[place] =
          causes[place].compactMap { walk.heights[$0] }.max().map { $0 + 1 } ?? 0
        continue
      }
      path[path.count - 1].next += 1
      let cause = causes[place][next]
      if open[cause] {
        walk.closing.insert(Step(cause: cause, effect: place))
      } else if walk.heights[cause] == nil {
        path.append((cause, 0))
        open[cause] = true
      }
    }
  }
}
