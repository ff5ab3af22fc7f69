import Glibc
import TerminalScreen
import Testing

/// A crash of the real program: the terminal is given back, and at the next start the work is there.
@Suite struct CrashTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
  func `a crash gives the terminal back, and every answer is there at the next start`(
    signal: Int32
  ) throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-]>Duk")
    try terminal.waitForTyping("Duk")
    #expect(terminal.leftovers.count == 5, "\(terminal.leftovers)")
    terminal.kill(signal)
    #expect(try terminal.waitForExit(seconds: 5) == .killed(signal: signal))
    #expect(terminal.leftovers.isEmpty)
    #expect(terminal.text.contains("Semua yang sudah dicatat aman"))

    let next = try workplace.start()
    try next.waitFor("2 isian aman.")
    try next.send("<enter>")
    try next.waitForFocus(on: "1 Profil", in: .left)
    try next.send("<c-q>")
    #expect(try next.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    #expect(records.contains(#""group":"Jamaah Susu""#))
    #expect(records.contains(#""village":"Kalibening""#))
  }

  @Test(arguments: ["linux", "vt100", "screen", "unknown-terminal"])
  func `every kind of terminal is given back`(term: String) throws {
    let terminal = try workplace.open(environment: ["TERM": term])
    try terminal.send("<enter>Jamaah Susu<enter><c-]>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    terminal.kill(SIGSEGV)
    #expect(try terminal.waitForExit(seconds: 5) == .killed(signal: SIGSEGV))
    #expect(terminal.leftovers.isEmpty)
  }
}
