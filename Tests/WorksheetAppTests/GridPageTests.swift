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

  @Test func `a figure taken with the arrow down leaves nothing typed on the next line`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>9jt<down>")
    #expect(!player.text().contains("9jt"))
    #expect(player.text().contains("9.000.000"))
    try player.play("<up>")
    #expect(player.focusedRow().contains("9.000.000"))
  }

  @Test func `filling right writes the figure into every later month`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>100rb<enter><left><f6><enter>")
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

  /// The calendar of a workbook with one row in it.
  private func calendar() throws -> Player {
    var player = try Player()
    try player.play("2<enter><end><down><down><enter>Hujan<enter><esc>")
    return player
  }

  @Test func `a digit is the whole level of a month, and Enter goes on to the next`() throws {
    var player = try calendar()
    try player.play("3<enter>2<enter><enter>1")
    let fields = player.records.first?.fields ?? [:]
    #expect(fields["level.1"]?.number?.json == "3")
    #expect(fields["level.2"]?.number?.json == "2")
    #expect(fields["level.3"] == nil)
    #expect(fields["level.4"]?.number?.json == "1")
    #expect(player.focusedRow().contains("██3 ▒▒2   · ░░1"))
  }

  @Test func `a digit beyond the scale is asked again and nothing is lost`() throws {
    var player = try calendar()
    try player.play("2<right>7<enter>")
    #expect(player.text().contains("0 sampai 3"))
    #expect(player.records.first?.fields["level.2"] == nil)
    try player.play("<bs>1<enter>")
    #expect(player.records.first?.fields["level.2"]?.number?.json == "1")
  }

  @Test func `a ready row is taken with its levels and can be undone`() throws {
    var player = try calendar()
    try player.play("<f4><down><enter>")
    #expect(player.text().contains("[x] MT I (rendeng)"))
    let season = try #require(player.records.first { $0.text("activity") == "MT I (rendeng)" })
    #expect(season.text("category") == "planting")
    #expect(season.fields["level.12"]?.number?.json == "3")
    try player.play("<esc><c-z>")
    #expect(player.records.map { $0.text("activity") } == ["Hujan"])
  }

  @Test func `the months of a chosen potential stand below, and its gap is said in words`() throws {
    var workbook = Workbook.empty
    var potential = Record(id: "p", kind: .potential, fields: ["name": .text("Rumput")])
    let months: [Value] = (1...12).filter { !(7...9).contains($0) }
      .compactMap { Decimal4(whole: $0).map(Value.number) }
    potential.fields["months"] = .list(months)
    let idea = Record(
      id: "i", kind: .idea,
      fields: ["name": .text("Susu"), "chosen": .flag(true), "potentials": .list([.text("p")])])
    let stamp = workbook.nextStamp(in: "test")
    _ = try workbook.apply(Change([.insert(potential), .insert(idea)]), at: stamp)
    var player = try Player(workbook)
    try player.play("2<enter><end><down><down><enter>")
    #expect(player.text().contains("Rumput tidak ada pada Jul-Sep"))
    #expect(player.text().contains("  +   +   -   -   -   +"))
    try player.play("<down>3")
    #expect(player.text().contains("diisi pada potensinya"))
    try player.play("<f3>")
    #expect(player.focusedRow().contains("Bulan ada"))
  }

  @Test func `a table with a picture opens it by key and by row`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("3<enter><end><down><enter><f5>")
    #expect(player.text().contains("pemain kunci"))
    try player.play("<esc><end><down><enter>")
    #expect(player.text().contains("pemain kunci"))
  }
}
