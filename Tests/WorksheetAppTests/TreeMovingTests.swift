import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

/// Moving, linking, folding and looking at a problem tree.
@Suite struct TreeMovingTests {
  /// An inner problem with an effect E and the causes A (with A1, A2) and B.
  private func player() throws -> Player {
    var player = try Player()
    try player.play("4<enter>Inti<enter><f3>E<enter><down><tab>A<enter><enter>B<enter>")
    try player.play("<up><tab>A1<enter><enter>A2<enter>")
    return player
  }

  private func card(_ name: String, _ player: Player) throws -> Record {
    try #require(player.records.first { $0.text("statement") == name })
  }

  private func tree(_ player: Player) -> [String] {
    player.records.map { record in
      let parent = record.parent.flatMap { player.app.desk.workbook[$0]?.text("statement") } ?? "-"
      return "\(record.text("role") ?? ""): \(record.text("statement") ?? "") < \(parent)"
    }
  }

  private func isFocused(_ name: String, _ player: Player) -> Bool {
    player.focusedRow().contains(name)
  }

  @Test func `a branch that was taken lands below any card, in one step that can be undone`() throws
  {
    var player = try player()
    try player.play("<up><up><c-t>")
    #expect(player.text().contains("Dipegang: A"))
    try player.play("<down><down><down><tab>")
    #expect(
      tree(player).suffix(4) == [
        "cause: B < Inti", "cause: A < B", "cause: A1 < A", "cause: A2 < A",
      ])
    #expect(isFocused("A", player))
    try player.play("<c-z>")
    #expect(tree(player).last == "cause: B < Inti")
  }

  @Test func `a branch on the side of the effects becomes effects, and has to be read anew`() throws
  {
    var player = try player()
    let workbook = player.app.desk.workbook
    var confirmed = workbook
    let (a, inner) = (try card("A", player), try card("Inti", player))
    _ = try confirmed.apply(
      Change(.set(a.id, "confirmed", Answer(.flag(true)))), at: workbook.nextStamp(in: "t"))
    let change = try TreeMove.landing(
      of: #require(confirmed[a.id]), as: .effect, at: inner, in: confirmed)
    _ = try confirmed.apply(change, at: confirmed.nextStamp(in: "t"))
    #expect(confirmed[a.id]?.text("role") == "effect")
    #expect(confirmed[a.id]?.flag("confirmed") == nil)
    #expect(confirmed.children(of: a.id).allSatisfy { $0.text("role") == "effect" })
    try player.play("<up><up><c-t><up><f3>")
    #expect(tree(player).contains("effect: A < Inti") && tree(player).contains("effect: A1 < A"))
  }

  @Test func `a branch is not put into itself, and Esc lets it go`() throws {
    var player = try player()
    let before = player.records
    try player.play("<up><up><c-t><down><tab>")
    #expect(player.text().contains("di dalam cabangnya sendiri"))
    try player.play("<esc>")
    #expect(player.text().contains("Kartu dilepas"))
    #expect(player.records == before)
  }

  @Test func `a card is linked below a second one, drawn there by name, and unlinked again`() throws
  {
    var player = try player()
    // A2 is taken and becomes a cause of B too.
    try player.play("<c-t><down><c-t>")
    let (a2, b) = (try card("A2", player), try card("B", player))
    #expect(a2.links("also_under") == [b.id])
    #expect(player.text().contains("lihat: A2"))
    try player.play("<down>")
    #expect(isFocused("lihat: A2", player))
    try player.play("<del>")
    #expect(try card("A2", player).links("also_under").isEmpty)
    #expect(isFocused("B", player))
    try player.play("<c-z>")
    #expect(try card("A2", player).links("also_under") == [b.id])
    try player.play("<down><right>")
    #expect(isFocused("A2", player) && !isFocused("lihat", player))
  }

  @Test func `a link that would close a circle is not made, and the reason is said`() throws {
    var player = try player()
    try player.play("<up><up><c-t><down><c-t>")
    #expect(player.text().contains("lingkaran"))
    #expect(player.records.allSatisfy { $0.links("also_under").isEmpty })
  }

  @Test func `a card comes between two others, in one step that can be undone`() throws {
    var player = try player()
    try player.play("<c-n>")
    #expect(player.text().contains("antara \"A\" dan \"A2\""))
    try player.play("Tengah<enter>")
    #expect(
      tree(player).suffix(5) == [
        "cause: A < Inti", "cause: A1 < A", "cause: Tengah < A", "cause: A2 < Tengah",
        "cause: B < Inti",
      ])
    try player.play("<c-z>")
    #expect(tree(player).contains("cause: A2 < A") && tree(player).count == 6)
  }

  @Test func `a started card in between is kept as it would be accepted`() throws {
    var player = try player()
    try player.play("<c-n>Teng")
    let unfinished = try #require(player.app.unfinished)
    #expect(unfinished.text == "Teng" && unfinished.making.count == 2)
    let a2 = try card("A2", player)
    try player.play("<esc>")
    #expect(
      player.app.desk.workbook[a2.id]?.parent == unfinished.record
        || tree(player).contains("cause: A2 < Teng"))
  }

  @Test func `all branches fold at once and unfold again, the focus stays in view`() throws {
    var player = try player()
    try player.play("-")
    #expect(!player.text().contains("A1") && player.text().contains("+2"))
    #expect(isFocused("A", player))
    try player.play("+")
    #expect(player.text().contains("A1"))
  }

  @Test func `one branch is seen alone with the way to it, and Esc leads back`() throws {
    var player = try player()
    try player.play("<up><up><f6>")
    #expect(player.text().contains("Cabang dari Inti"))
    #expect(player.text().contains("A1") && !player.text().contains("─ B"))
    try player.play("<esc>")
    #expect(player.text().contains("─ B") && isFocused("A", player))
    try player.play("<c-u><c-u>")
    #expect(player.text().contains("─ B"))
  }

  @Test func `the search leads to a card that is folded away, and Esc back to the sheets`() throws {
    var player = try player()
    try player.play("-<c-p>A2<enter>")
    #expect(isFocused("A2", player))
    try player.play("<esc>")
    #expect(player.app.page is SheetListPage)
  }

  @Test func `a long statement shows whole below the tree while its card is focused`() throws {
    var player = try Player()
    let long = String(repeating: "susu basi sebelum sampai di pasar ", count: 9) + "AKHIR"
    try player.play("4<enter>Inti<enter><tab>" + long + "<enter>")
    #expect(long.count > 300)
    #expect(player.text().contains("AKHIR"))
    #expect(player.text(40, 12).contains("basi sebelum sampai di pasar susu"))
    try player.play("<up>")
    #expect(!player.text().contains("AKHIR"))
  }

  @Test func `the reason says which conditions of a root hold and which not`() throws {
    var player = try player()
    try player.play(" ")
    #expect(player.text().contains("sebab, belum akar"))
    #expect(player.text().contains("[x] Tidak ada sebab lain di bawahnya."))
    #expect(player.text().contains("[ ] Belum ada alasan berhenti"))
    #expect(player.text().contains("KARENA \"A\", MAKA \"Inti\": belum dibaca."))
  }

  @Test func `loose cards keep their branch and can be taken into the tree`() throws {
    var workbook = Workbook.empty
    for (id, parent, role, text) in [
      ("m1", nil, "focal", "Inti"), ("m2", nil, "cause", "Lepas"), ("m3", "m2", "cause", "Ikut"),
    ] as [(RecordID, RecordID?, String, String)] {
      let card = Record(
        id: id, kind: .problem, parent: parent, order: id.text,
        fields: ["role": .text(role), "statement": .text(text)])
      _ = try workbook.apply(Change(.insert(card)), at: workbook.nextStamp(in: "t"))
    }
    var player = try Player(workbook)
    try player.play("4<enter><down><down>")
    #expect(isFocused("Lepas", player))
    try player.play("<c-t><home><tab>")
    #expect(tree(player) == ["focal: Inti < -", "cause: Lepas < Inti", "cause: Ikut < Lepas"])
  }

  @Test func `sixty cards are on one screen, two thousand as deep as they fit`() throws {
    func book(_ count: Int) -> Workbook {
      let cards = (0..<count).map { number in
        var card = Record(
          id: RecordID("m\(number)"), kind: .problem,
          parent: number == 0 ? nil : RecordID("m\((number - 1) / 3)"), order: "a\(number)")
        card.fields["role"] = .text(number == 0 ? "focal" : "cause")
        card.fields["statement"] = .text("Kartu\(number)x susu basi")
        return card
      }
      return Workbook(header: Workbook.empty.header, records: cards)
    }
    var player = try Player(book(60))
    try player.play("4<enter><f5>")
    let text = player.text()
    #expect((0..<60).allSatisfy { text.contains("Kartu\($0)x") })
    try player.play("<end><enter>")
    #expect(player.focusedRow().contains("Kartu39x"))
    var large = try Player(book(2000))
    try large.play("4<enter><f5>")
    #expect(large.text().contains("Kartu3x") && large.text().contains("+"))
  }
}
