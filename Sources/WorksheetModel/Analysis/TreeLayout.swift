/// The rows in which a problem tree is drawn: effects above the focal problem, causes below it.
public struct TreeLayout: Hashable, Sendable {
  /// One line of the drawing.
  public struct Row: Hashable, Sendable {
    /// What stands on the line.
    public enum Content: Hashable, Sendable {
      case problem(RecordID)
      /// The same problem stands elsewhere too; here it is only named.
      case reference(RecordID)
      /// The line on which a new problem is being typed.
      case draft
      case loose(RecordID)
      case looseHeading
    }

    public let content: Content
    /// The lines of the tree before the text.
    public let lines: String
    /// How many cards a folded branch hides.
    public let hiddenCount: Int
    /// The card at which the branch grows from which the row comes.
    public let origin: RecordID?

    public var id: RecordID? {
      switch content {
      case .problem(let id), .reference(let id), .loose(let id): id
      case .draft, .looseHeading: nil
      }
    }
  }

  /// A problem that is being typed and belongs below (or, as an effect, above) another one.
  public struct DraftPlace: Hashable, Sendable {
    public let parent: RecordID?
    public let role: String
    /// The sibling after which it comes; nil puts it last.
    public let behind: RecordID?
    /// The card between which and the parent it comes; nil for one that has nothing below it.
    public let around: RecordID?

    public init(parent: RecordID?, role: String, behind: RecordID?, around: RecordID? = nil) {
      self.parent = parent
      self.role = role
      self.behind = behind
      self.around = around
    }
  }

  public private(set) var rows: [Row] = []
  private let tree: ProblemTree
  private let folded: Set<RecordID>
  private let draft: DraftPlace?
  private var drawn: [Bool]

  /// `top`: the only card whose branch is drawn; nil draws all.
  public init(
    _ tree: ProblemTree, folded: Set<RecordID> = [], draft: DraftPlace? = nil,
    top: RecordID? = nil
  ) {
    self.tree = tree
    self.folded = folded
    self.draft = draft
    drawn = Array(repeating: false, count: tree.nodes.count)
    if let place = top.flatMap({ tree.places[$0] }), tree.nodes[place].role != .focal {
      drawAlone(place)
    } else {
      drawAll()
    }
  }

  public init(_ workbook: Workbook) { self.init(ProblemTree(workbook)) }

  private mutating func drawAlone(_ place: Int) {
    drawn[place] = true
    let role = tree.nodes[place].role
    let own = row(.problem(tree.nodes[place].id), at: place, lines: "", role: role)
    let branch = hide(place, role) ? [] : branch(at: place, role)
    rows = role == .effect ? branch + [own] : [own] + branch
  }

  private mutating func drawAll() {
    if let place = tree.focal.flatMap({ tree.places[$0] }) {
      drawn[place] = true
      let effects = branch(at: place, .effect)
      let causes = branch(at: place, .cause)
      let focal = Row(
        content: .problem(tree.nodes[place].id), lines: "", hiddenCount: 0, origin: nil)
      rows = effects + [focal] + causes
    } else if draft?.role == "focal" {
      rows = [Row(content: .draft, lines: "", hiddenCount: 0, origin: nil)]
    }
    drawLoose()
  }

  /// What is joined to no focal problem, each branch under its own first card.
  private mutating func drawLoose() {
    var loose: [Row] = []
    for place in tree.nodes.indices where !drawn[place] {
      drawn[place] = true
      let node = tree.nodes[place]
      let own = row(.loose(node.id), at: place, lines: "  ", role: node.role)
      let branch = hide(place, node.role) ? [] : branch(at: place, node.role, lines: "  ")
      loose += node.role == .effect ? branch + [own] : [own] + branch
    }
    guard !loose.isEmpty else { return }
    rows.append(Row(content: .looseHeading, lines: "", hiddenCount: 0, origin: nil))
    rows += loose
  }

  // MARK: Branches

  /// A row to be, and the lines that lead to it.
  private struct Waiting {
    enum Item: Hashable {
      case card(Int), reference(Int), draft, draftAround(Int)
    }

    let item: Item
    let origin: RecordID
    let lines: String
    /// The last of its siblings, as seen from the focal problem.
    let isOuter: Bool
  }

