import TerminalScreen
import WorksheetModel
import WorksheetText

/// The short lessons; what is typed leaves those in which it stands, and Enter opens one.
struct LessonListPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyRead, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  var position = ListPosition()
  private var line = TextLine()

  var keys: [KeyHelp] { Self.keyMap.help }
  func takesText(at desk: Desk) -> Bool { true }
  func heading(at desk: Desk) -> Heading {
    Heading(desk.phrase(.lessonsTitle), progress: String(lessons(at: desk).count))
  }
  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.phrase(.lessonsTitle), [desk.phrase(.lessonsHelp), desk.catalogue[LessonPhrase.search]])
  }

  private func lessons(at desk: Desk) -> [Lesson] {
    desk.lessons.filter { $0.contains(line.text) }
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else {
      guard line.receive(key) else { return .unused }
      position = ListPosition()
      return .stay([])
    }
    let lessons = lessons(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: lessons.count)
    // Esc takes back what was typed before it leaves.
    case .leave:
      guard !line.isEmpty else { return .back([]) }
      line = TextLine()
    case .open:
      guard lessons.indices.contains(position.index) else {
        return .say(desk.catalogue[LessonPhrase.nothingFound])
      }
      return .push(LessonPage(name: lessons[position.index].name))
    }
    return .stay([])
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let lessons = lessons(at: desk)
    canvas.region(
      Rect(column: 0, row: 2, columns: canvas.size.columns, rows: canvas.size.rows - 2)
    ) { canvas in
      canvas.putList(
        count: lessons.count, position: position,
        whenEmpty: desk.catalogue[LessonPhrase.nothingFound]
      ) { lessons[$0].title }
    }
    let row = canvas.cursor
    canvas.drawSearch(line, hint: desk.catalogue[LessonPhrase.search])
    if line.isEmpty { canvas.cursor = row ?? canvas.cursor }
  }
}
