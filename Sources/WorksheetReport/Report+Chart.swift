extension Report.Chart {
  /// The same as a table with bars in its cells, for formats whose columns have no fixed width.
  var table: Report.Table {
    Report.Table(
      columns: [.init("", isNumeric: true), .init(""), .init(""), .init("")],
      rows: rows.map { row in
        let bars = row.bars.enumerated().map { index, bar in
          "\(bar.drawn(as: index == 0 ? "█" : "▒", width: 20)) \(bar.value)"
        }
        return [row.rank, row.label, bars.joined(separator: "\n"), row.note].map { .text($0) }
      })
  }
}

extension Report.Chart.Bar {
  /// Something is never drawn as nothing.
  func drawn(as fill: Character, width: Int) -> String {
    let part = min(1, max(0, share))
    let length = max(part > 0 ? 1 : 0, Int((part * Double(width)).rounded()))
    return String(repeating: fill, count: length)
  }
}
