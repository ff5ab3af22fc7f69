import TerminalScreen
import WorksheetModel
import WorksheetText

/// A lesson to read; its links lead to others, and Esc comes back.
struct LessonPage: Page {
  enum Action: Hashable { case scroll(Scroll.Step), nextLink, previousLink, follow, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.tab, .right], .nextLink, .keyNextReference, isInLine: true),
      .init([.backTab, .left], .previousLink, .keyPreviousReference),
      .init([.enter], .follow, .keyFollowReference, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.scrolling(Action.scroll))

  let name: String
  private var scroll = Scroll()
  /// The link with the focus.
  private(set) var link: Int?

  init(name: String) { self.name = name }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    let hasLinks = lesson(at: desk).map { !$0.text.links.isEmpty } ?? false
    guard !hasLinks else { return keys }
    return keys.filter {
      ![.keyNextReference, .keyPreviousReference, .keyFollowReference].contains($0.text)
    }
  }

  private func lesson(at desk: Desk) -> Lesson? {
    desk.allLessons.named(name, in: desk.language)
  }

  private func rows(width: Int, at desk: Desk) -> LessonRows {
    LessonRows(lesson(at: desk)?.text ?? LessonText(""), width: width)
  }

  func heading(at desk: Desk) -> Heading { Heading(lesson(at: desk)?.title ?? name) }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.lessonsTitle), [desk.phrase(.lessonsHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let rows = rows(width: desk.room.columns - 4, at: desk)
    switch action {
    case .scroll(let step):
      scroll.take(
        step, page: max(1, desk.room.rows - 1), last: max(0, rows.rows.count - desk.room.rows))
    case .nextLink: focus(on: (link ?? -1) + 1, in: rows, at: desk)
    case .previousLink: focus(on: (link ?? rows.links.count) - 1, in: rows, at: desk)
    case .follow: return follow(in: rows, at: desk)
    case .leave: return .back([])
    }
    return .stay([])
  }

  private mutating func focus(on index: Int, in rows: LessonRows, at desk: Desk) {
    guard !rows.links.isEmpty else { return }
    let index = (index + rows.links.count) % rows.links.count
    link = index
    scroll.show(
      row: rows.rowsOfLinks[index], of: rows.rows.count, height: desk.room.rows)
  }

  private func follow(in rows: LessonRows, at desk: Desk) -> Step {
    guard let link, rows.links.indices.contains(link) else {
      return rows.links.isEmpty ? .back([]) : .say(desk.catalogue[LessonPhrase.chooseLink])
    }
    let name = rows.links[link]
    guard desk.allLessons.named(name, in: desk.language) != nil else {
      return .say(desk.catalogue[LessonPhrase.noSuchLesson, name])
    }
    return .push(LessonPage(name: name))
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns - 4, at: desk)
    let focused = link
    var place: Point?
    canvas.putScrolled(rows.rows, from: scroll, signAt: canvas.size.columns - 2) {
      row, line, canvas in
      var column = 2
      for piece in row {
        let isFocused = piece.link != nil && piece.link == focused
        if isFocused, place == nil { place = Point(column: column, row: line) }
        column += canvas.put(
          piece.text, at: Point(column: column, row: line),
          style: isFocused ? piece.style.adding(.reverse) : piece.style)
      }
    }
    // Screen readers follow the cursor to the link.
    if let place {
      canvas.put(">", at: Point(column: 0, row: place.row))
      canvas.cursor = place
    }
  }
}
