import TerminalScreen
import WorksheetModel

extension ObjectivesPage {
  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(at: desk)
    let isRoomy = canvas.size.rows >= 14
    var top = 0
    if isRoomy || rows.isEmpty {
      let question = rows.isEmpty ? desk.phrase(.objectiveNone) : desk.text(part.question)
      top =
        canvas.paragraph(question, at: Point(column: 1, row: 0), style: .heading, limit: 2) + 1
    }
    guard !rows.isEmpty else { return }
    let objectives = objectives(at: desk)
    let focused = focusedIndex(in: rows)
    let notes = notes(width: canvas.size.columns - 3, objectives, at: desk)
    let noteRows = min(notes.count, max(0, canvas.size.rows - top - min(rows.count, 4)))
    let size = Size(columns: canvas.size.columns, rows: canvas.size.rows - top - noteRows)
    canvas.region(Rect(column: 0, row: top, columns: size.columns, rows: size.rows)) { canvas in
      let visible = ListPosition(focused).visible(count: rows.count, height: size.rows)
      for (line, index) in visible.enumerated() {
        canvas.markRow(index, at: line, hasFocus: false)
        draw(
          rows[index], isFocused: index == focused, at: line, on: &canvas, objectives, desk: desk)
      }
    }
    for (offset, note) in notes.prefix(noteRows).enumerated() {
      canvas.put(
        note.text, at: Point(column: 2, row: top + size.rows + offset), style: note.style)
    }
  }

  private func draw(
    _ row: TreeLayout.Row, isFocused: Bool, at line: Int, on canvas: inout Canvas,
    _ objectives: ObjectiveTree, desk: Desk
  ) {
    guard let node = row.id.flatMap({ desk.tree[$0] }) else { return }
    let start = 2 + canvas.put(row.lines, at: Point(column: 2, row: line), style: .muted)
    let room = canvas.size.columns - start
    if isFocused, let draft, draft.card == node.id {
      let window = draft.line.visible(width: max(1, room - 1))
      canvas.put(window.text, at: Point(column: start, row: line), style: .bold)
      canvas.markFocus(row: line, movesCursor: false)
      canvas.cursor = Point(column: start + window.cursorColumn, row: line)
      return
    }
    let isReference = row.content == .reference(node.id)
    let mark = isReference ? "" : mark(of: node, objectives, at: desk)
    let markWidth = mark.isEmpty ? 0 : displayWidth(of: mark) + 1
    let text = (node.objective ?? "… \(desk.name(of: node.id))").replacingLineFeeds()
    canvas.putCut(
      isReference ? desk.phrase(.sameAs, text) : text,
      at: Point(column: start, row: line), columns: room - markWidth,
      style: node.objective == nil || isReference
        ? .muted : node.standing == .focal ? .bold : .plain)
    canvas.putRight(
      mark, at: Point(column: canvas.size.columns - markWidth, row: line), columns: markWidth,
      style: .warning)
    if isFocused { canvas.markFocus(row: line) }
  }

  /// One word about a card that has no good state yet, or about a wording that is none.
  private func mark(
    of node: ProblemTree.Node, _ objectives: ObjectiveTree, at desk: Desk
  ) -> String {
    if objectives.suggestion(for: node) != nil { return desk.phrase(.objectiveSuggested) }
    return switch objectives.doubt(about: node) {
    case .missing: desk.phrase(.objectiveMissing)
    case .copied: desk.phrase(.objectiveCopied)
    case .negative: desk.phrase(.objectiveNegative)
    case .activity: desk.phrase(.objectiveActivity)
    case nil: ""
    }
  }

  /// The problem that is turned over, the suggestion or doubt, and the reading as means and end.
  private func notes(
    width: Int, _ objectives: ObjectiveTree, at desk: Desk
  ) -> [(text: String, style: Style)] {
    guard let node = node(at: desk) else { return [] }
    var notes: [(String, Style)] = [
      (desk.phrase(.objectiveProblem, desk.name(of: node.id)), .plain)
    ]
    if draft == nil {
      if let suggestion = objectives.suggestion(for: node) {
        notes.append((desk.phrase(.objectiveHint, suggestion), .good))
      } else if let finding = desk.findings(at: node.id, field: "objective").first {
        notes.append(("! " + desk.catalogue.wording(finding), .warning))
      }
      if let reading = objectives.reading(of: node.id) {
        notes.append(
          (
            desk.phrase(
              .ifThen, desk.tree[reading.means]?.objective ?? "",
              desk.tree[reading.end]?.objective ?? ""), .muted
          ))
      }
    } else if let field = part.field("objective") {
      notes.append((desk.phrase(.example, desk.text(field.example)), .muted))
    }
    return notes.flatMap { text, style in
      wrapped(text, width: max(10, width)).prefix(4).map { ($0, style) }
    }
  }
}
