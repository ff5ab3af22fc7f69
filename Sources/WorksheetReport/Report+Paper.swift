// What is printed to be filled in by hand.
extension Report {
  /// A question, and the place for its answer.
  public struct Question: Hashable, Sendable {
    public var label: String
    /// The whole question; empty when the label says it all.
    public var hint: String
    /// How many lines there are to write on; none where a mark is enough.
    public var lines: Int
    /// Answers of which one or several are marked.
    public var boxes: [String]

    public init(_ label: String, hint: String = "", lines: Int = 1, boxes: [String] = []) {
      self.label = label
      self.hint = hint
      self.lines = lines
      self.boxes = boxes
    }
  }

  /// A table whose cells are empty.
  public struct RuledTable: Hashable, Sendable {
    /// The first is the widest.
    public var columns: [String]
    /// What stands in the first cell of each row; mostly nothing.
    public var rows: [String]
    /// How many lines of writing a row has room for.
    public var height: Int
    /// Its cells take amounts, for which the paper is turned.
    public var isWide: Bool

    public init(columns: [String], rows: [String], height: Int = 1, isWide: Bool = false) {
      self.columns = columns
      self.rows = rows
      self.height = height
      self.isWide = isWide
    }
  }
}
