extension Canvas {
  /// The directions in which a line leaves its cell.
  private struct Arms: OptionSet, Hashable {
    let rawValue: UInt8

    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
  }

  private static let lines: [(arms: Arms, glyph: Character)] = [
    ([.left, .right], "─"), ([.up, .down], "│"),
    ([.right, .down], "┌"), ([.left, .down], "┐"), ([.right, .up], "└"), ([.left, .up], "┘"),
    ([.up, .down, .right], "├"), ([.up, .down, .left], "┤"),
    ([.left, .right, .down], "┬"), ([.left, .right, .up], "┴"),
    ([.left, .right, .up, .down], "┼"), ([.left], "─"), ([.right], "─"), ([.up], "│"),
    ([.down], "│"),
  ]

  /// Draws the border of a rectangle; where it meets a line, both are joined.
  public mutating func box(_ rect: Rect, style: Style = .plain) {
    guard rect.columns > 1, rect.rows > 1 else { return }
    let (left, right) = (rect.left, rect.right - 1)
    let (top, bottom) = (rect.top, rect.bottom - 1)
    for column in (left + 1)..<right {
      join([.left, .right], at: Point(column: column, row: top), style: style)
      join([.left, .right], at: Point(column: column, row: bottom), style: style)
    }
    for row in (top + 1)..<bottom {
      join([.up, .down], at: Point(column: left, row: row), style: style)
      join([.up, .down], at: Point(column: right, row: row), style: style)
    }
    join([.right, .down], at: Point(column: left, row: top), style: style)
    join([.left, .down], at: Point(column: right, row: top), style: style)
    join([.right, .up], at: Point(column: left, row: bottom), style: style)
    join([.left, .up], at: Point(column: right, row: bottom), style: style)
  }

  /// Draws a line to the right; where it meets another line, both are joined.
  public mutating func horizontalLine(at point: Point, length: Int, style: Style = .plain) {
    for step in 0..<max(0, length) {
      var arms: Arms = []
      if step > 0 { arms.insert(.left) }
      if step < length - 1 { arms.insert(.right) }
      join(arms, at: Point(column: point.column + step, row: point.row), style: style)
    }
  }

  /// Draws a line downwards; where it meets another line, both are joined.
  public mutating func verticalLine(at point: Point, length: Int, style: Style = .plain) {
    for step in 0..<max(0, length) {
      var arms: Arms = []
      if step > 0 { arms.insert(.up) }
      if step < length - 1 { arms.insert(.down) }
      join(arms, at: Point(column: point.column, row: point.row + step), style: style)
    }
  }

  private mutating func join(_ arms: Arms, at point: Point, style: Style) {
    guard let old = cell(at: point) else { return }
    let character = Character(old.grapheme.base)
    let present = Canvas.lines.first { $0.glyph == character }?.arms ?? []
    let joined = present.union(arms)
    let glyph = Canvas.lines.first { $0.arms == joined }?.glyph ?? character
    put(String(glyph), at: point, style: style)
  }
}
