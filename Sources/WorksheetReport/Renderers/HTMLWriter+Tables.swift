// Tables that stay within the paper: side by side where they fit, else one card for each record.
extension HTMLWriter {
  func answers(_ entries: [Report.Entry]) -> HTML {
    let rows = entries.map { entry -> HTML in
      "<tr><th scope=\"row\">\(entry.label)</th>\(cell(entry.value))</tr>\n"
    }
    return
      "<table class=\"answers\(short(rows.count))\">\n\(quietCaption)\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  func table(_ table: Report.Table) -> HTML {
    guard table.isMatrix || fits(table) else { return cards(table) }
    let head = table.columns.map { column -> HTML in
      column.label.isEmpty
        ? "<td></td>"
        : column.isNumeric
          ? "<th scope=\"col\" class=\"n\">\(column.label)</th>"
          : "<th scope=\"col\">\(column.label)</th>"
    }
    let rows = table.rows.map { cells -> HTML in
      let pieces = zip(table.columns, cells).dropFirst().map { cell($1, isNumeric: $0.isNumeric) }
      return "<tr>\(rowHead(cells.first ?? .empty))\(pieces.joined())</tr>\n"
    }
    return """
      <div class="wide"><table class="\(table.isMatrix ? "matrix" as HTML : "")\(short(table.rows.count))">
      \(quietCaption)
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }

  /// A table of a few rows goes to the next page rather than being cut.
  private func short(_ rows: Int) -> HTML { rows <= 10 ? " short" : "" }

  private func cards(_ table: Report.Table) -> HTML {
    table.rows.map { cells -> HTML in
      let rows = zip(table.columns, cells).dropFirst().filter { $0.1 != .empty }.map {
        "<tr><th scope=\"row\">\($0.0.label)</th>\(cell($0.1))</tr>\n" as HTML
      }
      let name: HTML
      switch cells.first ?? .empty {
      case .text(let text): name = "\(text)"
      case .blank, .empty: name = "............"
      }
      return """
        <table class="answers\(short(rows.count))">
        <caption>\(name)</caption>
        <tbody>
        \(rows.isEmpty ? "<tr><td></td></tr>\n" : rows.joined())</tbody>
        </table>

        """
    }.joined()
  }

  // MARK: Widths

  // A letter of the printed size in a common wide typeface, one of a heading, and the frame of a
  // cell, in pixels. A table that is wider than the paper makes the browser print all of it smaller.
  private static var letter: Int { 8 }
  private static var boldLetter: Int { 9 }
  private static var frame: Int { 15 }

  private func fits(_ table: Report.Table) -> Bool {
    // More columns than this are not read as one row, however short their answers are.
    guard table.columns.count <= 10 else { return false }
    var rest = room
    for (index, column) in table.columns.enumerated() {
      // The first cell is the heading of its row.
      let letter = index == 0 ? Self.boldLetter : Self.letter
      var widest = max(
        3 * Self.letter, Self.longestWord(column.label) * Self.boldLetter)
      for row in table.rows where row.indices.contains(index) {
        guard case .text(let text) = row[index] else { continue }
        let own = column.isNumeric ? text.utf8.count : Self.longestWord(text)
        widest = max(widest, own * letter)
      }
      rest -= widest + Self.frame
      if rest < 0 { return false }
    }
    return true
  }

  private static func longestWord(_ text: String) -> Int {
    var (longest, own) = (0, 0)
    for byte in text.utf8 {
      // The bytes behind the first of a letter take no room.
      if byte & 0xC0 == 0x80 { continue }
      own = byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-") ? 0 : own + 1
      longest = max(longest, own)
    }
    return longest
  }

  // MARK: Months

  private static func widestCell(of table: Report.MonthTable) -> Int {
    var widest = table.months.map(\.count).max() ?? 1
    for row in table.rows where row.shades.isEmpty {
      widest = max(widest, row.cells.map(\.utf8.count).max() ?? 0)
    }
    return widest
  }

  // Smaller type than in other tables.
  private static func width(of table: Report.MonthTable, months: Int) -> Int {
    months * (widestCell(of: table) * 6 + 8)
  }

  func monthsNeedWidth(_ table: Report.MonthTable) -> Bool {
    Self.width(of: table, months: min(12, table.months.count)) > Self.upright - 130
  }

  /// A year in each table; less where the amounts are too long for that.
  func months(_ table: Report.MonthTable) -> HTML {
    let count = table.months.count
    // The columns of a matrix have names without a year.
    let isCalendar = table.months.first?.contains(" ") ?? false
    let sizes = (isCalendar ? [] : [count]) + [12, 6, 4, 3, 2]
    let step = sizes.first { Self.width(of: table, months: $0) <= room - 110 } ?? 1
    guard count > step else { return months(table, 0..<count, isPart: false) }
    return stride(from: 0, to: count, by: step)
      .map { months(table, $0..<min($0 + step, count), isPart: true) }.joined()
  }

  private func months(_ table: Report.MonthTable, _ range: Range<Int>, isPart: Bool) -> HTML {
    let head = range.map { "<th scope=\"col\" class=\"n\">\(table.months[$0])</th>" as HTML }
    let rows = table.rows.compactMap { row -> HTML? in
      let cells = range.filter { row.cells.indices.contains($0) }
      // In a long plan most rows are silent most of the time; they would only cost paper.
      let isSilent = cells.allSatisfy { row.cells[$0] == Report.MonthTable.noAmount }
      guard !isPart || row.isTotal || !isSilent else { return nil }
      let pieces = cells.map { index -> HTML in
        guard row.shades.indices.contains(index) else {
          return "<td class=\"n\">\(row.cells[index])</td>"
        }
        return
          "<td class=\"\(Self.shade(row.shades[index]))\">\(Self.digits(row.cells[index]))</td>"
      }
      let start: HTML = row.isTotal ? "<tr class=\"sum\">" : "<tr>"
      return "\(start)<th scope=\"row\">\(row.label)</th>\(pieces.joined())</tr>\n"
    }
    let period =
      "\(caption): \(table.months[range].first ?? "") – \(table.months[range].last ?? "")"
    return """
      <div class="wide"><table class="months\(short(rows.count))">
      \(isPart ? "<caption>\(period)</caption>" as HTML : quietCaption)
      <thead><tr><td></td>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }

  private static func shade(_ share: Double) -> HTML {
    switch share {
    case ...0: "h0"
    case ...0.34: "h1"
    case ...0.67: "h2"
    default: "h3"
    }
  }

  /// The ground of the cell is its shade here; the digit stays.
  private static func digits(_ cell: String) -> String {
    String(cell.drop { "█▒░".contains($0) })
  }

  // MARK: Bars

  func bars(_ chart: Report.Chart) -> HTML {
    let hasRanks = chart.rows.contains { !$0.rank.isEmpty }
    let hasNotes = chart.rows.contains { !$0.note.isEmpty }
    let rows = chart.rows.map { row -> HTML in
      let bars = row.bars.enumerated().map { "\(bar($1, isSecond: $0 > 0)) \($1.value)" as HTML }
      let rank: HTML = hasRanks ? "<td class=\"n\">\(row.rank)</td>" : ""
      let note: HTML = hasNotes ? "<td>\(row.note)</td>" : ""
      return
        "<tr>\(rank)<th scope=\"row\">\(row.label)</th><td class=\"bars\">\(bars.joined("<br>"))</td>\(note)</tr>\n"
    }
    return
      "<table class=\"bars\(short(rows.count))\">\n\(quietCaption)\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  /// Filled, and hollow for the second of two: a printer without colours shows that, too.
  private func bar(_ bar: Report.Chart.Bar, isSecond: Bool) -> HTML {
    let share = min(1, max(0, bar.share))
    let length = String(max(share > 0 ? 1 : 0, Int((share * 158).rounded())))
    let look: HTML = isSecond ? "fill=\"#fff\" stroke=\"#000\"" : "fill=\"#555\" stroke=\"#555\""
    return """
      <svg class="bar" aria-hidden="true" viewBox="0 0 160 10" width="160" height="10">\
      <rect x="1" y="1" width="\(length)" height="8" \(look)/></svg>
      """
  }

  // MARK: Cells

  /// The cell that names its row.
  private func rowHead(_ cell: Report.Cell) -> HTML {
    switch cell {
    case .text(let text): "<th scope=\"row\">\(text)</th>"
    case .blank, .empty: self.cell(cell)
    }
  }

  func cell(_ cell: Report.Cell, isNumeric: Bool = false) -> HTML {
    switch cell {
    case .text(let text): isNumeric ? "<td class=\"n\">\(text)</td>" : "<td>\(text)</td>"
    case .blank: "<td>............</td>"
    case .empty: "<td></td>"
    }
  }
}
