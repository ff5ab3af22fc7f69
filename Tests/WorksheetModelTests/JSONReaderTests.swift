import Testing
import WorksheetModel

@Suite struct JSONReaderTests {
  private func problem(_ text: String, limits: JSON.Limits = .workbook) -> JSONProblem? {
    do throws(JSONProblem) {
      _ = try JSON(parsing: text, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `values of every kind are read and numbers keep their spelling`() throws {
    let json = try JSON(parsing: #" {"a":[1,-2.50,true,false,null],"b":{"c":""},"d":1e-7} "#)
    #expect(
      json
        == .object([
          .init("a", .array([.number("1"), .number("-2.50"), .bool(true), .bool(false), .null])),
          .init("b", .object([.init("c", .string(""))])), .init("d", .number("1e-7")),
        ]))
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "01", "1.", ".5",
    "-",
    "+1", "1e", "nul", "truely", "\"a", "\"\u{1}\"", "\"\\x\"", "\"\\u12g4\"", "\"\\ud800\"",
    "\"\\udc00\"", "\"\\ud800\\u0041\"", "1 2", "{} x", "[", "]", "NaN", "\"\\", "\"\\u1",
  ])
  func `anything but JSON is refused`(text: String) {
    guard case .malformed = problem(text) else {
      Issue.record("\(text) gave \(String(describing: problem(text)))")
      return
    }
  }

  @Test func `escapes are read, also characters in two halves`() throws {
    let json = try JSON(parsing: #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#)
    #expect(json == .string("\"\\/\u{8}\u{c}\n\r\té😀é"))
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONProblem.notUTF8(at: 1)) {
      try JSON(parsing: [0x22, 0xC3, 0x28, 0x22][...])
    }
  }

  @Test func `a name that stands twice is refused in small and large objects`() {
    #expect(problem(#"{"a":1,"b":2,"a":3}"#) == .duplicateName("a"))
    let names = (0..<40).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(problem("{\(names)}") == nil)
    #expect(problem("{\(names),\"n7\":1}") == .duplicateName("n7"))
  }

  @Test func `depth and length are bounded`() {
    #expect(problem(String(repeating: "[", count: 8) + String(repeating: "]", count: 8)) == nil)
    #expect(problem(String(repeating: "[", count: 9)) == .tooDeep)
    #expect(problem(String(repeating: "[", count: 1_000_000)) == .tooDeep)
    let endless = JSON.Limits(depth: .max)
    #expect(problem(String(repeating: "[", count: 1_000_000), limits: endless) == .tooDeep)
    #expect(problem("\"" + String(repeating: "a", count: 65_536) + "\"") == nil)
    #expect(problem("\"" + String(repeating: "a", count: 65_537) + "\"") == .textTooLong)
    #expect(problem(String(repeating: "9", count: 65_537)) == .textTooLong)
  }
}
