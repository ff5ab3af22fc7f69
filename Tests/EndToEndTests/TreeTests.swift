import TerminalScreen
import Testing

/// A branch taken here and put there, a second place and a card in between, in the real program.
@Suite struct TreeTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `what was moved, linked and put in between is in the file`() throws {
    let terminal = try workplace.open()
    try terminal.send("4<enter>Pendapatan rendah<enter><tab>Susu basi<enter>")
    try terminal.waitForFocus(on: "Susu basi")
    try terminal.send("<enter>Pakan mahal<enter>")
    try terminal.waitForFocus(on: "Pakan mahal")
    // Into the branch beside it, a card in between, then a second place.
    try terminal.send("<c-t><up><tab>")
    try terminal.waitFor("Dipindahkan: Pakan mahal.")
    try terminal.send("<c-n>Kambing kurus<enter>")
    try terminal.waitForFocus(on: "Kambing kurus")
    try terminal.send("<down><c-t><home><c-t>")
    try terminal.waitFor("sekarang juga sebab dari")
    try terminal.send("<f5>")
    try terminal.waitFor("Seluruh pohon")
    try terminal.send("<down><down><enter>")
    try terminal.waitForFocus(on: "Kambing kurus")
    try terminal.send(" ")
    try terminal.waitFor("sebab, belum akar")
    try terminal.send("<esc><c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let shown = try workplace.run("show", Workplace.file, "--sheet", "problems").output
    #expect(shown.contains("└─ Kambing kurus") && shown.contains("└─ Pakan mahal"))
    #expect(shown.contains("lihat: Pakan mahal"))
  }
}
