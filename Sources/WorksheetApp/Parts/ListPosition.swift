/// Which row of a list has the focus, and which rows are in view.
///
/// The first visible row follows from the focus alone, so drawing changes nothing; it moves by half a
/// screen at a time, so that most steps redraw two rows only.
struct ListPosition: Hashable, Sendable {
  private(set) var index = 0

  init(_ index: Int = 0) { self.index = max(0, index) }

  mutating func move(by steps: Int, count: Int) {
    index = min(max(0, index + steps), max(0, count - 1))
  }

  mutating func move(to row: Int, count: Int) {
    index = min(max(0, row), max(0, count - 1))
  }

  /// The rows in view for a list of `count` rows on `height` lines.
  func visible(count: Int, height: Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    let focused = min(index, count - 1)
    let step = max(1, height / 2)
    let start = focused < height ? 0 : (focused / step - 1) * step
    let first = min(start, max(0, count - height))
    return first..<min(count, first + height)
  }
}
