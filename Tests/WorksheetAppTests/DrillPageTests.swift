import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct DrillPageTests {
  /// The list of drills, opened from the menu, and there the first drill, chosen.
  private func player(_ keys: String = "") throws -> Player {
    var player = try Player()
    try player.play("<f10>")
    while !player.focusedRow().contains("latihan memilah")
      && !player.focusedRow().contains("Latihan")
    {
      try player.play("<down>")
    }
    try player.play("<enter><enter>" + keys)
    return player
  }

  private func runs(_ player: Player) -> [Record] { player.records.filter { $0.kind == .drill } }

  /// The keys that sort every card rightly, wherever it stands.
  private func sort(_ player: inout Player, as role: (Drill.Card) -> ProblemTree.Role) throws {
    let page = try #require(player.app.page as? DrillPage)
    for row in page.rows(at: player.app.desk) {
      guard case .card(let key) = row, let card = page.drill.card(key) else { continue }
      switch role(card) {
      case .focal: try player.play("1")
      case .cause: try player.play("2")
      case .effect: try player.play("3")
      }
    }
  }

  private func link(_ player: inout Player) throws {
    var page = try #require(player.app.page as? DrillPage)
    for row in page.rows(at: player.app.desk) {
      guard case .card(let key) = row, let card = page.drill.card(key) else { continue }
      try player.play("<enter>")
      page = try #require(player.app.page as? DrillPage)
      let choices = page.rows(at: player.app.desk)
      let index = try #require(
        choices.firstIndex { $0 == .card(card.under.first ?? "") })
      try player.play(String(repeating: "<down>", count: index) + "<enter>")
    }
  }

  @Test func `every card is in the workbook as soon as it is put somewhere`() throws {
    var player = try player("<enter>2")
    #expect(runs(player).count == 1)
    #expect(runs(player)[0].text("moment") == "before")
    #expect(runs(player)[0].fields.filter { $0.key.text.hasPrefix("card.") }.count == 1)
    #expect(player.text().contains("1 dari 12 dipilah"))
    try player.play("<c-z>")
    #expect(runs(player).isEmpty && player.text().contains("0 dari 12 dipilah"))
  }

  @Test func `all right is the full score, and each card is explained`() throws {
    var player = try player("<enter>")
    try sort(&player) { $0.role }
    try player.play("<enter>")
    try link(&player)
    try player.play("<enter>")
    #expect(player.text().contains("12 dari 12 kartu tepat letaknya"))
    let run = try #require(runs(player).first)
    #expect(run.whole("score") == run.whole("most"))
    try player.play("<enter>")
    #expect(player.text().contains("Ini "))
  }

  @Test func `what is wrong is told, and before and after are compared`() throws {
    var player = try player("<enter>")
    try sort(&player) { _ in .effect }
    try player.play("<enter><enter>")
    #expect(player.text().contains("belum tepat"))
    try player.play("<end><enter>")
    #expect(player.text().contains("sebelum pelatihan 5/18"))
    try player.play("<enter><down><enter>")
    try sort(&player) { $0.role }
    try player.play("<enter>")
    try link(&player)
    try player.play("<enter><end>")
    #expect(player.text().contains("100%: +72 poin"))
  }

  @Test func `a drill that was left goes on where it stopped`() throws {
    var player = try player("<enter>23<esc>")
    #expect(player.text().contains("belum dikerjakan"))
    try player.play("<enter><enter>")
    #expect(player.text().contains("2 dari 12 dipilah"))
    #expect(runs(player).count == 1)
  }

  @Test func `without a workbook the drill is done and nothing is kept`() throws {
    let desk = try Player(Workbook(header: .init(id: "", title: "", created: ""))).app.desk
    var app = App(home: HomePage(recent: [], examples: []), desk: desk)
    for key in [Key.down, .down, .enter, .enter, .enter, .character("2")] {
      #expect(app.receive(key).isEmpty)
    }
    #expect(app.drawn(size: .init(columns: 80, rows: 24)).text.contains("1 dari 12 dipilah"))
  }

  @Test func `on a workbook that is read only nothing is kept and nothing breaks`() throws {
    var player = try player()
    player.app.desk.access = .nothing(because: "Hanya baca.")
    try player.play("<enter>2")
    #expect(runs(player).isEmpty)
    #expect(player.text().contains("1 dari 12 dipilah"))
  }
}
