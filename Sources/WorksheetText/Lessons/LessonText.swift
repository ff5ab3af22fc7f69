/// A lesson as it is read: headings, paragraphs, items and quotes, in the order of the file.
///
/// It is written in a small part of Markdown: `#` headings, lists with `-` or `1.`, `>` quotes,
/// `*emphasis*`, `**strong**` and `[words](lesson)`. Everything else is text as it stands, so that no
/// file is refused and nothing is hidden.
public struct LessonText: Hashable, Sendable {
  public enum Block: Hashable, Sendable {
    /// 1 is the title of a lesson.
    case heading(level: Int, [Span])
    case paragraph([Span])
    /// `marker` is `-` or a number with its dot; `depth` counts from 0.
    case item(marker: String, depth: Int, [Span])
    case quote([Span])
  }

  /// Words that belong together and look alike.
  public enum Span: Hashable, Sendable {
    case plain(String)
    case emphasis(String)
    case strong(String)
    /// Words that lead to another lesson, by the name of its file without ending and language.
    case link(String, to: String)

    public var text: String {
      switch self {
      case .plain(let text), .emphasis(let text), .strong(let text), .link(let text, _): text
      }
    }
  }

  public private(set) var blocks: [Block] = []

  /// A text that is made and not read.
  public init(blocks: [Block]) { self.blocks = blocks }

  public init(_ markdown: String) {
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      take(line)
    }
    finish()
  }

  /// The names of the lessons that the words lead to, each once.
  public var links: [String] {
    var seen: Set<String> = []
    return blocks.flatMap(\.spans).compactMap { span in
      guard case .link(_, let name) = span, seen.insert(name).inserted else { return nil }
      return name
    }
  }

  /// What stands below each heading of the second level, with the heading; a source at the end is no
  /// part of the last one.
  public var sections: [LessonText] {
    var sections: [LessonText] = []
    for block in blocks {
      if case .heading(level: 2, _) = block {
        sections.append(LessonText(blocks: [block]))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    if case .paragraph? = sections.last?.blocks.last {
      sections[sections.count - 1].blocks.removeLast()
    }
    return sections
  }

  // MARK: Lines

  /// What the lines so far began, and goes on until an empty line or the next beginning.
  private var open: Begun?

  private struct Begun: Hashable {
    enum Kind: Hashable {
      case paragraph, quote
      case item(marker: String, depth: Int)
    }

    let kind: Kind
    var text: String
  }

  private mutating func take(_ line: Substring) {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    guard !text.isEmpty else { return finish() }
    if let heading = Self.heading(text) {
      finish()
      blocks.append(.heading(level: heading.level, Self.spans(heading.text)))
    } else if let item = Self.item(text) {
      begin(.item(marker: item.marker, depth: min(indent / 2, 3)), item.text)
    } else if text.hasPrefix(">") {
      let quoted = text.dropFirst().drop { $0 == " " }
      if open?.kind == .quote { return goOn(quoted) }
      begin(.quote, quoted)
    } else if open != nil, open?.kind != .quote {
      goOn(text)
    } else {
      begin(.paragraph, text)
    }
  }

  private mutating func begin(_ kind: Begun.Kind, _ text: Substring) {
    finish()
    open = Begun(kind: kind, text: String(text))
  }

  private mutating func goOn(_ text: Substring) { open?.text += " \(text)" }

  private mutating func finish() {
    guard let begun = open else { return }
    open = nil
    let spans = Self.spans(begun.text[...])
    switch begun.kind {
    case .paragraph: blocks.append(.paragraph(spans))
    case .quote: blocks.append(.quote(spans))
    case .item(let marker, let depth):
      blocks.append(.item(marker: marker, depth: depth, spans))
    }
  }

  private static func heading(_ text: Substring) -> (level: Int, text: Substring)? {
    let level = text.prefix { $0 == "#" }.count
    let rest = text.dropFirst(level)
    guard (1...3).contains(level), rest.first == " " else { return nil }
    return (level, rest.drop { $0 == " " })
  }

  private static func item(_ text: Substring) -> (marker: String, text: Substring)? {
    if text.hasPrefix("- ") { return ("-", text.dropFirst(2)) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...3).contains(digits.count), rest.hasPrefix(". ") else { return nil }
    return ("\(digits).", rest.dropFirst(2))
  }

  // MARK: Words

  static func spans(_ text: Substring) -> [Span] {
    var spans: [Span] = []
    var plain = ""
    var rest = text
    while let first = rest.first {
      if let (span, length) = span(at: rest) {
        if !plain.isEmpty { spans.append(.plain(plain)) }
        plain = ""
        spans.append(span)
        rest = rest.dropFirst(length)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain.isEmpty ? spans : spans + [.plain(plain)]
  }

  private static func span(at text: Substring) -> (Span, length: Int)? {
    if let inner = between("**", text) { return (.strong(String(inner)), inner.count + 4) }
    if let inner = between("*", text) { return (.emphasis(String(inner)), inner.count + 2) }
    guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
    let words = text[text.index(after: text.startIndex)..<end]
    let after = text[text.index(after: end)...]
    guard after.first == "(", let close = after.firstIndex(of: ")"), !words.isEmpty else {
      return nil
    }
    let name = after[after.index(after: after.startIndex)..<close]
    return (.link(String(words), to: String(name)), words.count + name.count + 4)
  }

  /// The words between two marks; none that begin or end with a blank, as in `3 * 4 * 5`.
  private static func between(_ mark: String, _ text: Substring) -> Substring? {
    guard text.hasPrefix(mark) else { return nil }
    let inner = text.dropFirst(mark.count)
    guard let end = inner.firstRange(of: mark)?.lowerBound else { return nil }
    let words = inner[..<end]
    guard let first = words.first, let last = words.last, first != " ", last != " ",
      first != "*"
    else { return nil }
    return words
  }
}

extension LessonText.Block {
  public var spans: [LessonText.Span] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans), .item(_, _, let spans), .quote(let spans):
      spans
    }
  }

  /// The words without any sign of how they look.
  public var text: String { spans.map(\.text).joined() }
}
