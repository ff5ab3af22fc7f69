import TerminalScreen
import WorksheetModel

/// Offers what a journal holds beyond the file, before anything else.
struct RecoveryPage: Page {
  enum Action: Hashable { case take, leave }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .take, .keyRecover, isInLine: true)
  ])

  let text: String

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.recoveryTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.recoveryTitle), [text, desk.phrase(.recoveryHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    Self.keyMap.action(for: key) == .take ? .back([.recover]) : .unused
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let used = canvas.paragraph(text, at: Point(column: 2, row: 1), style: .bold)
    canvas.paragraph(desk.phrase(.recoveryHelp), at: Point(column: 2, row: used + 2))
    canvas.put("> [ \(desk.phrase(.recoveryTake)) ]", at: Point(column: 0, row: used + 5))
    canvas.markFocus(row: used + 5)
  }
}
