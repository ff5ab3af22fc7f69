import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct InventoryPageTests {
  @Test func `one key makes an idea that keeps the link to its potential`() throws {
    var player = try Player()
    try player.play("2<enter>Susu<enter>alam<enter><esc><c-x>")
    let potential = try #require(player.records.first { $0.kind == .potential })
    let idea = try #require(player.records.first { $0.kind == .idea })
    #expect(idea.links("potentials") == [potential.id])
    try player.play("Yogurt<enter>")
    #expect(player.records.first { $0.kind == .idea }?.text("name") == "Yogurt")
    try player.play("<c-z><c-z>")
    #expect(!player.records.contains { $0.kind == .idea })
  }

  @Test func `the idea is called after the added value that was thought of`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("2<enter><end><up><c-x>")
    #expect(player.records.last { $0.kind == .idea }?.text("name") == "Kopi bubuk")
    #expect(player.text().contains("Gagasan dari"))
  }

  @Test func `only potentials become ideas`() throws {
    var player = try Player.example("susu-kambing")
    let before = player.records.count
    try player.play("3<enter><c-x>")
    #expect(player.records.count == before)
  }

  @Test func `each kind of capital says what to look for and takes a potential of its own`() throws
  {
    var player = try Player()
    try player.play("2<enter><end><pgdn><enter>")
    #expect(player.text().contains("Yang dicari: Keterampilan"))
    try player.play("<down><down><enter>Gudang kosong<enter>")
    let potential = try #require(player.records.first)
    #expect(potential.text("asset") == "physical")
    #expect(potential.text("name") == "Gudang kosong")
  }

  @Test func `potentials without ideas and ideas without potentials are listed`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("4<enter><esc>2<enter><end><pgdn><enter>")
    #expect(player.text().contains("Belum dipakai gagasan mana pun"))
    #expect(player.text().contains("Kebun kopi tua"))
    try player.play("<end><c-x>")
    #expect(player.records.filter { $0.kind == .idea }.count == 4)
  }

  @Test func `a finding about the whole workbook opens its sheet and can be dismissed`() throws {
    var player = try Player()
    try player.play("2<enter>Susu<enter>alam<enter><esc><esc><f9>")
    let finding = try #require(player.app.desk.findings.firstIndex { $0.check == "PO10" })
    #expect(player.app.desk.findings[finding].record == nil)
    let index = FindingsPage().findings(at: player.app.desk).firstIndex { $0.check == "PO10" }
    try player.play(String(repeating: "<down>", count: index ?? 0) + "<f8>baru mulai<enter>")
    #expect(player.app.desk.findings.first { $0.check == "PO10" }?.dismissed == "baru mulai")
    #expect(player.records.contains { $0.kind == .profile })
  }

  @Test func `choosing a kind of capital shows what to look for`() throws {
    var player = try Player()
    try player.play("2<enter>Susu<enter><enter><down>")
    #expect(player.text().contains("Yang dicari: Lahan"))
  }
}
