/// A report as text for a terminal or a plain printer; no line is wider than the paper.
public struct PlainText: Sendable {
  let paper: Paper

  public init(on paper: Paper) { self.paper = paper }

  /// The lines of the report, each ended by a line feed.
  public func text(of report: Report) -> String {
    (title(report.title) + lines(of: report.blocks)).map { "\(lettered($0))\n" }.joined()
  }

  /// The lines of a few blocks, for a page of the screen.
  public func rows(of blocks: [Report.Block]) -> [String] {
    lines(of: blocks).map { lettered($0) }.drop(while: \.isEmpty).map { $0 }
  }

  private func lines(of blocks: [Report.Block]) -> [String] {
    var lines: [String] = []
    var indent = 0
    var previous: Report.Block?
    for block in blocks {
      if case .heading(_, let level) = block { indent = self.indent(below: level) }
      let own = self.lines(of: block, indent: indent)
      guard !own.isEmpty else { continue }
      if isApart(block, from: previous) { lines.append("") }
      lines += own
      previous = block
    }
    return lines
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
    guard case .heading = previous else { return true }
    return switch block {
    case .heading, .table, .months, .figure, .chart, .curve, .pageBreak: true
    case .entries, .tree, .remarks, .sentences, .paragraph: false
    }
  }

  private func lines(of block: Report.Block, indent: Int) -> [String] {
    switch block {
    case .heading(let text, let level): heading(text, level)
    case .paragraph(let text): indented(text, by: indent)
    case .sentences(let sentences): sentences.flatMap { item($0, bullet: "-", indent: indent) }
    case .entries(let entries): self.entries(entries, indent: indent)
    case .table(let table): self.table(table, indent: indent)
    case .tree(let tree): tree.flatMap { branch($0) }
    case .months(let table): months(table)
    case .figure(let rows): rows.map { String(repeating: " ", count: indent) + $0 }
    case .chart(let chart): self.chart(chart, indent: indent)
    case .curve(let curve): self.curve(curve, indent: indent)
    case .remarks(let remarks): self.remarks(remarks)
    case .pageBreak: [""]
    }
  }

  private func withoutTrailingBlanks(_ line: String) -> Substring {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return line
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

  private func remarks(_ remarks: [Report.Remark]) -> [String] {
    remarks.flatMap { remark in
      paper.wrapped("\(remark.mark)  \(paper.oneLine(remark.place))", to: paper.width)
        + indented(remark.sentence, by: 4) + indented(remark.advice, by: 4)
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
