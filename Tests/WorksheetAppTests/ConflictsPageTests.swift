import GoldenText
import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

/// Two copies that were edited apart, merged, and the page on which the group chooses.
@Suite struct ConflictsPageTests {
  private let merged: Workbook

  init() throws {
    var base = Workbook.empty
    let potential = Record(
      id: "p1", kind: .potential, order: "a", fields: ["name": .text("Susu kambing")])
    let cause = Record(
      id: "m2", kind: .problem, parent: "m1", order: "a",
      fields: ["role": .text("cause"), "statement": .text("Susu basi")])
    let other = Record(
      id: "m3", kind: .problem, parent: "m1", order: "b",
      fields: ["role": .text("cause"), "statement": .text("Pembeli jauh")])
    let focal = Record(
      id: "m1", kind: .problem, order: "a",
      fields: ["role": .text("focal"), "statement": .text("Pendapatan rendah")])
    let start = Change([focal, cause, other, potential].map(Edit.insert))
    _ = try base.apply(start, at: base.nextStamp(in: "awal"))
    let siti = try Self.copy(
      of: base, by: "siti",
      [
        .set("p1", "price", Answer(.number(try #require(Decimal4(whole: 15000))))),
        .move("m2", to: Place(parent: "m3", order: "a")),
      ])
    let budi = try Self.copy(
      of: base, by: "budi",
      [
        .set("p1", "owner", Answer(.text("Kelompok"))),
        .set("p1", "price", Answer(.number(try #require(Decimal4(whole: 12000))))),
        .move("m3", to: Place(parent: "m2", order: "a")),
      ])
    merged = siti.merged(with: budi)
  }

  private static func copy(of base: Workbook, by name: String, _ edits: [Edit]) throws -> Workbook {
    var copy = base
    copy.header.sessions[name] = .init(
      name: "\(name)@laptop", since: "2026-11-23T09:1\(name.count):00+07:00")
    for edit in edits { _ = try copy.apply(Change(edit), at: copy.nextStamp(in: name)) }
    return copy
  }

  private func player() throws -> Player {
    var player = try Player(merged)
    _ = player.app.receive(.opened(merged, readOnly: nil, notice: nil, recovery: nil))
    return player
  }

  @Test func `opening says how many answers have to be chosen, and the list leads there`() throws {
    var player = try player()
    #expect(player.text().contains("2 isian punya lebih dari satu jawaban"))
    try player.play("<end>")
    #expect(player.focusedRow().contains("Pilih jawaban"))
    try player.play("<enter>")
    #expect(player.app.page is ConflictsPage)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `both answers stand beside each other with who and when`(size: Size) throws {
    var player = try player()
    player.app.resize(to: size)
    try player.play("<end><enter><right>")
    let name = "conflicts-\(size.columns)x\(size.rows)-id"
    try Golden.check(player.text(size.columns, size.rows) + "\n", name)
  }

  @Test func `the chosen answer is taken, the question is gone, and Ctrl-Z brings it back`() throws
  {
    var player = try player()
    try player.play("<end><enter>")
    let price = try #require(player.app.desk.conflicts.firstIndex { $0.field == "price" })
    try player.play(String(repeating: "<down>", count: price) + "<right><enter>")
    #expect(player.app.desk.workbook["p1"]?.whole("price") == 15000)
    #expect(player.app.desk.conflicts.count == 1)
    #expect(
      player.text().contains("Dipakai: 15.000") || player.text().contains("Dipakai: Rp15.000"))
    try player.play("<c-z>")
    #expect(player.app.desk.workbook["p1"]?.whole("price") == 12000)
    #expect(player.app.desk.conflicts.count == 2)
    #expect(player.app.desk.workbook["p1"]?.also == merged["p1"]?.also)
  }

  @Test func `Enter on what counts already ends the question too`() throws {
    var player = try player()
    try player.play("<end><enter><enter><enter>")
    #expect(player.app.desk.conflicts.isEmpty)
    #expect(player.app.desk.workbook["p1"]?.whole("price") == 12000)
    #expect(player.text().contains("Tidak ada lagi jawaban yang berbeda"))
  }

  @Test func `the finding at a field leads to its answers`() throws {
    var player = try player()
    let findings = player.app.desk.findings.filter { $0.check == "TJ02" }
    #expect(findings.count == 2)
    let index = try #require(
      FindingsPage().findings(at: player.app.desk).firstIndex {
        $0.field == "price" && $0.check == "TJ02"
      })
    try player.play("<f9>" + String(repeating: "<down>", count: index) + "<enter>")
    #expect(player.app.page is ConflictsPage)
    #expect(player.focusedRow().contains("Harga"))
  }

  @Test func `a copy beside the file is offered after what the journal offers`() throws {
    var player = try player()
    _ = player.app.receive(.foundCopy(.init(path: "/x/desa (1).lembar", text: "Ada salinan.")))
    #expect(player.text().contains("Ada salinan."))
    try player.play("<enter>")
    #expect(player.asked == [.mergeCopy(path: "/x/desa (1).lembar")])
    _ = player.app.receive(.merged(merged, "Digabung."))
    #expect(player.text().contains("Digabung. 2 isian"))
  }
}
