import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

extension RecapPage {
  /// What a screen has room for, the most wanted first; the name comes before all.
  private static let wanted: [RecapColumn] = [
    .done, .doubts, .need, .month, .roots, .review, .remarks, .measures, .result, .village, .file,
  ]
  private static var leastName: Int { 16 }

  private struct Column {
    var column: RecapColumn
    var left: Int
    var width: Int
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let columns = columns(width: canvas.size.columns, at: desk)
    let notes = notes(columns, at: desk, canvas.size)
    let height = max(0, canvas.size.rows - 3 - notes.count)
    drawHeads(columns, on: &canvas, desk)
    let area = Rect(column: 0, row: 3, columns: canvas.size.columns, rows: height)
    canvas.region(area) { drawRows(columns, on: &$0, desk) }
    for (offset, note) in notes.enumerated() {
      canvas.put(note, at: Point(column: 2, row: 3 + height + offset), style: .muted)
    }
    drawSearchLine(columns, on: &canvas, desk)
  }

  /// The columns in sight.
  func shownColumns(at desk: Desk) -> [RecapColumn] {
    columns(width: desk.room.columns, at: desk).map(\.column)
  }

  /// The line for what is typed; the cursor stays on the focused row, where screen readers look.
  private func drawSearchLine(
    _ columns: [Column], on canvas: inout Canvas, _ desk: Desk
  ) {
    let cursor = canvas.cursor
    let sign = list.isReversed ? "↑" : "↓"
    let isInSight = columns.contains { $0.column == list.sorting }
    let label =
      isInSight ? list.sorting.label(in: desk.catalogue) : desk.catalogue[RecapPhrase.fileName]
    let sorting = desk.catalogue[RecapPhrase.sortedBy, label] + " " + sign
    let room = min(displayWidth(of: sorting), canvas.size.columns / 2)
    canvas.region(
      Rect(column: 0, row: 0, columns: canvas.size.columns - room - 2, rows: 1)
    ) { canvas in
      canvas.drawSearch(search, hint: desk.catalogue[RecapPhrase.searchHint])
    }
    canvas.putRight(
      sorting, at: Point(column: canvas.size.columns - room - 1, row: 0), columns: room)
    if search.isEmpty { canvas.cursor = cursor }
  }

  private func drawHeads(_ columns: [Column], on canvas: inout Canvas, _ desk: Desk) {
    for column in columns {
      let label = column.column.label(in: desk.catalogue)
      let style: Style = column.column == list.sorting ? .heading : .bold
      put(label, of: column, row: 2, style, on: &canvas)
    }
  }

  private func drawRows(_ columns: [Column], on canvas: inout Canvas, _ desk: Desk) {
    guard !list.shown.isEmpty else {
      let phrase: RecapPhrase = list.rows.isEmpty ? .noWorkbooks : .nothingFound
      if !isReading { canvas.paragraph(desk.catalogue[phrase], at: Point(column: 2, row: 0)) }
      canvas.cursor = .zero
      return
    }
    let visible = position.visible(count: list.shown.count, height: canvas.size.rows)
    for (line, place) in visible.enumerated() {
      let row = list.rows[list.shown[place]]
      for column in columns {
        let text = column.column.shortText(of: row, in: desk.catalogue)
        put(text, of: column, row: line, column.column.style(of: row), on: &canvas)
      }
      canvas.markRow(place, at: line, hasFocus: place == position.index)
    }
  }

  private func put(
    _ text: String, of column: Column, row: Int, _ style: Style, on canvas: inout Canvas
  ) {
    let point = Point(column: column.left, row: row)
    if column.column.isNumeric {
      canvas.putRight(text, at: point, columns: column.width, style: style)
    } else {
      canvas.putCut(text.replacingLineFeeds(), at: point, columns: column.width, style: style)
    }
  }

  /// The columns that fit, the name as wide as what is left.
  private func columns(width: Int, at desk: Desk) -> [Column] {
    var room = width - 3 - Self.leastName
    var chosen: [RecapColumn: Int] = [:]
    for column in Self.wanted {
      let wide = self.width(of: column, at: desk) + 2
      guard wide <= room else { break }
      chosen[column] = wide - 2
      room -= wide
    }
    // More than the longest name would only tear the row apart.
    let name = Self.leastName + min(room, 26)
    var left = 2
    var columns = [Column(column: .name, left: left, width: name)]
    left += name + 2
    for column in RecapColumn.allCases {
      guard let wide = chosen[column] else { continue }
      columns.append(Column(column: column, left: left, width: wide))
      left += wide + 2
    }
    return columns
  }

  private func width(of column: RecapColumn, at desk: Desk) -> Int {
    let label = displayWidth(of: column.label(in: desk.catalogue))
    let usual =
      switch column {
      case .done: 4
      case .doubts, .month, .remarks: 3
      case .roots, .measures: 5
      case .result, .need: 9
      case .review: 11
      case .village: 14
      case .name, .file: 30
      }
    return max(label, usual)
  }

  /// What stands below the rows: how far the reading is, else what the columns say.
  private func notes(_ columns: [Column], at desk: Desk, _ size: Size) -> [String] {
    if isReading {
      let (read, total) = readFiles
      let full = total == 0 ? 0 : 20 * read / total
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
      return ["\(bar) \(desk.catalogue[RecapPhrase.reading, String(read), String(total)])"]
    }
    let legend = RecapColumn.legend(of: columns.map(\.column), in: desk.catalogue)
    // On a small screen the rows come first; help says the same.
    return size.rows < 16 ? [] : [""] + wrapped(legend, width: size.columns - 4)
  }
}

extension RecapColumn {
  /// Amounts as short as a narrow column needs them.
  fileprivate func shortText(of row: RecapRow, in catalogue: Catalogue) -> String {
    switch self {
    case .result: row.plans.first?.profit.map { catalogue.compact($0) } ?? ""
    case .need: row.need.map { catalogue.compact($0) } ?? ""
    case .name, .village, .done, .doubts, .roots, .month, .measures, .remarks, .review, .file:
      text(of: row, in: catalogue)
    }
  }

  fileprivate func style(of row: RecapRow) -> Style {
    switch self {
    case .doubts: row.doubts > 0 ? .warning : .plain
    case .result: row.plans.first?.profit?.isNegative == true ? .error : .plain
    case .file: row.isSalvaged ? .warning : .plain
    case .name, .village, .done, .roots, .need, .month, .measures, .remarks, .review: .plain
    }
  }
}
