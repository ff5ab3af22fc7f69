/// The logical framework: four levels from goal to activity, with indicator, means and assumption.
public struct Logframe: Hashable, Sendable {
  /// The lines of each level, from the goal down.
  public let rungs: [Rung]
  /// Lines that name no level; they are kept and shown last.
  public let unplaced: [Record]

  public struct Rung: Hashable, Sendable {
    public let level: Level
    public let lines: [Record]
  }

  public enum Level: String, Hashable, Sendable, CaseIterable {
    case goal, purpose, output, activity
  }

  public init(_ workbook: Workbook) {
    let lines = workbook.records(of: .logframe)
    rungs = Level.allCases.map { level in
      Rung(level: level, lines: lines.filter { $0.logframeLevel == level })
    }
    unplaced = lines.filter { $0.logframeLevel == nil }
  }
}

extension Record {
  /// On which level of the logical framework a line stands.
  public var logframeLevel: Logframe.Level? { text("level").flatMap(Logframe.Level.init) }
}

/// What the trees and the chosen ideas say for the logical framework, and what they do not say yet.
///
/// The goal is the objective of an effect, the purpose that of the focal problem, outputs are those
/// of the causes that chosen ideas remove, activities the chosen ideas. A line that is there already
/// stays as it is, also when its text was changed.
public struct LogframeFilling: Hashable, Sendable {
  public let lines: [Line]
  public let gaps: [Gap]

  /// A line that is not in the workbook yet.
  public struct Line: Hashable, Sendable {
    public let level: Logframe.Level
    public let text: String
    /// The problem or the idea it comes from.
    public let link: RecordID
  }

  /// Why a level cannot be filled whole.
  public enum Gap: Hashable, Sendable {
    case noFocal, noEffect, noChosenIdea
    /// Cards without an objective.
    case noObjective([RecordID])
  }

  public init(_ workbook: Workbook) {
    let tree = ProblemTree(workbook)
    let chosen = workbook.records(of: .idea).filter { $0.flag("chosen") == true }
    let goal = Self.goal(of: tree)
    let removed = chosen.flatMap { $0.links("roots") }.unique()
      .filter { [.root, .cause].contains(tree[$0]?.standing) }
    let cards: [(Logframe.Level, RecordID)] =
      (goal.map { [(.goal, $0)] } ?? []) + (tree.focal.map { [(.purpose, $0)] } ?? [])
      + removed.map { (.output, $0) }
    let known = Set(workbook.records(of: .logframe).flatMap { $0.links("link") })
    let objectives = cards.compactMap { level, id in
      tree[id]?.objective.map { Line(level: level, text: $0, link: id) }
    }
    let activities = chosen.compactMap { idea in
      idea.text("name").map { Line(level: .activity, text: $0, link: idea.id) }
    }
    lines = (objectives + activities).filter { !known.contains($0.link) }
    let silent = cards.map(\.1).filter { tree[$0]?.objective == nil && !known.contains($0) }
    gaps =
      (tree.focal == nil ? [.noFocal] : goal == nil ? [.noEffect] : [])
      + (chosen.isEmpty ? [.noChosenIdea] : []) + (silent.isEmpty ? [] : [.noObjective(silent)])
  }

  /// The effect right above the focal problem, rather one with an objective.
  private static func goal(of tree: ProblemTree) -> RecordID? {
    let near = tree.focal.map { tree.effects(of: $0) } ?? []
    let all = near + tree.nodes.filter { $0.standing == .effect }
    return (all.first { $0.objective != nil } ?? all.first)?.id
  }
}

extension [RecordID] {
  /// The ids in their order, each once.
  fileprivate func unique() -> [RecordID] {
    var seen: Set<RecordID> = []
    return filter { seen.insert($0).inserted }
  }
}
