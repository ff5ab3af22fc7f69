import Testing
import WorksheetModel

/// A matrix as a template part defines it: which columns count, how much, and under which keys.
@Suite struct ScoringMatrixTests {
  private func scale(_ key: String, _ weight: Int? = nil, most: Int = 5) -> Field {
    Field(key: FieldKey(key), kind: .scale(1...most, words: []), label: .none, weight: weight)
  }

  private func matrix(_ kind: Kind, _ fields: [Field], _ analysis: Analysis = .ranking) -> Part {
    Part(
      kind: kind, view: .grid, title: .none, grid: .fields, analysis: analysis, fields: fields)
  }

  private func record(_ id: RecordID, _ kind: Kind, _ fields: [FieldKey: Value]) -> Record {
    Record(id: id, kind: kind, order: id.text, fields: fields)
  }

  @Test func `weights that do not sum to 100 are scaled, and that can be said`() {
    let part = matrix(.potential, [scale("score.market", 30), scale("score.risk", 10)])
    let all = record("p1", .potential, ["score.market": 5, "score.risk": 5])
    let some = record("p2", .potential, ["score.market": 4, "score.risk": 2])
    let ranking = ScoreRanking([all, some], part: part)
    // (30 x 4 + 10 x 2) x 100 / (5 x 40) = 70.
    #expect(ranking.rows.map(\.total.json) == ["100", "70"])
    #expect(ranking.scaledWeights == 40)
    #expect(ScoreRanking([all], part: CheckSheets.all.scoring(.potential)).scaledWeights == nil)
  }

  @Test func `weights that are all zero give a total of zero instead of a crash`() {
    let part = matrix(.potential, [scale("score.market", 0)])
    let ranking = ScoreRanking([record("p1", .potential, ["score.market": 5])], part: part)
    #expect(ranking.rows.map(\.total) == [.zero])
  }

  @Test func `a matrix without weights has the plain sum of its scores`() {
    let part = matrix(.idea, [scale("benefit"), scale("cost")])
    let ideas = [
      record("i1", .idea, ["benefit": 4, "cost": 3]), record("i2", .idea, ["benefit": 5]),
    ]
    let rows = ScoreRanking(ideas, part: part).rows
    #expect(rows.map(\.total.json) == ["7", "5"])
    #expect(rows.map(\.rank) == [1, nil])
  }

  @Test func `reasons and women's scores stand under the name of their criterion`() {
    let criteria = Criterion.all(
      of: matrix(.problem, [scale("score.market"), scale("gmp.spread"), scale("urgency")]))
    #expect(
      criteria.map(\.reason.text) == [
        "score_note.market", "score_note.gmp.spread", "score_note.urgency",
      ])
    #expect(criteria.first?.women == "score_women.market")
  }

  @Test func `the criterion that women and men see most differently is found`() {
    let part = matrix(.potential, [scale("score.market", 50), scale("score.risk", 50)])
    let potential = record(
      "p1", .potential,
      ["score.market": 4, "score_women.market": 3, "score.risk": 5, "score_women.risk": 2])
    let ranking = ScoreRanking([potential], part: part)
    #expect(ranking.rows.first?.widestSpread(among: ranking.criteria)?.key == "score.risk")
    #expect(ranking.rows.first?.womenTotal?.json == "50")
  }

  @Test func `the published USG matrix has its totals and ranks`() throws {
    let keys: [(String, FieldKey)] = [("U", "urgency"), ("S", "seriousness"), ("G", "growth")]
    let part = matrix(.problem, keys.map { scale($0.1.text) }, .usg)
    let examples = try Fixture.cases("worked_examples.json")
    for example in examples where example["kind"]?.text == "score_matrix" {
      let rows = example["inputs"]?["rows"]?.items ?? []
      let problems = rows.enumerated().map { index, row in
        let fields = keys.map { ($0.1, Value(json: row[$0.0] ?? .null)) }
        return record(
          RecordID("m\(index)"), .problem, Dictionary(fields, uniquingKeysWith: { a, _ in a }))
      }
      let ranked = ScoreRanking(problems, part: part).rows.sorted { $0.id.text < $1.id.text }
      #expect(
        ranked.map { $0.total.whole } == example["recomputed"]?["totals"]?.items?.map(\.whole))
      #expect(ranked.map(\.rank) == example["recomputed"]?["ranks"]?.items?.map(\.whole))
    }
  }

  @Test func `GMP and USG go by their own rule of ties`() {
    let gmp = matrix(
      .problem, ["severity", "urgency", "spread"].map { scale("gmp.\($0)", most: 3) }, .gmp)
    let rows = ScoreRanking(
      [
        record("m1", .problem, ["gmp.severity": 3, "gmp.urgency": 1, "gmp.spread": 2]),
        record("m2", .problem, ["gmp.severity": 2, "gmp.urgency": 2, "gmp.spread": 2]),
        record("m3", .problem, ["gmp.severity": 1, "gmp.urgency": 2]),
      ], part: gmp
    ).rows
    #expect(rows.map(\.rank) == [1, 1, nil])
    #expect(rows.map { $0.total.whole } == [6, 6, 3])
  }

  @Test func `a kind shown by two parts is defined by the fields of both`() {
    let list = Part(
      kind: .potential, view: .table, title: .none, columns: ["name"],
      fields: [Field(key: "name", kind: .text, label: .none)])
    let scores = matrix(.potential, [scale("score.market", 100)])
    let sheets = Worksheets([Template(id: "p", number: 2, title: .none, parts: [list, scores])])
    #expect(sheets.part(.potential)?.fields.map(\.key) == ["name", "score.market"])
    #expect(sheets.part(.potential, asking: "score.market")?.grid == .fields)
    #expect(sheets.part(.potential, asking: nil) == list)
    #expect(sheets.scoring(.potential) == scores)
  }
}
