import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport

@Suite struct PrintedTextTests {
  @Test func `what is shown by its number on the screen is shown so everywhere`() {
    let planes = [0...0x1_FFFF, 0xE_0000...0xE_0FFF].joined()
    let different = planes.compactMap { Unicode.Scalar(UInt32($0)) }.filter { scalar in
      let isHiddenOnScreen = SafeText(String(scalar)).text.unicodeScalars.first == "‹"
      return scalar != "‹" && isHiddenOnScreen != scalar.isUnseen
    }
    #expect(different.isEmpty, "\(different.map { String($0.value, radix: 16) })")
  }

  @Test func `line feeds and tabs are the form of what is printed, and not of a sentence`() {
    let raw = "a\tb\nc\r\u{1B}]0;x\u{7}\u{9B}\u{202E}\u{200B}\u{E0041}é"
    let shown = "‹000D›‹001B›]0;x‹0007›‹009B›‹202E›‹200B›‹E0041›é"
    #expect(PrintedText(raw).text == "a\tb\nc" + shown)
    #expect(PrintedText(line: raw).text == "a‹0009›b‹000A›c" + shown)
    #expect(PrintedText(PrintedText(raw).text) == PrintedText(raw))
  }
}

/// The same foreign text at every place of a workbook, in every format.
@Suite struct ReportFormatTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  private func text(_ subject: ReportSubject, _ format: ReportFormat) -> String {
    switch format.export(of: subject, sheet: nil, on: .test(80)) {
    case .text(let content): content.text
    case .folder(let files): files.map(\.content.text).joined()
    }
  }

  private func subject(with text: String) -> ReportSubject {
    var records: [Record] = []
    for part in examples.library.worksheets.sheets.flatMap(\.parts) {
      var record = Record(
        id: RecordID("id \(part.kind.text) \(text)"), kind: part.kind,
        parent: part.owner.map { RecordID("id \($0.text) \(text)") })
      for field in part.fields { record.fields[field.key] = .text(text) }
      record.fields[FieldKey(text)] = .list([.text(text)])
      records.append(record)
    }
    records.append(Record(id: "stray", kind: Kind(text), fields: ["name": .text(text)]))
    return examples.subject(records, title: text)
  }

  @Test(arguments: ReportFormat.allCases)
  func `nothing that a terminal obeys or that hides gets into a format`(format: ReportFormat) {
    let evil = "a\u{1B}]52;c;eA==\u{7}\u{9B}2J\u{202E}\u{2066}\u{0}\u{8}\r\n\u{200B}\u{E0041}z"
    let output = text(subject(with: evil), format).unicodeScalars
    let unseen = output.filter { $0.isUnseen && $0 != "\n" && $0 != "\r" && $0 != "\u{FEFF}" }
    #expect(unseen.isEmpty)
    #expect(output.count > 200)
  }

  @Test func `a page has no tag and no entity but its own`() {
    let page = text(subject(with: "<script>alert(1)</script>\"'&lt;</pre></title>"), .page)
    #expect(!page.contains("<script") && !page.contains("alert(1)<") && page.contains("&lt;script"))
    #expect(page.contains("&quot;&#39;&amp;lt;&lt;/pre&gt;"))
    let own = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "h5",
      "p",
      "ul", "li", "b", "br", "div", "table", "thead", "tbody", "tr", "th", "td", "pre", "hr",
      "svg", "rect", "line", "polyline", "text", "desc", "path", "tspan", "g", "defs", "marker",
      "header", "main", "nav", "section", "figure", "a", "caption", "span",
    ]
    for tag in page.split(separator: "<").dropFirst() {
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      #expect(own.contains(String(name)), "\(name)")
    }
  }

  @Test(arguments: Examples.names)
  func `no sign of a page or of Markdown is shown as text`(name: String) throws {
    let page = text(try examples.subject(name), .page)
    #expect(page.contains("<ul>\n<li>"))
    for tag in ["li", "b", "td", "th", "tr", "p", "pre", "br"] {
      #expect(!page.contains("&lt;\(tag)&gt;"), "\(tag)")
    }
    let markdown = text(try examples.subject(name), .markdown)
    #expect(!markdown.contains("&lt;br") && !markdown.contains("\\*\\*"))
  }

  @Test func `a page needs nothing but itself`() throws {
    let page = text(try examples.subject("susu-kambing"), .page)
    for word in [
      "http:", "https:", "src=", "href=\"h", "href=\"/", "url(#tip", "@import", "<script",
    ] {
      #expect(page.contains(word) == (word == "url(#tip"), "\(word)")
    }
    #expect(page.components(of: "href=") == page.components(of: "href=\"#h"))
    #expect(page.components(of: "url(") == page.components(of: "url(#tip)"))
    #expect(page.contains("<html lang=\"id\">") && page.contains("<th scope=\"col\">"))
  }

  @Test(arguments: ["# h", "- l", "1. n", "    code", "> q", "===", "+ p", "```\nx", "|a|", "<b>"])
  func `no text becomes a heading, a list, a table or code of Markdown`(evil: String) {
    let lines = text(subject(with: evil), .markdown).split(separator: "\n")
    let trimmed = evil.split(separator: "\n").first.map(String.init) ?? evil
    #expect(!lines.contains { $0 == trimmed || $0.hasPrefix("```") || $0.hasPrefix(">") })
    #expect(!lines.contains { $0.contains("<b>") && !$0.hasPrefix("    ") })
  }

  @Test func `a row of a Markdown table has as many cells as its head`() {
    var columns: Int?
    let text = text(subject(with: "a|b\nc\\|d"), .markdown)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("| ") else {
        columns = nil
        continue
      }
      let cells = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      #expect(columns ?? cells == cells)
      columns = cells
    }
  }
}

