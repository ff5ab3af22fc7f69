import TerminalScreen
import WorksheetModel

/// A text to read: help for a place, a lesson, the explanation of a result.
public struct TextPage: Page {
  enum Action: Hashable { case scroll(Scroll.Step), lesson, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.escape, .enter, .function(1), .control("g")], .leave, .keyBack, isInLine: true),
      .init([.function(2), .control("e")], .lesson, .keyLesson, isInLine: true),
    ] + KeyMap.scrolling(Action.scroll))

  let title: String
  let paragraphs: [String]
  /// The name of the lesson that tells more.
  private var lesson: String?
  private var scroll = Scroll()

  public init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  init(_ help: HelpText, lesson: String? = nil) {
    self.init(title: help.title, paragraphs: help.paragraphs)
    self.lesson = lesson
  }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public func keysHere(at desk: Desk) -> [KeyHelp] {
    lesson == nil ? keys.filter { $0.text != .keyLesson } : keys
  }
  public func heading(at desk: Desk) -> Heading { Heading(title) }
  public func help(at desk: Desk) -> HelpText { HelpText(title, paragraphs) }

  private func lines(width: Int) -> [String] {
    paragraphs.flatMap { wrapped($0, width: width) + [""] }.dropLast()
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    // The narrowest text has the most lines; drawing keeps the last one in view.
    let last = lines(width: 36).count
    switch action {
    case .scroll(let step): scroll.take(step, page: 10, last: last)
    case .lesson: return lesson.map { .push(LessonPage(name: $0)) } ?? .unused
    case .leave: return .back([])
    }
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let lines = lines(width: canvas.size.columns - 4)
    canvas.putScrolled(lines, from: scroll, signAt: canvas.size.columns - 2) { line, row, canvas in
      canvas.put(line, at: Point(column: 2, row: row))
    }
  }
}
