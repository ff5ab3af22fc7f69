import TerminalScreen
import WorksheetModel
import WorksheetText

/// The drills with what came of them before and after the course.
struct DrillListPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyOpen, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  enum Row: Hashable {
    case drill(Drill)
    case results(Int)
  }

  var position = ListPosition()

  var keys: [KeyHelp] { Self.keyMap.help }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.drillsTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.drillsTitle), [desk.phrase(.drillsHelp), note(at: desk)])
  }

  private func rows(at desk: Desk) -> [Row] {
    let count = desk.workbook.count(of: .drill)
    return desk.worksheets.drills.map(Row.drill) + (count == 0 ? [] : [.results(count)])
  }

  /// What changed between before and after, or that nothing can be kept.
  private func note(at desk: Desk) -> String {
    guard desk.keepsDrills else { return desk.phrase(.drillsNotKept) }
    return desk.catalogue.sentences(about: DrillHistory(desk.workbook)).joined(separator: " ")
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let rows = rows(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: rows.count)
    case .leave: return .back([.save])
    case .open:
      guard rows.indices.contains(position.index) else { return .stay([]) }
      switch rows[position.index] {
      case .drill(let drill): return .push(DrillPage(drill))
      case .results:
        return desk.worksheets.part(.drill, asking: nil)
          .map { .push(TablePage(part: $0, owner: nil)) } ?? .stay([])
      }
    }
    return .stay([])
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    position.move(by: 0, count: rows(at: desk).count)
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns - 3
    let rows = rows(at: desk)
    let intro = canvas.size.rows > 12 ? desk.phrase(.drillsHelp) : ""
    let top =
      intro.isEmpty
      ? 0
      : canvas.paragraph(
        intro, at: Point(column: 1, row: 0), limit: max(0, canvas.size.rows - rows.count * 2 - 3))
        + 1
    let note = wrapped(note(at: desk), width: max(1, width)).prefix(3)
    let history = DrillHistory(desk.workbook)
    let visible = position.visible(
      count: rows.count, height: (canvas.size.rows - top - note.count) / 2)
    for (place, index) in visible.enumerated() {
      let line = top + place * 2
      let point = Point(column: 2, row: line)
      switch rows[index] {
      case .results(let count):
        canvas.putCut(desk.phrase(.drillsResults, String(count)), at: point, columns: width)
      case .drill(let drill):
        canvas.putCut(desk.text(drill.title), at: point, columns: width)
        canvas.putCut(
          result(of: drill, history, desk), at: Point(column: 4, row: line + 1),
          columns: width - 2, style: .muted)
      }
      canvas.markRow(index, at: line, hasFocus: index == position.index)
    }
    for (offset, line) in note.enumerated() {
      canvas.put(
        line, at: Point(column: 2, row: canvas.size.rows - note.count + offset), style: .bold)
    }
  }

  private func result(of drill: Drill, _ history: DrillHistory, _ desk: Desk) -> String {
    let parts = DrillRun.Moment.allCases.compactMap { moment in
      history.latest(moment, of: drill.id).map {
        "\(desk.catalogue.wording(moment)) \($0.score)/\($0.most)"
      }
    }
    return parts.isEmpty ? desk.phrase(.drillNoResult) : parts.joined(separator: " · ")
  }
}

extension Desk {
  /// Whether what is sorted goes into a workbook: one is open, may be changed, and its sheets know it.
  var keepsDrills: Bool {
    !isReadOnly && !workbook.header.id.isEmpty && worksheets.part(.drill) != nil
  }
}
