import TerminalScreen
import WorksheetText

/// The first look around: one section of a lesson at a time, to be left at any moment.
public struct TourPage: Page {
  enum Action: Hashable { case next, previous, leave }

  static let keyMap = KeyMap<Action>([
    .init(
      [.enter, .right, .down, .pageDown, .character(" ")], .next, .keyNextSlide, isInLine: true),
    .init([.left, .up, .pageUp, .backspace], .previous, .keyPreviousSlide, isInLine: true),
    .init([.escape], .leave, .keyLeaveTour, isInLine: true),
  ])

  /// The name of the lesson; what stands above its first section and below its last is left out.
  public static var lesson: String { "00-keliling" }

  private var screen = 0
  /// The row of the screen's text at the top, when it is taller than the room.
  private var top = 0

  public init() {}

  public var keys: [KeyHelp] { Self.keyMap.help }
  public var isWide: Bool { true }

  private func sections(at desk: Desk) -> [LessonText] {
    let text = desk.allLessons.named(Self.lesson, in: desk.language)?.text
    return text?.sections ?? []
  }

  public func heading(at desk: Desk) -> Heading {
    let lesson = desk.allLessons.named(Self.lesson, in: desk.language)
    return Heading(
      lesson?.title ?? "",
      progress: desk.catalogue[
        SlidePhrase.progress, String(screen + 1), String(sections(at: desk).count)])
  }

  public func help(at desk: Desk) -> HelpText {
    HelpText(heading(at: desk).title, [desk.phrase(.lessonsHelp)])
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .next: return goOn(at: desk)
    case .previous:
      if top == 0 { screen = max(0, screen - 1) }
      top = 0
    case .leave: return .back([])
    }
    return .stay([])
  }

  private mutating func goOn(at desk: Desk) -> Step {
    if top + desk.room.rows < rows(width: desk.room.columns - 4, at: desk).count {
      top += max(1, desk.room.rows - 1)
      return .stay([])
    }
    guard screen + 1 < sections(at: desk).count else { return .back([]) }
    screen += 1
    top = 0
    return .stay([])
  }

  private func rows(width: Int, at desk: Desk) -> [[LessonRows.Piece]] {
    let sections = sections(at: desk)
    guard sections.indices.contains(screen) else { return [] }
    return LessonRows(sections[screen], width: width).rows
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns - 4, at: desk).dropFirst(top)
    for (line, row) in rows.prefix(canvas.size.rows).enumerated() { canvas.put(row, at: line) }
    if rows.count > canvas.size.rows, canvas.size.rows > 0 {
      canvas.putRight(
        "↓", at: Point(column: canvas.size.columns - 2, row: canvas.size.rows - 1), columns: 1)
    }
    canvas.cursor = .zero
  }
}
