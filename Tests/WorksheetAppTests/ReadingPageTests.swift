import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct ReadingPageTests {
  /// The focal problem Inti, its cause A with the cause B below, and its effect E; B is read first
  /// only where a test asks for it.
  private func reading(_ keys: String = "", at walk: String = "<home><down><down>") throws -> Player
  {
    func card(_ id: RecordID, _ role: String, _ parent: RecordID?, _ statement: String) -> Record {
      Record(
        id: id, kind: .problem, parent: parent, order: id.text,
        fields: ["role": .text(role), "statement": .text(statement)])
    }
    var player = try Player(
      Workbook(
        header: Workbook.empty.header,
        records: [
          card("i", "focal", nil, "Inti"), card("a", "cause", "i", "Sebab A"),
          card("b", "cause", "a", "Sebab B"), card("e", "effect", "i", "Akibat E"),
        ]))
    try player.play("4<enter>\(walk)<c-d>" + keys)
    return player
  }

  private func said(_ player: Player) -> [String] {
    player.records.filter { $0.kind == .problem }.map { card in
      let reply =
        card.flag("confirmed").map { $0 ? "ya" : "tidak" } ?? card.states["confirmed"]?.rawValue
      return "\(card.id) < \(card.parent?.text ?? "-") \(reply ?? "?")"
    }
  }

  @Test func `each link is read and answered, and the next one follows`() throws {
    var player = try reading()
    #expect(player.text().contains("KARENA Sebab A, MAKA Inti. Benar?"))
    #expect(player.text().contains("MENGAPA Inti? KARENA Sebab A."))
    #expect(player.text().contains("0 dari 3 dibaca"))
    try player.play("<enter>")
    #expect(player.text().contains("KARENA Sebab B, MAKA Sebab A. Benar?"))
    try player.play("4")
    #expect(player.text().contains("KARENA Inti, MAKA Akibat E. Benar?"))
    try player.play("1")
    #expect(said(player) == ["i < - ?", "a < i ya", "b < a unknown", "e < i ya"])
    #expect(player.text().contains("2 benar, 0 tidak benar, 1 belum"))
  }

  @Test func `a turned link moves the cards in one step that one undo takes back`() throws {
    var player = try reading("1")
    try player.play("3")
    #expect(said(player) == ["i < - ?", "b < i ?", "a < b ya", "e < i ?"])
    #expect(player.text().contains("Dibalik: KARENA Sebab A, MAKA Sebab B"))
    try player.play("<c-z>")
    #expect(said(player) == ["i < - ?", "a < i ya", "b < a ?", "e < i ?"])
  }

  @Test func `no leads to what can be done, and waits where it is not decided`() throws {
    var player = try reading("2")
    #expect(said(player)[1] == "a < i tidak")
    #expect(player.text().contains("Apa yang kita lakukan dengan \"Sebab A\"?"))
    try player.play("<end><enter>")
    #expect(player.text().contains("KARENA Sebab B, MAKA Sebab A"))
    try player.play("<left>")
    #expect(player.text().contains("Jawaban tadi: tidak."))
  }

  @Test func `a wrong link is moved to a card that is searched for`() throws {
    var player = try reading("<right>2<enter>int<enter>")
    #expect(said(player).contains("b < i ?"))
    #expect(player.text().contains("KARENA Sebab B, MAKA Inti"))
  }

  @Test func `a wrong link is taken off, and comes back with one undo`() throws {
    var player = try reading("2<down><enter>")
    #expect(said(player).contains("a < - ?"))
    try player.play("<c-z>")
    #expect(said(player).contains("a < i tidak"))
  }

  @Test func `a card is written in other words, and its link is asked again`() throws {
    var player = try reading("2<down><down><enter><c-u>Susu basi")
    #expect(player.app.unfinished?.text == "Susu basi")
    try player.play("<esc>")
    #expect(player.records.first { $0.id == "a" }?.text("statement") == "Susu basi")
    #expect(said(player).contains("a < i ?"))
  }

  @Test func `a card below two others is read once for each`() throws {
    var player = try reading()
    var records = player.records
    records[2].fields["also_under"] = .list([.text("i")])
    player = try Player(Workbook(header: Workbook.empty.header, records: records))
    try player.play("4<enter><f8>")
    #expect(player.text().contains("0 dari 4 dibaca"))
    try player.play("1111")
    #expect(player.records.first { $0.id == "b" }?.flag("confirmed_under.i") == true)
    #expect(player.text().contains("4 dari 4 dibaca"))
  }

  @Test func `a tree without links says what to do`() throws {
    var player = try Player()
    try player.play("4<enter><c-d>")
    #expect(player.text().contains("Belum ada hubungan untuk dibaca"))
    try player.play("1234<left><right><enter>")
    #expect(player.records.isEmpty)
  }

  @Test func `undo on the page never leaves it at a link that is gone`() throws {
    var player = try reading("13")
    try player.play("<c-z><c-z><c-y><c-y>22<end><enter><c-z>")
    for (columns, rows) in [(80, 24), (40, 12)] {
      #expect(player.text(columns, rows).contains("KARENA"))
    }
  }

  @Test func `a workbook that is only read is read aloud and stays as it is`() throws {
    var player = try reading()
    player.app.desk.access = .nothing(because: "hanya dibaca")
    let before = player.records
    try player.play("1234<enter><right><enter>")
    #expect(player.records == before)
  }
}
