import TerminalScreen
import WorksheetModel

/// Offers to merge a copy of the same workbook that lies beside the file.
struct CopyPage: Page {
  enum Action: Hashable { case take, leave }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .take, .keyMerge, isInLine: true),
    .init([.escape], .leave, .keyMergeLater, isInLine: true),
  ])

  let copy: AppEvent.Copy

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.copyTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.copyTitle), [copy.text, desk.phrase(.copyHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    switch Self.keyMap.action(for: key) {
    case .take: .back([.mergeCopy(path: copy.path)])
    case .leave: .back([])
    case nil: .unused
    }
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let used = canvas.paragraph(copy.text, at: Point(column: 2, row: 1), style: .bold)
    let help = canvas.paragraph(desk.phrase(.copyHelp), at: Point(column: 2, row: used + 2))
    let row = min(used + help + 3, canvas.size.rows - 1)
    canvas.put("> [ \(desk.phrase(.copyTake)) ]", at: Point(column: 0, row: row))
    canvas.markFocus(row: row)
  }
}
