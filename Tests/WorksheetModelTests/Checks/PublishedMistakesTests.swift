import Testing
import WorksheetModel

/// Mistakes of publications found again in plans made from their own numbers; those that the workbooks
/// of `Tests/Fixtures/plans` hold are tested with them, by `PublishedPlansTests`.
///
/// The cases that `domain.md` names for CF01, CF03, CF08, CF09 and CF19 are not among the published
/// examples. Their mistakes are made here in a published plan that is sound, with its own numbers.
@Suite struct PublishedMistakesTests {
  private typealias Line = (Kind, [FieldKey: Value])

  private func example(_ id: String) throws -> JSON {
    let examples = try Fixture.cases("worked_examples.json")
    return try #require(examples.first { $0["id"]?.text == id })
  }

  private func inputs(of id: String) throws -> JSON {
    let example = try example(id)
    return try #require(example["inputs"])
  }

  /// The lines of costs as they were published, their totals typed beside them.
  private func costs(of inputs: JSON) -> [Line] {
    (inputs["lines"]?.items ?? []).map { line in
      (
        .cost,
        [
          "name": .text(line["name"]?.text ?? ""), "unit": .text(line["unit"]?.text ?? ""),
          "quantity": Value(json: line["qty"] ?? .null),
          "price": Value(json: line["price"] ?? .null),
          "stated_total": Value(json: line["amount"] ?? .null),
        ]
      )
    }
  }

  /// The findings about figures, without those that a plan of a few lines always has.
  private func found(_ fields: [FieldKey: Value] = [:], _ lines: [Line]) throws -> [String] {
    try CheckSheets.ids(PlanBuilding.workbook(fields, lines: lines)).filter {
      $0.hasPrefix("CF") && $0 != "CF20" && $0 != "CF21"
    }
  }

  private func claim(_ result: Value, _ value: Value, per basis: Value = "year") -> Line {
    (.claim, ["name": "Terbitan", "result": result, "value": value, "per": basis])
  }

  // MARK: -

  @Test func `the named cases of five checks are not published here, so others stand for them`()
    throws
  {
    let ids = try Set(Fixture.cases("worked_examples.json").compactMap { $0["id"]?.text })
    let named = [
      "padi-1ha-cybext", "kambing-10-bibit-terlupa", "komposter", "npv-dua-suku-bunga",
      "payback-550juta",
    ]
    // Once one of them is there, its own numbers belong into the tests below.
    #expect(ids.isDisjoint(with: named))
  }

  @Test func `every check of figures is there and says where its mistake was published`() {
    // From CF22 on they are about cash tables, which nobody publishes.
    let checks = Checks.all.filter { $0.id.hasPrefix("CF") && $0.id < "CF22" }
    let wanted = (1...21).map { "CF\($0 < 10 ? "0" : "")\($0)" }
    #expect(checks.map(\.id).sorted() == wanted)
    #expect(checks.allSatisfy { $0.source.count > 3 && $0.source != "own" })
  }

  @Test func `CF01: a total whose digits changed places is no quantity times price`() throws {
    var lines = costs(of: try inputs(of: "padi-1ha-scribd449696129"))
    #expect(try found(lines) == [])
    #expect(lines[2].1["stated_total"] == 195_000)
    lines[2].1["stated_total"] = 159_000
    #expect(try found(lines) == ["CF01"])
  }

  private func found(_ lines: [Line]) throws -> [String] { try found([:], lines) }

  @Test func `CF03: goats that are fattened and sold are bought, and are no tool`() throws {
    let inputs = try inputs(of: "kambing-penggemukan-20")
    let all = costs(of: inputs)
    let sale: Line = (
      .sale,
      [
        "name": "Kambing gemuk", "unit": "ekor",
        "quantity": Value(json: inputs["heads_sold"] ?? .null), "price": 1_300_000,
      ]
    )
    #expect(try found([sale] + all) == [])
    let bought = try #require(all.first)
    #expect(bought.1["name"] == "Bakalan kambing kacang")
    #expect(try found([sale] + all.dropFirst()) == ["CF03 missing"])
    #expect(try found([sale, (.asset, bought.1)] + all.dropFirst()) == ["CF03 booked"])
  }

