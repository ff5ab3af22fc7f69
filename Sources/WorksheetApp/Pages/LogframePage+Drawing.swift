import TerminalScreen
import WorksheetModel
import WorksheetReport

extension LogframePage {
  func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns - 2
    let isMatrix = width >= 66
    var top = 0
    if isMatrix {
      let titles = desk.report.logframeTitles(part)
      drawCells(titles.map { [$0] }, at: 0, from: 0, on: &canvas, style: .bold)
      top = 1
    }
    let rows = rows(at: desk)
    let focused = min(position.index, rows.count - 1)
    let note = note(at: desk).map { wrapped($0, width: width) } ?? []
    let noteRows = min(note.count, 3)
    let room = canvas.size.rows - top - noteRows
    let heights = rows.map { height(of: $0, isMatrix: isMatrix, width: width, at: desk) }
    // Rows scroll until the whole focused one is in view.
    var first = 0
    while first < focused, heights[first...focused].reduce(0, +) > room { first += 1 }
    canvas.region(Rect(column: 0, row: top, columns: canvas.size.columns, rows: room)) { canvas in
      var line = 0
      for index in rows.indices[first...] where line < room {
        draw(rows[index], at: line, isMatrix: isMatrix, on: &canvas, desk: desk)
        canvas.markRow(index, at: line, hasFocus: index == focused)
        line += heights[index]
      }
    }
    for (line, text) in note.prefix(noteRows).enumerated() {
      canvas.put(text, at: Point(column: 2, row: top + room + line), style: .warning)
    }
  }

  /// What is doubtful about the focused line, or how to begin.
  private func note(at desk: Desk) -> String? {
    switch focusedRow(at: desk) {
    case .line(let id): desk.findings(at: id).first.map { "! " + desk.catalogue.wording($0) }
    case .level, nil:
      desk.workbook.count(of: .logframe) == 0 ? desk.phrase(.logframeEmpty) : nil
    }
  }

  private func cells(of id: RecordID, at desk: Desk) -> [String] {
    desk.workbook[id].map { desk.report.logframeCells(of: $0, part) } ?? []
  }

  private static func columnWidth(in width: Int) -> Int { (width - 3) / 4 }

  private func height(of row: Row, isMatrix: Bool, width: Int, at desk: Desk) -> Int {
    guard case .line(let id) = row else { return 1 }
    return isMatrix
      ? columns(of: id, width: width, at: desk).map(\.count).max() ?? 1
      : stack(of: id, width: width, at: desk).count
  }

  private func columns(of id: RecordID, width: Int, at desk: Desk) -> [[String]] {
    cells(of: id, at: desk).map { wrapped($0, width: Self.columnWidth(in: width)) }
  }

  /// On a narrow screen the statement stands first, the other cells below it by their titles.
  private func stack(of id: RecordID, width: Int, at desk: Desk) -> [String] {
    let titles = desk.report.logframeTitles(part)
    return zip(titles, cells(of: id, at: desk)).enumerated().flatMap { index, cell -> [String] in
      if index == 0 { return wrapped(cell.1, width: width) }
      return cell.1.isEmpty
        ? [] : wrapped("\(cell.0): \(cell.1)", width: width - 2).map { "  " + $0 }
    }
  }

  private func draw(
    _ row: Row, at line: Int, isMatrix: Bool, on canvas: inout Canvas, desk: Desk
  ) {
    let width = canvas.size.columns - 2
    switch row {
    case .level(let level):
      canvas.putCut(
        desk.report.word(for: level, of: part), at: Point(column: 2, row: line), columns: width,
        style: .heading)
    case .line(let id):
      if desk.hasDoubt(at: id) {
        canvas.put("!", at: Point(column: 1, row: line), style: .warning)
      }
      let cells =
        isMatrix
        ? columns(of: id, width: width, at: desk) : [stack(of: id, width: width, at: desk)]
      drawCells(cells, at: line, from: 0, on: &canvas, style: .plain)
    }
  }

  private func drawCells(
    _ cells: [[String]], at line: Int, from column: Int, on canvas: inout Canvas, style: Style
  ) {
    let width = Self.columnWidth(in: canvas.size.columns - 2)
    for (index, rows) in cells.enumerated() {
      for (offset, text) in rows.enumerated() where line + offset < canvas.size.rows {
        canvas.put(
          text, at: Point(column: 2 + index * (width + 1), row: line + offset), style: style)
      }
    }
  }
}
