import TerminalScreen
import WorksheetModel

/// Asks where else the workbook shall be saved.
struct PlacePage: Page {
  enum Action: Hashable { case save, leave }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .save, .keySaveHere, isInLine: true),
    .init([.escape], .leave, .keyBack, isInLine: true),
  ])

  private(set) var line: TextLine

  init(proposing path: String) { line = TextLine(path) }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func takesText(at desk: Desk) -> Bool { true }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.placeTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.placeTitle), [desk.phrase(.placeHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    switch Self.keyMap.action(for: key) {
    case .save: return line.isEmpty ? .stay([]) : .stay([.saveElsewhere(path: line.text)])
    case .leave: return .back([])
    case nil: return line.receive(key) ? .stay([]) : .unused
    }
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let row = canvas.paragraph(desk.phrase(.askPlace), at: Point(column: 2, row: 0), limit: 4) + 1
    let window = line.visible(width: max(1, canvas.size.columns - 4))
    canvas.put("> " + window.text, at: Point(column: 0, row: row))
    canvas.cursor = Point(column: 2 + window.cursorColumn, row: row)
  }
}
