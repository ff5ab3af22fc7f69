// How a sheet comes out of a printer; every renderer writes the same down.
extension Spreadsheet {
  /// The pages of a sheet: A4, with the title, the name of the sheet and the number of the page below.
  public struct PageStyle: Hashable, Sendable {
    public enum Orientation: String, Hashable, Sendable {
      case portrait, landscape

      /// How many millimetres lie between the margins.
      var width: Int { (self == .portrait ? 210 : 297) - 2 * margin }
      var height: Int { (self == .portrait ? 297 : 210) - 2 * margin - footer }
    }

    public enum Width: Hashable, Sendable {
      /// All columns on one page, as much smaller as that takes.
      case onePage
      /// Pages side by side at so many percent, beginning with these columns; the first column stands on
      /// each of them.
      case pages(percent: Int, starts: [Int])
    }

    public var orientation: Orientation
    public var width: Width
    /// The row that stands above each page: the head of a table that takes several.
    public var head: Int?
    /// The rows with which a page begins, so that no table is cut that fits on one.
    public var starts: [Int]

    /// Millimetres around the page, and for the line below.
    public static var margin: Int { 12 }
    public static var footer: Int { 8 }
  }

  /// How many millimetres a column of so many letters is wide.
  public static func millimetres(letters: Int) -> Int { letters * 2 + 3 }

  /// The height of a line of ten points.
  public static var linePoints: Int { 13 }
}

extension Spreadsheet.Chart {
  /// In millimetres.
  public static var width: Int { 240 }
}
