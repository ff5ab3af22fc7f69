import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct TablePageTests {
  @Test func `typing on the empty last line begins a record with that text`() throws {
    var player = try Player()
    try player.play("<down><enter>Susu kambing<enter><esc>")
    #expect(player.records.map { $0.text("name") } == ["Susu kambing"])
    try player.play("<down>Rumput<enter><esc>")
    #expect(player.records.map { $0.text("name") } == ["Susu kambing", "Rumput"])
  }

  @Test func `a removed row comes back with undo, with all that stood below it`() throws {
    var player = try Player.example("susu-kambing")
    let before = player.records
    try player.play("6<enter><del>")
    #expect(player.records.count < before.count)
    #expect(player.text().contains("Ctrl-Z"))
    try player.play("<c-z>")
    #expect(player.records.map(\.id) == before.map(\.id))
    #expect(player.records.map(\.fields) == before.map(\.fields))
  }

  @Test func `a carried row changes places and stays in focus`() throws {
    var player = try Player()
    try player.play("<down><enter>A<enter><esc><down>B<enter><esc><down>C<enter><esc>")
    try player.play("<f7><up><up><enter>")
    #expect(player.records.map { $0.text("name") } == ["C", "A", "B"])
    #expect(player.focusedRow().contains("C"))
  }

  @Test func `a copied row stands right behind its original`() throws {
    var player = try Player()
    try player.play("<down><enter>A<enter><esc><down>B<enter><esc><up><c-d>")
    #expect(player.records.map { $0.text("name") } == ["A", "A", "B"])
  }

  @Test func `pasted lines become records, their cells the columns, and one undo removes them`()
    throws
  {
    var player = try Player()
    try player.play("2<enter>")
    player.paste("Susu kambing\talam\nRumput\tentah\n\nBambu")
    #expect(player.records.map { $0.text("name") } == ["Susu kambing", "Rumput", "Bambu"])
    #expect(player.records.map { $0.text("asset") } == ["natural", nil, nil])
    #expect(player.text().contains("3 baris baru"))
    #expect(player.text().contains("\"entah\""))
    #expect(player.focusedRow().contains("Bambu"))
    try player.play("<c-z>")
    #expect(player.records.isEmpty)
    #expect(player.focusedRow().contains("ketik di sini"))
  }

  @Test func `a pasted line without tabs is typed like any text`() throws {
    var player = try Player()
    try player.play("2<enter>")
    player.paste("Susu kambing\n")
    try player.play("<enter>")
    #expect(player.records.map { $0.text("name") } == ["Susu kambing"])
  }
}
