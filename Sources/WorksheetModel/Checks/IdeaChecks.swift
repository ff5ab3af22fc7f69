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
        guard let variant = symptom(node.standing) else { return nil }
        return Doubt(
          record: idea.id, field: "roots", variant: variant,
          facts: [checked.name(of: idea), .text(node.statement)])
      }
    }
  }

  private static func symptom(_ standing: ProblemTree.Standing) -> String? {
    switch standing {
    case .root: nil
    case .effect: "effect"
    case .focal, .cause, .unconnected: "cause"
    }
  }

  /// Every side effect was asked about, and a "yes" has an answer.
  static let sideEffects = Check("PT18", .warning, source: "report of the companion training") {
    checked in
    let questions = sideEffectQuestions(in: checked.worksheets)
    return checked.records(of: .idea).flatMap { idea in
      let unasked = questions.map { FieldKey("side.\($0)") }.filter { !idea.isAnswered($0) }
      let open = questions.map { FieldKey("mitigation.\($0)") }.filter { key in
        guard let question = key.suffix(after: "mitigation") else { return false }
        return isYes(idea[FieldKey("side.\(question)")]) && !idea.isAnswered(key)
      }
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

  private static func isYes(_ value: Value?) -> Bool {
    value == .text("yes") || value == .flag(true)
  }

  /// The questions of the template; those of the format when the template has none.
  private static func sideEffectQuestions(in worksheets: Worksheets) -> [String] {
    let asked = (worksheets.part(.idea)?.fields ?? []).compactMap { $0.key.suffix(after: "side") }
    guard asked.isEmpty else { return asked }
    return ["debt", "women_workload", "waste", "water_land", "neighbours", "single_buyer"]
  }
}
