/// The objective tree and the indicators that measure it.
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
    return words.phrase(among: checked.wordlists[.negative]).map {
      Doubt(record: node.id, field: "objective", variant: "negative", facts: [.text($0.text)])
    }
  }

  /// An indicator needs a number, a unit, a start, a deadline and a source (SMART).
  static let indicator = Check("PT20", .warning, source: "logical framework; SMART") { checked in
    let parts: [(field: FieldKey, variant: String)] = [
      ("target", "number"), ("unit", "unit"), ("baseline", "baseline"),
      ("target_date", "deadline"), ("source", "source"),
    ]
    return checked.records(of: .indicator).flatMap { indicator in
      parts.filter { !indicator.isAnswered($0.field) }.map {
        Doubt(
          record: indicator.id, field: $0.field, variant: $0.variant,
          facts: [checked.name(of: indicator)])
      }
    }
  }
}
