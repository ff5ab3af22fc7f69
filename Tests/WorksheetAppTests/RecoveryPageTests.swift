import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct RecoveryPageTests {
  /// The page that offers what became of a workbook by playing keys.
  private func offer(_ keys: String, _ unfinished: Unfinished? = nil) throws -> Player {
    var before = try Player.example("susu-kambing")
    let workbook = before.app.desk.workbook
    try before.play(keys)
    var player = try Player.example("susu-kambing")
    _ = player.app.receive(
      .opened(
        workbook, readOnly: nil, notice: nil,
        recovery: .init(
          text: "Terakhir terbuka 09.14. 1 isian aman, 1 baris terpotong.",
          workbook: before.app.desk.workbook, unfinished: unfinished)))
    return player
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `one sentence and one key`(columns: Int, rows: Int) throws {
    var player = try offer("<enter><home>Kelompok Susu<enter>")
    #expect(player.text(columns, rows).contains("Terakhir terbuka 09.14."))
    #expect(player.focusedRow(columns, rows).contains("Ambil semua"))
    #expect(player.text(columns, rows).contains("L melihat"))
    try player.play("<enter>")
    #expect(player.asked == [.recover])
    #expect(!(player.app.page is RecoveryPage))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `L shows each place with its old and its new value`(columns: Int, rows: Int) throws {
    var player = try offer("<enter><home>Kelompok Susu<enter>")
    try player.play("l")
    let text = player.text(columns, rows)
    #expect(text.contains("Nama kelompok"))
    #expect(text.contains("→"))
    #expect(text.contains("Kelompok Susu"))
    #expect(columns < 80 || text.contains("Enter ambil semua"))
    try player.play("<esc>")
    #expect(player.focusedRow(columns, rows).contains("Ambil semua"))
    try player.play("L<enter>")
    #expect(player.asked == [.recover])
  }

  @Test func `records that come and go, and what was being typed, are listed`() throws {
    let profile = try #require(
      Player.example("susu-kambing").app.desk.workbook.single(.profile))
    var player = try offer(
      "2<enter><del><end>Bambu<enter><esc><esc>",
      Unfinished(record: profile.id, field: "village", text: "Kaliben"))
    try player.play("l")
    for words in ["Bambu", "dihapus", "(kosong) → Bambu"] { #expect(player.text().contains(words)) }
    try player.play("<end>")
    #expect(player.focusedRow().contains("(sedang diketik)"))
    #expect(player.text().contains("→ Kaliben"))
  }

  @Test func `Esc opens the workbook without taking and says that nothing is lost`() throws {
    var player = try offer("<enter><home>Kelompok Susu<enter>")
    try player.play("<esc>")
    #expect(player.asked.isEmpty)
    #expect(player.app.page is SheetListPage)
    #expect(player.text().contains("ditawarkan lagi"))
  }

  @Test func `a long list is walked through on a small screen`() throws {
    var player = try offer(
      "2<enter>" + (1...9).map { "<end>Bambu \($0)<enter><esc><esc>" }.joined())
    try player.play("l<end>")
    #expect(player.focusedRow(40, 12).contains(">"))
    #expect(player.app.drawn(size: Size(columns: 40, rows: 12)).cursor?.row ?? 99 < 12)
    try player.play("<up><pgup><home>")
    #expect(player.focusedRow(40, 12).contains("Bambu 1"))
  }
}
