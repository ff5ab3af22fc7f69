import TerminalScreen
import WorksheetModel

extension PairsPage {
  public func draw(on canvas: inout Canvas, desk: Desk) {
    if let reason {
      drawReason(reason.line, of: reason.record, on: &canvas, desk: desk)
      return
    }
    var top = canvas.paragraph(
      sentence(at: desk), at: Point(column: 1, row: 0), style: .heading,
      limit: canvas.size.rows < 14 ? 2 : 4)
    if canvas.size.rows >= 14 { top += 1 }
    let rows = rows(at: desk)
    let size = Size(columns: canvas.size.columns, rows: canvas.size.rows - top)
    canvas.region(Rect(column: 0, row: top, columns: size.columns, rows: size.rows)) { canvas in
      let visible = position.visible(count: rows.count, height: size.rows)
      for (line, index) in visible.enumerated() {
        draw(rows[index], at: line, on: &canvas, desk: desk)
        canvas.markRow(index, at: line, hasFocus: index == position.index)
      }
    }
  }

  func sentence(at desk: Desk) -> String {
    guard ranking.rows.count > 1 else {
      return desk.phrase(.pairsTooFew, title(of: kind, at: desk))
    }
    guard let question else {
      return desk.phrase(ranking.putOff.isEmpty ? .pairsComplete : .pairsWaiting)
    }
    guard !question.circle.isEmpty else { return desk.text(part.question) }
    let names = question.circle.map { desk.name(of: $0) }.joined(separator: " > ")
    return desk.phrase(.pairsCircle, names)
  }

  private func title(of kind: Kind, at desk: Desk) -> String {
    desk.worksheets.part(kind).map { desk.text($0.title) } ?? kind.text
  }

  private func draw(_ row: Row, at line: Int, on canvas: inout Canvas, desk: Desk) {
    let point = Point(column: 2, row: line)
    let room = canvas.size.columns - 2
    switch row {
    case .choice(let id):
      let letter = id == question?.pair.a ? "A" : "B"
      canvas.putCut("\(letter)  \(desk.name(of: id))", at: point, columns: room, style: .bold)
    case .putOff: canvas.putCut("•  \(wording(row, at: desk))", at: point, columns: room)
    case .askPutOff, .askSettled, .other, .answers:
      canvas.putCut("→ \(wording(row, at: desk))", at: point, columns: room)
    case .heading: canvas.put(wording(row, at: desk), at: point, style: .heading)
    case .result(let result): draw(result, at: line, on: &canvas, desk: desk)
    }
  }

  /// What stands at a row, in words.
  func wording(_ row: Row, at desk: Desk) -> String {
    switch row {
    case .choice(let id): desk.name(of: id)
    case .putOff: desk.phrase(.pairsPutOff)
    case .askPutOff(let count): desk.phrase(.pairsAskPutOff, String(count))
    case .askSettled(let count): desk.phrase(.pairsAskSettled, String(count))
    case .other(let kind): desk.phrase(.pairsOther, title(of: kind, at: desk))
    case .answers: desk.phrase(.pairsAnswers, String(desk.workbook.count(of: .pair)))
    case .heading:
      desk.phrase(question == nil && ranking.putOff.isEmpty ? .pairsOrder : .pairsOrderSoFar)
    case .result(let result):
      "\(result.rank) \(desk.name(of: result.id)): "
        + desk.phrase(.pairsWins, String(result.wins), String(result.losses))
    }
  }

  /// Rank, name, a bar as long as there are wins, and the wins in words.
  private func draw(
    _ result: PairwiseRanking.Row, at line: Int, on canvas: inout Canvas, desk: Desk
  ) {
    let score = desk.phrase(.pairsWins, String(result.wins), String(result.losses))
    let scoreWidth = displayWidth(of: score)
    let most = max(1, ranking.rows.first?.wins ?? 1)
    let barWidth = canvas.size.columns >= 50 ? 10 : 0
    let bar = String(repeating: "█", count: (result.wins * barWidth + most - 1) / most)
    let nameWidth = canvas.size.columns - scoreWidth - barWidth - 9
    canvas.putRight(String(result.rank), at: Point(column: 2, row: line), columns: 3)
    canvas.putCut(
      desk.name(of: result.id), at: Point(column: 6, row: line), columns: nameWidth)
    canvas.put(bar, at: Point(column: 7 + nameWidth, row: line))
    canvas.putRight(
      score, at: Point(column: canvas.size.columns - scoreWidth - 1, row: line),
      columns: scoreWidth)
  }

  private func drawReason(
    _ line: TextLine, of id: RecordID, on canvas: inout Canvas, desk: Desk
  ) {
    guard let record = desk.workbook[id], let field = part.field("reason") else { return }
    var row = canvas.paragraph(ahead(record, at: desk), at: Point(column: 1, row: 0), limit: 3)
    if canvas.size.rows >= 14 { row += 1 }
    row += canvas.paragraph(
      desk.text(field.question), at: Point(column: 1, row: row), style: .heading, limit: 2)
    let window = line.visible(width: max(1, canvas.size.columns - 3))
    let area = Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1)
    canvas.put("> " + window.text, at: area.origin)
    canvas.restyle(area) { $0.attributes.insert(.reverse) }
    canvas.cursor = Point(column: 2 + window.cursorColumn, row: row)
    canvas.paragraph(
      desk.phrase(.example, desk.text(field.example)), at: Point(column: 2, row: row + 1),
      style: .muted, limit: 2)
    canvas.paragraph(
      desk.text(field.help), at: Point(column: 2, row: row + 3), style: .muted,
      limit: max(0, canvas.size.rows - row - 3))
  }

  /// Which of the two was preferred.
  func ahead(_ record: Record, at desk: Desk) -> String {
    let winner = record.links("winner").first
    let loser = ["a", "b"].flatMap { record.links($0) }.first { $0 != winner }
    let names = [winner, loser].map { $0.map { desk.name(of: $0) } ?? "" }
    return desk.phrase(.pairsAhead, names[0], names[1])
  }
}
