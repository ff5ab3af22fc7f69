// Bars of characters: full blocks for the first value, half-tones for the second, so that they are
// told apart without colour.
extension PlainText {
  func chart(_ chart: Report.Chart, indent: Int) -> [Piece] {
    let room = paper.width - indent
    let rank = chart.rows.map { paper.columns($0.rank) }.max() ?? 0
    let values = chart.rows.flatMap(\.bars).map { paper.columns($0.value) }
    let value = values.max() ?? 0
    let labels = chart.rows.map { paper.columns(paper.oneLine($0.label)) }
    let label = min(labels.max() ?? 0, max(10, room / 3))
    let bar = max(4, room - rank - label - value - 4)
    let blanks = String(repeating: " ", count: indent)
    return chart.rows.map { row -> Piece in
      let names = paper.wrapped(row.label, to: label)
      let bars = row.bars.enumerated().map { index, item in
        paper.padded(item.drawn(as: index == 0 ? "█" : "▒", width: bar), to: bar) + "  "
          + paper.trailing(item.value, to: value)
      }
      let lines = (0..<max(names.count, bars.count)).map { line in
        paper.trailing(line == 0 ? row.rank : "", to: rank) + " "
          + paper.padded(line < names.count ? names[line] : "", to: label) + " "
          + (line < bars.count ? bars[line] : "")
      }
      let note = paper.wrapped(row.note, to: room - rank - 1)
        .map { String(repeating: " ", count: rank + 1) + $0 }
      return Piece(lines: (lines + (row.note.isEmpty ? [] : note)).map { blanks + $0 })
    }
  }
}

// Balances along the months.
extension PlainText {
  func curve(_ curve: Report.Curve, indent: Int) -> [Piece] {
    let blanks = String(repeating: " ", count: indent)
    let legend = curve.rows.count > 1 ? curve.rows : []
    let drawing = curve.drawn(width: paper.width - indent).map { blanks + $0 }
    let names = legend.flatMap { item($0.name, bullet: $0.sign, indent: indent) }
    return [Piece(lines: drawing + names)]
  }
}
