import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct GridPageTests {
  @Test func `a cash line typed on an empty plan is added up at once`() throws {
    var player = try Player()
    try player.play("6<enter>Usaha susu<enter>01/2027<enter><esc><esc>")
    try player.play("7<enter><end><pgdn><pgdn>")
    try player.play("Penjualan<enter>")
    #expect(player.records.contains { $0.kind == .cashLine && $0.text("name") == "Penjualan" })
  }

  @Test func `a figure in a month changes the closing balance on the same frame`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter><down>9jt<enter>")
    #expect(player.text().contains("9.000.000"))
    let line = player.records.first { $0.kind == .cashLine }
    #expect(line?.fields.values.contains(.number(try #require(Decimal4(whole: 9_000_000)))) == true)
  }

  @Test func `filling right writes the figure into every later month`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter><down>100rb<enter><left><f6>")
    let line = try #require(player.records.first { $0.kind == .cashLine })
    let figures = line.fields.filter { $0.key.text.hasPrefix("plan.") }.values
    #expect(figures.allSatisfy { $0 == .number(Decimal4(whole: 100_000) ?? .zero) })
  }

  @Test func `a figure that does not fit is shown as hashes and whole below the table`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter><down>99999999999999<enter><left>")
    #expect(player.text(40, 12).contains("99.999.999.999.999"))
  }
}
