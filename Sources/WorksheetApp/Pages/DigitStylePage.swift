import TerminalScreen
import WorksheetModel
import WorksheetText

/// Asks once how the figures of a pasted block are meant, when nothing in it tells.
struct DigitStylePage: ListedPage {
  enum Action: Hashable { case walk(ListStep), accept, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .accept, .keyChoose, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let block: PastedBlock
  /// The cell that may mean two things.
  let cell: String
  var position = ListPosition()

  init(block: PastedBlock, cell: String) {
    self.block = block
    self.cell = cell
  }

  private var styles: [DigitStyle] { DigitStyle.allCases }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func heading(at desk: Desk) -> Heading { Heading(desk.catalogue[GridPhrase.pasteTitle]) }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.catalogue[GridPhrase.pasteTitle], [desk.catalogue[GridPhrase.pasteHelp]])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: styles.count)
    case .leave: return .back([])
    case .accept:
      let placed = block.placed(in: styles[min(position.index, styles.count - 1)], at: desk)
      let change = Change(placed.edits)
      return .back(placed.edits.isEmpty ? [] : [.apply(change, .new)], saying: placed.sentence)
    }
    return .stay([])
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let top =
      canvas.paragraph(
        desk.catalogue[GridPhrase.pasteAsk, cell], at: Point(column: 2, row: 0), style: .heading)
      + 1
    for (line, style) in styles.enumerated() {
      let value = (try? NumberReading.read(style.typed(cell)))?.value
      let shown = value.map { desk.catalogue.quantity($0) } ?? ""
      canvas.putCut(
        desk.catalogue[GridPhrase.pasteReading, cell, shown], at: Point(column: 2, row: top + line),
        columns: canvas.size.columns - 3)
      canvas.markRow(line, at: top + line, hasFocus: line == position.index)
    }
    canvas.paragraph(
      desk.catalogue[GridPhrase.pasteHelp], at: Point(column: 2, row: top + styles.count + 1),
      style: .muted)
  }
}
