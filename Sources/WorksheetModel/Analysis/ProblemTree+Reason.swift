extension ProblemTree {
  /// Why a card is what it is by the rule: which of the conditions of a root hold.
  ///
  /// `standing` follows from the first three; the fourth, that all links above were read aloud and
  /// found right, is asked for by the hand-outs and says how sure the group can be.
  public struct StandingReason: Hashable, Sendable {
    public let standing: Standing
    /// It is the focal problem itself, or a path of links leads down to it from there.
    public let isBelowFocal: Bool
    /// The causes that stand below it.
    public let causes: [RecordID]
    public let stopReason: StopReason?
    /// The links from the card up to the focal problem that nobody read back, nearest first.
    public let unread: [Link]
    /// Those that the group denied when they were read back.
    public let denied: [Link]
    /// Those of which the group did not know.
    public let unknown: [Link]

    /// Whether every link above was read back and found right.
    public var isReadBack: Bool { unread.isEmpty && denied.isEmpty && unknown.isEmpty }
  }

  /// Nil for a card that is not in the tree.
  public func reason(of id: RecordID, in workbook: Workbook) -> StandingReason? {
    guard let place = places[id] else { return nil }
    let node = nodes[place]
    let isBelow = [.focal, .cause, .root].contains(node.standing)
    let above = (isBelow ? linksAbove(place) : []).map { link in
      (link, workbook[link.writtenAt].flatMap { link.reply(on: $0) })
    }
    return StandingReason(
      standing: node.standing, isBelowFocal: isBelow,
      causes: graph.causes[place].map { nodes[$0].id }, stopReason: node.stopReason,
      unread: above.filter { $1 == nil }.map(\.0), denied: above.filter { $1 == .no }.map(\.0),
      unknown: above.filter { $1 == .unknown }.map(\.0))
  }

  /// All links on the ways from a card up to the focal problem, nearest first.
  private func linksAbove(_ start: Int) -> [Link] {
    let byCause = Dictionary(grouping: links, by: \.cause)
    var found: [Link] = []
    var seen: Set<RecordID> = []
    var waiting = [nodes[start].id][...]
    while let id = waiting.popFirst() {
      guard id != focal, seen.insert(id).inserted else { continue }
      for link in byCause[id, default: []] where isOnTheWay(link.effect) {
        found.append(link)
        waiting.append(link.effect)
      }
    }
    return found
  }

  private func isOnTheWay(_ id: RecordID) -> Bool {
    switch self[id]?.standing {
    case .focal, .cause, .root: true
    case .effect, .unconnected, nil: false
    }
  }

  /// The cards from the focal problem down (or up) to a card, as they are drawn; the card is the last.
  public func path(to id: RecordID) -> [RecordID] {
    let parents = links.reduce(into: [RecordID: RecordID]()) { parents, link in
      guard link.field == .parent else { return }
      parents[link.writtenAt] = link.writtenAt == link.cause ? link.effect : link.cause
    }
    var path = [id]
    var seen: Set<RecordID> = [id]
    while let last = path.last, last != focal, let parent = parents[last],
      seen.insert(parent).inserted
    {
      path.append(parent)
    }
    return path.reversed()
  }

  /// Whether one card is, over any number of links, a cause of another one.
  public func isCause(_ id: RecordID, of other: RecordID) -> Bool {
    guard let place = places[id], let start = places[other] else { return false }
    return graph.reached(from: start, along: \.causes)[place]
  }
}
