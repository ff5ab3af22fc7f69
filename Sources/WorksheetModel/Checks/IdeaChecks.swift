/// Whether an idea goes to a root and does not add a problem.
extension Check {
  /// An idea that hangs on an effect or a middle cause treats a symptom.
  static let ideaOffRoot = Check(
    "PT17", .warning, source: "report of the companion training; slideplayer.info/amp/13139489"
  ) { checked in
    guard checked.hasRecords(of: .problem) else { return [] }
    return checked.records(of: .idea).flatMap { idea -> [Doubt] in
      let nodes = idea.links("roots").compactMap { checked.tree[$0] }
      guard !nodes.isEmpty else {
        return [
          Doubt(record: idea.id, field: "roots", variant: "none", facts: [checked.name(of: idea)])
        ]
      }
      return nodes.compactMap { node in
        guard let variant = symptom(node, in: checked.tree) else { return nil }
        return Doubt(
          record: idea.id, field: "roots", variant: variant,
          facts: [checked.name(of: idea), .text(node.statement)])
      }
    }
  }

  private static func symptom(_ node: ProblemTree.Node, in tree: ProblemTree) -> String? {
    switch node.standing {
    case .root: nil
    case .effect: "effect"
    case .focal: "cause"
    // The end of a chain is no root as long as nobody said why it ends.
    case .cause: tree.hasCauses(node.id) ? "cause" : "open"
    case .unconnected: "loose"
    }
  }

  /// Every side effect was asked about, and a "yes" has an answer.
  static let sideEffects = Check("PT18", .warning, source: "report of the companion training") {
    checked in
    let questions = checked.worksheets.sideEffects
    return checked.records(of: .idea).flatMap { idea in
      let unasked = questions.map { FieldKey("side.\($0)") }.filter { !idea.isAnswered($0) }
      let open = questions.filter { idea.hasSideEffect($0) && !idea.hasRemedy($0) }
        .map { FieldKey("mitigation.\($0)") }
      let missing = unasked.first.map {
        Doubt(
          record: idea.id, field: $0, variant: "unasked",
          facts: [checked.name(of: idea), .count(unasked.count)])
      }
      return (missing.map { [$0] } ?? [])
        + open.map {
          Doubt(
            record: idea.id, field: $0, variant: "unanswered", facts: [checked.name(of: idea)])
        }
    }
  }
}
