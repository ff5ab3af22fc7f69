/// What the group said when the links of the problem tree were read aloud: "because ..., therefore
/// ...: is it so?"
///
/// The answer stands on the card that says the link: `confirmed` is about its parent, and
/// `confirmed_under.<id>` about each further card that it causes as well.
public struct LinkReading: Hashable, Sendable {
  /// What was said about a link.
  public enum Reply: Hashable, Sendable {
    case yes, no
    /// "Belum tahu": the link was read, and somebody has to be asked first.
    case unknown
  }

  public struct Line: Hashable, Sendable {
    public let link: ProblemTree.Link
    /// Nil until the link is read.
    public let reply: Reply?
  }

  /// All links, in the reading order of their cards.
  public let lines: [Line]

  public init(_ tree: ProblemTree, in workbook: Workbook) {
    lines = tree.links.map { link in
      Line(link: link, reply: workbook[link.writtenAt].flatMap { link.reply(on: $0) })
    }
  }

  public func count(of reply: Reply) -> Int { lines.count { $0.reply == reply } }

  /// How many links were read, whatever was said.
  public var readCount: Int { lines.count { $0.reply != nil } }

  /// The first link that nobody read yet, from a place on and then from the start.
  public func nextUnread(from place: Int) -> Int? {
    func first(in places: Range<Int>) -> Int? { places.first { lines[$0].reply == nil } }
    let start = min(max(0, place), lines.count)
    return first(in: start..<lines.count) ?? first(in: 0..<start)
  }
}

extension ProblemTree.Link {
  /// The card at the other end than the one that says the link.
  public var other: RecordID { writtenAt == cause ? effect : cause }

  /// Where the answer of the group to this link stands.
  public var readingField: FieldKey {
    field == .parent ? "confirmed" : .confirmedUnder(other)
  }

  func reply(on card: Record) -> LinkReading.Reply? {
    if card.states[readingField] == .unknown { return .unknown }
    return card.flag(readingField).map { $0 ? .yes : .no }
  }
}

extension LinkReading.Reply {
  public var answer: Answer {
    switch self {
    case .yes: Answer(.flag(true))
    case .no: Answer(.flag(false))
    case .unknown: Answer(state: .unknown)
    }
  }
}

extension Identifier where Subject == Field {
  /// Whether the group found it right that a card also causes another one than its parent.
  public static func confirmedUnder(_ other: RecordID) -> Self {
    Self("confirmed_under.\(other.text)")
  }
}
