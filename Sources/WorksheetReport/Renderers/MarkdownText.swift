/// A report as Markdown with tables as GitHub and most editors know them.
struct MarkdownText {
  enum Language: MarkupLanguage {
    // A line feed would end a table or begin a heading; every text stays on one line.
    static func escaped(_ safe: String) -> String {
      var lines = safe.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
      while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
      return lines.map { escaped(line: $0) }.joined(separator: "<br>")
    }

    private static func escaped(line: Substring) -> String {
      // Blanks in front would make a block of code of it.
      let line = line.drop(while: \.isWhitespace)
      var escaped = ""
      for (index, scalar) in line.unicodeScalars.enumerated() {
        let opens = index == 0 && "#-+=:".unicodeScalars.contains(scalar)
        let ends = ".)".unicodeScalars.contains(scalar) && isNumber(escaped)
        if opens || ends || "\\`*_[]<>|&~".unicodeScalars.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      return escaped
    }

    // "1." at the beginning of a line begins a list.
    private static func isNumber(_ text: String) -> Bool {
      (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  typealias Markdown = Markup<Language>

  func text(of report: Report) -> PrintedText {
    let blocks = report.blocks.map { markdown(of: $0) }.joined()
    return PrintedText(rendered: ("# \(report.title)\n\n\(blocks)" as Markdown).text)
  }

  private func markdown(of block: Report.Block) -> Markdown {
    switch block {
    case .heading(let text, let level): return heading(text, level)
    case .paragraph(let text): return "\(text)\n\n"
    case .sentences(let sentences): return list(sentences.map { "\($0)" })
    case .entries(let entries): return list(entries.map { "**\($0.label)**: \(cell($0.value))" })
    case .table(let table): return self.table(table)
    case .chart(let chart): return table(chart.table)
    case .months(let table):
      return self.table(
        head: [""] + table.months.map { "\($0)" },
        isNumeric: [false] + table.months.map { _ in true },
        rows: table.rows.map { row in
          let label: Markdown = row.isTotal ? "**\(row.label)**" : "\(row.label)"
          return [label] + row.cells.map { "\($0)" }
        })
    case .tree(let lines), .diagram(_, let lines): return tree(lines)
    // The bars beside it say the same.
    case .crossing: return ""
    case .form(let questions): return list(questions.map { question($0) })
    case .ruled(let table):
      return self.table(
        head: table.columns.map { "\($0)" }, isNumeric: table.columns.map { _ in false },
        rows: table.rows.map { name in
          ["\(name)\(Self.breaks(table.height))" as Markdown]
            + table.columns.dropFirst().map { _ in "" }
        })
    case .figure(let rows): return tree(rows.map { Report.TreeLine(lines: $0, text: "") })
    case .curve(let curve):
      let names = curve.rows.count > 1 ? curve.rows.map { "\($0.sign) \($0.name)" } : []
      return tree((curve.drawn(width: 72) + names).map { Report.TreeLine(lines: $0, text: "") })
    case .remarks(let remarks):
      return list(
        remarks.map { "\($0.mark) **\($0.place)**<br>\($0.sentence)<br>\($0.advice)" })
    case .pageBreak: return ""
    }
  }

  private func heading(_ text: String, _ level: Report.Level) -> Markdown {
    switch level {
    case .sheet: "## \(text)\n\n"
    case .part: "### \(text)\n\n"
    case .record: "#### \(text)\n\n"
    case .detail: "##### \(text)\n\n"
    }
  }

  private func list(_ items: [Markdown]) -> Markdown {
    "\(items.map { "- \($0)\n" as Markdown }.joined())\n"
  }

  private func table(_ table: Report.Table) -> Markdown {
    self.table(
      head: table.columns.map { "\($0.label)" }, isNumeric: table.columns.map(\.isNumeric),
      rows: table.rows.map { $0.map { cell($0) } })
  }

  private func table(head: [Markdown], isNumeric: [Bool], rows: [[Markdown]]) -> Markdown {
    func line(_ cells: [Markdown]) -> Markdown { "| \(cells.joined(" | ")) |\n" }
    let rule = isNumeric.map { $0 ? "---:" : "---" as Markdown }
    return "\(line(head))\(line(rule))\(rows.map(line).joined())\n"
  }

  // Four blanks before each line make a block of code, out of which no text can break.
  private func tree(_ lines: [Report.TreeLine]) -> Markdown {
    let rows = lines.map { line in
      let text = line.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "    " + line.lines + text + (line.mark.isEmpty ? "" : " [\(line.mark)]") + "\n"
    }
    return Markdown(stringLiteral: PrintedText(rows.joined() + "\n").text)
  }

  private func question(_ question: Report.Question) -> Markdown {
    let hint: Markdown = question.hint.isEmpty ? "" : "<br>\(question.hint)"
    let line = Markdown(stringLiteral: String(repeating: "\\_", count: 40))
    let lines = (0..<question.lines).map { _ in "<br>\(line)" as Markdown }
    let boxes = question.boxes.map { "\\[ \\] \($0)" as Markdown }
    return """
      **\(question.label)**\(hint)\(lines.joined())\(boxes.isEmpty ? "" : "<br>")\(boxes.joined(" · "))
      """
  }

  // A row to write in by hand is taller than its first line.
  private static func breaks(_ height: Int) -> Markdown {
    Markdown(stringLiteral: String(repeating: "<br>&nbsp;", count: max(0, height - 1)))
  }

  private func cell(_ cell: Report.Cell) -> Markdown {
    switch cell {
    case .text(let text): "\(text)"
    case .blank: "............"
    case .empty: ""
    }
  }
}
