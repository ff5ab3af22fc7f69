// Paper: a page layout for each sheet, the line below its pages, and where pages begin.
extension FlatSpreadsheet {
  typealias PageStyle = Spreadsheet.PageStyle

  var pageLayouts: XML {
    spreadsheet.sheets.enumerated().map { layout(of: $1.page, number: $0) }.joined("\n")
  }

  private func layout(of page: PageStyle, number: Int) -> XML {
    let isLying = page.orientation == .landscape
    let margin = String(PageStyle.margin)
    let scale: XML =
      switch page.width {
      case .onePage: "style:scale-to-X=\"1\" style:scale-to-Y=\"0\""
      case .pages(let percent, _):
        "style:scale-to=\"\(String(percent))%\" style:print-page-order=\"ltr\""
      }
    return """
      <style:page-layout style:name="page\(String(number))"><style:page-layout-properties \
      fo:page-width="\(isLying ? "297" : "210")mm" fo:page-height="\(isLying ? "210" : "297")mm" \
      style:print-orientation="\(page.orientation.rawValue)" fo:margin="\(margin)mm" \
      fo:margin-top="\(margin)mm" fo:margin-bottom="\(margin)mm" fo:margin-left="\(margin)mm" \
      fo:margin-right="\(margin)mm" \(scale)/>\
      <style:header-style/><style:footer-style><style:header-footer-properties \
      fo:min-height="\(String(PageStyle.footer))mm" fo:margin-top="3mm" \
      fo:margin-left="0mm" fo:margin-right="0mm"/></style:footer-style>\
      </style:page-layout>
      """
  }

  /// What the pages of each sheet have below: the workbook, the sheet, and the number of the page.
  var masterPages: XML {
    let pages = spreadsheet.sheets.indices.map { number -> XML in
      """
      <style:master-page style:name="page\(String(number))" \
      style:page-layout-name="page\(String(number))"><style:header style:display="false"/>\
      <style:footer><style:region-left><text:p>\(oneLine(spreadsheet.title))</text:p>\
      </style:region-left><style:region-center><text:p><text:sheet-name>-</text:sheet-name></text:p>\
      </style:region-center><style:region-right><text:p><text:page-number>1</text:page-number> / \
      <text:page-count>1</text:page-count></text:p></style:region-right></style:footer>\
      </style:master-page>
      """
    }
    return "<office:master-styles>\(pages.joined("\n"))</office:master-styles>"
  }

  /// The styles of sheets, which lead to their pages.
  var sheetStyles: XML {
    spreadsheet.sheets.indices.map { number -> XML in
      """
      <style:style style:name="sheet\(String(number))" style:family="table" \
      style:master-page-name="page\(String(number))">\
      <style:table-properties table:display="true"/></style:style>
      """
    }.joined("\n")
  }

  /// Columns, where the first stands on each of several pages side by side.
  func columns(of sheet: Spreadsheet.Sheet) -> XML {
    guard !sheet.widths.isEmpty else { return "<table:table-column/>" }
    var starts: Set<Int> = []
    if case .pages(_, let columns) = sheet.page.width { starts = Set(columns) }
    let columns = sheet.widths.enumerated().map { column, width -> XML in
      "<table:table-column table:style-name=\"\(starts.contains(column) ? "b" : "w")\(String(width))\"/>"
    }
    guard case .pages = sheet.page.width else { return columns.joined() }
    return """
      <table:table-header-columns>\(columns[0])</table:table-header-columns>\
      \(columns.dropFirst().joined())
      """
  }

  /// The rows, of which one may stand on every page.
  func rows(_ rows: [XML], of sheet: Spreadsheet.Sheet) -> XML {
    guard let head = sheet.page.head else { return rows.joined("\n") }
    return """
      \(rows[..<head].joined("\n"))
      <table:table-header-rows>\(rows[head])</table:table-header-rows>
      \(rows[(head + 1)...].joined("\n"))
      """
  }
}
