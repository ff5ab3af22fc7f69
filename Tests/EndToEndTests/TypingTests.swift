import FoundationEssentials
import Glibc
import TerminalScreen
import Testing

/// Keys that come fast, late, many at once, or not at all.
@Suite struct TypingTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `pasted lines are one text and press no key`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama kelompok")
    try terminal.send(keys: [.paste("Jamaah\rSusu\rKalibening")])
    try terminal.waitForTyping("Kalibening")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains(#""group":"Jamaah Susu Kalibening""#))
  }

  @Test func `pasted lines stay lines in a long text`() throws {
    let terminal = try workplace.open()
    try terminal.send("3<enter>Harga susu<enter><up>")
    try terminal.waitForFocus(on: "Harga susu")
    try terminal.send(String(repeating: "<down>", count: 16))
    try terminal.waitForFocus(on: "Kesimpulan")
    try terminal.send(keys: [.paste("satu\rdua\r\rtiga")])
    try terminal.waitFor("tiga")
    try terminal.send("<c-s>")
    try terminal.waitFor("tersimpan")
    try terminal.send("<tab><c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains(#"satu\ndua\n\ntiga"#))
  }

  /// More than three hundred keys over many pages.
  private static let typedAhead =
    "2<enter>"
    + (1...12).map { "Potensi ke-\($0)<enter>Alam<enter>RT \($0)<enter><esc><down>" }
    .joined() + "<esc>4<enter>Pendapatan rendah<enter><tab>Susu basi<enter><esc>"

  /// What was answered, without ids, which differ each time and decide the order of equal records.
  private func answers() throws -> [String] {
    try workplace.records().matches(of: /"fields":\{[^}]*\}/).map { String($0.output) }.sorted()
  }

  @Test func `keys typed ahead in one write give the same file as one by one`() throws {
    let keys = try KeyScript.parse(Self.typedAhead)
    #expect(keys.count > 300)
    let slow = try workplace.open()
    for key in keys { try slow.send(keys: [key]) }
    try slow.waitForFocus(on: "4 Masalah", in: .left)
    try slow.send("<c-q>")
    try slow.waitForExit()
    let expected = try answers()
    #expect(expected.count == 14)

    unlink("\(workplace.path)/\(Workplace.file)")
    unlink("\(workplace.path)/\(Workplace.file).lama")
    _ = try workplace.run("new", Workplace.file)
    let fast = try workplace.open()
    try fast.send(bytes: keys.flatMap(\.bytes))
    try fast.waitForFocus(on: "4 Masalah", in: .left)
    try fast.send("<c-q>")
    try fast.waitForExit()
    #expect(try answers() == expected)
  }

  @Test func `a draft is kept while somebody types without a pause`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama kelompok")
    try terminal.waitForDisk("a draft in the journal", seconds: 20) {
      try terminal.send("a")
      return workplace.journals.contains("aaa")
    }
  }

  @Test func `a program that waits for a key never wakes up`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter><c-s>")
    try terminal.waitFor("tersimpan ")
    let before = try wakeUps(of: terminal)
    terminal.pause(milliseconds: 1500)
    #expect(try wakeUps(of: terminal) - before <= 1)
  }

  @Test func `a text that is left lying is kept once and wakes nobody up again`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah")
    try terminal.waitForDisk("the draft in the journal") {
      workplace.journals.contains("Jamaah")
    }
    let before = try wakeUps(of: terminal)
    terminal.pause(milliseconds: 1500)
    #expect(try wakeUps(of: terminal) - before <= 1)
  }

  /// How often the program went to sleep until now.
  private func wakeUps(of terminal: PseudoTerminal) throws -> Int {
    let status = try String(
      contentsOfFile: "/proc/\(terminal.processIdentifier)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary") })
    return try #require(line.split(separator: "\t").last.flatMap { Int($0) })
  }
}