  /// The rows of all causes (or effects) of a card, with the lines that join them to it.
  ///
  /// Effects grow upwards, so their rows are drawn like causes and then turned over. The path is an
  /// explicit one: a damaged file may nest deeper than the call stack allows.
  private mutating func branch(
    at start: Int, _ role: ProblemTree.Role, lines: String = ""
  ) -> [Row] {
    var result: [Row] = []
    var waiting: [Waiting] = []
    push(items(at: start, role), of: tree.nodes[start].id, lines: lines, role, onto: &waiting)
    while let next = waiting.popLast() {
      let corner = next.isOuter ? (role == .effect ? "┌─ " : "└─ ") : "├─ "
      let lines = next.lines + corner
      let inner = Self.kept(next.lines + (next.isOuter ? "   " : "│  "))
      switch next.item {
      case .draft, .draftAround:
        result.append(
          Row(content: .draft, lines: lines, hiddenCount: 0, origin: next.origin))
        if case .draftAround(let place) = next.item {
          push([.card(place)], of: next.origin, lines: inner, role, onto: &waiting)
        }
      case .reference(let place):
        result.append(
          Row(
            content: .reference(tree.nodes[place].id), lines: lines, hiddenCount: 0,
            origin: next.origin))
      case .card(let place):
        // A circle of a damaged file would come back here for ever.
        guard !drawn[place] else { continue }
        drawn[place] = true
        result.append(
          row(.problem(tree.nodes[place].id), at: place, lines: lines, role: role, next.origin))
        guard !hide(place, role) else { continue }
        push(items(at: place, role), of: tree.nodes[place].id, lines: inner, role, onto: &waiting)
      }
    }
    return role == .effect ? result.reversed() : result
  }

  private func push(
    _ items: [Waiting.Item], of origin: RecordID, lines: String, _ role: ProblemTree.Role,
    onto waiting: inout [Waiting]
  ) {
    // The first effect is the outermost of them, the last cause is that of causes.
    let order = role == .effect ? items : items.reversed()
    for (index, item) in order.enumerated() {
      waiting.append(Waiting(item: item, origin: origin, lines: lines, isOuter: index == 0))
    }
  }

  private func items(at place: Int, _ role: ProblemTree.Role) -> [Waiting.Item] {
    let twigs = role == .effect ? tree.branches[place].effects : tree.branches[place].causes
    var items = twigs.map { $0.isReference ? Waiting.Item.reference($0.place) : .card($0.place) }
    guard let draft, draft.parent == tree.nodes[place].id, draft.role == role.rawValue else {
      return items
    }
    if let around = draft.around.flatMap({ tree.places[$0] }),
      let index = items.firstIndex(of: .card(around))
    {
      items[index] = .draftAround(around)
      return items
    }
    let sibling = draft.behind.flatMap { tree.places[$0] }.flatMap {
      items.firstIndex(of: .card($0))
    }
    let end = items.firstIndex { if case .reference = $0 { true } else { false } } ?? items.count
    items.insert(.draft, at: sibling.map { $0 + 1 } ?? end)
    return items
  }

  // Beyond forty levels only the nearest lines are kept: a long chain would take memory squared.
  private static func kept(_ lines: String) -> String {
    lines.utf8.count > 360 ? String(lines.suffix(120)) : lines
  }

  // MARK: Folding

  private func row(
    _ content: Row.Content, at place: Int, lines: String, role: ProblemTree.Role,
    _ origin: RecordID? = nil
  ) -> Row {
    let isFolded = folded.contains(tree.nodes[place].id)
    return Row(
      content: content, lines: lines,
      hiddenCount: isFolded ? hidden(below: place, role).count : 0, origin: origin)
  }

  /// Leaves out what stands below a folded card; false for one that is not folded.
  private mutating func hide(_ place: Int, _ role: ProblemTree.Role) -> Bool {
    guard folded.contains(tree.nodes[place].id) else { return false }
    for hidden in hidden(below: place, role) { drawn[hidden] = true }
    return true
  }

  private func hidden(below place: Int, _ role: ProblemTree.Role) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [place]
    while let next = waiting.popLast() {
      let branch = tree.branches[next]
      for twig in role == .effect ? branch.effects : branch.causes
      where !twig.isReference && !drawn[twig.place] && found.insert(twig.place).inserted {
        waiting.append(twig.place)
      }
    }
    return found
  }
}
