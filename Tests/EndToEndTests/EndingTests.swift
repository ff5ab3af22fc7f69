import Glibc
import TerminalScreen
import Testing

/// However the program ends: the work is on disk and the terminal is given back.
@Suite struct EndingTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// A program with an answer that is in the journal and not in the file yet.
  private func answered() throws -> PseudoTerminal {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    #expect(!workplace.workbook.contains("Jamaah Susu"))
    return terminal
  }

  @Test(arguments: ["", "2<enter>", "4<enter>", "<f9>", "<f1>", "<f10>", "<c-p>"])
  func `Ctrl-Q saves and quits from every page`(page: String) throws {
    let terminal = try answered()
    try terminal.send("<esc>\(page)<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(terminal.leftovers.isEmpty)
    #expect(workplace.workbook.contains("Jamaah Susu"))
    #expect(workplace.errors.isEmpty)
    #expect(terminal.text.contains("Tersimpan: "))
  }

  @Test func `Ctrl-S saves, says when, and goes on`() throws {
    let terminal = try answered()
    try terminal.send("<c-s>")
    try terminal.waitFor("tersimpan")
    #expect(workplace.workbook.contains("Jamaah Susu"))
    try terminal.send("Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
  func `a signal finds everything on disk and the terminal given back`(signal: Int32) throws {
    let terminal = try answered()
    try terminal.send("Kalib")
    try terminal.waitForTyping("Kalib")
    terminal.kill(signal)
    #expect(try terminal.waitForExit(seconds: 5) == .killed(signal: signal))
    #expect(terminal.leftovers.isEmpty)
    #expect(workplace.workbook.contains("Jamaah Susu"))
    #expect(workplace.journals.contains("Kalib"))
  }

  @Test func `a terminal that goes away ends the program with everything on disk`() throws {
    let terminal = try answered()
    terminal.hangUp()
    _ = try terminal.waitForExit(seconds: 5)
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }

  @Test func `a window that is closed ends the program by its signal`() throws {
    let terminal = try answered()
    terminal.closeWindow()
    #expect(try terminal.waitForExit(seconds: 5) == .killed(signal: SIGHUP))
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }

  @Test func `F12 saves, gives the terminal to the shell and comes back`() throws {
    let terminal = try answered()
    try terminal.send("<f12>")
    try terminal.waitForStop()
    #expect(terminal.leftovers.isEmpty)
    #expect(workplace.workbook.contains("Jamaah Susu"))
    terminal.resume()
    try terminal.waitForFocus(on: "Desa/kelurahan")
  }

  @Test func `a file that cannot be saved at the end is said on the shell`() throws {
    let terminal = try answered()
    try workplace.write("written by somebody else\n")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 3))
    #expect(terminal.leftovers.isEmpty)
    #expect(workplace.errors.contains("BELUM tersimpan"))
    #expect(workplace.workbook == "written by somebody else\n")
    #expect(workplace.journals.contains("Jamaah Susu"))
  }
}
