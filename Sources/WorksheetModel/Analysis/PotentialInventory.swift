/// The potentials by kind of capital, and how they and the ideas find each other.
///
/// The kinds are the choices of the field `asset` of the template; a trainer's may be others.
public struct PotentialInventory: Hashable, Sendable {
  /// In the order of the template.
  public let capitals: [Capital]
  /// Potentials that no idea uses.
  public let unused: [RecordID]
  /// Ideas that use no potential.
  public let unsupported: [RecordID]

  /// One kind of capital with what was found of it.
  public struct Capital: Hashable, Sendable {
    public let choice: Choice
    public let potentials: [RecordID]
  }

  public init(_ workbook: Workbook, worksheets: Worksheets) {
    self.init(
      potentials: workbook.records(of: .potential), ideas: workbook.records(of: .idea),
      part: worksheets.part(.potential))
  }

  /// `part`: the template of potentials, which names the kinds.
  public init(potentials: [Record], ideas: [Record], part: Part?) {
    let known = Set(potentials.map(\.id))
    let used = Set(ideas.flatMap { $0.links("potentials") })
    var choices: [Choice] = []
    if case .choice(let all)? = part?.field("asset")?.kind { choices = all }
    let found = Dictionary(grouping: potentials) { $0.text("asset") }.mapValues { $0.map(\.id) }
    capitals = choices.map { Capital(choice: $0, potentials: found[$0.value, default: []]) }
    unused = potentials.map(\.id).filter { !used.contains($0) }
    unsupported = ideas.filter { !$0.links("potentials").contains(where: known.contains) }
      .map(\.id)
  }

  /// The kinds of which nothing was found.
  public var missing: [Capital] { capitals.filter(\.potentials.isEmpty) }
}
