import Glibc
import TerminalScreen
import Testing

@Suite struct PseudoTerminalTests {
  @Test func `what cat repeats is on the screen`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    try terminal.send("Susu kambing<enter>")
    try terminal.waitUntil("the repeated line") { $0.screen[1] == "Susu kambing" }
    terminal.kill(SIGTERM)
    #expect(try terminal.waitForExit() == .killed(signal: SIGTERM))
  }

  @Test func `the exit status of a program is reported`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo done; exit 7"])
    #expect(try terminal.waitForExit() == .exit(code: 7))
    #expect(terminal.text.contains("done"))
    #expect(terminal.isRestored)
  }

  @Test func `a program that leaves raw modes and the second screen is found out`() throws {
    let program = #"stty raw -echo; printf '\033[?1049h\033[?25l\033[1mbold\033[?2004h'"#
    let terminal = try PseudoTerminal("/bin/sh", ["-c", program])
    try terminal.waitForExit()
    #expect(
      terminal.leftovers == ["modes", "second screen", "hidden cursor", "bracketed paste"])
    #expect(terminal.place(at: .zero).isBold)
  }

  @Test func `a program learns the size of its window`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap 'stty size' WINCH; echo ready; read x; read y"],
      size: Size(columns: 40, rows: 12))
    try terminal.waitFor("ready")
    terminal.resize(to: Size(columns: 50, rows: 20))
    try terminal.send("<enter>")
    try terminal.waitFor("20 50")
  }
}
