/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  public let origin: Point
  public let size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a rectangle from its left column, its upper row and its size.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  public var columns: Int { size.columns }
  public var rows: Int { size.rows }
  /// The first column.
  public var left: Int { origin.column }
  /// The first row.
  public var top: Int { origin.row }
  /// The first column beyond the right edge.
  public var right: Int { origin.column + size.columns }
  /// The first row beyond the lower edge.
  public var bottom: Int { origin.row + size.rows }
  public var isEmpty: Bool { size.isEmpty }

  /// Whether the cell at `point` belongs to the rectangle.
  public func contains(_ point: Point) -> Bool {
    point.column >= left && point.column < right && point.row >= top && point.row < bottom
  }

  /// The cells that belong to both; empty when there are none.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(left, other.left)
    let row = max(top, other.top)
    return Rect(
      column: column, row: row,
      columns: min(right, other.right) - column, rows: min(bottom, other.bottom) - row)
  }

  /// The rectangle without a margin on each of its four sides.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    Rect(
      column: left + columns, row: top + rows,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }

  /// The nearest place inside; the origin when the rectangle is empty.
  public func clamping(_ point: Point) -> Point {
    Point(
      column: max(left, min(point.column, right - 1)),
      row: max(top, min(point.row, bottom - 1)))
  }
}
