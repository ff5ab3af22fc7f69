/// The objective tree.
extension Check {
  /// An objective is the positive mirror of its problem: no gap, no negative word, no activity.
  static let objective = Check("PT19", .warning, source: "text-id.123dok.com/document/nq7o16mky") {
    checked in
    let objectives = ObjectiveTree(checked.tree, wordlists: checked.wordlists)
    // Before the first objective is written, the objective tree is simply not begun.
    guard objectives.writtenCount > 0 else { return [] }
    return checked.tree.nodes.compactMap { node in
      objectives.doubt(about: node).map { doubt in
        let (variant, fact) = doubt.wording(of: node)
        return Doubt(
          record: node.id, field: "objective", variant: variant, facts: [.text(fact)])
      }
    }
  }
}

extension ObjectiveTree.Doubt {
  fileprivate func wording(of node: ProblemTree.Node) -> (variant: String, fact: String) {
    switch self {
    case .missing: ("missing", node.statement)
    case .copied: ("copied", node.statement)
    case .negative(let word): ("negative", word)
    case .activity(let word): ("activity", word)
    }
  }
}
