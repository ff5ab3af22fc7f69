import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct WhyPageTests {
  /// A tree that has its focal problem only, with the dialogue opened at it.
  private func asking(_ keys: String = "") throws -> Player {
    var player = try Player()
    try player.play("4<enter>Pendapatan rendah<enter><c-b>" + keys)
    return player
  }

  private func cards(_ player: Player) -> [String] {
    player.records.filter { $0.kind == .problem }.map { card in
      let parent = card.parent.flatMap { player.app.desk.workbook[$0]?.text("statement") } ?? "-"
      let facts = [card.text("evidence"), card.text("evidence_source"), card.text("stop_reason")]
        .compactMap { $0 }.joined(separator: ", ")
      return "\(card.text("statement") ?? "") < \(parent)" + (facts.isEmpty ? "" : ": \(facts)")
    }
  }

  @Test func `why is asked down to a reason to stop, with evidence and who said it`() throws {
    var player = try asking()
    #expect(player.text().contains("Mengapa \"Pendapatan rendah\"?"))
    try player.play("Susu basi<enter>")
    #expect(player.text().contains("KARENA Susu basi, MAKA Pendapatan rendah."))
    try player.play("3 dari 8 membuang susu<enter>Kunjungan<enter>")
    #expect(player.text().contains("Mengapa \"Susu basi\"?"))
    try player.play("Ember terbuka<enter><enter><enter>")
    #expect(player.text().contains("2 kali mengapa"))
    try player.play("<down><down><enter>")
    #expect(
      cards(player) == [
        "Pendapatan rendah < -", "Susu basi < Pendapatan rendah: 3 dari 8 membuang susu, Kunjungan",
        "Ember terbuka < Susu basi: can_act",
      ])
    #expect(player.text().contains("selesai, dengan 2 kali"))
  }

  @Test func `stopping after one why is doubted and never forbidden`() throws {
    var player = try asking("Susu basi<enter><enter><enter><down><down>")
    #expect(player.text().contains("Baru 1 kali"))
    try player.play("<enter>")
    #expect(cards(player).last == "Susu basi < Pendapatan rendah: can_act")
  }

  @Test func `a finished chain leads on to another cause and to the effects`() throws {
    var player = try asking("Susu basi<enter><enter><enter><down><down><enter>")
    #expect(player.text().contains("Adakah sebab lain dari \"Pendapatan rendah\"?"))
    try player.play("<enter>Pakan mahal<enter><esc>")
    #expect(cards(player).last == "Pakan mahal < Pendapatan rendah")
  }

  @Test func `effects are asked upwards, one from the other`() throws {
    var player = try asking("<down><down><enter>")
    #expect(player.text().contains("Lalu apa akibatnya kalau \"Pendapatan rendah\"?"))
    try player.play("Anak putus sekolah<enter><enter><enter>Anak bekerja di kota<enter>")
    #expect(player.records.last?.text("role") == "effect")
    #expect(
      cards(player).suffix(2) == [
        "Anak putus sekolah < Pendapatan rendah", "Anak bekerja di kota < Anak putus sekolah",
      ])
    try player.play("<esc><home><c-b>")
    #expect(player.text().contains("Lalu apa akibatnya"))
  }

  @Test func `evidence that is not known yet is an answer`() throws {
    let player = try asking("Susu basi<enter><down><down><enter>")
    #expect(player.records.last?.states["evidence"] == .unknown)
    #expect(player.text().contains("Siapa yang"))
  }

  @Test func `a further cause takes the reason to stop away, and one undo gives it back`() throws {
    var player = try asking("Susu basi<enter><enter><enter><down><down><enter><esc>")
    try player.play("<down><c-b>Ember terbuka<enter>")
    #expect(
      cards(player).suffix(2) == ["Susu basi < Pendapatan rendah", "Ember terbuka < Susu basi"])
    try player.play("<c-z>")
    #expect(cards(player).last == "Susu basi < Pendapatan rendah: can_act")
    #expect(player.text().contains("Mengapa \"Susu basi\"?"))
  }

  @Test func `an answer that turns back is doubted once, then taken`() throws {
    var player = try asking("Susu basi<enter><enter><enter>pendapatan RENDAH<enter>")
    #expect(player.text().contains("berputar"))
    #expect(cards(player).count == 2)
    try player.play("<enter>")
    #expect(cards(player).count == 3)
  }

  @Test func `a cause that is there already stands below both`() throws {
    var player = try asking("Susu basi<enter><enter><enter>Listrik padam<enter><esc><up>")
    try player.play("<home><c-b>Pakan mahal<enter><enter><enter>listrik padam<enter>")
    #expect(cards(player).count == 4)
    let shared = player.records.first { $0.text("statement") == "Listrik padam" }
    #expect(shared?.links("also_under").count == 1)
    #expect(player.text().contains("juga menjadi sebab dari"))
  }

  @Test func `what is half typed is kept by Esc and known when the program ends`() throws {
    var player = try asking("Susu ba")
    #expect(player.app.unfinished?.text == "Susu ba")
    #expect(player.app.unfinished?.making.count == 1)
    try player.play("<esc>")
    #expect(cards(player).last == "Susu ba < Pendapatan rendah")
    try player.play("3 dari 8")
    #expect(player.app.unfinished?.field == "evidence")
  }

  @Test func `a refused answer stays on the line`() throws {
    var player = try asking()
    player.refusal = "penuh"
    try player.play("Susu basi<enter>")
    #expect(cards(player).count == 1)
    #expect(player.text().contains("Susu basi"))
  }

  @Test func `a workbook that is only read answers no key with a change`() throws {
    var player = try Player.example("susu-kambing")
    player.app.desk.access = .nothing(because: "hanya dibaca")
    let before = player.records
    try player.play("4<enter><c-b>abc<enter><down><enter><down><enter>")
    #expect(player.records == before)
  }

  @Test func `long statements and small screens break nothing`() throws {
    let long = String(repeating: "susu yang basi ", count: 20)
    var player = try asking()
    player.paste(long)
    try player.play("<enter><enter><enter>")
    for (columns, rows) in [(80, 24), (40, 12), (132, 43), (45, 14)] {
      #expect(player.text(columns, rows).contains("Mengapa"))
    }
  }
}
