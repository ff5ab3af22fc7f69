import TerminalScreen

/// A step through a list, by the keys that mean the same on every page that has one.
enum ListStep: Hashable, Sendable {
  case up, down, first, last, pageUp, pageDown
}

extension KeyMap {
  /// The keys that walk through a list; without `takesTab` a page may use Tab for something else.
  ///
  /// They are not shown at the bottom of the screen: arrows are the first thing everybody tries.
  static func walking(_ action: (ListStep) -> Action, takesTab: Bool = true) -> [Binding] {
    [
      Binding([.up, .backTab], action(.up), .keyUp),
      Binding(takesTab ? [.down, .tab] : [.down], action(.down), .keyDown),
      Binding([.home], action(.first), .keyFirst),
      Binding([.end], action(.last), .keyLast),
      Binding([.pageUp], action(.pageUp), .keyPageUp),
      Binding([.pageDown], action(.pageDown), .keyPageDown),
    ]
  }
}

extension ListPosition {
  /// Takes one step in a list of `count` rows; `last` is where End goes when that is not the last row.
  mutating func take(_ step: ListStep, count: Int, last: Int? = nil) {
    switch step {
    case .up: move(by: -1, count: count)
    case .down: move(by: 1, count: count)
    case .first: move(to: 0, count: count)
    case .last: move(to: last ?? count - 1, count: count)
    case .pageUp: move(by: -10, count: count)
    case .pageDown: move(by: 10, count: count)
    }
  }
}
