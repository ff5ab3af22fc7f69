import TerminalScreen
import WorksheetModel
import WorksheetText

extension DrillPage {
  func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns - 2
    let isLow = canvas.size.rows <= 12
    let rows = rows(at: desk)
    var top = 0
    if let question = question(at: desk) {
      // The story gets all the room that the few rows below it leave.
      let most = stage == .intro ? max(2, canvas.size.rows - rows.count - 1) : isLow ? 2 : 10
      top = canvas.paragraph(
        question, at: Point(column: 1, row: 0), style: .heading, limit: most)
      if !isLow { top += 1 }
    }
    let note = note(at: desk)
    let noteRows = min(
      note.isEmpty ? 0 : wrapped(note, width: max(1, width - 1)).count, isLow ? 3 : 6)
    let height = max(1, canvas.size.rows - top - noteRows)
    let visible = position.visible(count: rows.count, height: height)
    for (offset, index) in visible.enumerated() {
      draw(rows[index], at: top + offset, on: &canvas, desk: desk)
      canvas.markRow(index, at: top + offset, hasFocus: index == position.index)
    }
    canvas.paragraph(
      note, at: Point(column: 2, row: canvas.size.rows - noteRows),
      style: stage == .result ? .plain : .bold, limit: noteRows)
  }

  private func question(at desk: Desk) -> String? {
    switch stage {
    case .intro: desk.text(drill.story)
    case .sorting: desk.phrase(.drillAskRole)
    case .linking: desk.phrase(.drillAskParent)
    case .picking(let cause):
      desk.phrase(.drillPickParent, drill.card(cause).map { desk.text($0.text) } ?? "")
    case .result: answers.map { desk.catalogue.score($0) }
    }
  }

  /// The whole of the focused card, its keys, or its explanation.
  private func note(at desk: Desk) -> String {
    guard case .card(let key)? = focusedRow(at: desk), let card = drill.card(key) else {
      return noteOfLastRow(at: desk)
    }
    switch stage {
    case .intro: return ""
    case .sorting: return "\(desk.text(card.text))  ·  \(desk.phrase(.drillKeys))"
    case .picking: return desk.text(card.text)
    case .linking:
      let parent = answers?.parents[key].flatMap { drill.card($0) }
      return desk.text(card.text) + (parent.map { " → " + desk.text($0.text) } ?? "")
    case .result: return desk.catalogue.solution(of: card, in: drill)
    }
  }

  private func noteOfLastRow(at desk: Desk) -> String {
    switch stage {
    case .intro: return desk.keepsDrills ? "" : desk.phrase(.drillsNotKept)
    case .sorting:
      let unsorted = answers?.unsorted ?? 0
      return unsorted == 0 ? "" : desk.phrase(.drillUnsorted, String(unsorted))
    case .linking, .picking: return ""
    case .result:
      return desk.catalogue.sentences(about: DrillHistory(desk.workbook)).joined(separator: " ")
    }
  }

  private func draw(_ row: Row, at line: Int, on canvas: inout Canvas, desk: Desk) {
    let point = Point(column: 2, row: line)
    let room = canvas.size.columns - 3
    switch row {
    case .start(let moment):
      canvas.putCut(desk.phrase(moment.startPhrase), at: point, columns: room)
    case .resume(let id):
      let moment = desk.workbook[id]?.text("moment").flatMap(DrillRun.Moment.init) ?? .practice
      canvas.putCut(
        desk.phrase(.drillResume, desk.catalogue.wording(moment)), at: point, columns: room)
    case .goOn: canvas.putCut("→ " + goOn(at: desk), at: point, columns: room)
    case .card(let key):
      guard let card = drill.card(key) else { return }
      let (mark, style) = mark(of: card, at: desk)
      let markWidth = min(displayWidth(of: mark), room / 2)
      canvas.putCut(desk.text(card.text), at: point, columns: room - markWidth - 1)
      canvas.putCut(
        mark, at: Point(column: 2 + room - markWidth, row: line), columns: markWidth,
        style: style)
    }
  }

  private func goOn(at desk: Desk) -> String {
    switch stage {
    case .intro, .sorting, .picking: desk.phrase(.drillToLinks)
    case .linking: desk.phrase(.drillToResult)
    case .result: desk.phrase(.drillAgain)
    }
  }

  /// What stands at the right of a card: its side, what it hangs on, or whether that is right.
  private func mark(of card: Drill.Card, at desk: Desk) -> (String, Style) {
    switch stage {
    case .intro: return ("", .plain)
    case .sorting, .picking:
      let role = answers?.roles[card.key]
      return (role.map { desk.catalogue.wording($0) } ?? "-", .muted)
    case .linking:
      let parent = answers?.parents[card.key].flatMap { drill.card($0) }
      return (parent.map { "→ " + desk.text($0.text) } ?? "-", .muted)
    case .result:
      let result = answers?.results.first { $0.card.key == card.key }
      return result?.isRight == true
        ? (desk.phrase(.drillRight), .good) : (desk.phrase(.drillWrong), .warning)
    }
  }
}

extension DrillRun.Moment {
  fileprivate var startPhrase: ScreenPhrase {
    switch self {
    case .before: .drillStartBefore
    case .after: .drillStartAfter
    case .practice: .drillStartPractice
    }
  }
}
