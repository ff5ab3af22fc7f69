import WorksheetModel

/// A workbook as a spreadsheet: one sheet for each worksheet, with formulas that find our figures again.
///
/// It is built once; each renderer writes the same cells into one format.
public struct Spreadsheet: Hashable, Sendable {
  public var title: String
  /// The code of the language of its words.
  public var language: String
  public var sheets: [Sheet]

  public struct Sheet: Hashable, Sendable {
    /// Legal and unique in every spreadsheet program.
    public var name: String
    /// How many letters wide each column is.
    public var widths: [Int]
    /// How high each row is, in points.
    public var heights: [Int]
    /// How many rows at the top and columns on the left stay where they are.
    public var frozenRows: Int
    public var frozenColumns: Int
    public var rows: [[Cell]]
    public var charts: [Chart]
    public var page: PageStyle
  }

  public struct Cell: Hashable, Sendable {
    public var content: Content
    public var format: Format
    public var style: Style

    init(_ content: Content, _ format: Format = .text, _ style: Style = .plain) {
      self.content = content
      self.format = format
      self.style = style
    }
  }

  public enum Content: Hashable, Sendable {
    case empty
    case text(String)
    case number(Number)
    /// How the spreadsheet finds the figure again, and the figure as we computed it.
    case formula(Formula, Number)
  }

  /// A number as it was typed or computed; spreadsheets keep about fifteen digits of it.
  public enum Number: Hashable, Sendable {
    case whole(Int64)
    case decimal(Decimal4)
    case real(Double)

    static func rupiah(_ amount: Rupiah) -> Number { .whole(amount.amount) }

    /// With all its digits, as XML and JSON read it.
    public var spelling: String {
      switch self {
      case .whole(let number): String(number)
      case .decimal(let number): number.json
      case .real(let number): String(number)
      }
    }

    public var double: Double {
      switch self {
      case .whole(let number): Double(number)
      case .decimal(let number): number.double
      case .real(let number): number
      }
    }

    /// Whether a spreadsheet, which computes in binary with 53 digits, has to round it.
    public var isTooLong: Bool {
      switch self {
      case .whole(let number): number.magnitude > Self.longest
      case .decimal(let number): number.units.magnitude > Self.longest
      case .real: false
      }
    }

    private static var longest: UInt64 { 9_007_199_254_740_992 }
  }

  /// How a number is shown; points part thousands and a comma decimals, whatever the language.
  public enum Format: Hashable, Sendable {
    case text
    case rupiah
    /// Whole and without points, as years are written.
    case bare
    /// With so many decimals.
    case decimals(Int)
    /// 12.5 is shown as 12,5%.
    case percent
    /// 0.125 is shown as 12,50%.
    case share
  }

  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// Wrapped within its column.
    case plain
    /// Runs on over the empty cells beside it.
    case line
    case title, heading, detail, figure
    case head, total
  }

  /// A cell, by numbers that begin with zero.
  public struct Address: Hashable, Sendable {
    public var sheet: Int
    public var row: Int
    public var column: Int
  }

  /// All cells between two corners of one sheet.
  public struct Range: Hashable, Sendable {
    public var from: Address
    public var to: Address
  }

  /// A picture of cells.
  public struct Chart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// Standing, for months.
      case columns
      /// Lying, for names.
      case bars
    }

    public var kind: Kind
    public var title: String
    public var labels: Range
    public var values: Range
    /// The cell with the name of the values.
    public var name: Address
    /// Its left upper corner.
    public var place: Address

    /// How many rows it covers.
    public var height: Int {
      switch kind {
      case .columns: 16
      // Each name wants a line of its own, up to what fits on a screen or two.
      case .bars: min(max(12, labels.to.row - labels.from.row + 6), 60)
      }
    }
  }
}

extension Spreadsheet.Address {
  /// For example `AB`.
  public var columnName: String {
    var name = ""
    var rest = column
    repeat {
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }

  /// For example `AB12`.
  public var name: String { "\(columnName)\(row + 1)" }
}
