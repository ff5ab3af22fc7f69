/// The ideas side by side: which roots they remove, their scores, what they may spoil, the choice.
public struct IdeaComparison: Hashable, Sendable {
  /// Best score first, those without a rank last.
  public let rows: [Row]
  /// Roots that no idea removes.
  public let untouched: [RecordID]

  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    /// The root causes it removes.
    public let roots: [RecordID]
    /// What it hangs on and is no root.
    public let symptoms: [RecordID]
    public let total: Decimal4?
    public let rank: Int?
    /// Side effects it has, as the template names them, for example `waste`.
    public let sideEffects: [String]
    /// Those of them without a remedy.
    public let unanswered: [String]
    /// Side effects that nobody asked about.
    public let unasked: [String]
    public let isChosen: Bool?
  }

  public init(_ workbook: Workbook, worksheets: Worksheets, tree: ProblemTree) {
    let ideas = workbook.records(of: .idea)
    let ranking = ScoreRanking(of: .idea, in: workbook, worksheets: worksheets)
    let questions = worksheets.sideEffects
    let rows = ideas.map { idea in
      let effects = questions.filter { idea.hasSideEffect($0) }
      return Row(
        id: idea.id, roots: idea.links("roots").filter { tree[$0]?.standing == .root },
        symptoms: tree.symptoms(of: idea), total: ranking[idea.id]?.total,
        rank: ranking[idea.id]?.rank, sideEffects: effects,
        unanswered: effects.filter { !idea.hasRemedy($0) },
        unasked: questions.filter { !idea.isAnswered(FieldKey("side.\($0)")) },
        isChosen: idea.flag("chosen"))
    }
    self.rows = rows.sortedStably { ($0.rank ?? Int.max) < ($1.rank ?? Int.max) }
    let touched = Set(rows.flatMap(\.roots))
    untouched = tree.nodes.filter { $0.standing == .root && !touched.contains($0.id) }.map(\.id)
  }
}

extension Worksheets {
  /// The side effects the template asks about; those of the format when it asks about none.
  var sideEffects: [String] {
    let asked = (part(.idea)?.fields ?? []).compactMap { $0.key.suffix(after: "side") }
    guard asked.isEmpty else { return asked }
    return ["debt", "women_workload", "waste", "water_land", "neighbours", "single_buyer"]
  }
}

extension Record {
  func hasSideEffect(_ question: String) -> Bool {
    let answer = self[FieldKey("side.\(question)")]
    return answer == .text("yes") || answer == .flag(true)
  }

  /// "Tidak ada" is an answer and no remedy.
  func hasRemedy(_ question: String) -> Bool {
    text(FieldKey("mitigation.\(question)"))?.contains { !$0.isWhitespace } == true
  }
}
