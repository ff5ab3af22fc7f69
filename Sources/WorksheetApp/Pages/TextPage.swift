import TerminalScreen
import WorksheetModel
import WorksheetText

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
  /// Whether words of the field stand out and are explained below.
  private var explainsTerms = false
  private var scroll = Scroll()

  public init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  init(_ help: HelpText, lesson: String? = nil) {
    self.init(title: help.title, paragraphs: help.paragraphs)
    self.lesson = lesson
    explainsTerms = true
  }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public func keysHere(at desk: Desk) -> [KeyHelp] {
    lesson == nil ? keys.filter { $0.text != .keyLesson } : keys
  }
  public func heading(at desk: Desk) -> Heading { Heading(title) }
  public func help(at desk: Desk) -> HelpText { HelpText(title, paragraphs) }

  private func rows(width: Int, at desk: Desk) -> [[LessonRows.Piece]] {
    let glossary = Glossary(explainsTerms ? desk.lessons : [])
    let lines = paragraphs.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    var blocks = lines.map { LessonText.Block.paragraph(glossary.marked($0)) }
    let terms = glossary.terms(in: lines.joined(separator: "\n"))
    if !terms.isEmpty {
      blocks.append(.heading(level: 3, [.plain(desk.catalogue[GuidePhrase.terms])]))
      blocks += terms.map {
        .item(marker: "-", depth: 0, [.strong($0.name), .plain(": \($0.meaning)")])
      }
    }
    return LessonRows(LessonText(blocks: blocks), width: width).rows
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .scroll(let step):
      let rows = rows(width: desk.room.columns - 4, at: desk).count
      scroll.take(step, page: max(1, desk.room.rows - 1), last: max(0, rows - desk.room.rows))
    case .lesson: return lesson.map { .push(LessonPage(name: $0)) } ?? .unused
    case .leave: return .back([])
    }
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns - 4, at: desk)
    canvas.putScrolled(rows, from: scroll, signAt: canvas.size.columns - 2) { row, line, canvas in
      canvas.put(row, at: line)
    }
  }
}
