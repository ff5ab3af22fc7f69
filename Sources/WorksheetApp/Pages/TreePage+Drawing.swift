import TerminalScreen
import WorksheetModel

extension TreePage {
  public func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns
    var top = 0
    if canvas.size.rows > 12 {
      top =
        canvas.paragraph(
          question(at: desk), at: Point(column: 1, row: 0), style: .heading, limit: 2) + 1
    }
    // The layout of a large tree takes a while: once a frame is enough.
    let rows = layout(at: desk).rows
    let count = treeRowCount(rows, at: desk)
    let links = links(at: desk)
    let leastNoteRows = canvas.size.rows > 14 ? 3 : 1
    let linkRows = min(links.count, max(0, canvas.size.rows - top - leastNoteRows - 3))
    // A long note takes the rows that the tree leaves free, never those of a card.
    let free = canvas.size.rows - top - linkRows - count
    let noteRows = min(
      noteRowCount(width: width - 2, at: desk), max(leastNoteRows, free))
    let treeRows = canvas.size.rows - top - linkRows - noteRows
    canvas.region(Rect(column: 0, row: top, columns: width, rows: treeRows)) {
      drawTree(rows, on: &$0, desk: desk)
    }
    let hidden = count - position.visible(count: count, height: treeRows).upperBound
    if top > 0, hidden > 0 {
      canvas.putRight(
        desk.phrase(.moreBelow, String(hidden)), at: Point(column: 1, row: top - 1),
        columns: width - 2, style: .muted)
    }
    canvas.region(Rect(column: 0, row: top + treeRows, columns: width, rows: noteRows)) {
      drawNotes(on: &$0, desk: desk)
    }
    for (row, link) in links.prefix(linkRows).enumerated() {
      let line = top + treeRows + noteRows + row
      canvas.put(
        "→ \(link.title(at: desk)) (\(link.count(at: desk)))", at: Point(column: 2, row: line))
      if count + row == position.index { canvas.markFocus(row: line) }
    }
  }

  /// The question that the focused place asks: what is wrong, why, or what follows.
  private func question(at desk: Desk) -> String {
    guard let draft else { return desk.text(part.question) }
    let parent = draft.place.parent.map { desk.name(of: $0) } ?? ""
    switch draft.place.role {
    case "focal": return desk.phrase(.askFocal)
    case "effect": return desk.phrase(.askEffect, parent)
    default: return desk.phrase(.askCause, parent)
    }
  }

  private func drawTree(_ rows: [TreeLayout.Row], on canvas: inout Canvas, desk: Desk) {
    let tree = desk.tree
    let visible = position.visible(
      count: treeRowCount(rows, at: desk), height: canvas.size.rows)
    for (line, index) in visible.enumerated() {
      guard index < rows.count else {
        canvas.put("+ " + desk.phrase(.emptyTree), at: Point(column: 2, row: line), style: .muted)
        if index == position.index { canvas.markFocus(row: line) }
        continue
      }
      drawRow(rows[index], at: line, tree: tree, on: &canvas, desk: desk)
      if index == position.index {
        // While typing the cursor already stands in the text.
        canvas.markFocus(row: line, movesCursor: rows[index].content != .draft)
      }
    }
  }

  private func drawRow(
    _ row: TreeLayout.Row, at line: Int, tree: ProblemTree, on canvas: inout Canvas, desk: Desk
  ) {
    var column = 2
    column += canvas.put(row.lines, at: Point(column: column, row: line), style: .muted)
    let room = canvas.size.columns - column
    switch row.content {
    case .looseHeading:
      canvas.putCut(
        desk.phrase(.looseProblems), at: Point(column: 1, row: line), columns: room,
        style: .warning)
    case .draft:
      let window = (draft?.line ?? TextLine()).visible(width: max(1, room - 1))
      canvas.put(window.text, at: Point(column: column, row: line), style: .bold)
      canvas.cursor = Point(column: column + window.cursorColumn, row: line)
    case .reference(let id):
      canvas.putCut(
        desk.phrase(.sameAs, desk.name(of: id)), at: Point(column: column, row: line),
        columns: room, style: .muted)
    case .problem(let id), .loose(let id):
      let word = standing(of: id, row: row, tree: tree, desk: desk)
      let wordWidth = word.isEmpty ? 0 : displayWidth(of: word) + 1
      let isFocal = tree.focal == id
      canvas.putCut(
        desk.name(of: id).replacingLineFeeds(), at: Point(column: column, row: line),
        columns: room - wordWidth, style: isFocal ? .bold : .plain)
      canvas.putRight(
        word, at: Point(column: canvas.size.columns - wordWidth, row: line), columns: wordWidth,
        style: .muted)
    }
  }

  /// The word at the right edge: what a problem is by rule, its findings, and what is folded away.
  private func standing(
    of id: RecordID, row: TreeLayout.Row, tree: ProblemTree, desk: Desk
  ) -> String {
    var words: [String] = []
    if row.hiddenCount > 0 { words.append("+\(row.hiddenCount)") }
    let doubts = desk.findings(at: id).filter { $0.severity != .hint }.count
    if doubts > 0 { words.append("!\(doubts)") }
    switch tree[id]?.standing {
    case .focal: words.append(desk.phrase(.standingFocal))
    case .root: words.append(desk.phrase(.standingRoot))
    case .effect: words.append(desk.phrase(.standingEffect))
    case .cause, .unconnected, nil: break
    }
    return words.joined(separator: " ")
  }

  /// What is doubtful about the focused card; nil while typing and when nothing is.
  private func note(at desk: Desk) -> String? {
    guard draft == nil, let record = focusedRecord(at: desk) else { return nil }
    return desk.findings(at: record.id).first.map { "! " + desk.catalogue.wording($0) }
  }

  private func noteRowCount(width: Int, at desk: Desk) -> Int {
    note(at: desk).map { wrapped($0, width: max(1, width)).count } ?? 0
  }

  private func drawNotes(on canvas: inout Canvas, desk: Desk) {
    guard let note = note(at: desk) else { return }
    canvas.paragraph(
      note, at: Point(column: 2, row: 0), style: .warning, limit: canvas.size.rows)
  }
}
