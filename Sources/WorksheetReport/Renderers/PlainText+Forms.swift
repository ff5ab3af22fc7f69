// Forms for paper: lines to write on, boxes to mark, tables with empty rows.
extension PlainText {
  func form(_ questions: [Report.Question], indent: Int) -> [Piece] {
    let blanks = String(repeating: " ", count: indent)
    let room = paper.width - indent
    return questions.map { question in
      let hint = question.hint.isEmpty ? [] : indented(question.hint, by: indent + 2)
      let line = blanks + "  " + String(repeating: "_", count: room - 2)
      // The first line goes on behind the label where there is room for a few words.
      let label = paper.wrapped(question.label, to: room)
      let last = label.last ?? ""
      let left = room - paper.columns(last) - 2
      let startsHere = question.lines > 0 && hint.isEmpty && left >= room / 3
      let head =
        startsHere
        ? label.dropLast() + ["\(last): \(String(repeating: "_", count: left))"] : label[...]
      // Handwriting is larger than print.
      let lines = (0..<max(0, question.lines - (startsHere ? 1 : 0))).flatMap { _ in ["", line] }
      let boxes = paper.wrapped(
        question.boxes.map { "[\u{A0}]\u{A0}\($0.replacing(" ", with: "\u{A0}"))" }
          .joined(separator: "   "), to: room - 2
      ).map { blanks + "  " + $0.replacing("\u{A0}", with: " ") }
      return Piece(
        lines: head.map { blanks + $0 } + hint + lines + (question.boxes.isEmpty ? [] : boxes)
          + [""])
    }
  }

  func ruled(_ table: Report.RuledTable) -> [Piece] {
    let widths = widths(of: table)
    func rule(_ left: String, _ middle: String, _ right: String) -> String {
      left + widths.map { String(repeating: "─", count: $0) }.joined(separator: middle) + right
    }
    func rows(_ cells: [String], height: Int) -> [String] {
      let columns = zip(cells, widths).map { paper.wrapped($0, to: $1) }
      return (0..<max(height, columns.map(\.count).max() ?? 1)).map { line in
        "│"
          + zip(columns, widths).map {
            paper.padded($0.indices.contains(line) ? $0[line] : "", to: $1)
          }.joined(separator: "│") + "│"
      }
    }
    let blank = table.columns.dropFirst().map { _ in "" }
    let head = [rule("┌", "┬", "┐")] + rows(table.columns, height: 1)
    return [Piece(lines: head, leads: true)]
      + table.rows.enumerated().map { index, name in
        let end = index == table.rows.count - 1 ? rule("└", "┴", "┘") : rule("├", "┼", "┤")
        let start = index == 0 ? [rule("├", "┼", "┤")] : []
        return Piece(
          lines: start + rows([name] + blank, height: table.height) + [end],
          head: index == 0 ? head : head + [rule("├", "┼", "┤")])
      }
  }

  /// The columns behind the first share what it leaves alike.
  private func widths(of table: Report.RuledTable) -> [Int] {
    let others = table.columns.count - 1
    let room = paper.width - table.columns.count - 1
    guard others > 0 else { return [room] }
    let names = (table.rows + table.columns.prefix(1)).map { paper.columns(paper.oneLine($0)) }
    let wanted = max(
      room / (others + 1), min(names.max() ?? 0, room / 3), others > 6 ? room / 3 : 0)
    let each = max(3, (room - wanted) / others)
    return [max(3, room - each * others)] + Array(repeating: each, count: others)
  }
}
