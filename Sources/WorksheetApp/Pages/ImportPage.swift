import TerminalScreen
import WorksheetModel

/// Asks for a text file with a list or a diagram that becomes a problem tree.
struct ImportPage: Page {
  enum Action: Hashable { case take, leave }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .take, .keyTakeList, isInLine: true),
    .init([.escape], .leave, .keyBack, isInLine: true),
  ])

  private(set) var line = TextLine()

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func takesText(at desk: Desk) -> Bool { true }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.listTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.listTitle), [desk.phrase(.askList), desk.phrase(.listHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    switch Self.keyMap.action(for: key) {
    case .take: return line.isEmpty ? .stay([]) : .stay([.readList(path: line.text)])
    case .leave: return .back([])
    case nil: return line.receive(key) ? .stay([]) : .unused
    }
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let row = canvas.paragraph(desk.phrase(.askList), at: Point(column: 2, row: 0), limit: 4) + 1
    let window = line.visible(width: max(1, canvas.size.columns - 4))
    canvas.put("> " + window.text, at: Point(column: 0, row: row))
    canvas.cursor = Point(column: 2 + window.cursorColumn, row: row)
    canvas.paragraph(
      desk.phrase(.listHelp), at: Point(column: 2, row: row + 2), style: .muted,
      limit: max(0, canvas.size.rows - row - 2))
  }
}
