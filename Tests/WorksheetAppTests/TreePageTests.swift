import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct TreePageTests {
  private func tree(_ player: Player) -> [String] {
    player.records.map { record in
      let parent = record.parent.flatMap { player.app.desk.workbook[$0]?.text("statement") } ?? "-"
      return "\(record.text("role") ?? ""): \(record.text("statement") ?? "") < \(parent)"
    }
  }

  @Test func `the empty line begins the focal problem, Tab a cause, Enter one beside it`() throws {
    var player = try Player()
    try player.play("4<enter>Pendapatan rendah<enter>")
    try player.play("<tab>Susu basi<enter><enter>Pakan mahal<enter><tab>Rumput kering<enter>")
    #expect(
      tree(player) == [
        "focal: Pendapatan rendah < -", "cause: Susu basi < Pendapatan rendah",
        "cause: Pakan mahal < Pendapatan rendah", "cause: Rumput kering < Pakan mahal",
      ])
  }

  @Test func `an effect stands above the focal problem`() throws {
    var player = try Player()
    try player.play("4<enter>Pendapatan rendah<enter><f3>Anak putus sekolah<enter>")
    #expect(tree(player).last == "effect: Anak putus sekolah < Pendapatan rendah")
    let rows = player.text().split(separator: "\n")
    let effect = rows.firstIndex { $0.contains("Anak putus sekolah") }
    let focal = rows.firstIndex { $0.contains("Pendapatan rendah") }
    #expect(try #require(effect) < #require(focal))
  }

  @Test func `a carried branch goes below its neighbour and back beside it`() throws {
    var player = try Player()
    try player.play("4<enter>Inti<enter><tab>A<enter><enter>B<enter><f7><right><enter>")
    #expect(tree(player).last == "cause: B < A")
    try player.play("<f7><left><enter>")
    #expect(tree(player).last == "cause: B < Inti")
  }

  @Test func `Esc in a started card keeps what was typed`() throws {
    var player = try Player()
    try player.play("4<enter>Inti<enter><tab>Susu basi<esc>")
    #expect(tree(player).last == "cause: Susu basi < Inti")
  }

  @Test func `two hundred random letters on a tree change nothing in it`() throws {
    var player = try Player.example("susu-kambing")
    let before = player.records
    try player.play("4<enter>" + String(repeating: "qwertyuiopasdfghjklzxcvbnm", count: 8))
    #expect(player.records == before)
  }

  @Test func `the steps of a pasted list are those of the tree`() throws {
    var player = try Player()
    try player.play("4<enter>")
    player.paste("Pendapatan rendah\n  Susu basi\n    Ember kotor\n  Akibat: Utang\nPakan mahal\n")
    #expect(
      tree(player) == [
        "focal: Pendapatan rendah < -", "cause: Susu basi < Pendapatan rendah",
        "cause: Ember kotor < Susu basi", "effect: Utang < Pendapatan rendah",
        "cause: Pakan mahal < -",
      ])
    #expect(player.text().contains("5 kartu baru"))
    #expect(player.text().contains("Belum tersambung: \"Pakan mahal\""))
    try player.play("<c-z>")
    #expect(player.records.isEmpty)
  }

  @Test func `pasted lines without steps are the focal problem and its causes`() throws {
    var player = try Player()
    try player.play("4<enter>")
    player.paste("Pendapatan rendah\nSusu basi\nPakan mahal\n")
    #expect(
      tree(player) == [
        "focal: Pendapatan rendah < -", "cause: Susu basi < Pendapatan rendah",
        "cause: Pakan mahal < Pendapatan rendah",
      ])
    try player.play("<c-z>")
    #expect(player.records.isEmpty)
  }

  @Test func `pasted lines on a card are its causes, on a started card they take its place`() throws
  {
    var player = try Player()
    try player.play("4<enter>Inti<enter><tab>A<enter><enter>Z<enter><up>")
    player.paste("A1\nA2")
    #expect(tree(player).suffix(3) == ["cause: A1 < A", "cause: A2 < A", "cause: Z < Inti"])
    try player.play("<up><up><enter>")
    player.paste("B\nC")
    #expect(
      tree(player).filter { $0.hasSuffix("< Inti") } == [
        "cause: A < Inti", "cause: B < Inti", "cause: C < Inti", "cause: Z < Inti",
      ])
  }

  @Test func `a letter on a card or on a link says what can be done there`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("4<enter>x")
    #expect(player.text().contains("F2 membuka kartu, Tab menambah sebab"))
    try player.play("<end>x")
    #expect(player.text().contains("Enter membuka bagian ini."))
  }
}
