import TerminalScreen
import Testing

/// The mouse is off at first; one key switches it on and off, and then a click does what is said.
@Suite struct MouseTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test(arguments: ["xterm-256color", "linux", "screen-256color", "vt100"])
  func `the switch asks the terminal for clicks, and no longer`(term: String) throws {
    let terminal = try workplace.open(environment: ["TERM": term])
    #expect(!terminal.leftovers.contains("mouse"))
    try terminal.send("<c-]>")
    try terminal.waitFor("Tetikus menyala")
    #expect(terminal.leftovers.contains("mouse"))
    try terminal.send("<c-]>")
    try terminal.waitFor("Tetikus mati")
    #expect(!terminal.leftovers.contains("mouse"))
  }

  @Test func `a click picks a row, and another one opens it`() throws {
    let terminal = try workplace.open()
    try terminal.send("<c-]>")
    try terminal.waitFor("klik memilih baris, klik lagi membukanya")
    let row = try #require(terminal.screen.firstIndex { $0.contains("2 Potensi") })
    try terminal.send("<click 4,\(row)>")
    try terminal.waitForFocus(on: "2 Potensi", in: .left)
    try terminal.send("<click 4,\(row)>")
    try terminal.waitForFocus(on: "ketik di sini")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "2 Potensi", in: .left)
  }

  @Test func `a click beside what is being typed says what to do, and the text stays`() throws {
    let terminal = try workplace.open()
    try terminal.send("<c-]><enter>Jamaah")
    try terminal.waitForTyping("Jamaah")
    let row = try #require(terminal.screen.firstIndex { $0.contains("Kecamatan") })
    try terminal.send("<click 30,\(row)>")
    try terminal.waitFor("belum selesai diketik")
    try terminal.waitForTyping("Jamaah")
  }

  @Test func `the mouse is still on after the program was stopped`() throws {
    let terminal = try workplace.open()
    try terminal.send("<c-]>")
    try terminal.waitFor("Tetikus menyala")
    try terminal.send("<f12>")
    try terminal.waitForStop()
    #expect(terminal.leftovers.isEmpty)
    terminal.resume()
    try terminal.waitUntil("the mouse") { $0.leftovers.contains("mouse") }
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(terminal.leftovers.isEmpty)
  }
}
