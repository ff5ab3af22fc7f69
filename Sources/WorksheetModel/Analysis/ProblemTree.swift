/// The problem cards of a workbook as a tree: what causes what, seen from the one focal problem.
///
/// It is a graph rather than a tree, because a cause may stand under two problems; and since it may
/// come from a damaged file, it may hold circles and loose cards.
public struct ProblemTree: Hashable, Sendable {
  /// The focal problem: the first card with that role.
  public let focal: RecordID?
  /// All cards in reading order.
  public let nodes: [Node]
  public let links: [Link]
  /// Links that close a circle: what they make a cause is also an effect of it.
  public let circles: [Link]
  /// The number of links of the longest chain of causes below the focal problem.
  public let depth: Int

  private let graph: ProblemGraph
  private let positions: [RecordID: Int]

  /// What the group says a card is.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case focal, cause, effect
  }

  /// What a card is by the rule.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case focal
    /// A cause joined to the focal problem, with a stop reason and no causes of its own.
    case root
    /// Any other card below the focal problem.
    case cause
    /// A card above the focal problem.
    case effect
    /// No path of links leads from it to the focal problem or back.
    case unconnected
  }

  /// Why nobody asked "why?" once more.
  public enum StopReason: String, Hashable, Sendable, CaseIterable {
    case canAct = "can_act"
    case outsideControl = "outside_control"
    case unknown
  }

  /// One card.
  public struct Node: Hashable, Sendable, Identifiable {
    public let id: RecordID
    /// Empty when nothing is written on the card.
    public let statement: String
    public let role: Role
    public internal(set) var standing: Standing
    public let stopReason: StopReason?
    /// What the group answered when the link to the parent was read aloud; nil when it was not.
    public let isConfirmed: Bool?
    /// The positive mirror of the statement.
    public let objective: String?
  }

  /// "Because `cause`, therefore `effect`."
  public struct Link: Hashable, Sendable {
    public let cause: RecordID
    public let effect: RecordID
    /// The card whose record says so.
    public let writtenAt: RecordID
    /// Where on that card: `@parent` or `also_under`.
    public let field: FieldKey
  }

  public init(_ workbook: Workbook) {
    self.init(cards: workbook.records(of: .problem))
  }

  /// - Parameter cards: the `problem` records in reading order.
  public init(cards: [Record]) {
    let known = Set(cards.map(\.id))
    var nodes = cards.map(Node.init)
    links = zip(cards, nodes).flatMap { Self.links(of: $0, role: $1.role, known: known) }
    graph = ProblemGraph(links)
    focal = nodes.first { $0.role == .focal }?.id
    let walk = graph.walk(from: (focal.map { [$0] } ?? []) + nodes.map(\.id))
    depth = focal.flatMap { walk.heights[$0] } ?? 0
    circles = links.filter { walk.closing.contains(.init(cause: $0.cause, effect: $0.effect)) }
    Self.judge(&nodes, focal: focal, in: graph)
    self.nodes = nodes
    positions = Dictionary(
      zip(nodes.map(\.id), nodes.indices), uniquingKeysWith: { first, _ in first })
  }

  private static func links(of card: Record, role: Role, known: Set<RecordID>) -> [Link] {
    var seen: Set<RecordID> = []
    let parent = card.parent.map { [($0, FieldKey.parent)] } ?? []
    let places = parent + card.links("also_under").map { ($0, "also_under") }
    return places.compactMap { other, field in
      guard known.contains(other), seen.insert(other).inserted else { return nil }
      return switch role {
      case .focal: nil
      case .cause: Link(cause: card.id, effect: other, writtenAt: card.id, field: field)
      case .effect: Link(cause: other, effect: card.id, writtenAt: card.id, field: field)
      }
    }
  }

  private static func judge(_ nodes: inout [Node], focal: RecordID?, in graph: ProblemGraph) {
    guard let focal else { return }
    let below = graph.reached(from: focal, along: \.causes)
    let above = graph.reached(from: focal, along: \.effects)
    for index in nodes.indices {
      let node = nodes[index]
      if node.id == focal {
        nodes[index].standing = .focal
      } else if below.contains(node.id) {
        let isLeaf = graph.causes[node.id, default: []].isEmpty
        nodes[index].standing = isLeaf && node.stopReason != nil ? .root : .cause
      } else if above.contains(node.id) {
        nodes[index].standing = .effect
      }
    }
  }
}

extension ProblemTree.Node {
  // A card without a role counts as a cause: it was written while somebody asked "why?".
  fileprivate init(_ card: Record) {
    id = card.id
    statement = card.text("statement") ?? ""
    role = card.text("role").flatMap(ProblemTree.Role.init) ?? .cause
    standing = .unconnected
    stopReason = card.text("stop_reason").flatMap(ProblemTree.StopReason.init)
    isConfirmed = card.flag("confirmed")
    objective = card.text("objective")
  }
}

extension ProblemTree {
  public subscript(id: RecordID) -> Node? { positions[id].map { nodes[$0] } }

  /// The cards right below one: its direct causes.
  public func causes(of id: RecordID) -> [Node] {
    graph.causes[id, default: []].compactMap { self[$0] }
  }

  /// The cards right above one: its direct effects.
  public func effects(of id: RecordID) -> [Node] {
    graph.effects[id, default: []].compactMap { self[$0] }
  }

  public func hasCauses(_ id: RecordID) -> Bool { graph.causes[id]?.isEmpty == false }

  /// The root causes, sorted by id.
  public var roots: [RecordID] {
    nodes.filter { $0.standing == .root }.map(\.id).sorted()
  }

  /// The ideas of which no link leads to a root cause, sorted by id.
  public func unlinkedIdeas(among ideas: [Record]) -> [RecordID] {
    ideas.filter { idea in
      !idea.links("roots").contains { self[$0]?.standing == .root }
    }.map(\.id).sorted()
  }

  /// `problem_tree` of `lembar appraise --json`.
  public func json(ideas: [Record]) -> JSON {
    .object([
      .init("focal", focal.map { .string($0.text) } ?? .null),
      .init("roots", .array(roots.map { .string($0.text) })),
      .init("depth", .number(String(depth))),
      .init("unlinked_ideas", .array(unlinkedIdeas(among: ideas).map { .string($0.text) })),
    ])
  }
}
