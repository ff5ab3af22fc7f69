import TerminalScreen

extension Canvas {
  /// Draws wrapped text from a row on and returns how many rows it took, at most `limit`.
  @discardableResult
  mutating func paragraph(
    _ text: String, at point: Point, style: Style = .plain, limit: Int = .max
  ) -> Int {
    let lines = wrapped(text, width: size.columns - point.column).prefix(limit)
    for (offset, line) in lines.enumerated() {
      put(line, at: Point(column: point.column, row: point.row + offset), style: style)
    }
    return lines.count
  }

  /// Puts a text against the right edge of `columns` columns; one that does not fit becomes `####`.
  mutating func putRight(
    _ text: String, at point: Point, columns: Int, style: Style = .plain
  ) {
    let width = displayWidth(of: text)
    let shown = width <= columns ? text : String(repeating: "#", count: max(0, columns))
    put(
      shown, at: Point(column: point.column + columns - min(width, columns), row: point.row),
      style: style)
  }

  /// Puts a text and says with `…` that it goes on when it is longer than `columns`.
  mutating func putCut(_ text: String, at point: Point, columns: Int, style: Style = .plain) {
    guard displayWidth(of: text) > columns, columns > 0 else {
      put(text, at: point, style: style, limit: columns)
      return
    }
    let used = put(text, at: point, style: style, limit: columns - 1)
    put("…", at: Point(column: point.column + used, row: point.row), style: style)
  }

  /// Tells that lines of the screen show this row of a list, and whether it is the one in focus.
  mutating func markRow(_ row: Int, at line: Int, lines: Int = 1, hasFocus: Bool) {
    addTarget(Rect(column: 0, row: line, columns: size.columns, rows: lines), row: row)
    if hasFocus { markFocus(row: line) }
  }

  /// A list with one text a row; a sentence in its place when there is nothing to list.
  mutating func putList(
    count: Int, position: ListPosition, whenEmpty sentence: String = "",
    text: (_ index: Int) -> String
  ) {
    guard count > 0 else {
      paragraph(sentence, at: Point(column: 2, row: 0))
      cursor = .zero
      return
    }
    for (line, index) in position.visible(count: count, height: size.rows).enumerated() {
      putCut(text(index), at: Point(column: 2, row: line), columns: size.columns - 2)
      markRow(index, at: line, hasFocus: index == position.index)
    }
  }

  /// The choices of a dialogue below its question, with notes at the lower end; the choices come first
  /// where there is no room for both.
  mutating func putChoices(
    count: Int, position: ListPosition, below top: Int, notes: [(text: String, style: Style)],
    draw: (_ index: Int, _ line: Int, _ canvas: inout Canvas) -> Void
  ) {
    let noteRows = min(notes.count, max(0, size.rows - top - min(count, 5)))
    let height = size.rows - top - noteRows
    region(Rect(column: 0, row: top, columns: size.columns, rows: height)) { canvas in
      for (line, index) in position.visible(count: count, height: height).enumerated() {
        canvas.markRow(index, at: line, hasFocus: false)
        draw(index, line, &canvas)
      }
    }
    for (offset, note) in notes.prefix(noteRows).enumerated() {
      put(note.text, at: Point(column: 2, row: top + height + offset), style: note.style)
    }
  }

  /// A window of rows that are read and not chosen, with a sign when more follow.
  mutating func putScrolled<Row>(
    _ rows: [Row], from scroll: Scroll, signAt column: Int,
    draw: (Row, _ line: Int, _ canvas: inout Canvas) -> Void
  ) {
    let first = scroll.first(of: rows.count, height: size.rows)
    for (line, row) in rows.dropFirst(first).prefix(size.rows).enumerated() {
      draw(row, line, &self)
    }
    if first + size.rows < rows.count, size.rows > 0 {
      putRight("↓", at: Point(column: column, row: size.rows - 1), columns: 1)
    }
    cursor = Point(column: 0, row: firstRowWithText)
  }

  /// What reads the screen aloud reads the row of the cursor, and an empty one says nothing.
  private var firstRowWithText: Int {
    (0..<size.rows).first { row in
      (0..<size.columns).contains { column in
        cell(at: Point(column: column, row: row)).map { $0.grapheme != .blank } ?? false
      }
    } ?? 0
  }

  /// The line in which is typed what a list is searched for, on the first row.
  mutating func drawSearch(_ line: TextLine, hint: String = "") {
    let window = line.visible(width: max(1, size.columns - 5))
    put("/ " + window.text, at: Point(column: 2, row: 0), style: .bold)
    if line.isEmpty { putCut(hint, at: Point(column: 4, row: 0), columns: size.columns - 5) }
    cursor = Point(column: 4 + window.cursorColumn, row: 0)
  }

  /// Marks a row as the one with the focus: `>`, reverse video and the cursor.
  mutating func markFocus(row: Int, movesCursor: Bool = true) {
    put(">", at: Point(column: 0, row: row))
    restyle(Rect(column: 0, row: row, columns: size.columns, rows: 1)) { style in
      style.attributes.insert(.reverse)
    }
    if movesCursor { cursor = Point(column: 0, row: row) }
  }
}
