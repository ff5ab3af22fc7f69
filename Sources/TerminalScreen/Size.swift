/// How large a screen or a part of it is, in columns and rows.
public struct Size: Hashable, Sendable {
  /// Columns, never negative.
  public let columns: Int
  /// Rows, never negative.
  public let rows: Int

  /// Makes a size; a negative measure counts as 0, so that "what is left" may be subtracted freely.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell at all.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}
