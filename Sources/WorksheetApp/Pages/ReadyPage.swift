import TerminalScreen
import WorksheetModel

/// The lines that a template offers ready to take, such as the planting seasons of a calendar.
struct ReadyPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), take, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .take, .keyReady, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let part: Part
  let owner: RecordID?
  var position = ListPosition()

  init(part: Part, owner: RecordID?) {
    self.part = part
    self.owner = owner
  }

  var keys: [KeyHelp] { Self.keyMap.help }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.readyTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.readyTitle), [desk.phrase(.readyHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: part.ready.count)
    case .take: return take(at: desk)
    case .leave: return .back([])
    }
    return .stay([])
  }

  private mutating func take(at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard part.ready.indices.contains(position.index),
      case .fresh(var record, _) = Subject.fresh(part.kind, owner: owner, desk: desk)
    else { return .stay([]) }
    let line = part.ready[position.index]
    record.fields = line.fields
    if let name = part.nameField { record.fields[name.key] = .text(desk.text(line.name)) }
    position.move(by: 1, count: part.ready.count)
    return .stay([.apply(Change(.insert(record)), .new)])
  }

  /// Whether a record of that name is there, in whatever language it was taken.
  private func isTaken(_ line: ReadyLine, at desk: Desk) -> Bool {
    guard let name = part.nameField else { return false }
    let names = line.name.texts.values
    return desk.workbook.children(of: owner, kind: part.kind).contains { record in
      record.text(name.key).map { names.contains($0) } ?? false
    }
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let visible = position.visible(count: part.ready.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      let line = part.ready[index]
      canvas.putCut(
        "\(isTaken(line, at: desk) ? "[x]" : "[ ]") \(desk.text(line.name))",
        at: Point(column: 2, row: row), columns: canvas.size.columns - 3)
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
  }
}
