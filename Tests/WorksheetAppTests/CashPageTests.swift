import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

/// The answers of the cash flow on the screen, what is taken home, and scenarios with a name.
@Suite struct CashPageTests {
  private let grid = "7<enter>"

  private func lines(_ player: Player) -> [Record] {
    player.records.filter { $0.kind == .cashLine }
  }

  @Test func `one key leads from the table to its answers`() throws {
    var player = try Player.example("keripik-singkong")
    try player.play("\(grid)<f5>")
    let text = player.text(100, 60)
    #expect(text.contains("Kas paling tipis di bulan ke-"))
    #expect(text.contains("Modal kerja yang perlu disiapkan"))
    #expect(text.contains("0 │──") && text.contains("▒") && text.contains("minus -"))
    #expect(text.contains("Sepanjang waktu"))
    #expect(player.text(40, 12).contains("Kas paling tipis"))
    player.app.resize(to: Size(columns: 40, rows: 12))
    try player.play("<end>")
    #expect(player.text(40, 12).contains("keluarga."))
  }

  @Test func `what can be taken home becomes a line by one key, and once only`() throws {
    var player = try Player.example("susu-kambing")
    let before = lines(player).count
    try player.play("\(grid)<f5><f4>")
    #expect(lines(player).count == before + 1)
    let line = try #require(lines(player).first { $0.text("category") == "household" })
    #expect(line.number("plan.2027-01") == Decimal4(whole: 620_000))
    #expect(player.text(100, 40).contains("Baris untuk keluarga ditambahkan: Rp620.000 sebulan."))
    let record = try #require(player.records.first { $0.kind == .plan })
    let table = try CashTable(Plan(reading: record, in: player.app.desk.workbook))
    #expect(table.lowest == .zero)
    try player.play("<f4>")
    #expect(lines(player).count == before + 1)
    #expect(player.text(100, 40).contains("Sudah ada baris untuk keluarga: Untuk keluarga."))
    try player.play("<c-z>")
    #expect(lines(player).count == before)
  }

  @Test func `a table that follows from the plan still has all of the plan with a line for homes`()
    throws
  {
    var player = try Player.example("susu-kambing")
    let plan = try #require(player.records.first { $0.kind == .plan })
    var workbook = player.app.desk.workbook
    for line in lines(player) {
      _ = try workbook.apply(Change(.remove(line.id)), at: workbook.nextStamp(in: "t"))
    }
    player = try Player(workbook)
    let before = try CashTable(Plan(reading: plan, in: workbook))
    try player.play("\(grid)<f5><c-b>")
    let after = try CashTable(Plan(reading: plan, in: player.app.desk.workbook))
    #expect(after.rows.count == before.rows.count + 1)
    #expect(after.inflow == before.inflow && after.lowest == .zero)
    #expect(lines(player).dropLast().allSatisfy { $0.flag("follows_plan") == true })
  }

  @Test func `start and funding are levers too, and one key keeps them under a name`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("\(grid)<f5><f6>")
    try player.play("<f6>")
    #expect(player.text(100, 40).contains("Belum ada yang diubah"))
    try player.play("<down><down><down><down><right><right><down>-50")
    #expect(player.text(100, 40).contains("Mulai mundur 2 bulan, modal -50%: untung, kas minus"))
    try player.play("<f6>")
    let saved = try #require(player.records.first { $0.kind == .scenario })
    #expect(saved.number("start_shift") == Decimal4(whole: 2))
    #expect(saved.number("funding_change") == Decimal4(whole: -50))
    #expect(player.app.page is FormPage)
    try player.play("Modal telat<enter><esc>")
    let text = player.text(120, 60)
    #expect(text.contains("Skenario tersimpan") && text.contains("A  sesuai rencana"))
    #expect(player.records.first { $0.kind == .scenario }?.text("name")?.contains("Modal") == true)
  }

  @Test func `scenarios are compared from their list`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("\(grid)<f5><f6>-10<f6><esc>")
    let part = try #require(player.app.desk.worksheets.part(.scenario))
    let plan = try #require(player.records.first { $0.kind == .plan })
    let page = try #require(FigurePage(part, owner: plan.id))
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    page.draw(on: &canvas, desk: player.app.desk)
    #expect(canvas.text.contains("sesuai rencana") && canvas.text.contains("B  harga -10%"))
  }
}
