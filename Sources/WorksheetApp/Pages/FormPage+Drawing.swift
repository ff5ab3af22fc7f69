import TerminalScreen
import WorksheetModel

extension FormPage {
  private static var labelWidth: Int { 19 }

  /// How many columns an answer has on a page so wide.
  static func answerWidth(in columns: Int) -> Int { max(1, columns - labelWidth - 3) }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    guard let record = record(at: desk) else { return }
    let used = drawQuestion(on: &canvas, desk: desk)
    let notes = notes(width: canvas.size.columns - 3, at: desk)
    let noteRows = min(notes.count, max(0, canvas.size.rows - used - 4))
    let listRows = canvas.size.rows - used - noteRows
    canvas.region(Rect(column: 0, row: used, columns: canvas.size.columns, rows: listRows)) {
      drawRows(on: &$0, record: record, desk: desk)
    }
    drawHidden(on: &canvas, row: used - 1, listRows: listRows, desk: desk)
    for (offset, note) in notes.prefix(noteRows).enumerated() {
      canvas.put(
        note.text, at: Point(column: 2, row: used + listRows + offset), style: note.style)
    }
  }

  private func drawQuestion(on canvas: inout Canvas, desk: Desk) -> Int {
    let question: String
    switch focusedRow(at: desk) {
    case .field(let field):
      let own = desk.text(field.question)
      question = own.isEmpty ? desk.text(field.label) : own
    case .part(let link): question = desk.phrase(.openPart, link.title(at: desk))
    case .old: question = desk.phrase(.oldFieldHelp)
    case .done, nil: question = desk.phrase(.formDone)
    }
    // Always two rows, so that the questions below do not jump while moving from one to the next.
    let rows = canvas.size.rows < 14 ? 1 : 2
    canvas.paragraph(question, at: Point(column: 1, row: 0), style: .heading, limit: rows)
    let used = drawThread(on: &canvas, row: rows, desk: desk)
    return rows + used + (canvas.size.rows < 14 ? 0 : 1)
  }

  /// What a plan grows from stays in view: the roots, the ideas and the potentials.
  private func drawThread(on canvas: inout Canvas, row: Int, desk: Desk) -> Int {
    guard part.kind == .plan, let plan = record(at: desk) else { return 0 }
    let threads = desk.report.threads(of: plan).map { $0.replacingLineFeeds() }
    let lines = canvas.size.rows < 14 ? [threads.joined(separator: " · ")] : threads
    for (offset, line) in lines.enumerated() {
      canvas.putCut(
        line, at: Point(column: 1, row: row + offset), columns: canvas.size.columns - 2,
        style: .muted)
    }
    return lines.count
  }

  /// Says that questions or parts stand further down; without it nobody looks for them.
  private func drawHidden(on canvas: inout Canvas, row: Int, listRows: Int, desk: Desk) {
    guard canvas.size.rows >= 14 else { return }
    let size = Size(columns: Self.answerWidth(in: canvas.size.columns), rows: listRows)
    let count = rows(at: desk).count
    let visible = position.visible(
      count: count, height: max(1, listRows - extraRows(in: size, at: desk)))
    guard visible.upperBound < count else { return }
    let text = desk.phrase(.moreBelow, String(count - visible.upperBound))
    canvas.putRight(
      text, at: Point(column: 1, row: row), columns: canvas.size.columns - 2, style: .muted)
  }

  private func drawRows(on canvas: inout Canvas, record: Record, desk: Desk) {
    let rows = rows(at: desk)
    let focused = min(position.index, rows.count - 1)
    let width = Self.answerWidth(in: canvas.size.columns)
    let extra = extraRows(in: Size(columns: width, rows: canvas.size.rows), at: desk)
    let visible = position.visible(count: rows.count, height: max(1, canvas.size.rows - extra))
    var line = 0
    for index in visible {
      draw(rows[index], at: line, on: &canvas, record: record, desk: desk)
      canvas.markRow(index, at: line, hasFocus: false)
      if index == focused {
        line += drawFocus(rows[index], at: line, on: &canvas, record: record, desk: desk)
      }
      line += 1
    }
  }

  private func draw(
    _ row: Row, at line: Int, on canvas: inout Canvas, record: Record, desk: Desk
  ) {
    let valueColumn = Self.labelWidth + 2
    switch row {
    case .field(let field):
      canvas.putCut(
        desk.text(field.label), at: Point(column: 2, row: line), columns: Self.labelWidth - 1)
      if let draft = drafts[field.key] {
        canvas.putCut(
          draft.text, at: Point(column: valueColumn, row: line),
          columns: canvas.size.columns - valueColumn, style: .warning)
      } else {
        drawValue(
          of: field, at: Point(column: valueColumn, row: line), on: &canvas,
          record: record, desk: desk)
      }
    case .part(let link):
      let count = link.count(at: desk)
      let suffix = count.isEmpty ? "" : " (\(count))"
      canvas.put("→ \(link.title(at: desk))\(suffix)", at: Point(column: 2, row: line))
    case .old(let key):
      let value = record[key].map { desk.catalogue.plain($0) } ?? ""
      canvas.putCut(
        "\(desk.phrase(.oldField, key.text)) = \(value)".replacingLineFeeds(),
        at: Point(column: 2, row: line), columns: canvas.size.columns - 2, style: .muted)
    case .done:
      canvas.put("[ \(desk.phrase(.done)) ]", at: Point(column: 2, row: line))
    }
  }

  private func drawValue(
    of field: Field, at point: Point, on canvas: inout Canvas, record: Record, desk: Desk
  ) {
    let room = canvas.size.columns - point.column
    let hasFinding = desk.hasDoubt(at: record.id, field: field.key)
    let answer = record.answer(field.key)
    let source = answer.source.map { " (\(desk.catalogue.shown($0)))" } ?? ""
    let value = desk.catalogue.shown(answer, for: field, in: record, naming: desk.name(of:))
    let text = value.isEmpty && field.isRequired ? desk.phrase(.requiredMark) : value + source
    canvas.putCut(
      (hasFinding ? "! " : "") + text.replacingLineFeeds(), at: point, columns: room,
      style: hasFinding ? .warning : .plain)
  }

  /// How many rows the focused answer takes beyond its first one: a few, and all that are free.
  private func extraRows(in room: Size, at desk: Desk) -> Int {
    guard let field = focusedField(at: desk) else { return 0 }
    let free = room.rows - rows(at: desk).count
    if isEditing, let draft = drafts[field.key] {
      return min(max(5, free), draft.rowCount(width: room.columns) - 1)
    }
    return min(max(4, free), wholeAnswer(of: field, width: room.columns, at: desk).count - 1)
  }

  private func wholeAnswer(of field: Field, width: Int, at desk: Desk) -> [String] {
    guard case .longText = field.kind, drafts[field.key] == nil,
      let text = record(at: desk)?.text(field.key)
    else { return [""] }
    return wrapped(text, width: width)
  }

  /// Draws the text being typed, or the whole of a long answer, and marks the row.
  private func drawFocus(
    _ row: Row, at line: Int, on canvas: inout Canvas, record: Record, desk: Desk
  ) -> Int {
    let valueColumn = Self.labelWidth + 2
    let width = Self.answerWidth(in: canvas.size.columns)
    let extra = extraRows(in: Size(columns: width, rows: canvas.size.rows), at: desk)
    guard case .field(let field) = row, let draft = drafts[field.key], isEditing else {
      if case .field(let field) = row {
        for (offset, text) in wholeAnswer(of: field, width: width, at: desk).enumerated()
        where offset > 0 && offset <= extra {
          canvas.put(text, at: Point(column: valueColumn, row: line + offset))
        }
      }
      canvas.markFocus(row: line)
      return extra
    }
    let shown = draft.shown(in: Size(columns: width, rows: extra + 1))
    canvas.put(">", at: Point(column: 0, row: line))
    for (offset, text) in shown.rows.enumerated() {
      let room = Rect(column: valueColumn, row: line + offset, columns: width + 1, rows: 1)
      canvas.fill(room)
      canvas.put(text, at: Point(column: valueColumn, row: line + offset))
      canvas.restyle(room) { $0.attributes.insert(.reverse) }
    }
    canvas.cursor = Point(
      column: valueColumn + shown.cursor.column, row: line + shown.cursor.row)
    return extra
  }

  // MARK: Notes

  /// What stands below the questions: the problem of the field, its finding, else its example.
  private func notes(width: Int, at desk: Desk) -> [(text: String, style: Style)] {
    guard let field = focusedField(at: desk), let record = record(at: desk) else { return [] }
    var notes: [(String, Style)] = []
    if let problem = drafts[field.key]?.problem {
      notes.append((desk.catalogue.wording(problem), .error))
    } else if let echo {
      notes.append((desk.phrase(.takenAs, echo), .good))
    }
    if let offer = offers(for: field, at: desk).first, offer.isNamedAlike {
      notes.append((offer.hint(at: desk), .good))
    }
    if let hint = shareHint(for: field, at: desk) { notes.append((hint, .good)) }
    for finding in desk.findings(at: record.id, field: field.key).prefix(2) {
      notes.append(("! " + desk.catalogue.wording(finding), .warning))
    }
    let example = desk.text(field.example)
    if !example.isEmpty { notes.append((desk.phrase(.example, example), .muted)) }
    return notes.flatMap { text, style in
      wrapped(text, width: max(10, width)).prefix(4).map { ($0, style) }
    }
  }
}

extension String {
  /// One line for a list; a line feed becomes a blank.
  func replacingLineFeeds() -> String {
    contains(where: \.isNewline) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
