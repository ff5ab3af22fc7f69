import TerminalScreen
import Testing

/// The seasonal calendar and the pictures in a real terminal.
@Suite struct CalendarTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `ready rows and levels of one key each are on disk`() throws {
    let terminal = try workplace.open()
    try terminal.send("2<enter><down><down><enter>")
    try terminal.waitForFocus(on: "ketik di sini", in: .left)
    try terminal.send("<f4>")
    try terminal.waitForFocus(on: "[ ] Hujan")
    try terminal.send("<enter>")
    try terminal.waitFor("[x] Hujan")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "Hujan", in: .left)
    try terminal.send("1<right>0")
    try terminal.waitFor("Hujan, Feb: 0")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    let records = try workplace.records()
    #expect(records.contains(#""level.1":1,"level.10":2"#))
    #expect(records.contains(#""level.2":0"#))
  }

  @Test func `with the mouse on, a click picks a month and another one raises its level`() throws {
    let terminal = try workplace.open()
    try terminal.send("2<enter><down><down><enter>")
    try terminal.waitForFocus(on: "ketik di sini", in: .left)
    try terminal.send("<f4><enter>")
    try terminal.waitFor("[x] Hujan")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "Hujan", in: .left)
    try terminal.send("<c-]>")
    try terminal.waitFor("Tetikus menyala")
    let row = try #require(terminal.screen.firstIndex { $0.contains("Hujan") })
    try terminal.send("<click 37,\(row)>0")
    try terminal.waitFor("Hujan, Apr: 0")
    try terminal.send("<click 37,\(row)>")
    try terminal.waitFor("Hujan, Apr: 1")
    try terminal.send("<wheel 1>")
    try terminal.waitFor("baris baru")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains(#""level.4":1"#))
  }

  @Test func `the map of stakeholders opens from its table, and Escape leads back`() throws {
    let terminal = try workplace.open()
    try terminal.send("3<enter><down><enter>")
    try terminal.waitFor("Pemangku kepentingan")
    try terminal.send("Pak Joko<enter>")
    try terminal.waitForFocus(on: "Jenis")
    try terminal.send("<down>4<enter>")
    try terminal.waitForFocus(on: "Pengaruh")
    try terminal.send("5<enter>")
    try terminal.waitForFocus(on: "Sikap")
    try terminal.send("<esc><f5>")
    try terminal.waitFor("pemain kunci")
    try terminal.waitFor("usulan Lembar, bukan baku")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "Pak Joko")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
  }
}
