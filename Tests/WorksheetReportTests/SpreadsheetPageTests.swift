import Testing
import WorksheetModel
import WorksheetText

@testable import WorksheetReport

/// What comes out of a printer, told by the neutral spreadsheet; both formats only write it down.
@Suite struct SpreadsheetPageTests {
  typealias Sheet = Spreadsheet.Sheet

  let examples: Examples

  init() throws { examples = try Examples() }

  private func width(_ sheet: Sheet, _ columns: Range<Int>) -> Int {
    sheet.widths[columns].reduce(0) { $0 + Spreadsheet.millimetres(letters: $1) }
  }

  /// A plan of a few lines over so many months.
  private func cash(months: Int, lines: Int = 2) throws -> Sheet {
    let horizon = try #require(Decimal4(whole: Int64(months)))
    let plan = Record(
      id: "u", kind: .plan, fields: ["name": .text("Susu"), "horizon_months": .number(horizon)])
    let sales = (0..<lines).map { index in
      Record(
        id: RecordID("s\(index)"), kind: .sale, parent: "u",
        fields: [
          "name": .text("Yogurt \(index)"), "quantity": .number(.hundred),
          "price": .number(.hundred),
        ])
    }
    let cash = examples.library.worksheets.sheet("cash")
    let sheets = Spreadsheet(of: examples.subject([plan] + sales), sheet: cash).sheets
    return try #require(sheets.first)
  }

  @Test(arguments: Examples.names)
  func `no page is wider than A4, and no letter smaller than six points`(name: String) throws {
    for sheet in Spreadsheet(of: try examples.subject(name)).sheets {
      switch sheet.page.width {
      case .onePage:
        let room = sheet.page.orientation.width * 100 / 60
        #expect(width(sheet, sheet.widths.indices) <= room, "\(sheet.name)")
      case .pages(let percent, let starts):
        #expect(percent >= 60 && sheet.page.orientation == .landscape && !starts.isEmpty)
        let edges = [1] + starts + [sheet.widths.count]
        for (start, end) in zip(edges, edges.dropFirst()) {
          #expect(start < end, "\(sheet.name)")
          let group = width(sheet, 0..<1) + width(sheet, start..<end)
          #expect(group * percent / 100 <= sheet.page.orientation.width, "\(sheet.name)")
        }
      }
    }
  }

  @Test(arguments: Examples.names)
  func `no page begins within a table that fits on one, and no head stands at its end`(
    name: String
  ) throws {
    for sheet in Spreadsheet(of: try examples.subject(name)).sheets {
      #expect(sheet.heights.count == sheet.rows.count)
      for start in sheet.page.starts {
        #expect(start > 0 && sheet.rows[start - 1].isEmpty, "\(sheet.name) \(start)")
      }
    }
  }

  @Test func `five years come as a page for each year, with the names on every page`() throws {
    let sheet = try cash(months: 60)
    guard case .pages(_, let starts) = sheet.page.width else {
      Issue.record("\(sheet.page)")
      return
    }
    #expect(starts == [13, 25, 37, 49])
    let text = FlatSpreadsheet(spreadsheet: spreadsheet(of: sheet)).text.text
    #expect(text.contains("<table:table-header-columns>"))
    #expect(text.count(of: "fo:break-before=\"page\"") > 0)
  }

  @Test func `one year is one page wide, and what is narrow stands upright`() throws {
    #expect(try cash(months: 12).page.width == .onePage)
    #expect(try cash(months: 12).page.orientation == .landscape)
    let sheets = Spreadsheet(of: try examples.subject("susu-kambing")).sheets
    #expect(sheets.first?.page.orientation == .portrait)
  }

  @Test func `the head of a table that takes several pages stands on each of them`() throws {
    let long = try cash(months: 12, lines: 120)
    let head = try #require(long.page.head)
    #expect(long.rows[head].allSatisfy { $0.style == .head } && long.rows[head].count > 12)
    #expect(try cash(months: 12).page.head == nil)
    let text = FlatSpreadsheet(spreadsheet: spreadsheet(of: long)).text.text
    #expect(text.contains("<table:table-header-rows>"))
  }

  @Test func `both formats write the same pages down`() throws {
    let spreadsheet = Spreadsheet(of: try examples.subject("susu-kambing"))
    let text = FlatSpreadsheet(spreadsheet: spreadsheet).text.text
    let values = SpreadsheetValues(spreadsheet: spreadsheet).json["sheets"]?.items ?? []
    for (number, (sheet, values)) in zip(spreadsheet.sheets, values).enumerated() {
      let page = sheet.page
      #expect(values["page"]?["landscape"]?.flag == (page.orientation == .landscape))
      #expect(values["page"]?["head"]?.whole == page.head)
      #expect(values["page"]?["rows"]?.items?.compactMap(\.whole) == page.starts)
      let layout = try #require(
        text.firstRange(of: "<style:page-layout style:name=\"page\(number)\""))
      let properties = text[layout.upperBound...].dropFirst().prefix { $0 != ">" }
      #expect(properties.contains("print-orientation=\"\(page.orientation.rawValue)\""))
      switch page.width {
      case .onePage:
        #expect(properties.contains("style:scale-to-X=\"1\" style:scale-to-Y=\"0\""))
        #expect(values["page"]?["percent"] == nil)
      case .pages(let percent, let starts):
        #expect(properties.contains("style:scale-to=\"\(percent)%\""))
        #expect(values["page"]?["percent"]?.whole == percent)
        #expect(values["page"]?["columns"]?.items?.compactMap(\.whole) == starts)
      }
    }
    #expect(text.count(of: "<text:sheet-name>") == spreadsheet.sheets.count)
    #expect(text.count(of: "<text:page-number>") == spreadsheet.sheets.count)
    let breaks = spreadsheet.sheets.reduce(0) { $0 + $1.page.starts.count }
    #expect(text.count(of: "table:style-name=\"break\"") == breaks && breaks > 3)
  }

  @Test func `a chart covers no name that is repeated on the next page`() throws {
    for sheet in Spreadsheet(of: try examples.subject("susu-kambing")).sheets {
      #expect(sheet.charts.allSatisfy { $0.place.column == 1 })
    }
  }

  private func spreadsheet(of sheet: Sheet) -> Spreadsheet {
    var spreadsheet = Spreadsheet(of: examples.subject([]))
    spreadsheet.sheets = [sheet]
    return spreadsheet
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
