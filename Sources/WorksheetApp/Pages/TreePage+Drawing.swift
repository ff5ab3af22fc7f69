import TerminalScreen
import WorksheetModel

extension TreePage {
  public func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns
    var head = 0
    if canvas.size.rows > 12 {
      head =
        canvas.paragraph(
          question(at: desk), at: Point(column: 1, row: 0), style: .heading, limit: 2) + 1
    } else if top != nil {
      canvas.putCut(
        question(at: desk), at: Point(column: 1, row: 0), columns: width - 2, style: .heading)
      head = 1
    }
    // The layout of a large tree takes a while: once a frame is enough.
    let rows = rows(at: desk)
    let count = treeRowCount(rows, at: desk)
    let links = links(at: desk)
    let notes = notes(width: width, at: desk)
    let shares = shares(of: canvas.size.rows - head, count: count, links: links, notes: notes)
    canvas.region(Rect(column: 0, row: head, columns: width, rows: shares.tree)) {
      drawTree(rows, below: shares.cover, on: &$0, desk: desk)
    }
    let hidden = count - position.visible(count: count, height: shares.tree).upperBound
    if head > 0, hidden > 0, canvas.size.rows > 12 {
      canvas.putRight(
        desk.phrase(.moreBelow, String(hidden)), at: Point(column: 1, row: head - 1),
        columns: width - 2, style: .muted)
    }
    let noteRow = head + shares.tree - shares.cover
    let noteRows = shares.notes + shares.cover
    canvas.region(Rect(column: 0, row: noteRow, columns: width, rows: noteRows)) { canvas in
      if shares.cover > 0 { canvas.fill(canvas.bounds) }
      for (row, note) in notes.prefix(noteRows).enumerated() {
        canvas.put(note.text, at: Point(column: 2, row: row), style: note.style)
      }
    }
    let area = Rect(
      column: 0, row: head + shares.tree + shares.notes, columns: width, rows: shares.links)
    canvas.region(area) { draw(links, from: count, on: &$0, desk: desk) }
  }

  /// The other parts of the sheet, which follow on the rows of the tree; in one line while that needs
  /// the room.
  private func draw(
    _ links: [PartLink], from count: Int, on canvas: inout Canvas, desk: Desk
  ) {
    let focus = position.index - count
    if focus < 0, canvas.size.rows < links.count {
      let titles = links.map { $0.title(at: desk) }.joined(separator: " · ")
      canvas.putCut(
        "→ \(titles)", at: Point(column: 2, row: 0), columns: canvas.size.columns - 2,
        style: .muted)
      return
    }
    let visible = ListPosition(focus).visible(count: links.count, height: canvas.size.rows)
    for (line, index) in visible.enumerated() {
      let link = links[index]
      canvas.put(
        "→ \(link.title(at: desk)) (\(link.count(at: desk)))", at: Point(column: 2, row: line))
      canvas.markRow(count + index, at: line, hasFocus: index == focus)
    }
  }

  /// How the rows of the page are divided. A long note takes the rows that the tree leaves free; what
  /// is written on a card that is cut off may cover some of the tree as well.
  private func shares(
    of height: Int, count: Int, links: [PartLink], notes: [Note]
  ) -> (tree: Int, notes: Int, cover: Int, links: Int) {
    let least = height > 12 ? 3 : 1
    let isOnLink = position.index >= count
    let linkRows =
      height - least - count >= links.count
      ? links.count : min(links.count, isOnLink ? max(1, height - least - 3) : 1)
    let free = height - linkRows - count
    let noteRows = min(notes.count, max(least, free))
    let treeRows = height - linkRows - noteRows
    let wanted = notes.count { $0.isStatement } + min(least, notes.count { !$0.isStatement })
    return (treeRows, noteRows, max(0, min(wanted - noteRows, treeRows - 3)), linkRows)
  }

  /// The question that the focused place asks: what is wrong, why, or what follows; while only one
  /// branch is in view, the way to it.
  private func question(at desk: Desk) -> String {
    guard let draft else {
      guard let top else { return desk.text(part.question) }
      let path = desk.tree.path(to: top).dropLast().map { desk.name(of: $0).replacingLineFeeds() }
      // The nearest first: a long way is cut off at its end.
      return desk.phrase(.branchOf, path.reversed().joined(separator: " ← "))
    }
    let parent = draft.place.parent.map { desk.name(of: $0) } ?? ""
    if let around = draft.place.around {
      return desk.phrase(.askBetween, parent, desk.name(of: around))
    }
    switch draft.place.role {
    case "focal": return desk.phrase(.askFocal)
    case "effect": return desk.phrase(.askEffect, parent)
    default: return desk.phrase(.askCause, parent)
    }
  }

  // MARK: Rows

  /// - Parameter cover: how many rows at the bottom a note covers; the focus keeps above them.
  private func drawTree(
    _ rows: [TreeLayout.Row], below cover: Int, on canvas: inout Canvas, desk: Desk
  ) {
    let height = canvas.size.rows
    let visible = position.visible(count: treeRowCount(rows, at: desk), height: height)
    let hidden = max(0, position.index - visible.lowerBound - (height - cover - 1))
    for (line, index) in visible.dropFirst(hidden).enumerated() {
      guard index < rows.count else {
        canvas.put("+ " + desk.phrase(.emptyTree), at: Point(column: 2, row: line), style: .muted)
        canvas.markRow(index, at: line, hasFocus: index == position.index)
        continue
      }
      drawRow(rows[index], at: line, on: &canvas, desk: desk)
      canvas.markRow(index, at: line, hasFocus: false)
      if index == position.index {
        // While typing the cursor already stands in the text.
        canvas.markFocus(row: line, movesCursor: rows[index].content != .draft)
      }
    }
  }

  private func drawRow(
    _ row: TreeLayout.Row, at line: Int, on canvas: inout Canvas, desk: Desk
  ) {
    let lines = Self.lines(of: row, width: canvas.size.columns)
    let column = 2 + canvas.put(lines, at: Point(column: 2, row: line), style: .muted)
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
        desk.phrase(.sameAs, desk.name(of: id)).replacingLineFeeds(),
        at: Point(column: column, row: line), columns: room, style: .muted)
    case .problem(let id), .loose(let id):
      let word = standing(of: id, row: row, desk: desk)
      let wordWidth = word.isEmpty ? 0 : displayWidth(of: word) + 1
      canvas.putCut(
        desk.name(of: id).replacingLineFeeds(), at: Point(column: column, row: line),
        columns: room - wordWidth, style: desk.tree.focal == id ? .bold : .plain)
      canvas.putRight(
        word, at: Point(column: canvas.size.columns - wordWidth, row: line), columns: wordWidth,
        style: .muted)
    }
  }

  /// The lines before a card. Deep down only the nearest ones are drawn: the words need the room.
  private static func lines(of row: TreeLayout.Row, width: Int) -> String {
    let most = max(9, width / 2)
    // A line of the tree is a letter of three bytes, at most as wide as that.
    guard row.lines.utf8.count > most, row.lines.count > most else { return row.lines }
    return "…" + row.lines.suffix(most - 1)
  }

  /// The word at the right edge: what a problem is by rule, its findings, and what is folded away.
  private func standing(of id: RecordID, row: TreeLayout.Row, desk: Desk) -> String {
    var words: [String] = []
    if taken == id { words.append(desk.phrase(.heldMark)) }
    if row.hiddenCount > 0 { words.append("+\(row.hiddenCount)") }
    let doubts = desk.findings(at: id).count { $0.severity != .hint }
    if doubts > 0 { words.append("!\(doubts)") }
    let remarks = desk.remarks(at: id).count
    if remarks > 0 { words.append("*\(remarks)") }
    switch desk.tree[id]?.standing {
    case .focal: words.append(desk.phrase(.standingFocal))
    case .root: words.append(desk.phrase(.standingRoot))
    case .effect: words.append(desk.phrase(.standingEffect))
    case .cause, .unconnected, nil: break
    }
    return words.joined(separator: " ")
  }

  // MARK: Notes

  /// A row below the tree.
  private struct Note {
    let text: String
    let style: Style
    var isStatement = false
  }

  /// What is held, what is written on the focused card when its row has no room for it, and what is
  /// doubtful about it; only the first while typing.
  private func notes(width: Int, at desk: Desk) -> [Note] {
    let room = max(1, width - 2)
    var notes: [Note] = []
    if let taken {
      notes += wrapped(desk.phrase(.held, desk.name(of: taken)), width: room).prefix(1)
        .map { Note(text: $0, style: .bold, isStatement: true) }
    }
    guard draft == nil, let row = focusedRow(at: desk), let id = row.id else { return notes }
    let statement = desk.name(of: id).replacingLineFeeds()
    let word = standing(of: id, row: row, desk: desk)
    let taken = 2 + displayWidth(of: Self.lines(of: row, width: width)) + displayWidth(of: word)
    if displayWidth(of: statement) > width - taken - 1 {
      notes += wrapped(statement, width: room).map {
        Note(text: $0, style: .plain, isStatement: true)
      }
    }
    notes += desk.remarkLines(at: id).flatMap { wrapped("* " + $0, width: room) }.map {
      Note(text: $0, style: .bold)
    }
    if let finding = desk.findings(at: id).first(where: { $0.check != Check.openRemark.id }) {
      notes += wrapped("! " + desk.catalogue.wording(finding), width: room).map {
        Note(text: $0, style: .warning)
      }
    }
    return notes
  }
}
