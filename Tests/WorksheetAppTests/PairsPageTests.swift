import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct PairsPageTests {
  /// Three potentials A, B and C, the comparison of which is open, and answers such as "A>B".
  private func player(_ answers: String = "") throws -> Player {
    var records = ["A", "B", "C"].map { name in
      Record(
        id: RecordID(name.lowercased()), kind: .potential, order: name,
        fields: ["name": .text("Potensi \(name)")])
    }
    records += answers.split(separator: " ").enumerated().map { index, answer in
      let names = answer.lowercased().split(separator: ">").map { Value.text(String($0)) }
      return Record(
        id: RecordID("x\(index)"), kind: .pair, order: "\(index)",
        fields: ["a": names[0], "b": names[1], "winner": names[0]])
    }
    var player = try Player(Workbook(header: Workbook.empty.header, records: records))
    try player.play("2<enter><end><down><down><down><enter>")
    return player
  }

  private func pairs(_ player: Player) -> [String] {
    player.records.filter { $0.kind == .pair }.map { pair in
      let winner = pair.text("winner") ?? pair.states["winner"]?.rawValue ?? ""
      return
        "\(pair.text("a") ?? "")\(pair.text("b") ?? "") \(winner) \(pair.text("reason") ?? "-")"
    }
  }

  @Test func `a choice is a record at once, and its reason follows`() throws {
    var player = try player()
    #expect(player.text().contains("A  Potensi A") && player.text().contains("B  Potensi B"))
    try player.play("<down><enter>")
    #expect(pairs(player) == ["ab b -"])
    #expect(player.text().contains("Mengapa"))
    try player.play("Pembelinya ada<enter>")
    #expect(pairs(player) == ["ab b Pembelinya ada"])
  }

  @Test func `a pair that other answers settle is not asked`() throws {
    var player = try player()
    try player.play("a<enter>")
    #expect(player.text().contains("Potensi C"))
    // The third goes against the middle of the two, which is the lower one.
    try player.play("a<enter>")
    #expect(pairs(player).count == 2)
    #expect(player.text().contains("Urutan kita lengkap"))
    #expect(player.text().contains("2 menang, 0 kalah"))
  }

  @Test func `a circle is pointed out, and its pairs are asked again`() throws {
    var player = try player("A>B B>C C>A")
    #expect(player.text().contains("Potensi A > Potensi B >"))
    try player.play("a<enter>")
    #expect(player.text().contains("berputar"))
    try player.play("a<enter>")
    #expect(player.text().contains("A  Potensi C"))
    try player.play("b<enter>")
    #expect(!player.text().contains("berputar"))
    #expect(pairs(player).last == "ca a -")
    #expect(player.text().contains("2 menang, 0 kalah"))
  }

  @Test func `a circle that the group stands by is asked once, and the ranks are shared`() throws {
    var player = try player("A>B B>C C>A")
    try player.play("a<enter>a<enter>a<enter>")
    #expect(pairs(player).count == 3)
    #expect(!player.text().contains("berputar"))
    #expect(player.text().contains("1 menang, 1 kalah"))
  }

  @Test func `all pairs can be asked on demand`() throws {
    var player = try player("A>B B>C")
    try player.play("<enter>b<enter>")
    #expect(pairs(player).count == 3)
    #expect(player.text().contains("berputar"))
  }

  @Test func `a pair that was put off waits for the end and comes back when asked for`() throws {
    var player = try player()
    try player.play("<down><down><enter>")
    #expect(pairs(player) == ["ab unknown -"])
    try player.play("a<enter>a<enter>")
    #expect(player.text().contains("yang dilewati masih menunggu"))
    try player.play("<enter>")
    #expect(player.text().contains("A  Potensi A"))
    try player.play("a<enter>")
    #expect(pairs(player).first == "ab a -")
  }

  @Test func `the comparison goes on where it stopped`() throws {
    var player = try player()
    try player.play("a<enter><esc><esc>")
    try player.play("<enter><end><down><down><down><enter>")
    #expect(player.text().contains("1 dari 3 pasangan"))
    #expect(player.text().contains("Potensi C"))
  }

  @Test func `a reason is not lost when Esc leaves it, nor when the program ends`() throws {
    var player = try player()
    try player.play("aPembeli")
    #expect(player.app.unfinished?.text == "Pembeli")
    try player.play("<esc>")
    #expect(pairs(player) == ["ab a Pembeli"])
  }

  @Test func `undo takes the answer back and asks it again`() throws {
    var player = try player()
    try player.play("a<c-z>")
    #expect(pairs(player).isEmpty)
    #expect(player.text().contains("B  Potensi B"))
  }

  @Test func `a refused answer is asked again`() throws {
    var player = try player()
    player.refusal = "penuh"
    try player.play("a")
    #expect(pairs(player).isEmpty)
    #expect(player.text().contains("penuh"))
    #expect(player.text().contains("A  Potensi A"))
  }

  @Test func `one answer corrects every record of its pair`() throws {
    var player = try player("A>B B>A")
    try player.play("<down><enter>")
    #expect(pairs(player) == ["ab b -", "ba b -"])
  }

  @Test func `with fewer than two the page says where to add them`() throws {
    var player = try Player()
    try player.play("2<enter><down><down><down><enter>")
    #expect(player.text().contains("paling sedikit dua"))
  }

  @Test func `a name longer than the screen is cut, and nothing breaks`() throws {
    let long = String(repeating: "panjang sekali ", count: 30)
    let records = ["A", "B"].map { name in
      Record(
        id: RecordID(name.lowercased()), kind: .potential, order: name,
        fields: ["name": .text("\(name) \(long)")])
    }
    var player = try Player(Workbook(header: Workbook.empty.header, records: records))
    try player.play("2<enter><end><down><down><down><enter>a<enter>")
    for (columns, rows) in [(80, 24), (40, 12), (132, 43)] {
      #expect(player.text(columns, rows).contains("panjang"))
    }
  }
}
