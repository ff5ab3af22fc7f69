/// A report as text for a terminal or a plain printer; no line is wider than the paper.
public struct PlainText: Sendable {
  let paper: Paper

  public init(on paper: Paper) { self.paper = paper }

  /// The lines of the report, each ended by a line feed.
  public func text(of report: Report) -> String { printed(report).text }

  /// The same; on sheets of paper form feeds part the pages.
  public func printed(_ report: Report) -> PrintedText {
    let pieces = pieces(of: report.blocks)
    guard let length = paper.length else {
      let lines = title(report.title) + pieces.flatMap(\.lines)
      return PrintedText(pages: [lines.map { "\(lettered($0))\n" }])
    }
    let pages = PageBreaks(title: title(report.title), pieces: pieces, paper: paper, length: length)
    return PrintedText(pages: pages.all.map { page in page.map { "\(lettered($0))\n" } })
  }

  /// The lines of a few blocks, for a page of the screen.
  public func rows(of blocks: [Report.Block]) -> [String] {
    pieces(of: blocks).flatMap(\.lines).map { lettered($0) }.drop(while: \.isEmpty).map { $0 }
  }

  /// Lines that stay on one page.
  struct Piece {
    var lines: [String]
    /// Leads to what follows, such as a heading, and never ends a page.
    var leads = false
    /// What is said again where a table goes on at the top of a page.
    var head: [String] = []
    var beginsPage = false
    /// The sheet that begins here.
    var sheet: String?
  }

  private func pieces(of blocks: [Report.Block]) -> [Piece] {
    var pieces: [Piece] = []
    var indent = 0
    var previous: Report.Block?
    for block in blocks {
      if case .heading(_, let level) = block { indent = self.indent(below: level) }
      let own = self.pieces(of: block, indent: indent)
      guard !own.isEmpty else { continue }
      if isApart(block, from: previous) { pieces.append(Piece(lines: [""], leads: true)) }
      pieces += own
      previous = block
    }
    return pieces
  }

  private func lettered(_ line: String) -> String {
    let line = withoutTrailingBlanks(line)
    return paper.lettering == .unicode ? String(line) : String(line.map { paper.drawn($0) })
  }

  private func title(_ title: String) -> [String] {
    let rule = String(repeating: "=", count: paper.width)
    return paper.wrapped(title, to: paper.width) + [rule]
  }

  private func indent(below level: Report.Level) -> Int {
    switch level {
    case .sheet, .part: 0
    case .record, .detail: 2
    }
  }

  /// Whether a blank line stands before the block; words follow their heading at once.
  private func isApart(_ block: Report.Block, from previous: Report.Block?) -> Bool {
    if case .crossing = block { return false }
    guard case .heading = previous else { return true }
    return switch block {
    case .heading, .table, .months, .figure, .chart, .curve, .ruled, .pageBreak: true
    case .entries, .tree, .diagram, .remarks, .sentences, .paragraph, .form, .crossing: false
    }
  }

  private func pieces(of block: Report.Block, indent: Int) -> [Piece] {
    switch block {
    case .heading(let text, let level):
      [
        Piece(
          lines: heading(text, level), leads: true,
          sheet: level == .sheet ? paper.oneLine(text) : nil)
      ]
    case .paragraph(let text): [Piece(lines: indented(text, by: indent))]
    case .sentences(let sentences):
      sentences.map { Piece(lines: item($0, bullet: "-", indent: indent)) }
    case .entries(let entries): self.entries(entries, indent: indent)
    case .table(let table): self.table(table, indent: indent)
    case .tree(let lines), .diagram(_, let lines): lines.map { Piece(lines: branch($0)) }
    case .months(let table): months(table)
    case .figure(let rows):
      [Piece(lines: rows.map { String(repeating: " ", count: indent) + $0 })]
    case .chart(let chart): self.chart(chart, indent: indent)
    case .curve(let curve): self.curve(curve, indent: indent)
    // The bars beside it say the same.
    case .crossing: []
    case .form(let questions): form(questions, indent: indent)
    case .ruled(let table): ruled(table)
    case .remarks(let remarks): self.remarks(remarks)
    case .pageBreak: [Piece(lines: [""], leads: true, beginsPage: true)]
    }
  }

  private func withoutTrailingBlanks(_ line: String) -> Substring {
    guard let last = line.utf8.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return line[...last]
  }
}

// MARK: - Running text

extension PlainText {
  private func heading(_ text: String, _ level: Report.Level) -> [String] {
    let lines = paper.wrapped(text, to: paper.width)
    switch level {
    case .sheet:
      return lines + [String(repeating: "─", count: paper.width)]
    case .part:
      let widest = lines.map(paper.columns).max() ?? 0
      return lines + [String(repeating: "─", count: min(widest, paper.width))]
    case .record: return item(text, bullet: "•", indent: 0)
    case .detail: return indented(text, by: 2)
    }
  }

  func indented(_ text: String, by indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return paper.wrapped(text, to: paper.width - indent).map { blanks + $0 }
  }

  /// A text with a bullet before its first line.
  func item(_ text: String, bullet: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return paper.wrapped(text, to: paper.width - indent - 2).enumerated()
      .map { blanks + ($0.offset == 0 ? bullet : " ") + " " + $0.element }
  }

  private func remarks(_ remarks: [Report.Remark]) -> [Piece] {
    remarks.map { remark in
      Piece(
        lines: paper.wrapped("\(remark.mark)  \(paper.oneLine(remark.place))", to: paper.width)
          + indented(remark.sentence, by: 4) + indented(remark.advice, by: 4))
    }
  }

  // MARK: - Trees

  private func branch(_ line: Report.TreeLine) -> [String] {
    let text = line.mark.isEmpty ? line.text : "\(line.text) [\(line.mark)]"
    var first = line.lines
    // A damaged file may nest deeper than the paper is wide; the depth is then told by its number.
    if paper.columns(first) > paper.width / 2 { first = "… \(line.lines.count / 3) " }
    let next = String(first.map { Self.continuation(of: $0) })
    return paper.wrapped(text, to: paper.width - paper.columns(first)).enumerated()
      .map { ($0.offset == 0 ? first : next) + $0.element }
  }

  /// What stands below a character of the lines when the text goes on.
  private static func continuation(of character: Character) -> Character {
    switch character {
    case "│", "├", "┌": "│"
    default: " "
    }
  }
}
