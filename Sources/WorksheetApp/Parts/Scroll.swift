import TerminalScreen

/// Which rows of something that is read are in view.
struct Scroll: Hashable, Sendable {
  enum Step: Hashable, Sendable { case up, down, pageUp, pageDown, first, last }

  private var top = 0

  /// Takes a step; `last` is the last row that may stand at the upper edge.
  mutating func take(_ step: Step, page: Int, last: Int) {
    switch step {
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - page)
    case .pageDown: top = min(last, top + page)
    case .first: top = 0
    case .last: top = last
    }
  }

  /// Moves no further than needed to have a row in view.
  mutating func show(row: Int, of count: Int, height: Int) {
    let first = first(of: count, height: height)
    if row < first { top = row }
    if row >= first + height { top = max(0, row - height + 1) }
  }

  /// The first row in view, so that the last one is never left.
  func first(of count: Int, height: Int) -> Int { min(top, max(0, count - height)) }
}

extension KeyMap {
  /// The keys that move what is read.
  static func scrolling(_ action: (Scroll.Step) -> Action) -> [Binding] {
    [
      Binding([.up], action(.up), .keyUp, isInLine: true),
      Binding([.down], action(.down), .keyDown, isInLine: true),
      Binding([.pageUp], action(.pageUp), .keyPageUp),
      Binding([.pageDown, .character(" ")], action(.pageDown), .keyPageDown, isInLine: true),
      Binding([.home], action(.first), .keyFirst),
      Binding([.end], action(.last), .keyLast),
    ]
  }
}
