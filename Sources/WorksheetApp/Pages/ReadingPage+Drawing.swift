import TerminalScreen
import WorksheetModel

extension ReadingPage {
  func draw(on canvas: inout Canvas, desk: Desk) {
    let isRoomy = canvas.size.rows >= 14
    var top = canvas.paragraph(
      sentence(at: desk), at: Point(column: 1, row: 0), style: .heading,
      limit: isRoomy ? 8 : 4)
    if isRoomy { top += 1 }
    let rows = rows(at: desk)
    canvas.putChoices(
      count: rows.count, position: position, below: top,
      notes: notes(width: canvas.size.columns - 3, at: desk).map { ($0, .muted) }
    ) { index, line, canvas in
      draw(rows[index], isFocused: index == position.index, at: line, on: &canvas, desk: desk)
    }
  }

  func sentence(at desk: Desk) -> String {
    guard let link = current else { return desk.phrase(.readNone) }
    let names = [desk.name(of: link.cause), desk.name(of: link.effect)]
    let card = desk.name(of: link.writtenAt)
    switch stage {
    case .reply: return desk.phrase(.readLink, names[0], names[1])
    case .mend: return desk.phrase(.readMend, card)
    case .rewrite: return desk.phrase(.readRewriteAsk)
    case .place: return desk.phrase(.readPlace, card)
    }
  }

  private func draw(
    _ row: Row, isFocused: Bool, at line: Int, on canvas: inout Canvas, desk: Desk
  ) {
    if row == .answer {
      canvas.putTyped(self.line, row: line, isFocused: isFocused)
      return
    }
    canvas.putCut(
      wording(row, at: desk).replacingLineFeeds(), at: Point(column: 2, row: line),
      columns: canvas.size.columns - 2)
    if isFocused { canvas.markFocus(row: line) }
  }

  private func wording(_ row: Row, at desk: Desk) -> String {
    let text = plainWording(row, at: desk)
    return switch row {
    case .yes: "1  \(text)"
    case .no: "2  \(text)"
    case .turn: "\(stage == .reply ? "3" : "•")  \(text)"
    case .unknown: "4  \(text)"
    case .move, .unlink, .rewrite, .later: "•  \(text)"
    case .place, .answer: text
    case .done: "[ \(text) ]"
    }
  }

  /// What can be chosen at a row, without a sign in front.
  func plainWording(_ row: Row, at desk: Desk) -> String {
    switch row {
    case .yes: desk.phrase(.readYes)
    case .no: desk.phrase(.readNo)
    case .turn: desk.phrase(.readTurn)
    case .unknown: desk.phrase(.readUnknown)
    case .move: desk.phrase(.readMove)
    case .unlink: desk.phrase(.readUnlink, current.map { desk.name(of: $0.other) } ?? "")
    case .rewrite(let id): desk.phrase(.readRewrite, desk.name(of: id))
    case .later: desk.phrase(.readLater)
    case .place(let id): desk.name(of: id)
    case .answer: ""
    case .done: desk.phrase(.whyDone)
    }
  }

  /// What was said before, and the link read downwards; when all is read, how it ended.
  func notes(width: Int, at desk: Desk) -> [String] {
    guard let link = current, stage == .reply else { return [] }
    let reading = LinkReading(desk.tree, in: desk.workbook)
    let reply = reading.lines.indices.contains(index) ? reading.lines[index].reply : nil
    var notes = [
      desk.phrase(.readWhy, desk.name(of: link.effect), desk.name(of: link.cause))
    ]
    if let reply { notes.append(desk.phrase(.readSaid, word(for: reply, at: desk))) }
    if reading.readCount == reading.lines.count {
      let counts = [LinkReading.Reply.yes, .no, .unknown].map { String(reading.count(of: $0)) }
      notes.append(desk.phrase(.readAll, counts[0], counts[1], counts[2]))
    }
    return notes.flatMap { wrapped($0, width: max(10, width)) }
  }

  private func word(for reply: LinkReading.Reply, at desk: Desk) -> String {
    switch reply {
    case .yes: desk.phrase(.keyReplyYes)
    case .no: desk.phrase(.keyReplyNo)
    case .unknown: desk.phrase(.keyReplyUnknown)
    }
  }
}
