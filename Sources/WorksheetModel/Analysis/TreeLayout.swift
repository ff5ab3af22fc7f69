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

    public init(parent: RecordID?, role: String, behind: RecordID?) {
      self.parent = parent
      self.role = role
      self.behind = behind
    }
  }

  public private(set) var rows: [Row] = []
  private let workbook: Workbook
  private let folded: Set<RecordID>
  private let draft: DraftPlace?
  private var drawn: Set<RecordID> = []
  /// Problems that also stand below another one, by that other one.
  private let shared: [RecordID: [RecordID]]

  public init(_ workbook: Workbook, folded: Set<RecordID> = [], draft: DraftPlace? = nil) {
    self.workbook = workbook
    self.folded = folded
    self.draft = draft
    let problems = workbook.records(of: .problem)
    var shared: [RecordID: [RecordID]] = [:]
    for problem in problems {
      for parent in problem.links("also_under") { shared[parent, default: []].append(problem.id) }
    }
    self.shared = shared
    if let focal = problems.first(where: { $0.text("role") == "focal" }) {
      drawn.insert(focal.id)
      let effects = branch(of: focal.id, role: "effect", lines: "", depth: 0)
      let causes = branch(of: focal.id, role: "cause", lines: "", depth: 0)
      rows = effects + [row(.problem(focal.id), of: focal.id, lines: "", role: "cause")] + causes
    } else if draft?.role == "focal" {
      rows = [Row(content: .draft, lines: "", hiddenCount: 0)]
    }
    let loose = problems.filter { !drawn.contains($0.id) && !isHidden($0) }
    if !loose.isEmpty {
      rows.append(Row(content: .looseHeading, lines: "", hiddenCount: 0))
      rows += loose.map { Row(content: .loose($0.id), lines: "  ", hiddenCount: 0) }
    }
  }

  private enum Item: Hashable {
    case problem(RecordID), reference(RecordID), draft
  }

  private func items(of parent: RecordID, role: String) -> [Item] {
    var items = workbook.children(of: parent, kind: .problem)
      .filter { $0.text("role") == role && !drawn.contains($0.id) }
      .map { Item.problem($0.id) }
    if let draft, draft.parent == parent, draft.role == role {
      let place = draft.behind.flatMap { items.firstIndex(of: .problem($0)) }
      items.insert(.draft, at: place.map { $0 + 1 } ?? items.count)
    }
    guard role == "cause" else { return items }
    return items + shared[parent, default: []].map { .reference($0) }
  }

  /// The rows of all causes (or effects) of a problem, with the lines that join them to it.
  ///
  /// Effects grow upwards, so their rows come in mirrored order. Depth is bounded: a damaged file may
  /// nest without end.
  private mutating func branch(
    of parent: RecordID, role: String, lines: String, depth: Int
  ) -> [Row] {
    guard depth < 64 else { return [] }
    let isUpward = role == "effect"
    let items = items(of: parent, role: role)
    var result: [Row] = []
    for (index, item) in items.enumerated() {
      let isOuter = isUpward ? index == 0 : index == items.count - 1
      let corner = isOuter ? (isUpward ? "┌─ " : "└─ ") : "├─ "
      let inner = lines + (isOuter ? "   " : "│  ")
      switch item {
      case .draft:
        result.append(Row(content: .draft, lines: lines + corner, hiddenCount: 0))
      case .reference(let id):
        result.append(Row(content: .reference(id), lines: lines + corner, hiddenCount: 0))
      case .problem(let id):
        drawn.insert(id)
        let own = row(.problem(id), of: id, lines: lines + corner, role: role)
        let below =
          folded.contains(id)
          ? [] : branch(of: id, role: role, lines: inner, depth: depth + 1)
        result += isUpward ? below + [own] : [own] + below
      }
    }
    return result
  }

  private func row(
    _ content: Row.Content, of id: RecordID, lines: String, role: String
  ) -> Row {
    let hidden =
      folded.contains(id)
      ? workbook.descendants(of: id).filter { $0.text("role") == role }.count : 0
    return Row(content: content, lines: lines, hiddenCount: hidden)
  }

  /// Whether a folded branch hides the problem.
  private func isHidden(_ record: Record) -> Bool {
    // Without this a long chain of loose cards would be climbed once for each of them.
    guard !folded.isEmpty else { return false }
    var seen: Set<RecordID> = []
    var next = record.parent
    while let id = next, seen.insert(id).inserted {
      if folded.contains(id), drawn.contains(id) { return true }
      next = workbook[id]?.parent
    }
    return false
  }
}
