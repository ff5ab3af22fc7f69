import TerminalScreen
import Testing

/// What a stranger put into a workbook, on a real terminal.
@Suite struct HostileScreenTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  // Title and clipboard, C1, reading direction, hidden letters and tags, as JSON spells them.
  private static let evil =
    #"\u001b]0;PWNED\u0007\u001b]52;c;eA==\u0007\u001b[2J\u009b2J\u202e\u2066\u200b\udb40\udc41\r\b\t\n"#
    + #"\u0000\u007f"#

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `no sequence of a workbook reaches the terminal`(size: Size) throws {
    try workplace.write(
      """
      {"lembar":1,"id":"abc","title":"\(Self.evil)"}
      {"id":"p","kind":"profile","fields":{"group":"\(Self.evil)","village":"\(Self.evil)"}}
      {"id":"a\(Self.evil)","kind":"potential","fields":{"name":"\(Self.evil)"}}
      {"id":"m","kind":"problem","fields":{"role":"focal","statement":"\(Self.evil)"}}
      {"id":"s","kind":"season","fields":{"activity":"\(Self.evil)","level.1":3}}

      """)
    let terminal = try workplace.open(size: size)
    for sheet in 1...5 { try terminal.send("\(sheet)<enter><down><f8><esc><esc>") }
    try terminal.send("<f9><down><esc><f1><esc><c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(terminal.isRestored)
    let sent = String(decoding: terminal.sent, as: UTF8.self)
    #expect(sent.contains("‹001B›"))
    // Our own sequences begin with ESC [, ESC ( and the like; none sets a title or the clipboard.
    #expect(!sent.contains("\u{1B}]") && !sent.contains("\u{1B}P"))
    let raw = sent.unicodeScalars.filter { scalar in
      scalar.value >= 0x80 && SafeText(String(scalar)).text != String(scalar)
    }
    #expect(raw.isEmpty, "\(raw.map { String($0.value, radix: 16) })")
  }
}
