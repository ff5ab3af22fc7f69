import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport

@Suite struct PlainTextTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  @Test(arguments: Examples.names, [40, 41, 47, 60, 80, 132, 250])
  func `no line of an example is wider than the paper`(name: String, width: Int) throws {
    let subject = try examples.subject(name)
    for report in [
      Report(of: subject), Report(appraising: subject), Report(findingsOf: subject),
    ] {
      let widest = report.lines(width: width).map { displayWidth(of: $0) }.max() ?? 0
      #expect(widest <= width)
    }
  }

  static let hardTexts = [
    String(repeating: "村の記録", count: 30),
    String(repeating: "a", count: 65_000),
    String(repeating: "kata ", count: 1_300),
    // One character of many wide scalars.
    String(repeating: "\u{1100}", count: 300),
    String(repeating: "👩‍👩‍👧‍👦🇮🇩", count: 50),
    "e" + String(repeating: "\u{301}", count: 2_000),
    String(repeating: "\u{301}", count: 200),
    "satu\r\ndua\ttiga\u{2028}empat\u{85}lima\n\n\nenam",
  ]

  @Test(arguments: hardTexts, [40, 80])
  func `no text in any place makes a line too wide`(text: String, width: Int) {
    for line in Report(of: examples.subject(records(with: text), title: text)).lines(width: width) {
      #expect(displayWidth(of: line) <= width)
    }
  }

  @Test func `nothing that a terminal or printer obeys gets out`() {
    let evil = "a\u{1B}]0;x\u{7}b\u{9B}2Jc\u{202E}d\u{0}e\u{7F}f\u{C}g\u{FEFF}h\u{E0041}i\u{8}j"
    let text = Report(of: examples.subject(records(with: evil), title: evil)).plainText()
    let acting = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          || scalar.value == 0xFEFF || scalar.value >= 0xE0000)
    }
    #expect(acting.isEmpty)
    #expect(text.contains("‹001B›"))
  }

  @Test func `no line ends in blanks`() throws {
    let lines = Report(of: try examples.subject("susu-kambing")).lines(width: 60)
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test func `a narrower paper is set as the narrowest`() throws {
    let report = Report(of: try examples.subject("padi-organik"))
    #expect(report.plainText(width: 1) == report.plainText(width: 40))
  }

  @Test func `the largest amounts keep all their digits on the narrowest paper`() {
    let months = Report.MonthTable(
      months: ["Jan 2027"],
      rows: [.init(label: "Penjualan susu kambing", cells: ["-9.223.372.036.854.775.807"])])
    let report = Report(title: "", blocks: [.months(months)])
    #expect(report.plainText(width: 40).contains("-9.223.372.036.854.775.807"))
  }

  @Test func `a tree deeper than the paper is wide tells its depth by number`() {
    let chain = (0..<60).map { depth in
      Record(
        id: RecordID("m\(depth)"), kind: .problem,
        parent: depth == 0 ? nil : RecordID("m\(depth - 1)"),
        fields: [
          "role": .text(depth == 0 ? "focal" : "cause"), "statement": .text("Sebab \(depth)"),
        ])
    }
    let lines = Report(of: examples.subject(chain)).lines(width: 40)
    #expect(lines.contains("… 40 Sebab 40"))
    #expect(lines.allSatisfy { displayWidth(of: $0) <= 40 })
  }

  @Test func `a table that would be too narrow to read becomes blocks`() {
    let columns = (0..<7).map { Report.Table.Column("Kolom \($0)") }
    let row = (0..<7).map { Report.Cell.text("isi yang agak panjang nomor \($0)") }
    let report = Report(title: "", blocks: [.table(.init(columns: columns, rows: [row]))])
    let lines = report.lines(width: 60)
    #expect(lines.contains("• isi yang agak panjang nomor 0"))
    #expect(lines.contains("  Kolom 6  isi yang agak panjang nomor 6"))
  }

  /// The text at every kind of place that a report has.
  private func records(with text: String) -> [Record] {
    let id = RecordID(String(text.prefix(100)))
    return [
      Record(id: "a", kind: .profile, fields: ["group": .text(text), "notes": .text(text)]),
      Record(id: "b", kind: .person, fields: ["name": .text(text), "role": .text(text)]),
      Record(
        id: "c", kind: .potential, fields: ["name": .text(text), "asset": .text(text)]),
      Record(
        id: id, kind: .problem, fields: ["role": .text("focal"), "statement": .text(text)]),
      Record(
        id: "e", kind: .problem, parent: id,
        fields: ["role": .text("cause"), "statement": .text(text), "evidence": .text(text)]),
      Record(id: "f", kind: .season, fields: ["activity": .text(text), "level.1": .number(.one)]),
      Record(id: "g", kind: .plan, fields: ["name": .text(text)]),
      Record(
        id: "h", kind: .cashLine, parent: "g",
        fields: [
          "name": .text(text), "direction": .text("in"), "plan.2027-01": .number(.hundred),
        ]),
      Record(
        id: "i", kind: Kind(String(text.prefix(60))),
        fields: [FieldKey(String(text.prefix(60))): .text(text)]),
    ]
  }
}
