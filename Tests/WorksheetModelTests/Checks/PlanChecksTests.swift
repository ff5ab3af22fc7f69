import Testing
import WorksheetModel

/// Mistakes of plans and of published results. Cases that have no numbers of their own in
/// `worked_examples.json` are made from what `domain.md` says of them.
@Suite struct PlanChecksTests {
  private typealias Line = (Kind, [FieldKey: Value])

  private func ids(_ fields: [FieldKey: Value] = [:], _ lines: [Line]) throws -> [String] {
    let found = try CheckSheets.ids(PlanBuilding.workbook(fields, lines: lines))
    // A small plan lacks what a whole workbook has; that is not what is asked here.
    return found.filter { id in
      ["CF", "BP"].contains { id.hasPrefix($0) }
        && !["BP01", "CF20", "CF21"].contains { id.hasPrefix($0) }
    }
  }

  private let goats: Line = (
    .sale, ["name": "Kambing gemuk", "quantity": 10, "price": 1_500_000, "unit": "ekor"]
  )
  private let grass: Line = (.cost, ["name": "Rumput", "quantity": 100, "price": 500])

  @Test func `animals bought and sold in a cycle are no investment, breeding animals are`() throws {
    let stock: Line = (.asset, ["name": "Bakalan kambing", "quantity": 10, "price": 900_000])
    let doe: Line = (.asset, ["name": "Kambing indukan", "quantity": 2, "price": 1_200_000])
    let pen: Line = (.asset, ["name": "Kandang kambing", "quantity": 1, "price": 2_000_000])
    #expect(try ids([goats, grass, stock]) == ["CF03 booked"])
    #expect(try ids([goats, grass, doe, pen]) == [])
  }

  private func ids(_ lines: [Line]) throws -> [String] { try ids([:], lines) }

  @Test func `who sells ten goats has bought them`() throws {
    let young: Line = (.cost, ["name": "Bibit kambing", "quantity": 10, "price": 800_000])
    #expect(try ids([goats, grass]) == ["CF03 missing"])
    #expect(try ids([goats, grass, young]) == [])
  }

  @Test func `a month's wage does not pay two months`() throws {
    let milk: Line = (.sale, ["name": "Susu", "quantity": 100, "price": 9_000])
    func wage(_ months: Int, _ per: Value) -> Line {
      (
        .cost,
        [
          "name": "Gaji", "quantity": Value(integerLiteral: months), "unit": "bulan",
          "price": 400_000, "per": per,
        ]
      )
    }
    let cycle: [FieldKey: Value] = ["cycle_months": 2, "cycles_per_year": 6]
    #expect(try ids(cycle, [milk, wage(1, "cycle")]) == ["CF04"])
    #expect(try ids(cycle, [milk, wage(2, "cycle")]) == [])
    #expect(try ids(cycle, [milk, wage(1, "month")]) == [])
  }

  @Test(arguments: [
    ("Kumbung", true), ("Terpal", true), ("Sewa kandang", false), ("Kandang, sewa", false),
    ("Terigu", false), ("Mesin jahit", true), ("Alat tulis", false),
  ])
  func `what lasts for years is a tool`(name: String, isFound: Bool) throws {
    let milk: Line = (.sale, ["name": "Susu", "quantity": 100, "price": 9_000])
    let cost: Line = (.cost, ["name": .text(name), "quantity": 1, "price": 100_000])
    #expect(try ids([milk, cost]) == (isFound ? ["CF14"] : []))
  }

  @Test func `a price below the variable cost, too much for the tools, and two units`() throws {
    let milk: Line = (
      .sale, ["name": "Susu", "quantity": 100, "price": 900, "unit": "liter", "capacity": 80]
    )
    let bottles: Line = (.sale, ["name": "Susu", "quantity": 1, "price": 900, "unit": "botol"])
    let feed: Line = (.cost, ["name": "Rumput", "quantity": 100, "price": 1_000])
    #expect(try Set(ids([milk, bottles, feed])) == ["BP08", "BP09", "BP11"])
  }

