import Glibc
import TerminalScreen
import Testing

/// Letters of two columns, marks, pictures and letters that are read from the right, at the edge of
/// small windows.
@Suite struct ScriptTests {
  private static let texts = [
    "日本語の山羊の乳を毎朝市場へ運ぶ仕事を村の人々が順番に受け持ぜ",
    "Pe\u{301}nja\u{300}ga\u{302} ka\u{303}mbi\u{304}ng e\u{301}\u{323} o\u{302}\u{309} de\u{306}x",
    "👨\u{200D}👩\u{200D}👧 🇮🇩 👍🏽 ❤\u{FE0F} 🐐🐐🐐🐐🐐🐐🐐🐐🐐🐐🐐🐓",
    "حليب الماعز في القرية كل صباح ومساء مع الجيران جميع ظ",
  ]
  private static let places = ["1<enter><c-u>", "2<enter><end>", "4<enter><c-n>", "7<enter>"]
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    unlink(workplace.path + "/" + Workplace.file)
    _ = try workplace.run("new", Workplace.file, "--example", "susu-kambing")
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 61, rows: 17)], texts)
  func `no letter leaves its place, and the cursor is behind the text`(
    size: Size, text: String
  ) throws {
    for place in Self.places {
      let terminal = try workplace.open(size: size)
      try terminal.send(place)
      try terminal.send(keys: text.unicodeScalars.map { .character(Character($0)) })
      let last = String(text.suffix(1))
      try terminal.waitUntil("the cursor behind “\(last)”, \(place)") {
        $0.textBeforeCursor.hasSuffix(SafeText(last).text)
      }
      expectOrder(on: terminal, at: size)
      try expectSameWhenDrawnAgain(terminal)
      for key in ["<home>", "<end>", "<left>", "<bs>", "<enter>", "<up>", "<down>"] {
        try terminal.send(key)
      }
      try terminal.send("<c-s>")
      try terminal.waitFor("tersimpan")
      expectOrder(on: terminal, at: size)
      try expectSameWhenDrawnAgain(terminal)
      try expectSmallest(terminal)
      try terminal.send("<c-q>")
      #expect(try terminal.waitForExit() == .exit(code: 0))
    }
  }

  /// Every row is where it belongs: the title, the borders, the keys.
  private func expectOrder(on terminal: PseudoTerminal, at size: Size) {
    let edge = size.columns - 1
    #expect(terminal.screen[0].hasPrefix(" Lembar"), "\(terminal.text)")
    #expect(terminal.screen[size.rows - 1].contains("Esc"), "\(terminal.text)")
    for row in 0..<size.rows {
      let first = terminal.place(at: Point(column: 0, row: row))
      let last = terminal.place(at: Point(column: edge, row: row))
      #expect(last.width == 1, "row \(row)\n\(terminal.text)")
      #expect((first.text == "│") == (last.text == "│"), "row \(row)\n\(terminal.text)")
    }
  }

  /// What was sent bit by bit is what a whole frame shows.
  private func expectSameWhenDrawnAgain(_ terminal: PseudoTerminal) throws {
    let before = (terminal.screen, terminal.cursor)
    // More than the first rows, so that it is not the old frame that is looked at.
    let sent = terminal.sent.count + 300
    terminal.kill(SIGSTOP)
    try terminal.waitForStop()
    terminal.resume()
    try terminal.waitUntil("the same frame") {
      $0.sent.count > sent && $0.cursor == before.1 && $0.screen == before.0
    }
  }

  private func expectSmallest(_ terminal: PseudoTerminal) throws {
    let size = terminal.size
    terminal.resize(to: Size(columns: 20, rows: 5))
    try terminal.waitFor("Perlu layar 40x12.")
    terminal.resize(to: size)
    try terminal.waitUntil("the first size") { $0.screen[size.rows - 1].contains("Esc") }
  }
}

extension PseudoTerminal {
  /// What stands in the row of the cursor before it, place by place.
  fileprivate var textBeforeCursor: String {
    (0..<cursor.column).map { place(at: Point(column: $0, row: cursor.row)).text }.joined()
  }
}
