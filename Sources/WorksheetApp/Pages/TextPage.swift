import TerminalScreen
import WorksheetModel

/// A text to read: help for a place, a lesson, the explanation of a result.
public struct TextPage: Page {
  enum Action: Hashable { case up, down, pageUp, pageDown, first, last, leave }

  static let keyMap = KeyMap<Action>([
    .init([.escape, .enter, .function(1), .control("g")], .leave, .keyBack, isInLine: true),
    .init([.up], .up, .keyUp, isInLine: true),
    .init([.down], .down, .keyDown, isInLine: true),
    .init([.pageUp], .pageUp, .keyPageUp),
    .init([.pageDown, .character(" ")], .pageDown, .keyPageDown, isInLine: true),
    .init([.home], .first, .keyFirst),
    .init([.end], .last, .keyLast),
  ])

  let title: String
  let paragraphs: [String]
  /// The first row in view.
  private var top = 0

  public init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  init(_ help: HelpText) { self.init(title: help.title, paragraphs: help.paragraphs) }

  public var keys: [KeyHelp] { Self.keyMap.help }
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
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - 10)
    case .pageDown: top = min(last, top + 10)
    case .first: top = 0
    case .last: top = last
    case .leave: return .back([])
    }
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let lines = lines(width: canvas.size.columns - 4)
    let first = min(top, max(0, lines.count - canvas.size.rows))
    for (row, line) in lines.dropFirst(first).prefix(canvas.size.rows).enumerated() {
      let isHeading = line.hasPrefix("# ") || line.hasPrefix("## ")
      canvas.put(
        isHeading ? String(line.drop { $0 == "#" || $0 == " " }) : line,
        at: Point(column: 2, row: row), style: isHeading ? .heading : .plain)
    }
    if first + canvas.size.rows < lines.count, canvas.size.rows > 0 {
      canvas.putRight(
        "↓", at: Point(column: canvas.size.columns - 2, row: canvas.size.rows - 1), columns: 1)
    }
    canvas.cursor = .zero
  }
}
