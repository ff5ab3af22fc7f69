import WorksheetModel

/// The forms of a recap that are written row by row, so that no number of workbooks fills the memory.
public enum RecapStream: String, Hashable, Sendable, CaseIterable {
  case records = "json", table = "csv"

  /// What stands before the first row.
  public var head: PrintedText {
    switch self {
    case .records: PrintedText(rendered: "{\"workbooks\":[")
    case .table: RecapTable().head
    }
  }

  public func text(of row: RecapRow, isFirst: Bool) -> PrintedText {
    switch self {
    case .records: PrintedText(rendered: (isFirst ? "" : ",") + row.json.serialized)
    case .table: RecapTable().line(row)
    }
  }

  /// What stands after the last row; a table of rows has no place for files that gave none.
  public func tail(_ skipped: [RecapSkip]) -> PrintedText {
    switch self {
    case .records:
      PrintedText(
        rendered: "],\"skipped\":" + JSON.array(skipped.map(\.json)).serialized + "}\n")
    case .table: PrintedText("")
    }
  }
}
