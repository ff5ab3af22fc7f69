/// Who causes whom, both ways, with walks that end for any graph, however deep or circular.
struct ProblemGraph: Hashable, Sendable {
  typealias Neighbours = [RecordID: [RecordID]]

  private(set) var causes: Neighbours = [:]
  private(set) var effects: Neighbours = [:]

  /// One step from a card to one of its causes.
  struct Step: Hashable, Sendable {
    let cause: RecordID
    let effect: RecordID
  }

  /// What a walk through the whole graph finds.
  struct Walk {
    /// The number of links of the longest chain of causes below each card.
    var heights: [RecordID: Int] = [:]
    /// The steps that lead back to a card the walk came from.
    var closing: Set<Step> = []
  }

  init(_ links: [ProblemTree.Link]) {
    for link in links {
      causes[link.effect, default: []].append(link.cause)
      effects[link.cause, default: []].append(link.effect)
    }
  }

  /// All cards that a path of links leads to; the start only when a circle leads back to it.
  func reached(
    from start: RecordID, along neighbours: KeyPath<ProblemGraph, Neighbours>
  ) -> Set<RecordID> {
    let next = self[keyPath: neighbours]
    var seen: Set<RecordID> = []
    var waiting = next[start, default: []]
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      waiting.append(contentsOf: next[id, default: []])
    }
    return seen
  }

  /// Goes down through the causes, depth first, from each start that was not met before.
  func walk(from starts: [RecordID]) -> Walk {
    var walk = Walk()
    var open: Set<RecordID> = []
    for start in starts where walk.heights[start] == nil {
      descend(from: start, walk: &walk, open: &open)
    }
    return walk
  }

  // An explicit path: a damaged file may nest deeper than the call stack allows.
  private func descend(from start: RecordID, walk: inout Walk, open: inout Set<RecordID>) {
    var path: [(id: RecordID, next: Int)] = [(start, 0)]
    open.insert(start)
    while let (id, next) = path.last {
      let below = causes[id, default: []]
      guard next < below.count else {
        path.removeLast()
        open.remove(id)
        walk.heights[id] = below.compactMap { walk.heights[$0] }.max().map { $0 + 1 } ?? 0
        continue
      }
      path[path.count - 1].next += 1
      let cause = below[next]
      if open.contains(cause) {
        walk.closing.insert(Step(cause: cause, effect: id))
      } else if walk.heights[cause] == nil {
        path.append((cause, 0))
        open.insert(cause)
      }
    }
  }
}
