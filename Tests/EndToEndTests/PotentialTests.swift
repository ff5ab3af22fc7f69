import TerminalScreen
import Testing

/// Comparing two at a time, and from a potential to an idea, in the real program.
@Suite struct PotentialTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    for name in ["Susu", "Jahe", "Kopi"] {
      let id = try workplace.run("set", Workplace.file, "--new", "potential").output
        .filter { !$0.isWhitespace }
      _ = try workplace.run("set", Workplace.file, id, "name", name)
    }
  }

  @Test func `a comparison that was killed goes on where it stopped`() throws {
    let killed = try workplace.open()
    try killed.send("2<enter><end><down><down><down><enter>")
    try killed.waitForFocus(on: "A  Susu")
    try killed.send("b")
    try killed.waitFor("Mengapa")
    try killed.send("Pembeli menunggu<enter>")
    try killed.waitForFocus(on: "A  Susu")
    try killed.waitFor("B  Kopi")
    let terminal = try workplace.reopen(afterKilling: killed)
    try terminal.send("2<enter><end><down><down><down><enter>")
    try terminal.waitFor("B  Kopi")
    try terminal.send("a<enter>")
    try terminal.waitFor("Urutan kita lengkap")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let shown = try workplace.run("show", Workplace.file, "--sheet", "potentials").output
    #expect(shown.contains("Pembeli menunggu"))
    #expect(shown.contains("Urutan dari membandingkan dua-dua"))
  }

  @Test func `one key makes an idea that is linked and saved`() throws {
    let terminal = try workplace.open()
    try terminal.send("2<enter>")
    try terminal.waitForFocus(on: "Susu")
    try terminal.send("<c-x>")
    try terminal.waitFor("Gagasan dari")
    try terminal.send("Yogurt<enter>")
    try terminal.waitForFocus(on: "Penjelasan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let shown = try workplace.run("show", Workplace.file, "--sheet", "problems").output
    #expect(shown.contains("Yogurt") && shown.contains("Susu"))
  }

  @Test func `what a trainer changes in a template is asked at once`() throws {
    _ = try workplace.run("templates", "copy", "templat")
    let sheet = "templat/sheets/potentials.toml"
    let changed = workplace.text(sheet)
      .replacing("Keterampilan, usia,", with: "Tukang kayu, bidan,")
      .replacing("id = \"Budaya\"", with: "id = \"Adat\"")
    try workplace.write(changed, to: sheet)
    #expect(try workplace.run("templates", "check", "templat").ending == .exit(code: 0))
    let terminal = try workplace.open(["--templates", "templat"])
    try terminal.send("2<enter><end><pgdn><enter>")
    try terminal.waitFor("Tukang kayu, bidan,")
    try terminal.waitFor("Adat")
    try terminal.send("<c-q>")
    _ = try terminal.waitForExit()
  }
}
