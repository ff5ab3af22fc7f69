import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport
import WorksheetTemplates

@testable import WorksheetApp

/// The workbooks of a class on the screen: sorting, filtering, going into one.
@Suite struct RecapPageTests {
  private var app: App

  init() throws {
    let library = try TemplateLibrary.load(folder: nil)
    let today = try #require(Day(iso: "2026-11-24"))
    let desk = Desk(
      workbook: Workbook(header: .init(id: "", title: "", created: "2026-11-24T09:00:00+07:00")),
      worksheets: library.worksheets, catalogue: library.catalogue(.indonesian),
      wordlists: library.wordlists, today: today, seed: 1)
    app = App(recap: RecapPage(total: 4), desk: desk)
  }

  private func row(_ file: String, _ group: String, answered: Int, remarks: Int = 0) -> RecapRow {
    let workbook = Workbook(
      header: .init(id: file, title: group, created: ""),
      records: [Record(id: "f", kind: .profile, fields: ["group": .text(group)])])
    let checked = CheckedWorkbook(
      workbook: workbook, worksheets: app.desk.worksheets, wordlists: app.desk.wordlists)
    var row = RecapRow(checked, findings: [], file: file, content: "") { _ in "" }
    row.sheets = Array(row.sheets.prefix(1))
    row.sheets[0].answered = answered
    row.sheets[0].asked = 10
    row.openRemarks = remarks
    return row
  }

  private mutating func read() {
    let rows = [
      row("a.lembar", "Mawar", answered: 9), row("b.lembar", "Anggrek", answered: 2, remarks: 3),
      row("c.lembar", "Melati", answered: 5),
    ]
    let skip = RecapSkip(file: "d.lembar", cause: .unreadable, reason: "d.lembar kosong.")
    _ = app.receive(.recapRead(rows, [skip], files: 4))
  }

  private mutating func play(_ script: String) throws -> [Effect] {
    try KeyScript.parse(script).flatMap { app.receive($0) }
  }

  private func text(_ size: Size = Size(columns: 80, rows: 24)) -> String {
    app.drawn(size: size).text
  }

  private func order(_ size: Size = Size(columns: 80, rows: 24)) -> [String] {
    text(size).split(separator: "\n").compactMap { line in
      ["Mawar", "Anggrek", "Melati"].first { line.contains($0) }
    }
  }

  @Test mutating func `rows come as they are read and the bar says how far`() throws {
    #expect(text().contains("0 dari 4"))
    read()
    #expect(order() == ["Mawar", "Anggrek", "Melati"])
    #expect(!text().contains("dari 4"))
  }

  @Test mutating func `right sorts by the next column, F7 turns it round, and both say so`() throws
  {
    read()
    _ = try play("<right>")
    #expect(order() == ["Anggrek", "Mawar", "Melati"] && text().contains("urut Kelompok ↓"))
    _ = try play("<right>")
    #expect(order() == ["Anggrek", "Melati", "Mawar"] && text().contains("urut Isi ↓"))
    _ = try play("<f7>")
    #expect(order() == ["Mawar", "Melati", "Anggrek"] && text().contains("urut Isi ↑"))
  }

  @Test mutating func `typing filters, Esc shows all again, Enter goes into the focused workbook`()
    throws
  {
    read()
    _ = try play("mel")
    #expect(order() == ["Melati"] && text().contains("1/3"))
    #expect(try play("<enter>") == [.visit(path: "c.lembar")])
    _ = try play("<esc>")
    #expect(order().count == 3)
    #expect(try play("<esc>") == [] && text().contains("Ctrl-Q"))
  }

  @Test mutating func `what was left out is told on a page of its own`() throws {
    read()
    _ = try play("<f2>")
    #expect(text().contains("d.lembar kosong."))
    _ = try play("<esc>")
    #expect(order().count == 3)
  }

  @Test mutating func `while reading goes on, what was left out says so`() throws {
    let skip = RecapSkip(file: "d.lembar", cause: .unreadable, reason: "d.lembar kosong.")
    _ = app.receive(.recapRead([], [skip], files: 1))
    _ = try play("<f2>")
    #expect(text().contains("Masih membaca: 1 dari 4"))
    _ = try play("<esc>")
    _ = app.receive(.recapRead([], [], files: 3))
    _ = try play("<f2>")
    #expect(!text().contains("Masih membaca"))
  }

  @Test mutating func `only what is in sight is explained and sorted by`() throws {
    read()
    #expect(text().contains("urut nama berkas ↓") && !text().contains("urut Berkas"))
    #expect(text().contains("Isi: ") && !text().contains("Ukuran: "))
    let wide = Size(columns: 180, rows: 40)
    app.resize(to: wide)
    #expect(text(wide).contains("urut Berkas ↓") && text(wide).contains("Ukuran: "))
  }

  @Test mutating func `the smallest screen says how to see what was left out`() throws {
    read()
    let small = Size(columns: 40, rows: 12)
    app.resize(to: small)
    let last = text(small).split(separator: "\n").last ?? ""
    #expect(last.contains("F2 dilewati") && last.contains("F10"))
  }

  @Test mutating func `a workbook that somebody was in is shown as it is now, in focus`() throws {
    read()
    _ = try play("<right><right><down>")
    #expect(text().contains("> Melati") || text().contains(">  Melati"))
    _ = app.receive(.recapRenewed(row("c.lembar", "Melati", answered: 10)))
    #expect(order() == ["Anggrek", "Mawar", "Melati"])
    #expect(try play("<enter>") == [.visit(path: "c.lembar")])
  }

  @Test mutating func `rows that come while help is open are there afterwards`() throws {
    _ = try play("<f1>")
    read()
    _ = try play("<esc>")
    #expect(order().count == 3)
  }

  @Test mutating func `the smallest screen has the names and how far they are`() throws {
    read()
    let small = Size(columns: 40, rows: 12)
    app.resize(to: small)
    #expect(order(small).count == 3 && text(small).contains("90%"))
  }
}
