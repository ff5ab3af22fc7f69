import TerminalScreen
import Testing

/// Windows of every size, and windows that change theirs.
@Suite struct WindowSizeTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `a window that is too small says so and becomes usable when it grows`() throws {
    let terminal = try workplace.start(size: Size(columns: 20, rows: 5))
    try terminal.waitFor("Perlu layar 40x12.")
    terminal.resize(to: Size(columns: 80, rows: 24))
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(terminal.leftovers.isEmpty)
  }

  @Test func `a resize keeps what is being typed`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Su")
    try terminal.waitForTyping("Jamaah Su")
    for (columns, rows) in [(120, 40), (20, 5), (1, 1), (40, 12), (80, 24), (60, 20)] {
      terminal.resize(to: Size(columns: columns, rows: rows))
    }
    try terminal.waitForTyping("Jamaah Su")
    try terminal.send("su<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains(#""group":"Jamaah Susu""#))
  }

  @Test(arguments: ["<f1>", "<f10>", "<c-p>", "2<enter><enter>", "4<enter>", "7<enter>"])
  func `every page survives every size`(page: String) throws {
    let terminal = try workplace.open()
    try terminal.send(page)
    for (columns, rows) in [(1, 1), (2, 3), (39, 12), (40, 11), (41, 13), (300, 90), (80, 24)] {
      terminal.resize(to: Size(columns: columns, rows: rows))
    }
    try terminal.waitUntil("the last size") {
      $0.screen[1].hasPrefix("┌") && $0.screen[1].hasSuffix("┐") && $0.screen[22] != ""
    }
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `a potential can be typed in a window of 40x12`() throws {
    let terminal = try workplace.open(size: Size(columns: 40, rows: 12))
    try terminal.send("<down><enter>")
    try terminal.waitForFocus(on: "ketik di sini")
    try terminal.send("Susu kambing<enter>")
    try terminal.waitForFocus(on: "Jenis modal")
    try terminal.send("<enter><down><enter>")
    try terminal.waitForFocus(on: "Tempat")
    try terminal.send("RT 03<enter>12<enter>liter/hari<enter>15rb<enter>")
    try terminal.waitForFocus(on: "Bulan ada")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    for answer in [
      #""name":"Susu kambing""#, #""asset":"natural""#, #""place":"RT 03""#, #""quantity":12"#,
      #""price":15000"#,
    ] {
      #expect(records.contains(answer))
    }
  }
}
