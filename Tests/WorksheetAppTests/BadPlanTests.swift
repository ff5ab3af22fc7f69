import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport

@testable import WorksheetApp

/// Whatever a plan holds, every page of it is drawn at every size, and says by name what is wrong.
@Suite struct BadPlanTests {
  private typealias Fields = [FieldKey: Value]

  private static func number(_ whole: Int64) -> Value { .number(Decimal4(whole: whole) ?? .zero) }

  private func player(_ plan: Fields, _ lines: [(Kind, Fields)]) throws -> Player {
    let header = Workbook.Header(id: "w", title: "W", created: "2026-11-23T09:12:00+07:00")
    let children = lines.enumerated().map { index, line in
      Record(
        id: RecordID("r\(index)"), kind: line.0, parent: "u1", order: "a\(index)", fields: line.1)
    }
    let record = Record(id: "u1", kind: .plan, order: "a", fields: plan)
    return try Player(Workbook(header: header, records: [record] + children))
  }

  private func line(_ kind: Kind, _ quantity: Int64, _ price: Int64, _ more: Fields = [:]) -> (
    Kind, Fields
  ) {
    let fields: Fields = [
      "name": .text("Keripik"), "unit": .text("bungkus"), "quantity": Self.number(quantity),
      "price": Self.number(price),
    ]
    return (kind, fields.merging(more) { _, new in new })
  }

  private func words(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  /// Draws every page of the plan at every size; what the results say on a large screen.
  private func results(_ player: Player) throws -> String {
    let desk = player.app.desk
    let parts = desk.worksheets.parts(ownedBy: .plan)
    let figures = (parts + [desk.worksheets.part(.plan)].compactMap { $0 }).compactMap {
      FigurePage($0, owner: $0.kind == .plan ? nil : "u1")
    }
    let forms = desk.workbook.records.compactMap { record in
      desk.worksheets.part(record.kind).map { FormPage(part: $0, subject: .stored(record.id)) }
    }
    let pages: [any Page] =
      [ResultsPage(plan: "u1"), WhatIfPage(plan: "u1")] + figures + forms
    for page in pages {
      for size in [
        Size(columns: 1, rows: 1), Size(columns: 40, rows: 12), Size(columns: 80, rows: 24),
      ] {
        var canvas = Canvas(size: size)
        page.draw(on: &canvas, desk: desk)
        let numbers = words(canvas.text).split(separator: " ")
        #expect(!numbers.contains { $0 == "nan" || $0 == "inf" || $0.contains("‹") }, "\(page)")
      }
    }
    var canvas = Canvas(size: Size(columns: 240, rows: 400))
    ResultsPage(plan: "u1").draw(on: &canvas, desk: desk)
    return words(canvas.text)
  }

  private func reason(_ reason: Reason, _ player: Player) -> String {
    words(player.app.desk.catalogue.wording(reason))
  }

  @Test func `nothing sold has no cost for each piece, and no product has no break-even`() throws {
    let none = try player([:], [line(.sale, 0, 5_000), line(.cost, 1, 1_000)])
    #expect(try results(none).contains(reason(.noQuantity, none)))
    #expect(try results(none).contains("Rugi Rp1.000 tiap siklus."))
    let costs = try player([:], [line(.cost, 1, 1_000)])
    #expect(try results(costs).contains(reason(.noQuantity, costs)))
    let empty = try player([:], [])
    #expect(try results(empty).contains("Belum ada yang bisa dihitung."))
  }

  @Test func `a price below the variable cost never breaks even, in words`() throws {
    let player = try player([:], [line(.sale, 10, 900), line(.cost, 10, 1_000)])
    let text = try results(player)
    #expect(text.contains(words(player.app.desk.catalogue.wording(Verdict.noBreakEven))))
    #expect(text.contains(reason(.marginNotPositive, player)))
    #expect(player.app.desk.findings(at: "r0").contains { $0.check == "BP08" })
  }

  @Test func `no life and percentages beyond a hundred are asked about where they stand`() throws {
    let player = try player(
      ["discount_percent": Self.number(150)],
      [
        line(.sale, 10, 900, ["loss_percent": Self.number(150)]), line(.sale, 100, 900),
        line(.asset, 1, 9_000, ["life_years": Self.number(0)]),
        (.party, ["name": .text("Siti"), "percent": Self.number(120)]),
      ])
    let text = try results(player)
    #expect(text.contains(reason(.percentagesNotHundred, player)))
    for id in ["u1", "r0", "r2", "r3"] as [RecordID] {
      let doubts = player.app.desk.findings(at: id).filter { $0.check == "BP07" }
      #expect(!doubts.isEmpty, "\(id)")
      let record = try #require(player.app.desk.workbook[id])
      let page = SheetOpener.page(for: record, field: doubts.first?.field, desk: player.app.desk)
      var canvas = Canvas(size: Size(columns: 100, rows: 40))
      page?.draw(on: &canvas, desk: player.app.desk)
      let sentence = doubts.first.map { player.app.desk.catalogue.wording($0) } ?? ""
      #expect(words(canvas.text).contains(words(sentence)), "\(id)")
    }
  }

  @Test func `a plan of no months and one of fifty years`() throws {
    let lines = [line(.sale, 10, 900), line(.cost, 1, 1_000), line(.asset, 1, 9_000)]
    let none = try player(["horizon_months": Self.number(0)], lines)
    #expect(try results(none).contains(reason(.noMonths, none)))
    let long = try player(
      ["horizon_months": Self.number(600), "discount_percent": Self.number(10)], lines)
    #expect(try results(long).contains("Untung Rp8.000 tiap siklus."))
    #expect(long.app.desk.findings(at: "u1").allSatisfy { $0.check != "BP07" })
  }

  @Test func `amounts near the limit are too large by name`() throws {
    let most: Int64 = 99_999_999_999_999
    let player = try player(
      ["opening_cash": Self.number(most)],
      [
        line(.sale, most, most), line(.cost, most, most), line(.asset, most, most),
        (
          .funding, ["source": .text("loan"), "amount": Self.number(most), "years": Self.number(9)]
        ),
        (.party, ["name": .text("Siti"), "percent": Self.number(100)]),
      ])
    #expect(try results(player).contains(reason(.tooLarge, player)))
    let near = try self.player(
      [:], [line(.sale, 1, most), line(.cost, 1, most - 1, ["per": .text("cycle")])])
    #expect(try results(near).contains("Untung Rp1 tiap siklus."))
  }
}
