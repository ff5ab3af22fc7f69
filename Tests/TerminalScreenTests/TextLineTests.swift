import TerminalScreen
import Testing

@Suite struct TextLineTests {
  private func typed(_ script: String, into text: String = "") throws -> TextLine {
    var line = TextLine(text)
    for key in try KeyScript.parse(script) { _ = line.receive(key) }
    return line
  }

  @Test(arguments: [
    ("abc<left><left>x", "axbc"), ("abc<home><del>", "bc"), ("abc<bs><bs>", "a"),
    ("satu dua tiga<c-w>", "satu dua "), ("satu dua  <c-w>", "satu "), ("satu<c-w><c-w>", ""),
    ("abc<left><c-k>", "ab"), ("abc<left><c-u>", "c"), ("abc<c-a>x<c-e>y", "xabcy"),
  ])
  func `editing keys do what they say`(script: String, text: String) throws {
    #expect(try typed(script).text == text)
  }

  @Test func `a mark typed after a letter joins it`() throws {
    let line = try typed("e\u{301}x<left><left>y")
    #expect(line.text == "ye\u{301}x")
    #expect(line.cursor == 1)
  }

  @Test func `a letter typed before a lone mark takes it`() {
    var line = TextLine("\u{301}b")
    line.moveCursor(to: 0)
    line.insert("e")
    #expect(line.text == "e\u{301}b")
    #expect(line.cursor == 1)
  }

  @Test func `one backspace takes a whole grapheme`() throws {
    #expect(try typed("<bs>", into: "a👩‍👩‍👧").text == "a")
  }

  @Test func `keys for the page are left to it`() throws {
    var line = TextLine("a")
    for key in try KeyScript.parse("<enter><tab><esc><up><down><pgup><c-s><f1>") {
      let isUsed = line.receive(key)
      #expect(!isUsed)
    }
  }

  @Test func `a paste of lines stays one line`() {
    var line = TextLine()
    _ = line.receive(.paste("a\nb\tc"))
    #expect(line.text == "a b c")
  }

  @Test func `the visible part fits and holds the cursor wherever it is`() {
    for text in ["abcdefghijklmnopqrstuvwxyz", "日本語日本語日本語", "a日b本c語d", "", "\u{202E}abc"] {
      for width in 1...12 {
        for position in 0...text.count {
          var line = TextLine(text)
          line.moveCursor(to: position)
          let window = line.visible(width: width)
          #expect(displayWidth(of: window.text) <= width, "\(text) \(width) \(position)")
          #expect((0..<width).contains(window.cursorColumn), "\(text) \(width) \(position)")
        }
      }
    }
  }

  @Test func `marks tell that text is left out`() {
    var line = TextLine("abcdefghijklmnopqrst")
    #expect(line.visible(width: 8).text.first == "<")
    #expect(line.visible(width: 8).text.last == "t")
    line.moveCursor(to: 0)
    #expect(line.visible(width: 8).text == "abcdefg>")
    #expect(line.visible(width: 8).cursorColumn == 0)
    line.moveCursor(to: 10)
    #expect(line.visible(width: 8).text == "<fghijk>")
    #expect(line.visible(width: 8).cursorColumn == 6)
  }
}
