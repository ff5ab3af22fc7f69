/// The objective tree.
extension Check {
  /// An objective is the positive mirror of its problem: no gap, no negative word, no activity.
  static let objective = Check("PT19", .warning, source: "text-id.123dok.com/document/nq7o16mky") {
    checked in
    // Before the first objective is written, the objective tree is simply not begun.
    guard checked.tree.nodes.contains(where: { $0.objective != nil }) else { return [] }
    return checked.tree.nodes.compactMap { node in
      guard let text = node.objective else {
        return isMirrored(node.standing)
          ? Doubt(
            record: node.id, field: "objective", variant: "missing", facts: [.text(node.statement)])
          : nil
      }
      return doubt(about: Words(text), of: node, in: checked)
    }
  }

  private static func isMirrored(_ standing: ProblemTree.Standing) -> Bool {
    switch standing {
    case .focal, .root, .cause: true
    case .effect, .unconnected: false
    }
  }

  private static func doubt(
    about words: Words, of node: ProblemTree.Node, in checked: CheckedWorkbook
  ) -> Doubt? {
    if let verb = words.opening(among: checked.wordlists[.objectiveActivity]) {
      return Doubt(
        record: node.id, field: "objective", variant: "activity", facts: [.text(verb.text)])
    }
    let rest = words.removing(checked.wordlists[.negativeExcept])
    return rest.phrase(among: checked.wordlists[.negative]).map {
      Doubt(record: node.id, field: "objective", variant: "negative", facts: [.text($0.text)])
    }
  }
}
