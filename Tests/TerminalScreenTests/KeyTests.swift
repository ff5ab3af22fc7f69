import TerminalScreen
import Testing

@Suite struct KeyTests {
  @Test func `a script is letters and named keys`() throws {
    #expect(
      try KeyScript.parse("a é<lt><enter><c-s><F10><btab>") == [
        .character("a"), .character(" "), .character("é"), .character("<"), .enter,
        .control("s"), .function(10), .backTab,
      ])
  }

  @Test func `an unknown key is named and not typed`() {
    #expect(throws: KeyScriptProblem.unknownKey("entr")) { try KeyScript.parse("a<entr>b") }
    #expect(throws: KeyScriptProblem.unclosed("x")) { try KeyScript.parse("a<x") }
  }

  @Test func `keys that terminals cannot tell apart are one in scripts`() throws {
    #expect(try KeyScript.parse("<c-i><c-m><c-h>") == [.tab, .enter, .backspace])
  }

  @Test func `every key is written as it is read`() throws {
    let keys = try KeyScript.parse(
      "aé <lt><enter><tab><btab><esc><up><down><left><right><home><end><pgup><pgdn><ins><del><bs>"
        + "<f1><f12><c-a><c-z>")
    #expect(try KeyScript.parse(keys.map(\.scriptName).joined()) == keys)
  }

  @Test func `keys have names to be shown`() {
    let keys: [Key] = [.control("s"), .function(1), .enter, .escape, .up, .character("?")]
    #expect(keys.map(\.shown) == ["Ctrl-S", "F1", "Enter", "Esc", "↑", "?"])
  }
}
