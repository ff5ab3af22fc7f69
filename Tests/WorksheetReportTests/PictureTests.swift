import Testing
import WorksheetModel
import WorksheetReport

@Suite struct PictureTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  private func number(_ whole: Int) -> Value { .number(Decimal4(whole: Int64(whole)) ?? .zero) }

  private func crowd(_ count: Int) -> [Record] {
    (1...count).map { index in
      Record(
        id: RecordID("s\(index)"), kind: .stakeholder, order: "\(1000 + index)",
        fields: [
          "name": .text("Pihak \(index)"), "influence": number(5), "interest": number(5),
          "stance": number(-1),
        ])
    }
  }

  private func picture(_ records: [Record], width: Int = 40) throws -> [String] {
    let subject = examples.subject(records)
    let part = try #require(subject.worksheets.part(records[0].kind))
    return PlainText(on: .test(width)).rows(of: subject.picture(of: part))
  }

  @Test func `a picture shows everybody, however many share a place`() throws {
    let rows = try picture(crowd(40))
    let figure = rows.prefix { !$0.contains("Kepentingan") }.joined(separator: " ")
    for index in 1...40 { #expect(figure.contains("\(index)-"), "\(index)") }
    #expect(rows.allSatisfy { $0.count <= 40 })
  }

  @Test func `rings hold more institutions than fit in one row`() throws {
    let rows = try picture(
      (1...20).map { index in
        Record(
          id: RecordID("l\(index)"), kind: "institution", order: "\(1000 + index)",
          fields: ["name": .text("L\(index)"), "nearness": number(5), "benefit": number(5)])
      })
    let figure = rows.prefix { !$0.contains("Makin ke dalam") }
    for index in 1...20 { #expect(figure.contains { $0.contains("\(index)█") }, "\(index)") }
    #expect(Set(figure.dropLast().map(\.count)) == [36])
  }

  @Test func `nothing to draw is said, and what to do`() throws {
    let text = try picture([Record(id: "s", kind: .stakeholder)]).joined(separator: " ")
    #expect(text.contains("Belum dinilai"))
    let subject = examples.subject([])
    for part in subject.worksheets.sheets.flatMap(\.parts) where part.analysis?.isPicture == true {
      let rows = PlainText(on: .test(60)).rows(of: subject.picture(of: part))
      #expect(rows.first?.contains("Belum ada yang bisa digambar") == true, "\(part.kind)")
    }
  }

  @Test func `much and little of a level differ without colour on any scale`() throws {
    let cells = try (0...3).map { Heat.cell(try #require(Decimal4(whole: $0)), on: 0...3) }
    #expect(cells == ["0", "░░1", "▒▒2", "██3"])
    #expect(Heat.cell(try #require(Decimal4(whole: 5)), on: 1...5) == "██5")
    #expect(Heat.cell(try #require(Decimal4(whole: 12)), on: 0...3) == "12")
  }

  @Test func `a transect stands side by side, also what no template knows`() throws {
    let zone = Record(
      id: "z", kind: "transect", fields: ["zone": .text("Sawah"), "spirit": .text("Dewi Sri")])
    let rows = try picture([zone], width: 60)
    #expect(rows.first?.contains("Sawah") == true)
    #expect(rows.contains { $0.contains("Isian lama: spirit") && $0.contains("Dewi Sri") })
  }
}
