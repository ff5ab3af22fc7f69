import TerminalScreen
import WorksheetModel

/// The short lessons; Enter opens one.
struct LessonListPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyRead, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  var position = ListPosition()

  var keys: [KeyHelp] { Self.keyMap.help }
  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.lessonsTitle)) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.lessonsTitle), [desk.phrase(.lessonsHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: desk.lessons.count)
    case .leave: return .back([])
    case .open:
      guard desk.lessons.indices.contains(position.index) else { return .stay([]) }
      let lesson = desk.lessons[position.index]
      return .push(TextPage(title: lesson.title, paragraphs: [lesson.text]))
    }
    return .stay([])
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let visible = position.visible(count: desk.lessons.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      canvas.putCut(
        desk.lessons[index].title, at: Point(column: 2, row: row),
        columns: canvas.size.columns - 2)
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
  }
}
