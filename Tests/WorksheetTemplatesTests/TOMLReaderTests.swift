import Testing

@testable import WorksheetTemplates

@Suite struct TOMLReaderTests {
  @Test(arguments: [
    (#"a = "x""#, "x"), (#"a = 'C:\x'"#, #"C:\x"#), (#"a = "say \"x\"\n""#, "say \"x\"\n"),
    (#"a = "\u00e9""#, "é"), (#""a" = "x" # why"#, "x"), (#"a = "x # y""#, "x # y"),
    ("a = \"\"\"\nx\ny\"\"\"", "x\ny"), ("a = \"\"\"\\\n  x \\\n  y\"\"\"", "x y"),
    ("a = '''\nx\\\n'''", "x\\\n"), ("a = \"x\"\r\nb = 1\r\n", "x"), (#"a = """"x"""""#, "\"x\""),
  ])
  func `a text is what stands between its quotes`(toml: String, text: String) throws {
    let document = try TOMLReader.document(toml)
    guard case .text(let found) = document.tables[0]["a"]?.value else {
      Issue.record("no text")
      return
    }
    #expect(found == text)
  }

  @Test func `headers build tables within the last item of a list`() throws {
    let toml = "[[part]]\n[[part.field]]\nkey = 1\n[[part.field]]\n[[part]]\n[[part.field]]\n"
    let document = try TOMLReader.document(toml)
    guard case .tables(let parts) = document.tables[0]["part"]?.value else {
      Issue.record("no parts")
      return
    }
    let counts = parts.map { index -> Int in
      guard case .tables(let fields) = document.tables[index]["field"]?.value else { return 0 }
      return fields.count
    }
    #expect(counts == [2, 1])
  }

  @Test func `dotted keys and dotted headers mean the same`() throws {
    let dotted = try TOMLReader.document("checks.PT01.text = \"x\"")
    let headed = try TOMLReader.document("[checks.PT01]\ntext = \"x\"")
    for document in [dotted, headed] {
      #expect(document.tables.map { $0.entries.map(\.key) } == [["checks"], ["PT01"], ["text"]])
    }
  }

  @Test(arguments: [
    ("= 1", 0, TemplateProblem.Syntax.key), ("a 1", 2, .equals), ("a = ", 4, .value),
    ("a = 1.5", 4, .value), ("a = 2027-01-01", 4, .value), ("a = \"x\nb = 1", 4, .text),
    ("a = \"\"\"x", 4, .text), (#"a = "\q""#, 6, .escape), ("a = [1, 2", 9, .array),
    ("a = [1 2]", 7, .array), ("a = { b = 1 c = 2 }", 12, .inlineTable), ("[a\nb = 1", 2, .header),
    ("[[a]\n", 4, .header), ("a = 1 b = 2", 6, .lineEnd),
  ])
  func `what is no TOML is refused at its place`(
    toml: String, offset: Int, syntax: TemplateProblem.Syntax
  ) {
    let problem = #expect(throws: TOMLReader.Problem.self) { try TOMLReader.document(toml) }
    #expect(problem?.mistake == .syntax(syntax))
    #expect(problem?.offset == offset)
  }

  @Test(arguments: [
    "a = 1\na = 2", "[a]\n[a]", "a = 1\n[a.b]", "[[a]]\n[a]", "a = { b = 1, b = 2 }",
  ])
  func `a key that stands twice is refused`(toml: String) {
    let problem = #expect(throws: TOMLReader.Problem.self) { try TOMLReader.document(toml) }
    guard case .keyTwice = problem?.mistake else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test func `no cut through a file can stop the program`() {
    let toml = Array(Sheet.small.utf8)
    for length in toml.indices {
      _ = try? TOMLReader.document(String(decoding: toml[..<length], as: UTF8.self))
    }
  }
}
