// Tables: side by side when that is readable, else one record after the other.
extension PlainText {
  func entries(_ entries: [Report.Entry], indent: Int) -> [Piece] {
    let widest = entries.map { paper.columns(paper.oneLine($0.label)) }.max() ?? 0
    let room = paper.width - indent
    let label = min(widest, max(14, room * 2 / 5))
    let widths = [label, room - label - 2]
    return entries.map { entry in
      Piece(
        lines: row(
          [entry.label, text(of: entry.value, room: widths[1])], widths: widths, indent: indent))
    }
  }

  func table(_ table: Report.Table, indent: Int) -> [Piece] {
    guard let widths = widths(of: table, room: paper.width - indent) else {
      return records(table, indent: indent)
    }
    let numeric = table.columns.map(\.isNumeric)
    let blanks = String(repeating: " ", count: indent)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let head =
      row(table.columns.map(\.label), widths: widths, indent: indent, numeric: numeric)
      + [blanks + rule]
    return [Piece(lines: head, leads: true)]
      + table.rows.enumerated().flatMap { index, cells -> [Piece] in
        let lines = row(
          zip(cells, widths).map { text(of: $0, room: $1) }, widths: widths, indent: indent,
          numeric: numeric)
        // Tall rows without a gap between them run into each other.
        let gap = table.isMatrix && index > 0 ? [Piece(lines: [""])] : []
        return gap + [Piece(lines: lines, head: head)]
      }
  }

  /// Every row as its name with the answers below it.
  private func records(_ table: Report.Table, indent: Int) -> [Piece] {
    table.rows.enumerated().flatMap { index, cells -> [Piece] in
      let name = text(of: cells.first ?? .blank, room: 20)
      let entries = zip(table.columns, cells).dropFirst().filter { $0.1 != .empty }
        .map { Report.Entry($0.0.label, $0.1) }
      let gap = index == 0 ? [] : [Piece(lines: [""])]
      let title = Piece(lines: item(name, bullet: "•", indent: indent), leads: true)
      return gap + [title] + self.entries(entries, indent: indent + 2)
    }
  }

  private func text(of cell: Report.Cell, room: Int) -> String {
    switch cell {
    case .text(let text): text
    case .blank: String(repeating: ".", count: max(4, min(room, 30)))
    case .empty: ""
    }
  }

  /// Cells side by side, each wrapped within its width.
  private func row(
    _ cells: [String], widths: [Int], indent: Int, numeric: [Bool] = []
  ) -> [String] {
    let columns = zip(cells, widths).map { paper.wrapped($0, to: $1) }
    let height = columns.map(\.count).max() ?? 0
    let blanks = String(repeating: " ", count: indent)
    return (0..<height).map { line in
      let pieces = columns.enumerated().map { index, rows in
        let piece = rows.indices.contains(line) ? rows[line] : ""
        let isNumeric = numeric.indices.contains(index) && numeric[index]
        return isNumeric
          ? paper.trailing(piece, to: widths[index]) : paper.padded(piece, to: widths[index])
      }
      return blanks + pieces.joined(separator: "  ")
    }
  }
}

// MARK: - Widths

extension PlainText {
  /// The widths of the columns, or nil when side by side the cells would be too narrow to read.
  private func widths(of table: Report.Table, room: Int) -> [Int]? {
    let gaps = 2 * (table.columns.count - 1)
    let natural = table.columns.indices.map { naturalWidth(of: $0, in: table) }
    if natural.reduce(gaps, +) <= room { return natural }
    let least = natural.indices.map { index in
      table.columns[index].isNumeric ? natural[index] : min(natural[index], Self.narrowestText)
    }
    let rest = room - least.reduce(gaps, +)
    guard rest >= 0, table.columns.count <= 6 else { return nil }
    let widths = distributed(rest, over: least, upTo: natural)
    let tallest = zip(natural, widths).map { ($0 + $1 - 1) / $1 }.max() ?? 0
    return tallest <= Self.mostRows || table.isMatrix ? widths : nil
  }

  // Narrower than this a column breaks ordinary words.
  private static var narrowestText: Int { 12 }
  // Taller than this a row no longer reads as one.
  private static var mostRows: Int { 4 }

  private func naturalWidth(of column: Int, in table: Report.Table) -> Int {
    let label = paper.columns(paper.oneLine(table.columns[column].label))
    let cells = table.rows.map { paper.columns(paper.oneLine(text(of: $0[column], room: 4))) }
    return max(2, label, cells.max() ?? 0)
  }

  /// Gives the columns that want more a share of the rest, a column at a time.
  private func distributed(_ rest: Int, over least: [Int], upTo natural: [Int]) -> [Int] {
    var widths = least
    var rest = rest
    while rest > 0 {
      let wanting = widths.indices.filter { widths[$0] < natural[$0] }
      guard !wanting.isEmpty else { break }
      for index in wanting.prefix(rest) { widths[index] += 1 }
      rest -= min(rest, wanting.count)
    }
    return widths
  }
}
