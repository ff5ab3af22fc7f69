import GoldenText
import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct GoldenPageTests {
  /// From the last part of the sheet of problems to the drills, which stand first among the parts.
  private static let toDrills = "<up><up><up><up><up><up><enter>"
  private static let whatIf =
    "6<enter><enter>" + String(repeating: "<down>", count: 10) + "<enter>-10"

  /// A page and the keys that lead to it.
  static let pages: [(name: String, keys: String)] = [
    ("list", ""), ("profile", "1<enter>"), ("potentials", "2<enter>"),
    ("potential", "2<enter><enter><down><down>"), ("tree", "4<enter>"),
    ("why", "4<enter><down><down><down><c-b>"),
    ("why-stop", "4<enter><down><down><down><c-b>Kambing sakit<enter><enter><enter><down><down>"),
    ("why-evidence", "4<enter><down><down><down><c-b>Kambing kurus<enter>"),
    ("reading", "4<enter><end><home><down><down><down><f8>"),
    ("mending", "4<enter><home><down><down><down><f8>2"),
    ("objectives", "4<enter><end><up><up><up><up><up><enter>"),
    ("card", "4<enter><down><down><f2>"), ("plans", "6<enter>"), ("plan", "6<enter><enter>"),
    ("cash", "7<enter><right><right>"), ("season", "2<enter><end><down><down><enter>"),
    ("ready", "2<enter><end><down><down><enter><f4><down>"),
    ("gap", "2<enter><end><down><down><enter><f5>"),
    ("transect", "2<enter><end><down><down><down><down><enter><f5>"),
    ("institutions", "2<enter><end><down><down><down><down><down><enter>"),
    ("rings", "2<enter><end><down><down><down><down><down><enter><f5>"),
    ("trend", "2<enter><end><down><down><down><down><down><down><enter><f5>"),
    ("timeline", "2<enter><end><down><down><down><down><down><down><down><enter><f5>"),
    ("issues", "3<enter>"), ("stakeholders", "3<enter><end><down><enter>"),
    ("influence", "3<enter><end><down><enter><f5>"),
    ("matrix", "2<enter><end><down><enter><end>"),
    ("women", "2<enter><end><down><enter><down><end><f4><left>"),
    ("ranking", "2<enter><end><down><enter><f8>"), ("usg", "4<enter><end><up><up><up><up><enter>"),
    ("gmp-ranking", "4<enter><end><up><up><up><enter><f5>"),
    ("idea-scores", "4<enter><end><up><enter>"),
    ("findings", "<f9>"), ("what-if", whatIf), ("cash-answers", "7<enter><f5>"),
    ("results", "<f5>"), ("formula", "<f5><enter>"), ("help", "2<enter><f1>"),
    ("menu", "2<enter><f10>"), ("pick", "2<enter><enter><down><enter>"), ("jump", "<c-p>susu"),
    ("pairs", "2<enter><end><down><down><down><enter>"),
    ("reason", "2<enter><end><down><down><down><enter>b"),
    ("order", "2<enter><end><down><down><down><enter>a<enter>a<enter>"),
    ("inventory", "2<enter><end><pgdn><enter>"), ("root-offer", "4<enter><c-x>"),
    ("alternatives", "4<enter><end><up><up><enter><f5>"),
    ("logframe", "4<enter><end><enter><f6>"),
    ("idea-root", "4<enter><c-x><end><enter>Beasiswa<enter><down>"),
    ("drills", "4<enter><end>\(toDrills)"), ("drill", "4<enter><end>\(toDrills)<enter>"),
    ("sorting", "4<enter><end>\(toDrills)<enter><enter>2213"),
    ("linking", "4<enter><end>\(toDrills)<enter><enter>222213<end><enter><enter><enter>"),
    ("drill-result", "4<enter><end>\(toDrills)<enter><enter>222213<end><enter><end><enter>"),
    ("overview", "4<enter><f5><down>"),
    ("standing", "4<enter><down><down><down><down> "),
    ("branch", "4<enter><down><down><down><down><f6>"),
    ("held", "4<enter><down><down><down><down><c-t><down>"),
    ("between", "4<enter><down><down><down><down><c-n>"),
  ]

  @Test(arguments: pages.map(\.name), [Language.indonesian, .english])
  func `a page looks as it did at 80x24`(name: String, language: Language) throws {
    try check(name, language, columns: 80, rows: 24)
  }

  @Test(arguments: pages.map(\.name))
  func `a page looks as it did at 40x12`(name: String) throws {
    try check(name, .indonesian, columns: 40, rows: 12)
  }

  private func check(_ name: String, _ language: Language, columns: Int, rows: Int) throws {
    let keys = try #require(Self.pages.first { $0.name == name }).keys
    var player = try Player.example("susu-kambing", language: language)
    player.app.resize(to: Size(columns: columns, rows: rows))
    try player.play(keys)
    try Golden.check(
      player.text(columns, rows) + "\n", "\(name)-\(columns)x\(rows)-\(language.code)")
  }
}
