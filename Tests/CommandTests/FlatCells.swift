/// The cells of a flat OpenDocument spreadsheet, as our program or LibreOffice wrote them.
struct FlatCells {
  struct Place: Hashable, CustomStringConvertible {
    let sheet: String
    let row: Int
    let column: Int

    var description: String { "\(sheet) \(row + 1):\(column + 1)" }
  }

  struct Cell: Equatable {
    var isFormula: Bool
    var number: Double?
    var text: String
  }

  private(set) var cells: [Place: Cell] = [:]

  /// Repeated cells without content are left out; charts have tables of their own and are skipped.
  init(_ document: String) {
    var sheet = ""
    var (row, column, repeated) = (0, 0, 1)
    var depth = 0
    var open: (place: Place, cell: Cell)?
    for piece in document.split(separator: "<").dropFirst() {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = String(parts[0])
      let name = tag.prefix { $0 != " " && $0 != "/" || $0 == "/" && tag.first == "/" }
      if tag.hasPrefix("draw:frame") { depth += 1 }
      if tag.hasPrefix("/draw:frame") { depth -= 1 }
      guard depth == 0 else { continue }
      switch name {
      case "table:table":
        sheet = Self.attribute("table:name", of: tag).map(Self.plain) ?? ""
        row = -1
        repeated = 1
      case "table:table-row":
        row += repeated
        repeated = Self.attribute("table:number-rows-repeated", of: tag).flatMap { Int($0) } ?? 1
        column = 0
      case "table:table-cell", "table:covered-table-cell":
        let count = Self.attribute("table:number-columns-repeated", of: tag).flatMap { Int($0) }
        let place = Place(sheet: sheet, row: row, column: column)
        let cell = Cell(
          isFormula: Self.attribute("table:formula", of: tag) != nil,
          number: Self.attribute("office:value", of: tag).flatMap { Double($0) }, text: "")
        if tag.hasSuffix("/") { keep(cell, at: place, count ?? 1) } else { open = (place, cell) }
        column += count ?? 1
      case "text:p": open?.cell.text += parts.count > 1 ? Self.plain(parts[1]) : ""
      case "/table:table-cell":
        if let (place, cell) = open { keep(cell, at: place, column - place.column) }
        open = nil
      default: break
      }
    }
  }

  private mutating func keep(_ cell: Cell, at place: Place, _ count: Int) {
    guard cell.isFormula || cell.number != nil || !cell.text.isEmpty else { return }
    for offset in 0..<min(count, 1_000) {
      cells[Place(sheet: place.sheet, row: place.row, column: place.column + offset)] = cell
    }
  }

  /// The numbers behind the first cell of a row that is called so.
  func row(_ name: String, on sheet: String) -> [(cell: Cell, column: Int)] {
    let start = cells.filter {
      $0.key.sheet == sheet && $0.key.column == 0 && $0.value.text == name
    }
    .keys.min { $0.row < $1.row }
    guard let start else { return [] }
    return cells.filter { $0.key.sheet == sheet && $0.key.row == start.row && $0.key.column > 0 }
      .map { ($0.value, $0.key.column) }.sorted { $0.1 < $1.1 }
  }

  private static func attribute(_ name: String, of tag: String) -> Substring? {
    guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    return tag[start...].prefix { $0 != "\"" }
  }

  private static func plain(_ raw: Substring) -> String {
    String(raw).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    )
    .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