  @Test func `CF08: a return on cost or on revenue is no return on capital`() throws {
    let catfish = try example("lele-bioflok-ptabai")
    let inputs = try inputs(of: "lele-bioflok-ptabai")
    let plan: [Line] =
      [
        (
          .sale,
          [
            "quantity": Value(json: inputs["production_kg"] ?? .null),
            "price": Value(json: inputs["price_per_kg"] ?? .null), "per": "year",
          ]
        ),
        (
          .cost,
          ["quantity": 1, "price": Value(json: inputs["total_cost"] ?? .null), "per": "year"]
        ),
        (.asset, ["quantity": 1, "price": Value(json: inputs["fixed_capital"] ?? .null)]),
      ]
    let published = Value(json: try #require(catfish["published"]?["rentability_pct"]))
    #expect(published == 28.77)
    #expect(try found(plan + [claim("roi", published)]) == ["CF08 cost"])
    // 314.500.000 / 276.835.000
    #expect(try found(plan + [claim("roi", 113.61)]) == ["CF08 revenue"])
    #expect(try found(plan + [claim("roi", 25.38)]) == [])
  }

  @Test func `CF09: another rate turns the decision round`() throws {
    let machine = try example("npv-mesin75-10-25")
    let flows = (machine["inputs"]?["net_flow"]?.items ?? []).compactMap(\.double)
    let cells = flows.enumerated().map { index, flow -> Line in
      let month = FieldKey("plan.\(2027 + index)-01")
      return (
        .cashLine,
        [
          "category": flow < 0 ? "other_out" : "sale", "direction": flow < 0 ? "out" : "in",
          month: Value(integerLiteral: Int(flow.magnitude)),
        ]
      )
    }
    let years: [FieldKey: Value] = [
      "start_month": "2027-01", "horizon_months": 72, "discount_percent": 10,
    ]
    let results = try #require(machine["recomputed"])
    let (low, high) = (
      try #require(results["npv@0.10"]?.double), try #require(results["npv@0.25"]?.double)
    )
    #expect(low > 0 && high < 0)
    var other = claim("npv", Value(integerLiteral: Int(high)))
    other.1["percent"] = 25
    #expect(try found(years, cells + [other]) == ["CF09"])
    var own = claim("npv", Value(integerLiteral: Int(low)))
    own.1["percent"] = 10
    #expect(try found(years, cells + [own]) == [])
  }

  @Test func `CF19: the answer counts another capital than the question`() throws {
    let inputs = try inputs(of: "kambing-penggemukan-20")
    func asset(_ name: String, _ key: String) -> Line {
      (
        .asset,
        [
          "name": .text(name), "quantity": 1, "price": Value(json: inputs[key] ?? .null),
          "life_years": 10,
        ]
      )
    }
    let plan =
      costs(of: inputs) + [asset("Kandang", "pen_cost"), asset("Peralatan", "equipment")]
    let whole = Value(json: try #require(inputs["investment"]))
    let penOnly = Value(json: try #require(inputs["pen_cost"]))
    #expect(try found(plan + [claim("invested", whole)]) == [])
    #expect(try found(plan + [claim("invested", penOnly)]) == ["CF19"])
  }

  @Test func `CF20: rice without family labour is asked about, minapadi that counts it is not`()
    throws
  {
    func hasUnpaid(_ id: String) throws -> Bool {
      let inputs = try inputs(of: id)
      let lines = try PublishedLines.lines(of: id, inputs)
      return try !CheckSheets.ids(PlanBuilding.workbook([:], lines: lines)).contains("CF20")
    }
    #expect(try !hasUnpaid("padi-1ha-scribd449696129"))
    #expect(try hasUnpaid("minapadi-sleman"))
  }

  @Test func `a form that has ten times the sum of its lines is found, as in Mulya Tani`() throws {
    let village = try example("rub-mulya-tani-2012")
    let lines = village["inputs"]?["lines"]?.items ?? []
    let needs = lines.enumerated().map { index, line in
      Record(
        id: RecordID("n\(index)"), kind: .memberNeed, order: "a\(index)",
        fields: [
          "name": .text(line["name"]?.text ?? ""), "member": .text(line["name"]?.text ?? ""),
          "amount": Value(json: line["value"] ?? .null),
        ])
    }
    func form(_ member: Value?, _ amount: JSON?) -> Record {
      var fields: [FieldKey: Value] = ["form": "ruk", "amount": Value(json: amount ?? .null)]
      fields["member"] = member
      return Record(id: "f", kind: .formTotal, order: "z", fields: fields)
    }
    func forms(_ record: Record) -> GroupForms {
      let header = Workbook.Header(id: "w", title: "W", created: "2026-11-23T09:12:00+07:00")
      return GroupForms(Workbook(header: header, records: needs + [record]), branches: [])
    }
    #expect(forms(form(nil, village["published"]?["total"])).differences == [])
    let slip = forms(form("Keripik/Tempe", village["published"]?["ruk_total_tempe"]))
    #expect(slip.differences.map(\.summed) == [Rupiah(8_500)])
    #expect(slip.differences.map(\.paper.amount) == [Rupiah(85_000)])
    #expect(slip.differences.map(\.factor) == [10])
  }
}