  @Test func `costs without a product and long pauses are asked about`() throws {
    #expect(try ids([grass]) == ["BP10 none"])
    #expect(try ids(["beneficiaries": 40], [grass]) == [])
    let harvest: Line = (
      .sale, ["name": "Padi", "quantity": 1, "price": 900_000, "per": "year", "months": [8]]
    )
    #expect(try ids([harvest, grass]) == ["BP10 pause"])
    #expect(try ids(["cycle_months": 12, "cycles_per_year": 1], [harvest, grass]) == [])
  }

  @Test func `zero months, zero years and six hundred and one months are asked about`() throws {
    let land: Line = (.asset, ["name": "Lahan", "quantity": 1, "price": 9, "life_years": 0])
    #expect(try ids([land]) == ["BP07 zero"])
    #expect(try ids(["cycle_months": 0], []) == ["BP07 zero"])
    for (months, isFound) in [(0, true), (601, true), (1, false), (600, false)] {
      #expect(
        try ids(["horizon_months": Value(integerLiteral: months)], [])
          == (isFound ? ["BP07 horizon"] : []))
    }
  }

  // MARK: - Results of others

  private func claim(
    _ result: Value, _ value: Value, _ more: [FieldKey: Value] = [:]
  ) -> Line {
    (
      .claim,
      ["name": "Brosur", "result": result, "value": value].merging(more) { first, _ in first }
    )
  }

  private let composter: [Line] = [
    (.sale, ["name": "Kompos", "quantity": 1, "price": 20_000_000, "per": "year"]),
    (.cost, ["name": "Bahan", "quantity": 1, "price": 5_000_000, "per": "year"]),
    (.asset, ["name": "Mesin pencacah", "quantity": 1, "price": 19_000_000]),
  ]

  @Test func `a return on revenue is no return on capital`() throws {
    func found(_ value: Value) throws -> [String] {
      try ids(composter + [claim("roi", value, ["per": "year"])])
    }
    #expect(try found(105.26) == ["CF08 revenue"])
    #expect(try found(300) == ["CF08 cost"])
    #expect(try found(78.95) == [])
    #expect(try found(78.94) == ["CF13"])
    #expect(try found(12) == ["CF18 other"])
  }

  @Test func `another capital in the answer than in the question`() throws {
    #expect(try ids(composter + [claim("invested", 18_000_000)]) == ["CF19"])
    #expect(try ids(composter + [claim("invested", 19_000_000)]) == [])
  }

  private let years: [FieldKey: Value] = [
    "start_month": "2027-01", "horizon_months": 36, "discount_percent": 10,
  ]
  private let flows: [Line] = [
    (.cashLine, ["category": "material", "direction": "out", "plan.2027-01": 1_000_000]),
    (
      .cashLine,
      ["category": "sale", "direction": "in", "plan.2028-01": 600_000, "plan.2029-01": 600_000]
    ),
  ]

  @Test func `one net present value has one rate`() throws {
    #expect(try ids(years, flows + [claim("npv", 41_322)]) == [])
    #expect(try ids(years, flows + [claim("npv", -83_333, ["percent": 20])]) == ["CF09"])
    #expect(try ids(years, flows + [claim("npv", 41_322, ["percent": 10])]) == [])
  }

  @Test func `the mistakes of present values are told apart`() throws {
    // The first 600.000 without its factor; factors cut to two decimals; anything else.
    #expect(try ids(years, flows + [claim("npv", 95_868)]) == ["CF10"])
    #expect(try ids(years, flows + [claim("npv", 500_000)]) == ["CF18 other"])
    #expect(try ids(years, flows + [claim("npv", 413_223)]) == ["CF12 claim"])
    #expect(try ids(years, flows + [claim("payback", 1.67)]) == [])
    #expect(try ids(years, flows + [claim("payback", 0.83)]) == ["CF18 payback"])
    #expect(try ids(years, flows + [claim("payback", 1.1)]) == ["CF11"])
  }

  @Test func `a claim that cannot be compared is left alone`() throws {
    for result in ["npv", "irr", "roi", "payback", "feed_ratio", "bep_quantity_contribution", "x"] {
      #expect(try ids([claim(.text(result), 5)]) == [])
      #expect(try ids([(.claim, ["name": "Brosur", "result": .text(result)])]) == [])
    }
  }
}
