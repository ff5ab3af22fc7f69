/// What a plan grows from: the ideas it carries out, the roots they remove, the potentials they use.
public struct PlanThread: Hashable, Sendable {
  public let ideas: [RecordID]
  public let roots: [RecordID]
  public let potentials: [RecordID]

  public init(of plan: Record, in workbook: Workbook) {
    ideas = plan.links("ideas").filter { workbook[$0]?.kind == .idea }
    let records = ideas.compactMap { workbook[$0] }
    roots = records.flatMap { $0.links("roots") }.distinct { workbook[$0]?.kind == .problem }
    potentials = records.flatMap { $0.links("potentials") }
      .distinct { workbook[$0]?.kind == .potential }
  }
}

extension [RecordID] {
  /// Each once, in the order of its first mention.
  fileprivate func distinct(_ isWanted: (RecordID) -> Bool) -> [RecordID] {
    var seen = Set<RecordID>()
    return filter { isWanted($0) && seen.insert($0).inserted }
  }
}
