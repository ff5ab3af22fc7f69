import TerminalScreen
import WorksheetModel

/// Every command that works at this place, with its key; Enter carries the chosen one out.
struct MenuPage: ListedPage, CommandPage {
  enum Action: Hashable { case walk(ListStep), choose, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .choose, .keyChoose, isInLine: true),
      .init([.escape, .function(10), .control("o")], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let entries: [KeyHelp]
  var position = ListPosition()
  /// The command that was chosen, for the program to carry out; nil while none was.
  private(set) var chosen: KeyHelp?

  /// What somebody who is lost looks for stands first.
  init(entries: [KeyHelp]) {
    let first = [KeyPhrase.keyHelp, .keySave, .keyQuit].flatMap { text in
      entries.filter { $0.text == text }
    }
    self.entries = first + entries.filter { !first.contains($0) }
  }

  var keys: [KeyHelp] { Self.keyMap.help }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.menuTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.menuTitle), [desk.phrase(.menuHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: entries.count)
    case .leave: return .back([])
    case .choose:
      chosen = entries.indices.contains(position.index) ? entries[position.index] : nil
      return .back([])
    }
    return .stay([])
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let visible = position.visible(count: entries.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      let entry = entries[index]
      canvas.putCut(
        desk.phrase(entry.text).capitalizedFirst, at: Point(column: 2, row: row),
        columns: entry.shownKeys.isEmpty ? canvas.size.columns - 3 : 30)
      // In a narrow window the first key is worth more than half of its twin.
      let isWide = displayWidth(of: entry.shownKeys) <= canvas.size.columns - 33
      canvas.put(
        isWide ? entry.shownKeys : entry.keys.first?.shown ?? "",
        at: Point(column: 33, row: row), style: .muted)
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
  }
}
