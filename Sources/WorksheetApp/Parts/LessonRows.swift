import TerminalScreen
import WorksheetText

extension Canvas {
  /// Puts one row of a text, indented as texts to read are.
  mutating func put(_ row: [LessonRows.Piece], at line: Int) {
    var column = 2
    for piece in row {
      column += put(piece.text, at: Point(column: column, row: line), style: piece.style)
    }
  }
}

/// A lesson broken into rows of the screen, each made of pieces that look alike.
struct LessonRows {
  struct Piece: Hashable {
    let text: String
    let style: Style
    /// The link it belongs to, counted through the whole lesson.
    let link: Int?
  }

  private(set) var rows: [[Piece]] = []
  /// Where the links lead to, in reading order.
  private(set) var links: [String] = []
  /// The row on which each link begins.
  private(set) var rowsOfLinks: [Int] = []

  init(_ text: LessonText, width: Int) {
    for (index, block) in text.blocks.enumerated() {
      let isFirst = index == 0
      let isItem = if case .item = block { true } else { false }
      let followsItem =
        if index > 0, case .item = text.blocks[index - 1] { true } else { false }
      if !isFirst, !(isItem && followsItem) { rows.append([]) }
      append(block, width: width)
    }
  }

  private mutating func append(_ block: LessonText.Block, width: Int) {
    switch block {
    case .heading(_, let spans): append(spans, style: .heading, lead: "", width: width)
    case .paragraph(let spans): append(spans, style: .plain, lead: "", width: width)
    case .quote(let spans): append(spans, style: .plain, lead: "│ ", repeats: true, width: width)
    case .item(let marker, let depth, let spans):
      let indent = String(repeating: " ", count: 2 * depth)
      append(
        spans, style: .plain, lead: "\(indent)\(marker == "-" ? "•" : marker) ", width: width)
    }
  }

  /// `lead` stands before the first row, and before the others when it repeats, else blanks do.
  private mutating func append(
    _ spans: [LessonText.Span], style: Style, lead: String, repeats: Bool = false, width: Int
  ) {
    var letters: [(character: Character, style: Style, link: Int?)] = []
    for span in spans {
      let look = Self.look(of: span, on: style)
      var link: Int?
      if case .link(_, let name) = span {
        link = links.count
        links.append(name)
      }
      let text = link == nil ? span.text : "→ \(span.text)"
      letters += text.map { ($0, look, link) }
    }
    let room = max(1, width - displayWidth(of: lead))
    let blank = repeats ? lead : String(repeating: " ", count: displayWidth(of: lead))
    var place = 0
    for (number, row) in wrapped(String(letters.map(\.character)), width: room).enumerated() {
      // What hangs over the edge of a row is left out of it.
      while place < letters.count, letters[place].character == " ", row.first != " " { place += 1 }
      let own = letters[place..<min(letters.count, place + row.count)]
      place += own.count
      let first = number == 0 ? lead : blank
      let pieces = Self.pieces(own)
      for link in pieces.compactMap(\.link) where link == rowsOfLinks.count {
        rowsOfLinks.append(rows.count)
      }
      rows.append((first.isEmpty ? [] : [Piece(text: first, style: style, link: nil)]) + pieces)
    }
  }

  private static func pieces(
    _ letters: ArraySlice<(character: Character, style: Style, link: Int?)>
  ) -> [Piece] {
    var pieces: [Piece] = []
    for letter in letters {
      if let last = pieces.last, last.style == letter.style, last.link == letter.link {
        pieces[pieces.count - 1] = Piece(
          text: last.text + String(letter.character), style: last.style, link: last.link)
      } else {
        pieces.append(
          Piece(text: String(letter.character), style: letter.style, link: letter.link))
      }
    }
    return pieces
  }

  private static func look(of span: LessonText.Span, on style: Style) -> Style {
    switch span {
    case .plain: style
    // Slanted letters are rare on consoles; a line below is not.
    case .emphasis: style.adding(.underline)
    case .strong: style.adding(.bold)
    case .link: style.adding(.underline)
    }
  }
}
