import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

extension GridPage {
  private func labelWidth(on canvas: Canvas) -> Int {
    isMatrix ? 14 : canvas.size.columns < 70 ? 16 : 22
  }

  // A total that has a decimal, and a rank.
  private static var endWidth: Int { 6 }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let contents = contents(at: desk)
    var top = 0
    if !contents.verdict.isEmpty {
      top = canvas.paragraph(
        contents.verdict, at: Point(column: 1, row: 0), style: .bold,
        limit: canvas.size.rows > 14 ? 2 : 1)
    }
    let labelWidth = labelWidth(on: canvas)
    let columnWidth = columnWidth(of: contents, at: desk)
    let right = canvas.size.columns - contents.ends.count * Self.endWidth
    let fitting = max(1, (right - labelWidth - (isMatrix ? 0 : 1)) / columnWidth)
    let shown = visibleColumns(fitting: fitting, count: contents.columns.count)
    drawHead(contents, shown, width: columnWidth, at: top, on: &canvas)
    let height = canvas.size.rows - top - 1 - noteRows(on: canvas)
    let pinned = contents.rows.count > height ? contents.rows.last { $0.kind == .total } : nil
    let place = place(in: contents)
    let rows = place.visible(
      count: contents.rows.count, height: height - (pinned == nil ? 0 : 1))
    if let pinned {
      drawRow(
        pinned, at: top + height, columns: shown, width: columnWidth, on: &canvas, desk: desk,
        isFocused: false)
    }
    for (line, index) in rows.enumerated() {
      for (place, column) in shown.enumerated() {
        canvas.addTarget(
          Rect(
            column: labelWidth + place * columnWidth, row: top + 1 + line, columns: columnWidth,
            rows: 1),
          row: index, column: column)
      }
      let row = contents.filled(contents.rows[index], of: part, voice: voice, desk: desk)
      drawRow(
        row, at: top + 1 + line, columns: shown, width: columnWidth, on: &canvas, desk: desk,
        isFocused: index == place.index)
    }
    if isMatrix {
      drawNotes(contents, on: &canvas, desk: desk)
    } else {
      drawStatus(contents, on: &canvas, desk: desk)
    }
  }

  private func drawHead(
    _ contents: GridContents, _ shown: Range<Int>, width: Int, at top: Int,
    on canvas: inout Canvas
  ) {
    let left = labelWidth(on: canvas)
    for (place, index) in shown.enumerated() {
      canvas.putRight(
        contents.columns[index].title, at: Point(column: left + place * width, row: top),
        columns: width - 1, style: index == column ? .heading : .bold)
    }
    drawEnds(contents.ends, at: top, style: .bold, on: &canvas)
    // Without these nobody looks for the columns that are out of view.
    if shown.lowerBound > 0 { canvas.put("←", at: Point(column: left - 1, row: top)) }
    guard shown.upperBound < contents.columns.count else { return }
    let right = canvas.size.columns - contents.ends.count * Self.endWidth
    canvas.put("→", at: Point(column: right - 1, row: top))
  }

  /// What stays at the right edge while the columns scroll.
  private func drawEnds(
    _ ends: [String], at line: Int, style: Style, on canvas: inout Canvas
  ) {
    for (place, text) in ends.enumerated() {
      let column = canvas.size.columns - (ends.count - place) * Self.endWidth
      canvas.putRight(
        text, at: Point(column: column, row: line), columns: Self.endWidth - 1, style: style)
    }
  }

  /// Wide enough for the longest figure of the table, so that columns stand still while scrolling.
  private func columnWidth(of contents: GridContents, at desk: Desk) -> Int {
    switch contents.grid {
    case .yearRound, .fields: return 4
    case .planMonths, .planWeeks:
      // One column for a sign, one between the columns.
      return max(11, desk.catalogue.quantity(contents.largest).utf8.count + 2)
    }
  }

  /// A window of columns that holds the focused one and moves by whole windows.
  private func visibleColumns(fitting: Int, count: Int) -> Range<Int> {
    // Where a year fits, every screen begins with one.
    let fitting = isMonthly && fitting > 12 ? fitting / 12 * 12 : fitting
    let first = min(column / fitting * fitting, max(0, count - fitting))
    return first..<min(count, first + fitting)
  }

  private func drawRow(
    _ row: GridContents.Row, at line: Int, columns: Range<Int>, width: Int,
    on canvas: inout Canvas, desk: Desk, isFocused: Bool
  ) {
    let style: Style = row.kind == .total ? .bold : row.isTypedElsewhere ? .muted : .plain
    let isEmptyLine = row.hasNoCells
    drawLabel(of: row, at: line, style: style, on: &canvas, isFocused: isFocused)
    for (place, index) in columns.enumerated() where !isEmptyLine {
      let point = Point(column: labelWidth(on: canvas) + place * width, row: line)
      guard let cell = row.cells[index] else {
        canvas.putRight("·", at: point, columns: width - 1, style: .muted)
        continue
      }
      // A minus sign or a word, and the sentence above the table, tell what the tone tells.
      canvas.putRight(
        shown(cell, in: row, desk: desk), at: point, columns: width - 1,
        style: cell.isBad ? Style(.error, .bold) : cell.isFollowed ? .muted : style)
    }
    drawEnds(row.ends, at: line, style: style, on: &canvas)
    guard isFocused else { return }
    canvas.put(">", at: Point(column: 0, row: line))
    guard columns.contains(column), !isEmptyLine else {
      canvas.markFocus(row: line)
      return
    }
    let left = labelWidth(on: canvas) + (column - columns.lowerBound) * width
    drawCell(at: Point(column: left, row: line), width: width - 1, on: &canvas)
  }

  private func drawLabel(
    of row: GridContents.Row, at line: Int, style: Style, on canvas: inout Canvas, isFocused: Bool
  ) {
    // Shades and typed text fill their cells: without a blank the label would run into them.
    let isFilled = part.levels != nil || isFocused && draft != nil && !isTypingReason
    canvas.putCut(
      row.followsPlan ? "\(row.lacksSource ? "!" : "=") \(row.label)" : row.label,
      at: Point(column: 2, row: line),
      columns: row.hasNoCells
        ? canvas.size.columns - 2 : labelWidth(on: canvas) - (isFilled ? 3 : 2),
      style: style)
  }

  /// A level with its shade, a month with or without a potential, or an amount.
  private func shown(
    _ cell: GridContents.Cell, in row: GridContents.Row, desk: Desk
  ) -> String {
    switch cell {
    case .word(let word, _): return word
    case .replaced(let figure, _): return "*" + desk.catalogue.quantity(figure)
    case .figure(let figure), .followed(let figure):
      if case .available = row.kind { return figure == .zero ? "-" : "+" }
      return part.levels.map { Heat.cell(figure, on: $0) } ?? desk.catalogue.quantity(figure)
    }
  }

  private func drawCell(at point: Point, width: Int, on canvas: inout Canvas) {
    let cell = Rect(origin: point, size: Size(columns: width, rows: 1))
    if let draft, !isTypingReason {
      let shown = draft.shown(in: Size(columns: width, rows: 1))
      canvas.fill(cell)
      canvas.put(shown.rows.first ?? "", at: point, limit: width)
      canvas.cursor = Point(column: point.column + shown.cursor.column, row: point.row)
    } else {
      canvas.cursor = Point(column: point.column + width - 1, row: point.row)
    }
    canvas.restyle(cell) { $0.attributes.insert(.reverse) }
    canvas.restyle(Rect(column: 0, row: point.row, columns: 2, rows: 1)) {
      $0.attributes.insert(.reverse)
    }
  }

  /// The whole value of the focused cell, so that one that did not fit can be read.
  private func drawStatus(_ contents: GridContents, on canvas: inout Canvas, desk: Desk) {
    guard let row = focusedRow(in: contents), contents.columns.indices.contains(column) else {
      return
    }
    let line = canvas.size.rows - 1
    let text =
      switch row.kind {
      case .empty: desk.phrase(part.ready.isEmpty ? .gridEmptyHint : .calendarEmptyHint)
      case .link(let link): desk.text(link.part.question)
      case .line, .derived, .available, .total:
        "\(row.label), \(contents.columns[column].title): \(words(for: row, in: contents, desk))"
      }
    canvas.putCut(
      text, at: Point(column: 2, row: line), columns: canvas.size.columns - 3, style: .muted)
  }

  /// The figure and where it comes from, when nobody typed it or somebody typed it over another.
  private func origin(
    of cell: GridContents.Cell, in row: GridContents.Row, _ desk: Desk
  ) -> String? {
    let catalogue = desk.catalogue
    switch cell {
    case .followed(let figure):
      let phrase = view == .plan ? GridPhrase.fromPlan : .fromBook
      return catalogue[phrase, catalogue.quantity(figure)]
    case .replaced(let figure, let plan):
      return catalogue[
        GridPhrase.insteadOf, catalogue.quantity(figure), catalogue.quantity(plan)]
    case .figure(let figure):
      return row.kind == .derived
        ? catalogue[GridPhrase.fromPlan, catalogue.quantity(figure)] : nil
    case .word: return nil
    }
  }

  private func words(
    for row: GridContents.Row, in contents: GridContents, _ desk: Desk
  ) -> String {
    if case .available = row.kind {
      return desk.phrase((row.cells[column]?.figure ?? .zero) == .zero ? .absent : .present)
    }
    guard let cell = row.cells[column] else {
      return row.lacksSource ? desk.catalogue[GridPhrase.sourceGone] : desk.phrase(.emptyCell)
    }
    guard let figure = cell.figure else {
      if case .word(let word, _) = cell { return word }
      return desk.phrase(.emptyCell)
    }
    if let words = origin(of: cell, in: row, desk) { return words }
    guard part.levels != nil, let field = part.field(contents.key(column)) else {
      return desk.catalogue.quantity(figure)
    }
    return desk.catalogue.shown(Answer(.number(figure)), for: field)
  }
}

extension GridContents.Row {
  /// Whether its figures follow from answers at another place.
  fileprivate var isTypedElsewhere: Bool {
    switch kind {
    case .derived, .available: true
    case .line, .total, .empty, .link: false
    }
  }

  /// Whether it is a line of words without cells.
  fileprivate var hasNoCells: Bool {
    switch kind {
    case .empty, .link: true
    case .line, .derived, .available, .total: false
    }
  }
}
