import TerminalScreen
import WorksheetModel

extension RemarksPage {
  static func textWidth(_ columns: Int) -> Int { max(1, columns - 5) }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns
    let detailRows = min(max(7, canvas.size.rows / 2), max(0, canvas.size.rows - 3))
    let listRows = canvas.size.rows - detailRows
    canvas.region(Rect(column: 0, row: 0, columns: width, rows: listRows)) {
      drawList(on: &$0, desk: desk)
    }
    canvas.region(Rect(column: 0, row: listRows, columns: width, rows: detailRows)) {
      $0.horizontalLine(at: .zero, length: width)
      drawWriting(on: &$0, desk: desk)
      drawDetail(on: &$0, desk: desk)
    }
  }

  private func drawList(on canvas: inout Canvas, desk: Desk) {
    let remarks = remarks(at: desk)
    let count = rowCount(at: desk)
    if count == 0 {
      canvas.paragraph(desk.words(.noRemarks), at: Point(column: 2, row: 0), style: .good)
      canvas.cursor = .zero
    }
    let report = desk.report
    for (line, index) in position.visible(count: count, height: canvas.size.rows).enumerated() {
      if index < remarks.count {
        let remark = remarks[index]
        let prefix = place == nil ? "\(report.place(of: remark)) — " : ""
        canvas.putCut(
          "[\(report.word(for: remark.state))] \(prefix)\(remark.text)".replacingLineFeeds(),
          at: Point(column: 2, row: line), columns: canvas.size.columns - 2,
          style: remark.isWaiting ? .plain : .muted)
      } else {
        canvas.put("+ " + desk.words(.newRemark), at: Point(column: 2, row: line), style: .muted)
      }
      canvas.markRow(index, at: line, hasFocus: false)
      if index == position.index { canvas.markFocus(row: line, movesCursor: !isTyping) }
    }
  }

  private func drawDetail(on canvas: inout Canvas, desk: Desk) {
    guard rowOfDraft(at: desk) != position.index, let remark = focused(at: desk) else { return }
    let report = desk.report
    var row = 1
    for (number, line) in ([report.place(of: remark)] + report.lines(of: remark)).enumerated() {
      row += canvas.paragraph(
        line, at: Point(column: 2, row: row), style: number == 0 ? .heading : .plain,
        limit: max(0, canvas.size.rows - row))
    }
  }

  private func drawWriting(on canvas: inout Canvas, desk: Desk) {
    guard let writing, let draft, rowOfDraft(at: desk) == position.index else { return }
    let question: String
    switch writing {
    case .remark:
      question = desk.words(.askRemark, (place ?? RemarkPlace()).name(at: desk))
    case .reply(let id):
      question = desk.words(.askReply, desk.remarks.first { $0.id == id }?.text ?? "")
    }
    let row =
      1
      + canvas.paragraph(
        question, at: Point(column: 2, row: 1), style: .heading, limit: 2)
    let room = Size(
      columns: Self.textWidth(canvas.size.columns), rows: max(1, canvas.size.rows - row))
    let shown = draft.shown(in: room)
    for (line, text) in shown.rows.enumerated() {
      canvas.put(
        (line == 0 ? "> " : "  ") + text, at: Point(column: 2, row: row + line),
        style: isTyping ? .bold : .warning)
    }
    if isTyping {
      canvas.cursor = Point(column: 4 + shown.cursor.column, row: row + shown.cursor.row)
    }
  }
}