@Suite struct SeparatedTablesTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  private func files(_ records: [Record]) -> [String: String] {
    let export = ReportFormat.tables.export(
      of: examples.subject(records), sheet: nil, on: .test(80))
    guard case .folder(let files) = export else { return [:] }
    return Dictionary(files.map { ($0.name, $0.content.text) }) { first, _ in first }
  }

  @Test func `numbers stay numbers and texts never become formulas`() {
    let texts = ["=1+1", "+62 812", "-5", "@x", "\t=1", "\r=1", "\n=1", "＝1", "biasa"]
    let records = texts.enumerated().map { index, text in
      Record(
        id: RecordID("r\(index)"), kind: .potential,
        fields: ["name": .text(text), "quantity": .number(Decimal4(whole: -5) ?? .zero)])
    }
    let table = files(records)["potential.csv"] ?? ""
    #expect(
      table == "\u{FEFF}id,kind,parent,name,quantity\r\n"
        + [
          "r0,potential,,'=1+1,-5", "r1,potential,,'+62 812,-5", "r2,potential,,'-5,-5",
          "r3,potential,,'@x,-5", "r4,potential,,\"'\t=1\",-5", "r5,potential,,‹000D›=1,-5",
          "r6,potential,,\"'\n=1\",-5", "r7,potential,,'＝1,-5", "r8,potential,,biasa,-5",
        ].map { $0 + "\r\n" }.joined())
  }

  @Test func `quotation marks, commas and line feeds stay inside their cell`() {
    let record = Record(
      id: "a", kind: .potential, fields: ["name": .text("x \"y\", z\nb"), "=k,": .text(" t")])
    #expect(
      files([record])["potential.csv"]
        == "\u{FEFF}id,kind,parent,name,\"'=k,\"\r\na,potential,,\"x \"\"y\"\", z\nb\",\" t\"\r\n")
  }

  @Test func `a kind is never a path`() {
    let kinds: [Kind] = ["../x", "/etc/passwd", "a/b", "", ".", "A", "con:", "x\n", "\u{1B}[2J"]
    let made = files(kinds.map { Record(id: RecordID("r \($0.text)"), kind: $0) })
    #expect(Array(made.keys) == ["_other.csv"])
  }

  @Test func `a file with more fields than a table takes keeps the rest in one column`() {
    let records = (0..<20).map { row in
      var record = Record(id: RecordID("r\(row)"), kind: .potential)
      for column in 0..<200 { record.fields[FieldKey("k\(row)_\(column)")] = .flag(true) }
      return record
    }
    let lines = (files(records)["potential.csv"] ?? "").split(separator: "\r\n")
    #expect(lines.count == 21)
    #expect(lines.first?.hasSuffix(",other") == true)
    #expect(lines.first?.split(separator: ",").count == 1_004)
    #expect(lines.last?.contains("true") == true)
  }
}

extension String {
  fileprivate func components(of word: String) -> Int { split(separator: word).count }
}
