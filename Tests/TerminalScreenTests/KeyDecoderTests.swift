import TerminalScreen
import Testing

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(adding: text.utf8) + decoder.expire()
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", .right), ("\u{1B}[Z", .backTab),
    ("\u{1B}\t", .backTab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\n", .enter),
    ("\r", .enter), ("\u{1B}OM", .enter), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
    ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end),
    ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)), ("\u{13}", .control("s")),
    ("\u{0}", .control("@")), ("\u{1B}", .escape), ("日", .character("日")),
  ])
  func `every encoding of a key is that key, also byte by byte`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
    var decoder = KeyDecoder()
    var slow: [Key] = []
    for byte in bytes.utf8 { slow += decoder.keys(adding: [byte]) }
    #expect(slow + decoder.expire() == [key])
  }

  @Test func `a mouse reports where its button was pressed, and its wheel`() {
    #expect(keys("\u{1B}[<0;240;4M\u{1B}[<0;240;4m") == [.click(Point(column: 239, row: 3))])
    #expect(keys("\u{1B}[<64;1;1M\u{1B}[<65;1;1M") == [.wheel(-1), .wheel(1)])
  }

  @Test func `only what is half done asks for patience`() {
    var decoder = KeyDecoder(escapeDelayMilliseconds: 25)
    #expect(decoder.patienceMilliseconds == nil)
    _ = decoder.keys(adding: [0x1B])
    #expect(decoder.patienceMilliseconds == 25)
    _ = decoder.expire()
    #expect(decoder.keys(adding: [0xE6]).isEmpty)
    #expect(decoder.patienceMilliseconds == nil)
  }

  @Test func `Alt with a letter is Esc and the letter`() {
    #expect(keys("\u{1B}a") == [.escape, .character("a")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test func `invalid bytes and unknown sequences type nothing`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xE6, 0x61, 0x9B]
    #expect(decoder.keys(adding: bytes) == [.character("a")])
    #expect(
      keys("\u{1B}[<0;3;4m\u{1B}[<2;3;4M\u{1B}[<0;3M\u{1B}[99~\u{1B}[?1;2cb") == [.character("b")])
  }

  @Test func `a paste is one key whatever stands in it`() {
    #expect(
      keys("\u{1B}[200~a\r\nb\rc\u{3}\u{1B}\u{1B}[201~d") == [
        .paste("a\nb\nc\u{3}\u{1B}"), .character("d"),
      ])
  }

  @Test func `a paste that never ends is kept`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(adding: "\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.patienceMilliseconds != nil)
    #expect(decoder.expire() == [.paste("abc")])
    #expect(decoder.keys(adding: "x".utf8) == [.character("x")])
  }

  @Test func `a megabyte of paste is one key`() {
    var decoder = KeyDecoder()
    let text = String(repeating: "0123456789~", count: 100_000)
    #expect(decoder.keys(adding: ("\u{1B}[200~" + text + "\u{1B}[201~").utf8) == [.paste(text)])
  }

  @Test func `any bytes at all are survived`() {
    var decoder = KeyDecoder()
    var state: UInt32 = 7
    for _ in 0..<100_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let byte = UInt8(truncatingIfNeeded: state >> 24)
      _ = decoder.keys(adding: [byte % 3 == 0 ? 0x1B : byte])
    }
    _ = decoder.expire()
    #expect(decoder.patienceMilliseconds == nil)
  }
}
