/// The problem tree turned over: for every card the good state that takes its place.
///
/// It has the shape of the problem tree, since the objective is written on the card itself.
public struct ObjectiveTree: Sendable {
  /// What keeps an objective from being the mirror of its problem.
  public enum Doubt: Hashable, Sendable {
    case missing
    /// The same words as the problem.
    case copied
    /// A word that belongs to a bad state.
    case negative(String)
    /// Begins with something to do.
    case activity(String)
  }

  /// "If the means, then the end."
  public struct Reading: Hashable, Sendable {
    public let means: RecordID
    public let end: RecordID
  }

  public let tree: ProblemTree
  private let wordlists: Wordlists

  public init(_ tree: ProblemTree, wordlists: Wordlists) {
    self.tree = tree
    self.wordlists = wordlists
  }

  /// How many cards have an objective.
  public var writtenCount: Int { tree.nodes.count { $0.objective != nil } }

  /// What is wrong with the objective of a card; nil when nothing is.
  public func doubt(about node: ProblemTree.Node) -> Doubt? {
    guard let objective = node.objective else { return isWanted(node) ? .missing : nil }
    let words = Words(objective)
    if words == Words(node.statement) { return .copied }
    return wordlists.doubt(about: words)
  }

  /// Effects and loose cards may stay without an objective: nobody works on them.
  private func isWanted(_ node: ProblemTree.Node) -> Bool {
    switch node.standing {
    case .focal, .root, .cause: true
    case .effect, .unconnected: false
    }
  }

  /// A positive wording where a rule can be sure, for a card that has no objective yet.
  public func suggestion(for node: ProblemTree.Node) -> String? {
    node.objective == nil ? wordlists.positiveWording(of: node.statement) : nil
  }

  /// All links of which both ends have an objective.
  public var readings: [Reading] { tree.links.compactMap(reading) }

  /// The link that a card says first, when both of its ends have an objective.
  public func reading(of id: RecordID) -> Reading? {
    guard let node = tree[id] else { return nil }
    let end = node.role == .effect ? tree.causes(of: id).first : tree.effects(of: id).first
    guard let end, node.objective != nil, end.objective != nil else { return nil }
    return node.role == .effect ? Reading(means: end.id, end: id) : Reading(means: id, end: end.id)
  }

  private func reading(_ link: ProblemTree.Link) -> Reading? {
    guard tree[link.cause]?.objective != nil, tree[link.effect]?.objective != nil else {
      return nil
    }
    return Reading(means: link.cause, end: link.effect)
  }
}

extension Wordlists {
  /// An activity or a negative word in what should be a good state.
  func doubt(about objective: Words) -> ObjectiveTree.Doubt? {
    if let verb = objective.opening(among: self[.objectiveActivity]) {
      return .activity(verb.text)
    }
    return objective.removing(self[.negativeExcept]).phrase(among: self[.negative]).map {
      .negative($0.text)
    }
  }
}
