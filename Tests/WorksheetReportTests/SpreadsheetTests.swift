import Testing
import WorksheetModel
import WorksheetText

@testable import WorksheetReport

@Suite struct SpreadsheetValueTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  private func spreadsheet(_ name: String) throws -> Spreadsheet {
    Spreadsheet(of: try examples.subject(name))
  }

  @Test(arguments: Examples.names)
  func `there is one sheet for each worksheet, called like it`(name: String) throws {
    let names = try spreadsheet(name).sheets.map(\.name)
    #expect(
      names == [
        "Profil", "Potensi", "Sosial", "Masalah", "Kunjungan", "Rencana usaha", "Arus kas",
        "Kelompok", "Tinjauan",
      ])
  }

  @Test func `names of sheets are legal and unique, whatever a template calls them`() {
    var names = SheetNames()
    #expect(names.legal("Arus/kas: [a]*?'\\", else: "x") == "Aruskas a")
    #expect(names.legal("arusKAS A", else: "x") == "arusKAS A 2")
    #expect(names.legal("History", else: "x") == "History 2")
    #expect(names.legal("''", else: "cash") == "cash")
    #expect(names.legal("::", else: "") == "Lembar")
    let long = names.legal(String(repeating: "😀", count: 40), else: "x")
    #expect(long.utf16.count <= 31)
    #expect(names.legal(String(repeating: "😀", count: 40), else: "x").utf16.count <= 31)
  }

  @Test(arguments: Examples.names)
  func `a formula refers to cells with numbers or words, never to nothing`(name: String) throws {
    let spreadsheet = try spreadsheet(name)
    for sheet in spreadsheet.sheets {
      for case .formula(let formula, _) in sheet.rows.joined().map(\.content) {
        for case .cell(let cell) in formula.pieces {
          let row = spreadsheet.sheets[cell.sheet].rows[cell.row]
          #expect(row.indices.contains(cell.column) && row[cell.column].content != .empty)
        }
      }
    }
  }

  @Test(arguments: Examples.names)
  func `the figures in the cells are those of the report`(name: String) throws {
    let subject = try examples.subject(name)
    let spreadsheet = Spreadsheet(of: subject)
    let figures = Set(spreadsheet.sheets.flatMap { $0.rows.joined() }.map(\.content))
    let plan = try #require(subject.workbook.records(of: .plan).first)
    let appraisal = PlanAppraisal(Plan(reading: plan, in: subject.workbook))
    let cells = figures.compactMap { content -> Double? in
      switch content {
      case .number(let number), .formula(_, let number): number.double
      case .empty, .text: nil
      }
    }
    for indicator in appraisal.indicators where indicator.formula != nil {
      guard case .success(let figure) = indicator.value else { continue }
      switch figure {
      case .rupiah(let amount): #expect(cells.contains(amount.double), "\(indicator.id)")
      case .ratio(let value), .unitPrice(let value), .quantity(let value):
        #expect(cells.contains(value), "\(indicator.id)")
      case .percent(let percent): #expect(cells.contains(percent / 100), "\(indicator.id)")
      case .years, .months, .workDays, .people: break
      }
    }
    let table = try appraisal.cash.get()
    for amounts in [table.inflow, table.outflow, table.net, table.closing] {
      for amount in amounts { #expect(cells.contains(amount.double)) }
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "<b>&\"']]>"])
  func `what anybody typed stays text in both formats`(text: String) throws {
    let plan = Record(id: "u", kind: .plan, fields: ["name": .text(text)])
    let sale = Record(
      id: "s", kind: .sale, parent: "u",
      fields: [
        "name": .text(text), "unit": .text(text), "quantity": .number(.one),
        "price": .number(.hundred),
      ])
    let spreadsheet = Spreadsheet(of: examples.subject([plan, sale], title: text))
    let typed = spreadsheet.sheets.flatMap { $0.rows.joined() }.filter { $0.content == .text(text) }
    #expect(typed.count >= 4)
    for sheet in spreadsheet.sheets {
      for case .formula(let formula, _) in sheet.rows.joined().map(\.content) {
        for case .literal(let literal) in formula.pieces { #expect(!literal.contains("cmd")) }
      }
    }
    let flat = FlatSpreadsheet(spreadsheet: spreadsheet).text.text
    #expect(!flat.contains("of:=cmd") && !flat.contains("of:=1+1") && !flat.contains("<b>"))
    let values = SpreadsheetValues(spreadsheet: spreadsheet).json
    let cells = (values["sheets"]?.items ?? []).flatMap { $0["rows"]?.items ?? [] }
      .flatMap { $0.items ?? [] }.compactMap(\.items)
    #expect(cells.allSatisfy { $0.count < 3 || $0[1].text == nil })
  }

  @Test func `whoever hides amounts finds neither them nor a formula that brings them back`() throws
  {
    let subject = try examples.subject("susu-kambing")
    var catalogue = subject.catalogue
    catalogue.hidesAmounts = true
    let hidden = ReportSubject(
      subject.workbook, worksheets: subject.worksheets, findings: [],
      wordlists: subject.wordlists, catalogue: catalogue)
    for cell in Spreadsheet(of: hidden).sheets.flatMap({ $0.rows.joined() }) {
      switch cell.content {
      case .formula: Issue.record("\(cell)")
      case .number: #expect(cell.format != .rupiah)
      case .empty, .text: break
      }
    }
    #expect(Spreadsheet(of: hidden).sheets.first { $0.name == "Arus kas" }?.charts == [])
  }

  @Test func `a number with more digits than a spreadsheet keeps is told of`() throws {
    let most = try #require(Decimal4(json: "99999999999999.9999"))
    let plan = Record(id: "u", kind: .plan, fields: ["profit_without": .number(.one)])
    let sale = Record(
      id: "s", kind: .sale, parent: "u",
      fields: ["name": .text("x"), "quantity": .number(.one), "price": .number(most)])
    let sheets = Spreadsheet(of: examples.subject([plan, sale])).sheets
    let sheet = try #require(sheets.first { $0.name == "Rencana usaha" })
    let last = sheet.rows.suffix(3).joined().map(\.content)
    #expect("\(last)".contains("dibulatkan"))
    #expect(!"\(sheets[0].rows)".contains("dibulatkan"))
  }

  @Test func `columns are called as in every spreadsheet`() {
    let names = [0, 25, 26, 51, 52, 701, 702, 16_383].map {
      Spreadsheet.Address(sheet: 0, row: 0, column: $0).columnName
    }
    #expect(names == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"])
  }

  @Test func `one sheet alone refers to no other`() throws {
    let subject = try examples.subject("susu-kambing")
    let cash = subject.worksheets.sheet("cash")
    let spreadsheet = Spreadsheet(of: subject, sheet: cash)
    #expect(spreadsheet.sheets.map(\.name) == ["Arus kas"])
    #expect(spreadsheet.sheets[0].charts.count == 1 && spreadsheet.sheets[0].frozenRows == 4)
    let text = FlatSpreadsheet(spreadsheet: spreadsheet).text.text
    #expect(!text.contains("Rencana usaha'."))
  }
}
