import WorksheetModel

/// A spreadsheet as JSON for `lembar-office xlsx`, which writes it without knowing what it is about.
///
/// `{"title","looks":[{...}],"sheets":[{"name","widths","heights","frozen","rows","charts","page"}]}`; a
/// cell is null or `[look, text | number, formula]`, formulas and number formats spelled as XLSX has them;
/// heights are in points, all else is in millimetres.
struct SpreadsheetValues {
  let spreadsheet: Spreadsheet

  var json: JSON {
    let looks = Set(spreadsheet.sheets.flatMap { $0.rows.joined().map { Look($0) } })
      .sorted { $0.order < $1.order }
    let places = Dictionary(uniqueKeysWithValues: zip(looks, looks.indices))
    return .object([
      .init("title", .string(safe(spreadsheet.title))),
      .init("looks", .array(looks.map(\.json))),
      .init(
        "sheets", .array(spreadsheet.sheets.enumerated().map { json(of: $1, number: $0, places) })),
    ])
  }

  fileprivate struct Look: Hashable {
    let style: Spreadsheet.Style
    let format: Spreadsheet.Format

    init(_ cell: Spreadsheet.Cell) {
      style = cell.style
      format = cell.format
    }

    /// The same numbers in every run.
    var order: String { "\(style.rawValue) \(format)" }
  }

  private func json(
    of sheet: Spreadsheet.Sheet, number: Int, _ places: [Look: Int]
  ) -> JSON {
    .object([
      .init("name", .string(sheet.name)),
      .init("widths", .array(sheet.widths.map { whole(Spreadsheet.millimetres(letters: $0)) })),
      .init("heights", .array(sheet.heights.map { whole($0) })),
      .init("frozen", .array([whole(sheet.frozenRows), whole(sheet.frozenColumns)])),
      .init(
        "rows",
        .array(
          sheet.rows.map { row in
            .array(row.map { json(of: $0, on: number, look: places[Look($0)] ?? 0) })
          })),
      .init("charts", .array(sheet.charts.map { json(of: $0) })),
      .init("page", json(of: sheet.page)),
    ])
  }

  private func json(of page: Spreadsheet.PageStyle) -> JSON {
    var members: [JSON.Member] = [
      .init("landscape", .bool(page.orientation == .landscape)),
      .init("margin", whole(Spreadsheet.PageStyle.margin)),
      .init("footer", whole(Spreadsheet.PageStyle.footer)),
      .init("head", page.head.map { whole($0) } ?? .null),
      .init("rows", .array(page.starts.map { whole($0) })),
    ]
    if case .pages(let percent, let starts) = page.width {
      members += [
        .init("percent", whole(percent)), .init("columns", .array(starts.map { whole($0) })),
      ]
    }
    return .object(members)
  }

  private func json(of cell: Spreadsheet.Cell, on sheet: Int, look: Int) -> JSON {
    switch cell.content {
    case .empty: cell.style == .plain || cell.style == .line ? .null : .array([whole(look)])
    case .text(let text): .array([whole(look), .string(safe(text))])
    case .number(let number): .array([whole(look), .number(number.spelling)])
    case .formula(let formula, let number):
      .array([whole(look), .number(number.spelling), .string("=" + spelled(formula, on: sheet))])
    }
  }

  private func whole(_ number: Int) -> JSON { .number(String(number)) }

  /// A cell of XLSX takes 32,767 letters; the rest of a longer text stays in the workbook.
  private func safe(_ text: String) -> String {
    let printed = PrintedText(text).text
    guard printed.utf16.count > Self.longestText else { return printed }
    return String(printed.prefix(Self.longestText / 2)) + "…"
  }

  private static var longestText: Int { 32_000 }

  // MARK: References

  /// Only cells of other sheets are told by the name of theirs.
  private func spelled(_ formula: Formula, on sheet: Int) -> String {
    func reference(_ cell: Spreadsheet.Address) -> String {
      cell.sheet == sheet ? cell.name : spelled(cell)
    }
    return formula.pieces.map { piece in
      switch piece {
      case .literal(let text): text.replacing(";", with: ",")
      case .cell(let cell): reference(cell)
      case .range(let range): "\(reference(range.from)):\(range.to.name)"
      }
    }.joined()
  }

  /// For example `'Arus kas'!B4`; names of sheets hold no apostrophe.
  private func spelled(_ cell: Spreadsheet.Address) -> String {
    "'\(spreadsheet.sheets[cell.sheet].name)'!\(cell.name)"
  }

  private func json(of chart: Spreadsheet.Chart) -> JSON {
    .object([
      .init("kind", .string(chart.kind.rawValue)), .init("title", .string(safe(chart.title))),
      .init("labels", corners(chart.labels)), .init("values", corners(chart.values)),
      .init("name", .array([whole(chart.name.row), whole(chart.name.column)])),
      .init("place", .array([whole(chart.place.row), whole(chart.place.column)])),
      .init("height", whole(chart.height)), .init("width", whole(Spreadsheet.Chart.width)),
      .init(
        "number", chart.kind == .columns ? .string(Spreadsheet.Format.rupiahFormat) : .null),
    ])
  }

  private func corners(_ range: Spreadsheet.Range) -> JSON {
    .array(
      [range.from.row, range.from.column, range.to.row, range.to.column].map { whole($0) })
  }
}

extension SpreadsheetValues.Look {
  /// How cells look, in the words of XLSX.
  fileprivate var json: JSON {
    var members = format.members + [.init("size", .number(size))]
    switch style {
    case .plain:
      members.append(.init("wrap", .bool(true)))
      if format == .text { members.append(.init("indent", .number("1"))) }
    case .line: break
    case .title, .heading, .detail: members.append(.init("bold", .bool(true)))
    case .figure: members.append(.init("font", .string("Liberation Mono")))
    case .head:
      members += [
        .init("bold", .bool(true)), .init("wrap", .bool(true)), .init("center", .bool(true)),
        .init("fill", .string("dce6f1")), .init("border", .bool(true)),
      ]
    case .total:
      members += [
        .init("bold", .bool(true)), .init("wrap", .bool(true)), .init("top", .bool(true)),
      ]
      if format == .text { members.append(.init("indent", .number("1"))) }
    }
    return .object(members)
  }

  private var size: String {
    switch style {
    case .title: "16"
    case .heading: "13"
    case .plain, .line, .detail, .figure, .head, .total: "10"
    }
  }
}

extension Spreadsheet.Format {
  fileprivate static var rupiahFormat: String { "[$-421]\"Rp\"#,##0;[$-421]-\"Rp\"#,##0" }

  /// The number format with the Indonesian points and commas (421 is Indonesia).
  fileprivate var members: [JSON.Member] {
    let format: String? =
      switch self {
      case .text: nil
      case .rupiah: Self.rupiahFormat
      case .bare: "0"
      case .decimals(0): "[$-421]#,##0"
      case .decimals(let count): "[$-421]#,##0.\(String(repeating: "0", count: count))"
      case .percent: "[$-421]General\"%\""
      case .share: "[$-421]#,##0.00%"
      }
    return format.map { [.init("number", .string($0))] } ?? []
  }
}
