import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport

/// The cash flow on paper: the balances drawn, plan and actual, scenarios, years, and a spreadsheet.
@Suite struct CashReportTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  private func number(_ whole: Int) -> Value { .number(Decimal4(whole: Int64(whole)) ?? .zero) }

  private func line(
    _ id: RecordID, _ name: String, _ category: String, _ direction: String, _ amounts: [Int],
    _ more: [FieldKey: Value] = [:]
  ) -> Record {
    var fields: [FieldKey: Value] = [
      "name": .text(name), "category": .text(category), "direction": .text(direction),
    ]
    for (index, amount) in amounts.enumerated() {
      let month = Month(iso: "2027-01")?.advanced(by: index).iso ?? ""
      fields[FieldKey("plan.\(month)")] = number(amount)
    }
    return Record(
      id: id, kind: .cashLine, parent: "u1", order: id.text, fields: fields.merging(more) { $1 })
  }

  private func subject(months: Int = 4, _ records: [Record]) -> ReportSubject {
    let plan = Record(
      id: "u1", kind: .plan,
      fields: [
        "name": "Yogurt", "start_month": "2027-01", "horizon_months": number(months),
        "opening_cash": number(0),
      ])
    return examples.subject([plan] + records)
  }

  private func answers(_ subject: ReportSubject, width: Int = 60, isASCII: Bool = false) -> [String]
  {
    var paper = Paper.test(width)
    if isASCII { paper.lettering = .ascii }
    let record = subject.workbook.records(of: .plan)[0]
    return PlainText(on: paper).rows(
      of: subject.cashAnswers(of: Plan(reading: record, in: subject.workbook)))
  }

  private var short: ReportSubject {
    subject([
      line("k1", "Jual", "sale", "in", [0, 0, 9_000_000, 9_000_000]),
      line("k2", "Upah", "wage", "out", [3_000_000, 3_000_000, 0, 0]),
    ])
  }

  @Test func `the answer comes first, and the months below zero hang under the line`() {
    let rows = answers(short, width: 100)
    #expect(rows[0].contains("Kas paling tipis di bulan ke-2 (Februari 2027): kurang Rp6.000.000."))
    let text = rows.joined(separator: "\n")
    #expect(text.contains("Modal kerja yang perlu disiapkan supaya kas tidak minus: Rp6.000.000."))
    #expect(text.contains("Kas pulih di bulan ke-3"))
    #expect(text.contains("minus -6 jt │"))
    let zero = rows.firstIndex { $0.contains("0 │─") } ?? 0
    #expect(rows[..<zero].contains { $0.contains("│") && $0.contains("████") })
    #expect(rows[..<zero].allSatisfy { !$0.contains("▒") })
    #expect(rows[zero...].contains { $0.contains("│▒▒▒▒ ▒▒▒▒") })
    #expect(rows.contains { $0.contains("Jan  Feb  Mar  Apr") })
  }

  @Test func `without Unicode the drawing has other signs in the same places`() {
    let unicode = answers(short)
    let ascii = answers(short, isASCII: true)
    #expect(ascii.contains { $0.contains("|:::: ::::") } && ascii.contains { $0.contains("0 |--") })
    #expect(ascii.joined().unicodeScalars.allSatisfy { $0.isASCII })
    #expect(unicode.map(\.count) == ascii.map(\.count))
  }

  @Test(arguments: [40, 60, 80, 132])
  func `sixty months are drawn within every paper`(width: Int) {
    let amounts = (0..<60).map { $0 % 7 * 100_000 }
    let subject = subject(
      months: 60,
      [
        line("k1", "Jual", "sale", "in", amounts),
        line("k2", "Upah", "wage", "out", Array(repeating: 310_000, count: 60)),
      ])
    let rows = answers(subject, width: width)
    #expect(rows.allSatisfy { displayWidth(of: $0) <= width })
    #expect(!rows.joined().contains("####"))
  }

  @Test func `a page has the drawing as a picture of its own, with words for who cannot see it`() {
    guard case .text(let page) = ReportFormat.page.export(of: short, sheet: nil, on: .test(80))
    else { return }
    #expect(page.text.contains("<svg role=\"img\"") && page.text.contains("<polyline") == false)
    #expect(page.text.contains("<title>") && page.text.contains("fill=\"#fff\" stroke=\"#000\""))
  }

  @Test func `plan and actual stand side by side with what a visit says`() {
    let visit = Record(id: "v1", kind: .visit, order: "a", fields: ["place": "Getasan"])
    let figure = Record(
      id: "f1", kind: .figure, parent: "v1", order: "a",
      fields: [
        "name": "Harga jual", "value": number(8_500), "unit": "rupiah", "target": "k1",
        "source": "seen",
      ])
    let subject = subject([
      line(
        "k1", "Jual", "sale", "in", [100, 100, 100, 100],
        ["actual.2027-01": number(80), "actual.2027-02": number(110)]),
      line("k2", "Upah", "wage", "out", [30, 30, 30, 30], ["actual.2027-01": number(30)]), visit,
      figure,
    ])
    let text = answers(subject, width: 100).joined(separator: "\n")
    #expect(text.contains("Kenyataan sudah dicatat sampai Februari 2027."))
    #expect(text.contains("Upah: kenyataannya belum dicatat untuk Feb 2027"))
    #expect(text.contains("-10") && text.contains("-5%") && text.contains("+10%"))
    #expect(text.contains("Harga jual 8.500 rupiah (dilihat, Getasan)"))
    #expect(text.contains("Pada akhir rencana kas diperkirakan Rp270; menurut rencana Rp280."))
  }

  @Test func `worth over time is never said without its convention`() {
    let text = answers(short, width: 100).joined(separator: "\n")
    #expect(text.contains("investasi dihitung di tahun 0"))
    #expect(text.contains("tanpa simpanan, hibah, pinjaman, cicilan"))
  }

  @Test func `saved scenarios share one table and one drawing with the plan`() throws {
    let dry = Record(
      id: "s1", kind: .scenario, parent: "u1", order: "a",
      fields: ["name": "Kemarau", "yield_change": number(-50)])
    let late = Record(
      id: "s2", kind: .scenario, parent: "u1", order: "b",
      fields: ["name": "Telat", "delay": number(1), "start_shift": number(2)])
    let subject = examples.subject(short.workbook.records + [dry, late])
    let record = try #require(subject.workbook.records(of: .plan).first)
    let plan = Plan(reading: record, in: subject.workbook)
    let rows = PlainText(on: .test(120)).rows(of: subject.savedScenarios(of: plan))
    let text = rows.joined(separator: "\n")
    #expect(text.contains("A  sesuai rencana") && text.contains("B  Kemarau: hasil -50%"))
    #expect(text.contains("C  Telat: bayar mundur 1 bulan, mulai mundur 2 bulan"))
    #expect(rows.contains { $0.contains("│") && $0.contains("A") && $0.contains("B") })
    let part = try #require(subject.worksheets.part(.scenario))
    #expect(!subject.picture(of: part, below: "u1").isEmpty)
  }

  @Test func `a scenario that begins later is drawn in its own months`() throws {
    let late = Record(
      id: "s1", kind: .scenario, parent: "u1", order: "a",
      fields: ["name": "Mundur", "start_shift": number(2)])
    let subject = examples.subject(short.workbook.records + [late])
    let record = try #require(subject.workbook.records(of: .plan).first)
    let plan = Plan(reading: record, in: subject.workbook)
    let rows = PlainText(on: .test(100)).rows(of: subject.savedScenarios(of: plan))
    #expect(rows.contains { $0.contains("Jan  Feb  Mar  Apr  Mei  Jun") })
    #expect(rows.contains { $0.contains("minus -6 jt │     A         B") })
    guard case .text(let page) = ReportFormat.page.export(of: subject, sheet: nil, on: .test(80))
    else { return }
    #expect(page.text.contains("<polyline points="))
  }

  // MARK: Years

  private func heads(_ width: Int, months: Int) -> [[String]] {
    let subject = subject(
      months: months,
      [line("k1", "Jual", "sale", "in", Array(repeating: 1_000_000, count: months))])
    let sheet = subject.worksheets.sheets.first { $0.id == "cash" }
    let rows = Report(of: subject, sheet: sheet).lines(width: width)
    return rows.indices.dropLast().filter {
      rows[$0 + 1].hasPrefix("───") && rows[$0].hasPrefix("   ")
    }
    .map { rows[$0].split(separator: " ").map(String.init).filter { $0.hasPrefix("20") } }
  }

  @Test func `a piece of the table never has months of two years, unless whole years fit`() {
    let narrow = heads(80, months: 24)
    #expect(narrow.allSatisfy { Set($0).count == 1 } && narrow.flatMap { $0 }.count == 24)
    #expect(Set(narrow.map(\.count)).count == 1)
    let wide = heads(180, months: 24)
    #expect(wide.map(\.count) == [12, 12])
    #expect(heads(360, months: 24).map(\.count) == [24])
  }

  // MARK: Bad input

  @Test(arguments: [-99_999_999_999_999, 0, 99_999_999_999_999])
  func `no amount, month or change of a scenario makes the answers trap`(extreme: Int) throws {
    let all: [FieldKey: Value] = [
      "price_change": number(extreme), "yield_change": number(extreme), "delay": number(extreme),
      "cost_change": number(extreme), "start_shift": number(extreme),
      "funding_change": number(extreme),
    ]
    let scenario = Record(id: "s1", kind: .scenario, parent: "u1", order: "a", fields: all)
    let subject = subject([
      line(
        "k1", "Jual", "sale", "in", Array(repeating: extreme, count: 4),
        ["actual.2027-02": number(-extreme), "actual.0001-01": number(extreme)]),
      line("k2", "Ambil", "household", "out", Array(repeating: -extreme, count: 4)), scenario,
    ])
    #expect(!answers(subject, width: 40).isEmpty)
    let record = try #require(subject.workbook.records(of: .plan).first)
    let plan = Plan(reading: record, in: subject.workbook)
    #expect(!subject.savedScenarios(of: plan).isEmpty)
    _ = try sheet(subject)
  }

  // MARK: For a spreadsheet

  private func sheet(_ subject: ReportSubject) throws -> String {
    guard
      case .folder(let files) = ReportFormat.tables.export(of: subject, sheet: nil, on: .test(80))
    else { return "" }
    return try #require(files.first { $0.name == "_cash.csv" }).content.text
  }

  // In an Indonesian locale a comma is the sign of decimals: cells are parted by semicolons, and whole
  // rupiah without any sign are numbers everywhere. The mark at the beginning says UTF-8.
  @Test func `the table for a spreadsheet has whole numbers parted by semicolons`() throws {
    let text = try sheet(short)
    #expect(text.hasPrefix("\u{FEFF}Rencana;Yogurt\r\nBaris;2027-01;2027-02;2027-03;2027-04\r\n"))
    #expect(text.contains("Jual;0;0;9000000;9000000\r\n"))
    #expect(text.contains("Saldo akhir;-3000000;-6000000;3000000;12000000\r\n"))
    #expect(!text.contains("."))
  }

  @Test func `no name of a line becomes a formula or a cell of its own`() throws {
    let evil = subject([line("k1", "=1+1;\"x", "sale", "in", [5])])
    #expect(try sheet(evil).contains("\"'=1+1;\"\"x\";5;0;0;0\r\n"))
  }
}

extension Value: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
