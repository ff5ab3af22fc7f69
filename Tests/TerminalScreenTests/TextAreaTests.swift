import TerminalScreen
import Testing

@Suite struct TextAreaTests {
  private func typed(_ script: String, enterKey: TextArea.EnterKey = .breaksLine) throws -> TextArea
  {
    var area = TextArea(enterKey: enterKey)
    for key in try KeyScript.parse(script) { _ = area.receive(key, width: 11) }
    return area
  }

  @Test func `words wrap and the cursor follows`() throws {
    let window = try typed("satu dua tiga").visible(in: Size(columns: 11, rows: 3))
    #expect(window.rows == ["satu dua ", "tiga"])
    #expect(window.cursor == Point(column: 4, row: 1))
  }

  @Test func `up and down keep the column`() throws {
    #expect(try typed("abcdef<enter>x<enter>ghijkl<left><up>!").text == "abcdef\nx!\nghijkl")
    #expect(try typed("abcdef<enter>x<enter>ghijkl<left><up><up>!").text == "abcde!f\nx\nghijkl")
  }

  @Test func `up on the first row is left to the page`() throws {
    var area = try typed("ab<enter>c")
    let isUsed = [area.receive(.up, width: 9), area.receive(.up, width: 9)]
    #expect(isUsed == [true, false])
  }

  @Test func `home and end stay on their row`() throws {
    #expect(try typed("satu dua tiga<home>x").text == "satu dua xtiga")
    #expect(try typed("satu dua tiga<up><end>x").text == "satu duax tiga")
  }

  @Test func `enter is the page's key unless it is told to break lines`() throws {
    var area = TextArea("a")
    let isUsed = area.receive(.enter, width: 10)
    #expect(!isUsed)
    #expect(try typed("a<enter>b").text == "a\nb")
  }

  @Test func `the rows around the cursor are visible at every size`() throws {
    var area = TextArea("satu dua tiga\nempat lima\n\n日本語日本語 enam", enterKey: .breaksLine)
    for width in 1...14 {
      for height in 1...5 {
        for _ in 0...area.text.count {
          let window = area.visible(in: Size(columns: width, rows: height))
          #expect(window.rows.count <= height)
          #expect(window.cursor.row < window.rows.count && window.cursor.column < width)
          _ = area.receive(.left, width: width)
        }
        _ = area.receive(.paste(""), width: width)
        while area.receive(.down, width: width) {}
      }
    }
  }

  @Test(arguments: [
    ("satu dua tiga", 8, ["satu dua", "tiga"]), ("satu dua tiga", 9, ["satu dua", "tiga"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]),
    ("日本語", 4, ["日本", "語"]), ("a bcdefgh", 4, ["a", "bcde", "fgh"]),
  ])
  func `wrapped text breaks after blanks`(text: String, width: Int, rows: [String]) {
    #expect(wrapped(text, width: width) == rows)
  }

  @Test func `a terminal in memory plays keys and keeps the frame`() {
    var terminal = MemoryTerminal(size: Size(columns: 5, rows: 1), keys: [.enter])
    let events = [terminal.nextEvent(), terminal.nextEvent()]
    #expect(events == [.key(.enter), .hangUp])
    var canvas = Canvas(size: terminal.size)
    canvas.put("abc", at: .zero)
    terminal.show(canvas)
    #expect(terminal.canvas.text == "abc")
  }
}
