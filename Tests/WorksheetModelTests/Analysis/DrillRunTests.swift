import Testing

@testable import WorksheetModel

@Suite struct DrillRunTests {
  private let drill = Drill(
    id: "x", title: .none, story: .none,
    cards: [
      .init(key: "p", text: .none, role: .focal),
      .init(key: "a", text: .none, role: .cause, under: ["p"]),
      .init(key: "b", text: .none, role: .cause, under: ["a", "p"]),
      .init(key: "e", text: .none, role: .effect, under: ["p"]),
    ])

  private func run(_ fields: [String: String]) -> DrillRun {
    DrillRun(
      Record(
        id: "r", kind: .drill,
        fields: Dictionary(
          uniqueKeysWithValues: fields.map { (FieldKey($0.key), Value.text($0.value)) })),
      of: drill)
  }

  @Test func `a point for each side and one for what each cause hangs on`() {
    let right = [
      "card.p": "focal", "card.a": "cause", "card.b": "cause", "card.e": "effect",
      "under.a": "p", "under.b": "p",
    ]
    #expect(run(right).score == 6 && run(right).most == 6)
    #expect(run(right.merging(["under.a": "e"]) { $1 }).score == 5)
    #expect(run([:]).score == 0 && run([:]).unsorted == 4)
  }

  @Test func `a cause that was taken for an effect has no link, whatever it hung on before`() {
    let run = run(["card.a": "effect", "under.a": "p"])
    #expect(run.score == 0)
    #expect(run.results.allSatisfy { !$0.isRight })
  }

  @Test func `what a damaged file says of unknown cards and sides is left aside`() {
    #expect(run(["card.zzz": "focal", "card.a": "sebab", "under.p": "zzz"]).score == 0)
  }

  @Test func `an order gives nothing away and stays the same for a run`() {
    let order = drill.shuffled(for: "abc").map(\.key)
    #expect(order == drill.shuffled(for: "abc").map(\.key))
    #expect(order.sorted() == ["a", "b", "e", "p"])
    #expect(Set((0..<20).map { drill.shuffled(for: RecordID("r\($0)")).map(\.key) }).count > 5)
  }

  private func history(_ runs: [(String, Int, Int)]) -> DrillHistory {
    let records = runs.enumerated().map { index, run in
      Record(
        id: RecordID("r\(index)"), kind: .drill, order: "\(index)",
        fields: [
          "drill": .text("x"), "moment": .text(run.0),
          "score": .number(Decimal4(whole: Int64(run.1)) ?? .zero),
          "most": .number(Decimal4(whole: Int64(run.2)) ?? .zero),
        ])
    }
    return DrillHistory(Workbook(header: .init(id: "w", title: "", created: ""), records: records))
  }

  @Test func `before and after are compared by their means, practice is not`() throws {
    let change = try #require(
      history([("before", 5, 20), ("practice", 20, 20), ("before", 10, 20), ("after", 19, 20)])
        .change)
    #expect(change.before == 38 && change.after == 95)
    #expect(history([("before", 5, 20)]).change == nil)
  }

  @Test func `figures that cannot be are no run`() {
    #expect(history([("before", 30, 20), ("after", -1, 20), ("after", 0, 0)]).runs.isEmpty)
  }
}
