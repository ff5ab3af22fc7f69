import WorksheetModel

/// A table of tab-separated values, as it is copied from one spreadsheet into another.
public enum TabbedText {
  public enum Cell: Hashable, Sendable {
    case number(Decimal4)
    case text(String)
  }

  /// Numbers stand without dots between their digits and with a decimal comma: a spreadsheet in
  /// Indonesian reads them as numbers, and whole rupiah are read alike by all.
  public static func written(_ rows: [[Cell]]) -> String {
    // The mark at the beginning tells a spreadsheet that the bytes are UTF-8.
    "\u{FEFF}"
      + rows.map { row in
        row.map { cell in
          switch cell {
          case .number(let number): number.json.replacing(".", with: ",")
          case .text(let text): plain(text)
          }
        }.joined(separator: "\t") + "\r\n"
      }.joined()
  }

  private static func plain(_ text: String) -> String {
    let safe = SeparatedTables.withoutFormula(PrintedText(text).text)
    return String(safe.map { $0 == "\t" || $0.isNewline || $0 == "\"" ? " " : $0 })
  }
}
