/// Where an idea could hang instead, when it touches an effect or a cause in the middle.
public struct RootOffer: Hashable, Sendable {
  /// The root causes below the cards, in reading order.
  public let roots: [RecordID]
  /// Causes below them that have no causes and no stop reason: not roots yet.
  public let openEnds: [RecordID]

  /// `cards`: on which the idea hangs; below a loose card, or without any, all roots count.
  public init(below cards: [RecordID], in tree: ProblemTree) {
    let joined = cards.filter { (tree[$0]?.standing ?? .unconnected) != .unconnected }
    let below = tree.below(joined.isEmpty ? (tree.focal.map { [$0] } ?? []) : joined)
    let causes = tree.nodes.filter { below.contains($0.id) }
    roots = causes.filter { $0.standing == .root }.map(\.id)
    openEnds = causes.filter { $0.standing == .cause && !tree.hasCauses($0.id) }.map(\.id)
  }
}

extension ProblemTree {
  /// The cards and all that a path of causes leads to from them; it ends in circles too.
  fileprivate func below(_ cards: [RecordID]) -> Set<RecordID> {
    var seen: Set<RecordID> = []
    var waiting = cards
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      waiting.append(contentsOf: causes(of: id).map(\.id))
    }
    return seen
  }

  /// The cards an idea hangs on that are no roots; cards that are no longer there are left out.
  public func symptoms(of idea: Record) -> [RecordID] {
    idea.links("roots").filter { self[$0].map { $0.standing != .root } ?? false }
  }
}
