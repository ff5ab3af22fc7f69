import Testing
import WorksheetModel

@Suite struct RankingTests {
  private func potential(_ id: RecordID, _ scores: [String: Int]) -> Record {
    var record = Record(id: id, kind: .potential, order: id.text)
    for (criterion, score) in scores {
      record.fields[FieldKey("score.\(criterion)")] = SoundWorkbook.number(score)
    }
    return record
  }

  private func all(_ score: Int) -> [String: Int] { CheckSheets.weights.mapValues { _ in score } }

  private func ranking(_ potentials: [Record]) -> ScoreRanking {
    ScoreRanking(potentials, part: CheckSheets.all.scoring(.potential))
  }

  @Test func `a total is the weighted sum of the scores over five`() {
    var scores = all(3)
    scores["material"] = 5
    scores["market"] = 4
    // 3 x 100 + 2 x 15 + 1 x 20 = 350, over five.
    #expect(ranking([potential("p1", scores)]).rows.map(\.total.json) == ["70"])
    scores["speed"] = 4
    scores["risk"] = 4
    scores["skill"] = 2
    scores["capital"] = 4
    #expect(ranking([potential("p1", scores)]).rows.map(\.total.json) == ["75"])
  }

  @Test func `equal totals share a rank and the next has the next number`() {
    let rows = ranking([
      potential("p1", all(2)), potential("p2", all(4)), potential("p3", all(4)),
    ]).rows
    #expect(rows.map(\.id) == ["p2", "p3", "p1"])
    #expect(rows.map(\.rank) == [1, 1, 2])
  }

  @Test func `one gate without a yes to it takes a potential out of the ranks`() {
    var gated = potential("p1", all(5))
    gated.fields["gate.supply"] = "no"
    var open = potential("p2", all(1))
    open.fields["gate.supply"] = "unknown"
    let rows = ranking([gated, open]).rows
    #expect(rows.map(\.id) == ["p2", "p1"])
    #expect(rows.map(\.total.json) == ["20", "100"])
    #expect(rows.map(\.rank) == [1, nil])
    #expect(rows.map(\.failedGates) == [[], ["gate.supply"]])
  }

  @Test func `the women's scores stand apart with their difference`() {
    var record = potential("p1", all(3))
    record.fields["score_women.market"] = 5
    let row = ranking([record]).rows.first
    #expect(row?.total.json == "60")
    #expect(row?.womenTotal?.json == "20")
    #expect(row?.spread == ["score.market": Decimal4(whole: 2) ?? .zero])
  }

  @Test func `a potential that nobody scored is not listed and scores beyond the scale are none`() {
    let rows = ranking([potential("p1", [:]), potential("p2", ["market": 7, "risk": 2])]).rows
    #expect(rows.map(\.id) == ["p2"])
    #expect(rows.first?.total.json == "4")
    #expect(rows.first?.missing.contains("score.market") == true)
  }

  private func problem(_ id: RecordID, _ values: [Int?]) -> Record {
    var record = Record(id: id, kind: .problem, order: id.text)
    for (key, value) in zip(["urgency", "seriousness", "growth"] as [FieldKey], values) {
      record.fields[key] = value.map { SoundWorkbook.number($0) }
    }
    return record
  }

  @Test func `the published USG example has its totals and ranks`() {
    let rows = UrgencyRanking(problems: [
      problem("m1", [4, 5, 4]), problem("m2", [5, 5, 4]), problem("m3", [3, 4, 3]),
    ]).rows
    #expect(rows.map(\.id) == ["m2", "m1", "m3"])
    #expect(rows.map(\.usg?.total) == [14, 13, 10])
    #expect(rows.map(\.usg?.rank) == [1, 2, 3])
  }

  @Test func `equal sums go by seriousness, then growth, and only equals share a rank`() {
    let rows = UrgencyRanking(problems: [
      problem("m1", [5, 3, 4]), problem("m2", [4, 4, 4]), problem("m3", [3, 4, 5]),
      problem("m4", [4, 4, 4]), problem("m5", [5, 5, nil]),
    ]).rows
    #expect(rows.map(\.id) == ["m3", "m2", "m4", "m1"])
    #expect(rows.map(\.usg?.rank) == [1, 2, 2, 3])
  }

  @Test func `GMP ranks are dense and stand beside USG`() {
    func rated(_ id: RecordID, _ values: [Int]) -> Record {
      var record = problem(id, [nil, nil, nil])
      for (key, value) in zip(["gmp.severity", "gmp.urgency", "gmp.spread"] as [FieldKey], values) {
        record.fields[key] = SoundWorkbook.number(value)
      }
      return record
    }
    let ranking = UrgencyRanking(problems: [
      rated("m1", [3, 3, 3]), rated("m2", [2, 2, 2]), rated("m3", [3, 2, 1]),
      rated("m4", [1, 1, 1]),
    ])
    #expect(ranking.rows.map(\.gmp?.rank) == [1, 2, 2, 3])
    #expect(ranking.json.items?.first?["gmp"] == .number("9"))
    #expect(ranking.json.items?.first?["usg"] == .null)
  }

  @Test func `ideas with all marks are ranked by their sum`() {
    func idea(_ id: RecordID, _ mark: Int?) -> Record {
      var record = Record(id: id, kind: .idea)
      for key in ["benefit", "cost", "capability", "risk", "environment"] as [FieldKey] {
        record.fields[key] = 3
      }
      record.fields["acceptance"] = mark.map { SoundWorkbook.number($0) }
      return record
    }
    let rows = ScoreRanking([idea("i1", 2), idea("i2", 5), idea("i3", nil)], part: nil).rows
    #expect(rows.map(\.id) == ["i2", "i1", "i3"])
    #expect(rows.map(\.rank) == [1, 2, nil])
    #expect(rows.prefix(2).map(\.total.json) == ["20", "17"])
  }
}
