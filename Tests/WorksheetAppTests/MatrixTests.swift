import Testing
import WorksheetModel

@testable import WorksheetApp

/// The matrix of scores: three potentials without any score, opened at the first criterion.
@Suite struct MatrixTests {
  private static let potentials: [Record] = ["Susu", "Jahe", "Bambu"].enumerated().map {
    Record(
      id: RecordID("p\($0)"), kind: .potential, order: String($0), fields: ["name": .text($1)])
  }

  private func player(_ keys: String, _ records: [Record] = potentials) throws -> Player {
    var player = try Player(
      Workbook(header: Workbook.empty.header, records: records))
    try player.play("2<enter><end><down><enter>" + keys)
    return player
  }

  private static let toScores = String(repeating: "<right>", count: 5)

  @Test func `a score asks for its reason right there, then goes on`()
    throws
  {
    let player = try player(Self.toScores + "4<enter>Bu Tini membeli<enter>5<enter>")
    let first = try #require(player.records.first)
    #expect(first.whole("score.material") == 4)
    #expect(first.text("score_note.material") == "Bu Tini membeli")
    #expect(first.whole("score.market") == 5)
    #expect(player.text().contains("Pasar nyata (bobot 20): 5"))
  }

  @Test func `nobody is kept from going on without a reason, which the cell tells`()
    throws
  {
    let player = try player(Self.toScores + "4<enter><enter>5<enter><esc>")
    let first = try #require(player.records.first)
    #expect(first.whole("score.material") == 4)
    #expect(first.whole("score.market") == 5)
    #expect(first.text("score_note.material") == nil)
    #expect(player.text().contains("4!  5!"))
  }

  @Test func `a reason can be corrected later without touching the score`() throws {
    var player = try player(Self.toScores + "4<enter>Ada<enter><left>")
    try player.play("<f6> di dusun<enter>")
    #expect(player.records.first?.text("score_note.material") == "Ada di dusun")
    #expect(player.records.first?.whole("score.material") == 4)
  }

  @Test func `the women's scores are kept apart and the difference is told`() throws {
    var player = try player(Self.toScores + "4<enter>Ada<enter>")
    try player.play("<home>" + Self.toScores + "<f4>2<enter>")
    let first = try #require(player.records.first)
    #expect(first.whole("score.material") == 4)
    #expect(first.whole("score_women.material") == 2)
    #expect(player.text().contains("suara perempuan"))
    #expect(player.text().contains("Pasar nyata (bobot 20)"))
    #expect(player.text(160).contains("Laki-laki 12, perempuan 6, selisih 6."))
    #expect(player.text(160).contains("Paling berbeda: Bahan setempat, selisih 2."))
  }

  @Test func `a gate answered with the first letter of no knocks out and says why`() throws {
    var player = try player("ya<enter>t<enter>")
    #expect(player.records.first?.text("gate.lawful") == "yes")
    #expect(player.records.first?.text("gate.supply") == "no")
    #expect(player.text().contains("gugur     -"))
    #expect(player.text().contains("Gugur karena dijawab tidak: Bahan 9 bulan?"))
    try player.play("<f8>")
    #expect(player.text().contains("Gugur: 1."))
  }

  @Test func `Enter on an empty cell shows what the scores mean`() throws {
    var player = try player(Self.toScores + "<enter>")
    #expect(player.text().contains("semua setempat"))
    try player.play("<up><enter>Rumput<enter>")
    #expect(player.records.first?.number("score.material") != nil)
    #expect(player.records.first?.text("score_note.material") == "Rumput")
  }

  @Test func `a score beyond the scale keeps the text and changes nothing`() throws {
    let player = try player(Self.toScores + "7<enter>")
    #expect(player.records.first?["score.material"] == nil)
    #expect(player.text().contains("1"))
  }

  @Test func `equal totals share a rank in the matrix`() throws {
    var records = Self.potentials
    for (index, score) in [4, 4, 2].enumerated() {
      records[index].fields["score.market"] = .number(Decimal4(whole: Int64(score)) ?? .zero)
    }
    let text = try player("", records).text()
    #expect(text.contains("Urutan 1: Susu, Jahe (16)."))
    #expect(text.contains("~8     2"))
  }

  @Test func `a finding about a reason opens the matrix on its score`() throws {
    var records = Self.potentials
    records[1].fields["score.market"] = .number(.one)
    var player = try Player(Workbook(header: Workbook.empty.header, records: records))
    let finding = try #require(player.app.desk.findings.first { $0.check == "PO02" })
    let record = try #require(player.app.desk.workbook["p1"])
    let page = SheetOpener.page(for: record, field: finding.field, desk: player.app.desk)
    let grid = try #require(page as? GridPage)
    #expect(grid.contents(at: player.app.desk).key(grid.column) == "score.market")
    try player.play("<f9>")
    #expect(player.text().contains("Jahe"))
  }

  @Test func `an undone score empties the cell and leaves the reason`() throws {
    var player = try player(Self.toScores + "4<enter>Ada<enter>")
    try player.play("<c-z><c-z>")
    #expect(player.records.first?["score.material"] == nil)
    #expect(player.records.first?.text("score_note.material") == nil)
  }

  @Test func `no two columns have the same head`() throws {
    var player = try Player.example("susu-kambing", language: .english)
    for keys in ["2<enter><end><down><enter>", "<esc><esc>4<enter><end><up><enter>"] {
      try player.play(keys)
      let page = try #require(player.app.page as? GridPage)
      let heads = page.contents(at: player.app.desk).columns.map(\.title)
      #expect(Set(heads).count == heads.count)
      #expect(heads.allSatisfy { $0.count == 3 })
    }
  }

  @Test func `an empty matrix says what to fill in first`() throws {
    let player = try player("", [])
    #expect(player.text().contains("Belum ada isian untuk dinilai."))
  }

  @Test func `the form of a potential is the inventory without scores`() throws {
    var player = try player("", Self.potentials)
    try player.play("<esc><home><enter>")
    #expect(player.text().contains("Jenis modal"))
    #expect(!player.text(80, 60).contains("Halal dan sah?"))
  }
}
