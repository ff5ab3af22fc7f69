import Testing
import TerminalScreen
import WorksheetModel

@testable import WorksheetApp

/// What a mentor and a group do with figures of a visit and with the measures of the group.
@Suite struct VisitPagesTests {
  @Test func `a visited figure is sent to a line of the plan by one key and shows beside it`()
    throws
  {
    var player = try Player.example("susu-kambing")
    let figure = try #require(player.records.first { $0.kind == .figure })
    let value = try #require(figure.number("value"))
    player.app.pagesBelow.append(player.app.page)
    player.app.page = try #require(
      SheetOpener.page(for: figure, field: nil, desk: player.app.desk))
    try player.play("<c-x>")
    #expect(player.app.page is SendFigurePage)
    try player.play("<enter>")
    let sent = try #require(player.records.first { $0.id == figure.id })
    let line = try #require(
      sent.links("target").first.flatMap { player.app.desk.workbook[$0] })
    let field = FieldKey(try #require(sent.text("target_field")))
    #expect(line.number(field) == value)
    #expect(line.sources[field] == figure.text("source").flatMap(Source.init))
    try player.play("<c-z>")
    let before = try Player.example("susu-kambing").records
    #expect(player.records.map(\.fields) == before.map(\.fields))
  }

  @Test func `the usual measures of a group are offered in their table`() throws {
    var player = try Player()
    let part = try #require(player.app.desk.worksheets.part(.measure))
    player.app.page = TablePage(part: part, owner: nil)
    #expect(player.app.page.keysHere(at: player.app.desk).contains { $0.text == .keyReady })
    try player.play("<f4><enter>")
    let measure = try #require(player.records.first { $0.kind == .measure })
    #expect(measure.text("name") == "Keluarga RT yang aktif" && measure.text("unit") == "persen")
    let plain = try #require(player.app.desk.worksheets.part(.meeting))
    #expect(
      !TablePage(part: plain, owner: nil).keysHere(at: player.app.desk)
        .contains { $0.text == .keyReady })
  }
}
