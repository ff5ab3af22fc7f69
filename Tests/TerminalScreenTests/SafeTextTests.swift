import TerminalScreen
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{202E}x", "‹202E›x"), ("a\tb", "a‹0009›b"), ("a\r\nb", "a‹000D›‹000A›b"),
    ("\u{8}\u{9B}", "‹0008›‹009B›"), ("\u{2066}\u{2069}", "‹2066›‹2069›"),
    ("a\u{200B}b", "a‹200B›b"), ("\u{E0041}", "‹E0041›"), ("\u{FEFF}", "‹FEFF›"),
  ])
  func `what acts on a screen or hides is shown by its number`(raw: String, safe: String) {
    #expect(SafeText(raw).text == safe)
  }

  @Test(arguments: ["Susu kambing", "é 日本 👍", "Rp15.000 – 20.000", "نص", "❤️"])
  func `ordinary text stays as it is`(text: String) {
    #expect(SafeText(text).text == text)
  }

  @Test func `safe text stays safe text`() {
    let once = SafeText("a\u{202E}\u{301}b\u{1}").text
    #expect(SafeText(once).text == once)
  }

  @Test func `a mark without a base stands on a blank`() {
    #expect(SafeText("\u{301}a").text == " \u{301}a")
  }

  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👍", 2), ("\u{1B}", 6), ("…", 1), ("한글", 4), ("", 0),
  ])
  func `width counts columns and not characters`(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func `every glyph of ours takes one column and has an ASCII twin of one column`() {
    for glyph in "─│┌┐└┘├┤┬┴┼█▒░←↑→↓•·…×≤≥‹›" {
      #expect(displayWidth(of: glyph) == 1)
      #expect(Glyph.asciiFallback(glyph).isASCII)
    }
    #expect(Glyph.asciiFallback("é") == "é")
  }
}
