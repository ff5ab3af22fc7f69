/// A tree that was written as text: an indented or numbered list, Markdown, or a Mermaid diagram.
///
/// Reading takes any text. What has no place in one tree becomes a loose card, and a remark says why.
public struct TreeOutline: Hashable, Sendable {
  /// One line or one box: a card, or a heading that only names the side of what stands below it.
  public struct Entry: Hashable, Sendable {
    public var text: String
    /// Counted from 1.
    public var line: Int
    /// The side that the text names, such as "akibat: ..."; nil follows from what stands above.
    public var side: ProblemTree.Role?
    public var isHeading = false
    /// Always an entry before this one.
    public var parent: Int?
    /// Further entries that it causes.
    public var alsoUnder: [Int] = []
    /// Belongs to no tree of the text.
    public var isApart = false
  }

  /// What the reader had to guess, or could not place.
  public enum Remark: Hashable, Sendable {
    /// Tabs and blanks indent side by side from this line on; a tab was taken for one step.
    case mixedIndentation(line: Int)
    /// The line stands deeper than one line before it and less deep than the next.
    case unevenIndentation(line: Int)
    /// Which way the arrows of a diagram were read, and the card at its heart.
    case arrowsToEffects(focal: String)
    case arrowsToCauses(focal: String)
    case loose(text: String, line: Int, Looseness)
  }

  /// Why a card has no place in the tree.
  public enum Looseness: String, Hashable, Sendable, CaseIterable {
    /// It stands beside the focal problem, and nothing says on which side.
    case secondTop = "second_top"
    case secondFocal = "second_focal"
    case noFocal = "no_focal"
    case effectOfCause = "effect_of_cause"
    case causeOfEffect = "cause_of_effect"
    /// It is outside the diagram, or no arrow joins it to the focal problem.
    case apart
  }

  public internal(set) var entries: [Entry] = []
  public internal(set) var remarks: [Remark] = []

  public init(_ text: String, words: SideWords) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if let diagram = MermaidDiagram(lines) {
      read(diagram, words)
    } else {
      let reading = OutlineLines(lines, words: words)
      entries = reading.entries
      remarks = reading.remarks
    }
  }

  public var cardCount: Int { entries.count { !$0.isHeading } }

  /// The words before a colon, or alone on a line, that name a side of the tree.
  public struct SideWords: Hashable, Sendable {
    private let roles: [Words: ProblemTree.Role]

    public init(_ lists: Wordlists) {
      self.init(
        focal: lists.texts(.sideFocal), cause: lists.texts(.sideCause),
        effect: lists.texts(.sideEffect))
    }

    public init(focal: [String], cause: [String], effect: [String]) {
      let pairs =
        focal.map { (Words($0), ProblemTree.Role.focal) } + cause.map { (Words($0), .cause) }
        + effect.map { (Words($0), .effect) }
      roles = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The side that a text names, and what it says besides; an empty rest makes it a heading.
    func side(of text: String) -> (role: ProblemTree.Role, rest: String)? {
      let head = text.prefix { $0 != ":" }
      // Nobody writes a longer name, and a whole page need not be compared.
      guard head.utf8.count <= 60, let role = role(of: head) else { return nil }
      let rest = text[head.endIndex...].dropFirst().drop(while: \.isWhitespace)
      return (role, String(rest))
    }

    // "Sebab 2: ..." is a cause like "Sebab: ...".
    private func role(of head: Substring) -> ProblemTree.Role? {
      var bare = head
      while let last = bare.last, last.isNumber || last.isWhitespace { bare.removeLast() }
      return roles[Words(bare)]
    }
  }
}
