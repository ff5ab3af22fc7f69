// Month tables: as many months side by side as the paper is wide, the rest below.
extension PlainText {
  func months(_ table: Report.MonthTable) -> [Piece] {
    let cells = (table.rows.flatMap(\.cells) + table.months).map { paper.oneLine($0) }
    let widestCell = max(cells.map(paper.columns).max() ?? 0, 2)
    let labels = table.rows.map { paper.oneLine($0.label) }
    let widestLabel = labels.map(paper.columns).max() ?? 0
    // A label is wrapped, a number never: it has the first claim to the line.
    let cell = min(widestCell, paper.width - 14)
    let wanted = min(widestLabel, max(12, paper.width / 4), paper.width - cell - 2)
    // A year is worth a few letters of its labels: it stays together where that is possible.
    let left = paper.width - table.months.count * (cell + 2)
    let label = left >= 12 ? min(wanted, left) : wanted
    let count = max(1, (paper.width - label) / (cell + 2))
    return ranges(of: table.months.count, fitting: count).enumerated()
      .flatMap { index, range -> [Piece] in
        (index == 0 ? [] : [Piece(lines: [""], leads: true)])
          + months(table, range, label: label, cell: cell)
      }
  }

  /// Which months stand side by side: whole years where they fit, and else equal parts of a year, so
  /// that no piece has months of two years.
  private func ranges(of months: Int, fitting count: Int) -> [Range<Int>] {
    guard count < months else { return [0..<months] }
    let parts = (12 + count - 1) / count
    let step = count >= 12 ? count / 12 * 12 : (12 + parts - 1) / parts
    let year = count >= 12 ? step : 12
    return stride(from: 0, to: months, by: year).flatMap { first in
      stride(from: first, to: min(first + year, months), by: step)
        .map { $0..<min($0 + step, first + year, months) }
    }
  }

  private func months(
    _ table: Report.MonthTable, _ range: Range<Int>, label: Int, cell: Int
  ) -> [Piece] {
    let head = [
      paper.padded("", to: label) + numbers(Array(table.months[range]), cell: cell),
      String(repeating: "─", count: label + range.count * (cell + 2)),
    ]
    return [Piece(lines: head, leads: true)]
      + table.rows.compactMap { row -> Piece? in
        let cells = range.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
        // In a long plan most rows are silent most of the time; they would only cost paper.
        let isSilent = !row.isTotal && cells.allSatisfy { $0 == Report.MonthTable.noAmount }
        guard !isSilent || range.count == table.months.count else { return nil }
        var lines = paper.wrapped(row.label, to: label)
        lines[lines.count - 1] =
          paper.padded(lines[lines.count - 1], to: label) + numbers(cells, cell: cell)
        return Piece(lines: lines, head: head)
      }
  }

  private func numbers(_ cells: [String], cell: Int) -> String {
    cells.map { text in
      let text = paper.oneLine(text)
      // A number that is cut would be another number.
      let shown = paper.columns(text) > cell ? "####" : text
      return "  " + paper.trailing(shown, to: cell)
    }.joined()
  }
}
