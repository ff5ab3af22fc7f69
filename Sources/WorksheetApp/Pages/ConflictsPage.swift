import TerminalScreen
import WorksheetModel
import WorksheetText

/// Fields to which copies gave several answers: the answers side by side, for the group to choose.
struct ConflictsPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), previousAnswer, nextAnswer, take, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.left], .previousAnswer, .keyPreviousAnswer),
      .init([.right], .nextAnswer, .keyNextAnswer, isInLine: true),
      .init([.enter], .take, .keyTakeAnswer, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  var position = ListPosition()
  /// Which answer Enter takes; the first one counts already.
  private var chosen = 0

  init() {}

  /// Starts at the first conflict of a record, and there at a field.
  init(at record: RecordID?, field: FieldKey?, desk: Desk) {
    let index = desk.conflicts.firstIndex {
      $0.record == record && (field == nil || $0.field == field)
    }
    position = ListPosition(index ?? 0)
  }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func heading(at desk: Desk) -> Heading {
    Heading(desk.phrase(.conflictsTitle), progress: String(desk.conflicts.count))
  }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.conflictsTitle), [desk.phrase(.conflictsHelp)])
  }

  private func focused(at desk: Desk) -> Conflict? {
    desk.conflicts.isEmpty ? nil : desk.conflicts[min(position.index, desk.conflicts.count - 1)]
  }

  private func choices(at desk: Desk) -> [ConflictWording.Choice] {
    focused(at: desk).map { desk.conflictWording.choices(of: $0) } ?? []
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step):
      position.take(step, count: desk.conflicts.count)
      chosen = 0
    case .previousAnswer: chosen = max(0, chosen - 1)
    case .nextAnswer: chosen = min(chosen + 1, max(0, choices(at: desk).count - 1))
    case .take: return take(at: desk)
    case .leave: return .back([])
    }
    return .stay([])
  }

  private func take(at desk: Desk) -> Step {
    focused(at: desk).map { Self.taking(chosen, of: $0, at: desk) } ?? .back([])
  }

  /// Takes one of the answers of a conflict, counted from the one that stands.
  static func taking(_ index: Int, of conflict: Conflict, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let choices = desk.conflictWording.choices(of: conflict)
    guard choices.indices.contains(index), let record = desk.workbook[conflict.record] else {
      return .back([])
    }
    let choice = choices[index]
    let edit: Edit =
      conflict.field == .parent
      ? .move(record.id, to: Place(parent: choice.answer.value?.links.first, order: record.order))
      : .set(record.id, conflict.field, choice.answer)
    return .change(Change(edit), saying: desk.phrase(.answerTaken, choice.text))
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    position.move(by: 0, count: desk.conflicts.count)
    chosen = 0
  }
}

// MARK: - Drawing

extension ConflictsPage {
  func draw(on canvas: inout Canvas, desk: Desk) {
    guard !desk.conflicts.isEmpty else {
      canvas.paragraph(desk.phrase(.noConflicts), at: Point(column: 2, row: 0), style: .good)
      return
    }
    let isLow = canvas.size.rows < 14
    let top = canvas.paragraph(
      desk.phrase(.conflictsHint), at: Point(column: 1, row: 0), style: .heading,
      limit: isLow ? 1 : 2)
    let listRows = min(desk.conflicts.count, max(1, canvas.size.rows / 3))
    canvas.region(Rect(column: 0, row: top, columns: canvas.size.columns, rows: listRows)) {
      drawList(on: &$0, desk: desk)
    }
    let below = top + listRows + (isLow ? 0 : 1)
    let area = Rect(
      column: 2, row: below, columns: canvas.size.columns - 3, rows: canvas.size.rows - below)
    guard area.rows > 0 else { return }
    canvas.region(area) { drawChoices(on: &$0, desk: desk) }
  }

  private func drawList(on canvas: inout Canvas, desk: Desk) {
    let words = desk.conflictWording
    let visible = position.visible(count: desk.conflicts.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      canvas.putCut(
        words.place(of: desk.conflicts[index]).replacingLineFeeds(),
        at: Point(column: 2, row: row), columns: canvas.size.columns - 2)
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
  }

  /// Side by side where there is room for two, else one below the other; the chosen one is in view.
  private func drawChoices(on canvas: inout Canvas, desk: Desk) {
    let choices = choices(at: desk)
    let perRow = canvas.size.columns >= 60 ? 2 : 1
    let width = canvas.size.columns / perRow
    let first = perRow == 2 ? max(0, min(chosen - 1, choices.count - 2)) : 0
    var row = 0
    for (offset, index) in (first..<choices.count).enumerated() {
      let column = (offset % perRow) * width
      // One below the other the chosen one needs its whole text, the others a line.
      let rows = perRow == 2 ? canvas.size.rows - row : index == chosen ? 3 : 1
      let area = Rect(column: column, row: row, columns: width - 1, rows: rows)
      guard row < canvas.size.rows else { return }
      canvas.region(area) { draw(choices[index], at: index, on: &$0, desk: desk) }
      if perRow == 1 { row += rows }
      if perRow == 2, offset == 1 { return }
    }
  }

  private func draw(
    _ choice: ConflictWording.Choice, at index: Int, on canvas: inout Canvas, desk: Desk
  ) {
    let mark = index == chosen ? "(x) " : "( ) "
    let isTall = canvas.size.rows > 3
    var row = 0
    if isTall {
      let title = index == 0 ? desk.phrase(.standingAnswer) : desk.phrase(.otherAnswer)
      canvas.putCut(
        title, at: Point(column: 4, row: 0), columns: canvas.size.columns - 4, style: .heading)
      row = 1
    }
    canvas.put(mark, at: Point(column: 0, row: row))
    let limit = max(1, canvas.size.rows - row - (canvas.size.rows > 1 ? 1 : 0))
    row += canvas.paragraph(
      choice.text, at: Point(column: 4, row: row), style: index == chosen ? .bold : .plain,
      limit: limit)
    canvas.paragraph(
      choice.author, at: Point(column: 4, row: row), style: .muted,
      limit: max(0, canvas.size.rows - row))
  }
}
