import Glibc
import TerminalScreen
import Testing

/// The program gives way to the shell and comes back, in every kind of terminal.
@Suite struct SuspensionTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test(arguments: [
    "xterm-256color", "xterm-16color", "linux", "screen-256color", "tmux-256color", "vt100",
    "unknown-terminal",
  ])
  func `what is half typed is there when the program comes back to a window of another size`(
    term: String
  ) throws {
    let terminal = try workplace.open(environment: ["TERM": term])
    try terminal.send("<enter>Jamaah Susu<enter>Kalib")
    try terminal.waitForTyping("Kalib")
    for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
      try terminal.send("<f12>")
      try terminal.waitForStop()
      #expect(terminal.leftovers.isEmpty)
      #expect(workplace.workbook.contains("Jamaah Susu"))
      terminal.resize(to: size)
      terminal.resume()
      try terminal.waitForTyping("Kalib")
      try terminal.waitUntil("the keys below") { $0.screen[size.rows - 1].contains("Esc") }
    }
    try terminal.send("ening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(terminal.leftovers.isEmpty)
    #expect(try workplace.records().contains(#""village":"Kalibening""#))
  }
}
