import WorksheetModel

// Blocks of a report as rows: words, and tables of words.
extension SheetDraft {
  mutating func add(_ blocks: [Report.Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Report.Block) {
    switch block {
    case .heading(let text, let level):
      addLine()
      addLine(text, level.rawValue <= Report.Level.part.rawValue ? .heading : .detail)
    case .paragraph(let text): addProse(text)
    case .sentences(let sentences): sentences.forEach { addProse($0) }
    case .entries(let entries): entries.forEach { add($0) }
    case .table(let table): add(table)
    case .tree(let lines), .diagram(_, let lines): lines.forEach { add($0) }
    case .months(let table): add(table)
    case .figure(let rows): rows.forEach { addLine($0, .figure) }
    case .chart(let chart): add(chart)
    case .remarks(let remarks): remarks.forEach { add($0) }
    // Curves draw figures that stand in cells; a spreadsheet has no pages and is no empty form.
    case .curve, .crossing, .form, .ruled, .pageBreak: break
    }
  }

  private mutating func add(_ entry: Report.Entry) {
    guard case .text(let text) = entry.value else { return }
    addEntry(entry.label, text)
  }

  private mutating func add(_ line: Report.TreeLine) {
    addLine(line.lines + line.text + (line.mark.isEmpty ? "" : " (\(line.mark))"), .figure)
  }

  private mutating func add(_ remark: Report.Remark) {
    addLine("\(remark.mark) \(remark.place)", .detail)
    addProse(remark.sentence)
    addProse(remark.advice)
  }

  // Bars of letters would be wrapped like words; what they say stands beside them.
  private mutating func add(_ chart: Report.Chart) {
    let isRanked = chart.rows.contains { !$0.rank.isEmpty }
    for row in chart.rows {
      let values = row.bars.map(\.value).joined(separator: "\n")
      add(((isRanked ? [row.rank] : []) + [row.label, values]).map { .text($0) })
      addProse(row.note)
    }
  }

  private mutating func add(_ table: Report.Table) {
    if table.columns.contains(where: { !$0.label.isEmpty }) { addHead(table.columns.map(\.label)) }
    for row in table.rows { add(row.map { cell($0) }) }
  }

  private mutating func add(_ table: Report.MonthTable) {
    addHead([""] + table.months)
    for row in table.rows {
      add(([row.label] + row.cells).map { .text($0, row.isTotal ? .total : .plain) })
    }
  }

  private func cell(_ cell: Report.Cell) -> Cell {
    switch cell {
    case .text(let text): .text(text)
    case .blank, .empty: .empty
    }
  }
}
