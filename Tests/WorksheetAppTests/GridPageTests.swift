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

  @Test func `the first cash line of a group without a plan makes the plan along with it`() throws {
    var player = try Player()
    try player.play("7<enter>Penjualan<enter><enter>mas<enter><esc>1,5jt<enter>")
    #expect(player.records.map(\.kind) == [.plan, .cashLine])
    #expect(player.text().contains("1.500.000"))
    try player.play("<c-z><c-z><c-z>")
    #expect(player.records.isEmpty)
  }

  @Test func `a figure in a month changes the closing balance on the same frame`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>9jt<enter>")
    #expect(player.text().contains("9.000.000"))
    let line = player.records.first { $0.kind == .cashLine }
    #expect(line?.fields.values.contains(.number(try #require(Decimal4(whole: 9_000_000)))) == true)
  }

  @Test func `filling right writes the figure into every later month`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>100rb<enter><left><f6>")
    let line = try #require(player.records.first { $0.kind == .cashLine })
    let figures = line.fields.filter { $0.key.text.hasPrefix("plan.") }.values
    #expect(figures.allSatisfy { $0 == .number(Decimal4(whole: 100_000) ?? .zero) })
  }

  @Test func `a figure that does not fit is shown as hashes and whole below the table`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>99999999999999<enter><left>")
    #expect(player.text(40, 12).contains("99.999.999.999.999"))
  }

  @Test func `arrows at the header tell that more months are left or right`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter><home>")
    #expect(player.text().contains("→"))
    #expect(!player.text().contains("←"))
    try player.play("<end>")
    #expect(player.text().contains("←"))
  }
}
