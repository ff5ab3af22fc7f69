import Testing
import WorksheetModel

@testable import WorksheetApp

/// From a card of the tree to an idea, from the idea to a plan and to the logical framework.
@Suite struct IdeaPagesTests {
  private func tree() throws -> Player {
    var player = try Player()
    try player.play("4<enter>Inti<enter><f3>Akibatnya<enter><down><tab>Tengah<enter>")
    try player.play("<tab>Akar satu<enter><f2><down><down><down><down><down><enter><enter><esc>")
    return player
  }

  private func id(_ statement: String, _ player: Player) throws -> RecordID {
    try #require(player.records.first { $0.text("statement") == statement }).id
  }

  private func idea(_ player: Player) throws -> Record {
    try #require(player.records.first { $0.kind == .idea })
  }

  @Test func `a root becomes an idea with its link by one key`() throws {
    var player = try tree()
    let root = try id("Akar satu", player)
    #expect(player.app.desk.tree[root]?.standing == .root)
    try player.play("<c-x>Olah susu<enter>")
    #expect(try idea(player).links("roots") == [root])
    #expect(try idea(player).text("name") == "Olah susu")
    #expect(!player.app.desk.findings.contains { $0.check == "PT17" })
  }

  @Test func `an idea on an effect is told so and gets the root below by Enter`() throws {
    var player = try tree()
    try player.play("<home><c-x>")
    #expect(player.text().contains("menyentuh akibat"))
    try player.play("<enter>Olah susu<enter>")
    #expect(try idea(player).links("roots") == [id("Akar satu", player)])
    try player.play("<esc>")
    #expect(player.app.page is TreePage)
  }

  @Test func `leaving the offer or the empty form makes nothing`() throws {
    var player = try tree()
    try player.play("<home><c-x><esc><c-x><enter><esc><esc>")
    #expect(player.app.page is TreePage)
    #expect(!player.records.contains { $0.kind == .idea })
  }

  @Test func `an idea that stays on an effect can be moved to its root by one key later`() throws {
    var player = try tree()
    try player.play("<home><c-x><end><enter>Olah susu<enter>")
    #expect(try idea(player).links("roots") == [id("Akibatnya", player)])
    #expect(player.app.desk.findings.contains { $0.check == "PT17" && $0.variant == "effect" })
    try player.play("<f6><enter>")
    #expect(try idea(player).links("roots") == [id("Akar satu", player)])
    try player.play("<f6>")
    #expect(player.text().contains("sudah menyentuh akar"))
    try player.play("<c-z>")
    #expect(try idea(player).links("roots") == [id("Akibatnya", player)])
  }

  @Test func `one key makes the plan of an idea, and the same key leads there and back`() throws {
    var player = try tree()
    try player.play("<c-x>Olah susu<enter><c-x>")
    let plan = try #require(player.records.first { $0.kind == .plan })
    #expect(plan.text("name") == "Olah susu")
    #expect(try plan.links("ideas") == [idea(player).id])
    #expect(!player.app.desk.findings.contains { $0.check == "BP01" })
    try player.play("<c-x>")
    #expect((player.app.page as? FormPage)?.subject.id == (try idea(player).id))
    try player.play("<c-x>")
    #expect((player.app.page as? FormPage)?.subject.id == plan.id)
    #expect(player.records.filter { $0.kind == .plan }.count == 1)
  }

  @Test func `a choice is made by Space and its reason is asked`() throws {
    var player = try tree()
    try player.play("<c-x>Olah susu<enter><esc><end><up><up><enter><f5> Paling cepat<enter>")
    #expect(try idea(player).flag("chosen") == true)
    #expect(try idea(player).text("reason") == "Paling cepat")
  }

  @Test func `the framework is filled by one key, once, and undone by one`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("4<enter><end><enter><f6>")
    let lines = player.records.filter { $0.kind == .logframe }
    #expect(lines.compactMap { $0.text("level") }.contains("output"))
    #expect(player.text().contains("Akibat") || player.text().contains("Tujuan"))
    try player.play("<f6>")
    #expect(player.records.filter { $0.kind == .logframe }.count == lines.count)
    try player.play("<c-z>")
    #expect(!player.records.contains { $0.kind == .logframe })
  }

  @Test func `a line added on a level stands on that level`() throws {
    var player = try Player()
    try player.play("4<enter><end><enter><down><down><enter>Susu diolah<enter>")
    let line = try #require(player.records.first)
    #expect(line.kind == .logframe && line.text("level") == "output")
  }
}
