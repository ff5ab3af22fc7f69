import Glibc
import TerminalScreen
import Testing

/// A megabyte that lands in the program by mistake: nothing hangs, and what was there stays.
@Suite struct LongPasteTests {
  private static let megabyte = 1 << 20
  private static let most = 64 * 1000
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// Whole lines, together about as long as asked for.
  private static func lines(_ length: Int, _ line: (Int) -> String) -> String {
    var text = ""
    var number = 1
    while text.utf8.count < length {
      text += line(number) + "\r"
      number += 1
    }
    return text
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit(seconds: 30) == .exit(code: 0))
    #expect(terminal.leftovers.isEmpty)
    #expect(workplace.errors.isEmpty)
  }

  @Test(arguments: ["1<enter>", "2<enter>", "4<enter>", "7<enter>", "<c-p>", ""])
  func `a megabyte is refused with a sentence, and the keys after it work`(page: String) throws {
    let terminal = try workplace.open()
    try terminal.send("\(page)")
    try terminal.send(keys: [.paste(Self.lines(Self.megabyte) { "baris \($0)\té 日" })])
    try terminal.waitFor("terlalu panjang", seconds: 30)
    try terminal.send("<esc><esc><home><enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try quit(terminal)
    let records = try workplace.records()
    #expect(records.contains(#""group":"Jamaah Susu""#) && !records.contains("baris 1"))
  }

  @Test func `what is half typed stays when a megabyte is refused`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah")
    try terminal.waitForTyping("Jamaah")
    try terminal.send(keys: [.paste(Self.lines(Self.megabyte) { "baris \($0)" })])
    try terminal.waitFor("terlalu panjang", seconds: 30)
    try terminal.send(keys: [.paste(" Susu")])
    try terminal.waitForTyping("Jamaah Susu")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try quit(terminal)
    #expect(try workplace.records().contains(#""group":"Jamaah Susu""#))
  }

  @Test func `the longest paste that is taken makes many rows, which one key takes back`() throws {
    let terminal = try workplace.open()
    try terminal.send("2<enter>")
    try terminal.waitForFocus(on: "ketik di sini")
    try terminal.send(keys: [.paste(Self.lines(Self.most) { "Potensi ke-\($0)\tAlam\tRT \($0)" })])
    try terminal.waitUntil("the rows", seconds: 30) { $0.hasFocus(on: "Potensi ke-") }
    try terminal.send("<c-z>")
    try terminal.waitForFocus(on: "ketik di sini")
    try quit(terminal)
    #expect(!(try workplace.records()).contains("Potensi ke-"))
  }

  @Test func `a long paste into a grid is one change as well`() throws {
    unlink(workplace.path + "/" + Workplace.file)
    _ = try workplace.run("new", Workplace.file, "--example", "susu-kambing")
    let terminal = try workplace.open()
    try terminal.send("7<enter>")
    try terminal.waitForFocus(on: "Yogurt botol", in: .left)
    try terminal.send(keys: [.paste(Self.lines(Self.most / 4) { "\($0)\t\($0 + 1)\t\($0 + 2)" })])
    try terminal.waitFor("tercatat", seconds: 30)
    try terminal.send("<c-z>")
    try terminal.waitFor("2.849.000")
    try quit(terminal)
  }
}
