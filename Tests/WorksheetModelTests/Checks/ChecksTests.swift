import Testing
import WorksheetModel

@Suite struct ChecksTests {
  @Test func `every id is there once`() {
    let ids = Checks.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      (1...20).allSatisfy { number in
        ids.contains("PT\(number < 10 ? "0" : "")\(number)")
      })
  }

  @Test func `findings go by sheet, record and id`() throws {
    var records = SoundWorkbook.records()
    for index in records.indices {
      records[index].fields["price"] = nil
      records[index].fields["evidence"] = nil
      records[index].fields["statement"] = "Kurangnya ini dan itu"
    }
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(records))
    let sheets = ["PO", "PT", "BP"]
    let places = findings.compactMap { sheets.firstIndex(of: String($0.check.prefix(2))) }
    #expect(places == places.sorted())
    let cards = findings.filter { $0.record == "m1" }.map(\.check)
    #expect(cards == cards.sorted())
    #expect(cards.count > 2)
    let order = findings.compactMap(\.record?.text).filter { $0.hasPrefix("m") }
    #expect(order == order.sorted())
  }

  @Test func `a dismissed finding stays with its reason and does not count`() throws {
    let book = SoundWorkbook.workbook(changing: "m4") {
      $0.fields["statement"] = "Kambing kurang air minum"
      $0.dismissed["PT02"] = "memang itu keadaannya"
    }
    let findings = try CheckSheets.findings(book)
    #expect(findings.map(\.dismissed) == ["memang itu keadaannya"])
    #expect(FindingReport.counts(findings) == [:])
  }

  @Test func `the report has the shape of the format`() throws {
    let book = SoundWorkbook.workbook(changing: "i1") { $0.fields["roots"] = ["m5"] }
    let json = FindingReport.json(try CheckSheets.findings(book)) { "kalimat \($0.check)" }
    #expect(
      json
        == .object([
          .init(
            "findings",
            .array([
              .object([
                .init("id", .string("PT17")), .init("severity", .string("warning")),
                .init("record", .string("i1")), .init("field", .string("roots")),
                .init("text", .string("kalimat PT17")), .init("dismissed", .null),
              ])
            ])),
          .init(
            "counts",
            .object([
              .init("error", .number("0")), .init("warning", .number("1")),
              .init("hint", .number("0")),
            ])),
        ]))
  }

  private func chain(_ length: Int) -> [Record] {
    var chain = [SoundWorkbook.card("m0", "focal", "Pendapatan peternak kambing rendah")]
    for number in 1..<length {
      var card = Record(
        id: RecordID("m\(number)"), kind: .problem, parent: RecordID("m\(number - 1)"))
      card.fields = ["role": "cause", "statement": .text("Sebab nomor \(number) sama")]
      chain.append(card)
    }
    return chain
  }

  @Test(.timeLimit(.minutes(1))) func `a tree of a hundred thousand levels has a depth`() {
    #expect(ProblemTree(cards: chain(100_000)).depth == 99_999)
  }

  @Test(.timeLimit(.minutes(1))) func `the checks end for a circle of many cards`() throws {
    var circle = chain(5_000)
    circle[0].parent = "m4999"
    circle[0].fields["role"] = "cause"
    #expect(ProblemTree(cards: circle).circles.count == 1)
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(circle))
    #expect(findings.filter { $0.check == "PT05" }.count == 1)
  }
}
