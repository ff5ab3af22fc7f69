/// A place on the screen, counted from the upper left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// Columns from the left edge.
  public var column: Int
  /// Rows from the upper edge.
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The upper left corner.
  public static let zero = Point(column: 0, row: 0)
}
