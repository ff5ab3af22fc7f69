import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct FormPageTests {
  @Test func `an answer is taken with Enter and the mark then stands on the next field`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah Susu<enter>")
    #expect(player.records.map(\.kind) == [.profile])
    #expect(player.records.first?.text("group") == "Jamaah Susu")
    #expect(!player.focusedRow().contains("Jamaah Susu"))
    try player.play("<up>")
    #expect(player.focusedRow().contains("Jamaah Susu"))
  }

  @Test func `a refused change leaves the text in the field and the mark on it`() throws {
    var player = try Player()
    player.refusal = "BELUM tersimpan: penyimpanan penuh"
    try player.play("<enter>Jamaah Susu<enter>")
    #expect(player.records.isEmpty)
    #expect(player.focusedRow().contains("Jamaah Susu"))
    #expect(player.text().contains("BELUM tersimpan"))
  }

  @Test func `a wrong amount stays as it was typed, with what is wrong and how to write it`() throws
  {
    var player = try Player()
    try player.play("<down><enter>Susu<enter><esc><enter>")
    try player.play("<down><down><down><down><down>40.2266.545<enter>")
    #expect(player.records.first?.number("price") == nil)
    #expect(player.focusedRow().contains("40.2266.545"))
    try player.play("<c-u>15rb<enter>")
    #expect(player.records.first?.number("price") == Decimal4(whole: 15000))
    #expect(player.text().contains("Rp15.000"))
  }

  @Test func `Esc while typing keeps the text as a draft that Enter takes later`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah<esc>")
    #expect(player.records.isEmpty)
    #expect(player.text().contains("Jamaah"))
    try player.play("<up><down><up><enter>")
    try player.play("<up><up><enter>")
    #expect(player.records.first?.text("group") == "Jamaah")
  }

  @Test func `a kept draft is taken by the very next Enter, and a letter continues it`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah<esc><enter>")
    #expect(player.records.first?.text("group") == "Jamaah")
    try player.play("Sum<esc>ber<enter>")
    #expect(player.records.first?.text("village") == "Sumber")
  }

  @Test func `the echo of a link is the name of its record`() throws {
    var player = try Player.example("susu-kambing")
    let idea = try #require(player.records.first { $0.kind == "idea" })
    try player.play("<c-p>\(player.app.desk.name(of: idea))<enter>")
    try player.play("<down><down><enter><space><enter>")
    #expect(!player.text().contains("Tercatat: m"))
    #expect(player.text().contains("Tercatat:"))
  }

  @Test func `a long form says how much stands below`() throws {
    var player = try Player()
    try player.play("<down><enter>Susu<enter>")
    #expect(player.text().contains("lagi di bawah"))
  }

  @Test func `undo takes the last answer back and redo brings it again`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah<enter>Sumber<enter><c-z>")
    #expect(player.records.first?.text("village") == nil)
    try player.play("<c-z>")
    #expect(player.records.isEmpty)
    try player.play("<c-y><c-y>")
    #expect(player.records.first?.text("village") == "Sumber")
  }

  @Test func `none and unknown are answers of one key`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah<enter><c-b><c-n>")
    let profile = try #require(player.records.first)
    #expect(profile.states["village"] == .unknown)
    #expect(profile.states["district"] == AnswerState.none)
    #expect(player.text().contains("belum tahu"))
  }

  @Test func `a choice opens its list and takes the line that was typed`() throws {
    var player = try Player()
    try player.play("<down><enter>Susu kambing<enter><enter>alam<enter>")
    #expect(player.records.first?.text("asset") == "natural")
    try player.play("<up>s<enter>")
    #expect(player.records.first?.text("asset") == "social")
  }

  @Test func `a figure keeps its value when its origin is named`() throws {
    var player = try Player()
    try player.play("<down><enter>Susu<enter><down><down>12<enter><up><c-t><c-t>")
    let potential = try #require(player.records.first)
    #expect(potential.number("quantity") == Decimal4(whole: 12))
    #expect(potential.sources["quantity"] == .told)
  }

  @Test func `a text in a form that was left waits there`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah Susu<enter>Kaliben<esc><esc>")
    #expect(player.app.unfinished?.text == "Kaliben")
    try player.play("<enter><down>ing<enter>")
    #expect(player.records.first?.text("village") == "Kalibening")
    #expect(player.app.unfinished == nil)
  }

  @Test func `a form whose record cannot be made comes back with its text`() throws {
    var player = try Player()
    player.refusal = "BELUM tersimpan: penuh."
    try player.play("2<enter>Susu kamb<esc><esc>")
    #expect(player.focusedRow().contains("Susu kamb"))
    player.refusal = nil
    try player.play("<esc>")
    #expect(player.records.map { $0.text("name") } == ["Susu kamb"])
    #expect(player.text().contains("ketik di sini"))
  }

  @Test func `the parts of a plan stand before its long texts`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("6<enter><enter>")
    let rows = player.text(80, 40).split(separator: "\n").map(String.init)
    let parts = try #require(rows.firstIndex { $0.contains("→ Hasil hitungan") })
    let market = try #require(rows.firstIndex { $0.contains("  Pasar ") })
    #expect(parts < market)
    #expect(player.text().contains("→ Penjualan"))
  }

  @Test func `a question that appears behind an answer is the next one`() throws {
    var player = try Player.example("susu-kambing")
    let idea = try #require(player.records.first { $0.kind == "idea" })
    try player.play("<c-p>\(player.app.desk.name(of: idea))<enter>")
    for _ in 0..<40 where !player.focusedRow().contains("Utang") { try player.play("<down>") }
    try player.play("<enter>ya<enter>")
    #expect(player.focusedRow().contains("Atasi: utang"))
  }

  @Test func `a list of root causes begins with the roots, and a blank does not narrow it`() throws
  {
    var player = try Player.example("susu-kambing")
    let idea = try #require(player.records.first { $0.kind == "idea" })
    try player.play("<c-p>\(player.app.desk.name(of: idea))<enter>")
    for _ in 0..<40 where !player.focusedRow().contains("Akar") { try player.play("<down>") }
    try player.play("<space><home>")
    #expect(player.focusedRow().contains("(akar)"))
  }

  @Test func `a long answer takes the rows that are free`() throws {
    var player = try Player()
    let words = (1...90).map { "kata\($0)" }.joined(separator: " ")
    try player.play("1<enter>Jamaah<enter><end>")
    for _ in 0..<20 where !player.focusedRow().contains("Catatan") { try player.play("<up>") }
    try player.play(words)
    #expect(player.text(80, 50).contains("kata1 "))
    #expect(player.text(80, 50).contains("kata90"))
  }
}
