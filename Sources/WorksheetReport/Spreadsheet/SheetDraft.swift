import WorksheetModel
import WorksheetText

/// A sheet while its rows are written, from the top down.
struct SheetDraft {
  typealias Cell = Spreadsheet.Cell
  typealias Address = Spreadsheet.Address

  /// Which sheet of the spreadsheet it becomes.
  let index: Int
  let catalogue: Catalogue
  private(set) var rows: [[Cell]] = []
  /// How many letters wide each column is, once all rows are there.
  private(set) var widths: [Int] = []
  /// The rows that are heads of tables.
  private(set) var heads: [Int] = []
  private(set) var charts: [Spreadsheet.Chart] = []
  /// The head that stays in sight although others follow.
  var frozenHead: Int?
  /// Whether its columns are months, which should come in years on paper.
  var hasMonths = false
  /// Whether a number has more digits than spreadsheets keep.
  private(set) var hasLongNumbers = false

  init(index: Int, catalogue: Catalogue) {
    self.index = index
    self.catalogue = catalogue
  }

  /// The row that is written next.
  var next: Int { rows.count }

  func at(_ row: Int, _ column: Int) -> Address { Address(sheet: index, row: row, column: column) }

  /// Part of one column.
  func range(_ column: Int, _ rows: Range<Int>) -> Spreadsheet.Range {
    block(column...column, rows)
  }

  func block(_ columns: ClosedRange<Int>, _ rows: Range<Int>) -> Spreadsheet.Range {
    .init(
      from: at(rows.lowerBound, columns.lowerBound),
      to: at(max(rows.lowerBound, rows.upperBound - 1), columns.upperBound))
  }

  /// Adds a row of a table and gives its number.
  @discardableResult
  mutating func add(_ cells: [Cell]) -> Int {
    hasLongNumbers = hasLongNumbers || cells.contains(where: \.isTooLong)
    rows.append(Array(cells.prefix(Self.mostColumns)))
    return rows.count - 1
  }

  /// The head of a table.
  mutating func addHead(_ labels: [String]) {
    heads.append(add(labels.map { .text($0, .head) }))
  }

  /// A line that may be longer than its column, such as a title; an empty one parts tables.
  mutating func addLine(_ text: String = "", _ style: Spreadsheet.Style = .line) {
    rows.append(text.isEmpty ? [] : [Cell(.text(text), .text, style)])
  }

  /// Sentences in lines of a readable length, because a wrapped cell would only be as wide as names.
  mutating func addProse(_ text: String) { for line in Self.lines(of: text) { addLine(line) } }

  static func lines(of text: String) -> [String] {
    text.split(separator: "\n").flatMap { paragraph -> [String] in
      var lines = [""]
      for word in paragraph.split(separator: " ") {
        let last = lines[lines.count - 1]
        if !last.isEmpty, last.count + word.count > lineLength {
          lines.append(String(word))
        } else {
          lines[lines.count - 1] += last.isEmpty ? String(word) : " \(word)"
        }
      }
      return lines
    }
  }

  /// Puts a chart below what is there and leaves room for it.
  mutating func addChart(_ chart: Spreadsheet.Chart) {
    charts.append(chart)
    for _ in 0...chart.height { addLine() }
  }

  /// Puts another cell in the place of one.
  mutating func replace(_ row: Int, _ column: Int, with cell: Cell) { rows[row][column] = cell }

  /// Makes columns as wide as what stands in them, and texts narrower where all would be too wide for
  /// a page.
  mutating func settleWidths() {
    for limit in [26, 22, 18, 15, 13] {
      widths = widths(within: limit)
      if isOnOnePage { return }
    }
    widths = widths(within: 15)
  }

  private func widths(within limit: Int) -> [Int] {
    var widths: [Int] = []
    for cells in rows {
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(Self.narrowest) }
        widths[column] = max(widths[column], cell.width(within: limit))
      }
    }
    return widths
  }

  private static var narrowest: Int { 9 }
  private static var lineLength: Int { 100 }
  /// Spreadsheets have 16,384; a hostile file would fill the memory.
  static var mostColumns: Int { 1_000 }
}

extension Spreadsheet.Cell {
  static var empty: Self { .init(.empty) }

  static func text(_ text: String, _ style: Spreadsheet.Style = .plain) -> Self {
    text.isEmpty ? .init(.empty, .text, style) : .init(.text(text), .text, style)
  }

  var isTooLong: Bool {
    switch content {
    case .empty, .text: false
    case .number(let number), .formula(_, let number): number.isTooLong
    }
  }

  /// How many letters it needs when texts are wrapped after so many.
  fileprivate func width(within limit: Int) -> Int {
    switch content {
    case .empty: return 0
    case .text(let text):
      guard style == .plain || style == .head || style == .total else { return 0 }
      let longest = text.split(separator: "\n").map(\.count).max() ?? 0
      let word = text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
      // No word is cut that is as short as words are.
      return min(longest + 2, max(word + 2, style == .head ? min(limit, 16) : limit), 26)
    case .number(let number), .formula(_, let number):
      // Points between thousands, the currency or decimals, a sign, and room for a figure that grows.
      let digits = Spreadsheet.digits(of: number.double)
      return digits + (digits - 1) / 3 + (number.double < 0 ? 1 : 0) + 3
    }
  }
}

extension Spreadsheet {
  fileprivate static func digits(of value: Double) -> Int {
    var (digits, rest) = (1, value.magnitude)
    while rest >= 10, digits < 20 {
      rest /= 10
      digits += 1
    }
    return digits
  }
}
