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

  let graph: ProblemGraph
  /// The place of each card in `nodes`.
  let places: [RecordID: Int]
  /// What is drawn right below and above each card, in the order of `nodes`.
  let branches: [Branch]

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

  /// What is drawn right below a card (its causes) and right above it (its effects).
  struct Branch: Hashable, Sendable {
    var causes: [Twig] = []
    var effects: [Twig] = []
  }

  /// A card that is drawn at another one.
  struct Twig: Hashable, Sendable {
    let place: Int
    /// It stands elsewhere, and is only named here.
    let isReference: Bool
  }

  public init(_ workbook: Workbook) {
    self.init(cards: workbook.records(of: .problem))
  }

  /// - Parameter cards: the `problem` records in reading order.
  public init(cards: [Record]) {
    self.init(cards: cards, nodes: cards.map(Node.init))
  }

  /// - Parameter nodes: what the cards say, in their order; their standing is judged anew.
  init(cards: [Record], nodes: [Node]) {
    var nodes = nodes
    let places = Dictionary(
      zip(nodes.map(\.id), nodes.indices), uniquingKeysWith: { first, _ in first })
    var links: [Link] = []
    var steps: [ProblemGraph.Step] = []
    var branches = Array(repeating: Branch(), count: nodes.count)
    for (place, node) in nodes.enumerated() {
      for (other, field) in Self.neighbours(of: cards[place], role: node.role, among: places) {
        let isCause = node.role == .cause
        steps.append(
          isCause ? .init(cause: place, effect: other) : .init(cause: other, effect: place))
        links.append(
          Link(
            cause: nodes[isCause ? place : other].id, effect: nodes[isCause ? other : place].id,
            writtenAt: node.id, field: field))
        branches[other].append(Twig(place: place, isReference: field != .parent), as: node.role)
      }
    }
    graph = ProblemGraph(count: nodes.count, steps)
    self.links = links
    self.branches = branches.map(\.withReferencesLast)
    let focal = nodes.firstIndex { $0.role == .focal }
    self.focal = focal.map { nodes[$0].id }
    let walk = graph.walk(from: (focal.map { [$0] } ?? []) + nodes.indices)
    depth = focal.flatMap { walk.heights[$0] } ?? 0
    circles = zip(links, steps).filter { walk.closing.contains($1) }.map(\.0)
    Self.judge(&nodes, focal: focal, in: graph)
    self.nodes = nodes
    self.places = places
  }

  /// The cards that a card says it causes, or, for an effect, is caused by.
  private static func neighbours(
    of card: Record, role: Role, among places: [RecordID: Int]
  ) -> [(place: Int, field: FieldKey)] {
    guard role != .focal else { return [] }
    var found: [(place: Int, field: FieldKey)] = []
    if let place = card.parent.flatMap({ places[$0] }) { found.append((place, .parent)) }
    for other in card.links("also_under") {
      guard let place = places[other], !found.contains(where: { $0.place == place }) else {
        continue
      }
      found.append((place, "also_under"))
    }
    return found
  }

  private static func judge(_ nodes: inout [Node], focal: Int?, in graph: ProblemGraph) {
    guard let focal else {
      for index in nodes.indices { nodes[index].standing = .unconnected }
      return
    }
    let below = graph.reached(from: focal, along: \.causes)
    let above = graph.reached(from: focal, along: \.effects)
    for index in nodes.indices {
      nodes[index].standing = .unconnected
      if index == focal {
        nodes[index].standing = .focal
      } else if below[index] {
        let isRoot = graph.causes[index].isEmpty && nodes[index].stopReason != nil
        nodes[index].standing = isRoot ? .root : .cause
      } else if above[index] {
        nodes[index].standing = .effect
      }
    }
  }
}

extension ProblemTree.Branch {
  fileprivate mutating func append(_ twig: ProblemTree.Twig, as role: ProblemTree.Role) {
    switch role {
    case .cause: causes.append(twig)
    case .effect: effects.append(twig)
    case .focal: break
    }
  }

  fileprivate var withReferencesLast: Self {
    guard causes.contains(where: \.isReference) || effects.contains(where: \.isReference) else {
      return self
    }
    return Self(causes: causes.withReferencesLast, effects: effects.withReferencesLast)
  }
}

extension [ProblemTree.Twig] {
  fileprivate var withReferencesLast: Self {
    filter { !$0.isReference } + filter(\.isReference)
  }
}

extension ProblemTree.Node {
  // A card without a role counts as a cause: it was written while somebody asked "why?".
  init(_ card: Record) {
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
  public subscript(id: RecordID) -> Node? { places[id].map { nodes[$0] } }

  /// The cards right below one: its direct causes.
  public func causes(of id: RecordID) -> [Node] {
    places[id].map { graph.causes[$0].map { nodes[$0] } } ?? []
  }

  /// The cards right above one: its direct effects.
  public func effects(of id: RecordID) -> [Node] {
    places[id].map { graph.effects[$0].map { nodes[$0] } } ?? []
  }

  public func hasCauses(_ id: RecordID) -> Bool {
    places[id].map { !graph.causes[$0].isEmpty } ?? false
  }

  /// Whether cards are drawn below a card, or above it when it is an effect.
  public func hasBranch(_ id: RecordID) -> Bool {
    guard let place = places[id] else { return false }
    let branch = branches[place]
    return !(nodes[place].role == .effect ? branch.effects : branch.causes).isEmpty
  }

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
