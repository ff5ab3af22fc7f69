import Testing
import WorksheetModel

/// What is doubtful about a cash table; each check with a table that has the mistake and one without.
@Suite struct CashChecksTests {
  private typealias Line = (Kind, [FieldKey: Value])

  private func ids(_ fields: [FieldKey: Value] = [:], _ lines: [Line]) throws -> [String] {
    let all: [FieldKey: Value] = [
      "start_month": "2027-01", "horizon_months": 4, "opening_cash": 100_000,
    ]
    return try CheckSheets.ids(
      PlanBuilding.workbook(all.merging(fields) { $1 }, lines: lines)
    ).filter { $0.hasPrefix("CF2") || $0.hasPrefix("CF3") }.filter { !$0.hasPrefix("CF20") }
  }

  private func line(
    _ category: String, _ direction: String, _ more: [FieldKey: Value]
  ) -> Line {
    (
      .cashLine,
      ["name": .text(category), "category": .text(category), "direction": .text(direction)]
        .merging(more) { $1 }
    )
  }

  private var sale: Line { line("sale", "in", ["plan.2027-02": 900]) }
  private var wage: Line { line("wage", "out", ["plan.2027-01": 300]) }

  @Test func `a table in order is not doubted`() throws {
    #expect(try ids([sale, wage]) == [])
  }

  private func ids(_ lines: [Line]) throws -> [String] { try ids([:], lines) }

  @Test func `cash below zero is said although the year earns`() throws {
    let harvest: Line = (.sale, ["name": "Padi", "quantity": 1, "price": 900_000])
    let short = line("wage", "out", ["plan.2027-01": 100_001])
    #expect(try ids([short]).contains("CF21"))
    #expect(try ids([harvest, short]).contains("CF21"))
  }

  @Test func `a typed table wants its opening cash`() throws {
    let feed: Line = (.cost, ["name": "Rumput", "quantity": 1, "price": 10])
    let book = PlanBuilding.workbook(
      ["start_month": "2027-01", "horizon_months": 4], lines: [feed, sale, wage])
    #expect(try CheckSheets.ids(book).contains("CF22"))
    let opening = line("opening", "in", ["plan.2027-01": 5])
    #expect(try !ids(["opening_cash": 0], [feed, sale, wage]).contains("CF22"))
    let typed = PlanBuilding.workbook(
      ["start_month": "2027-01", "horizon_months": 4], lines: [feed, opening, sale, wage])
    #expect(try !CheckSheets.ids(typed).contains("CF22"))
  }

  @Test func `what is sold has to be made first`() throws {
    let late = line("wage", "out", ["plan.2027-03": 300])
    #expect(try ids([sale, late]) == ["CF23"])
    let own: Line = (.cost, ["name": "Rumput", "quantity": 1, "price": 10, "paid": "own"])
    #expect(try !ids([sale, late, own]).contains("CF23"))
  }

  @Test func `an instalment waits for income`() throws {
    let paid = line("instalment", "out", ["plan.2027-01": 10])
    #expect(try ids([sale, wage, paid]) == ["CF24"])
    #expect(try ids([wage, paid]) == ["CF24 never"])
    let later = line("instalment", "out", ["plan.2027-02": 10])
    #expect(try ids([sale, wage, later]) == [])
  }

  @Test func `households do not live on the capital`() throws {
    let milk: Line = (.sale, ["name": "Susu", "quantity": 1, "price": 1_000, "per": "year"])
    let drawn = line("household", "out", ["plan.2027-01": 400])
    let modest = line("household", "out", ["plan.2027-01": 300])
    #expect(try ids([milk, sale, wage, drawn]).contains("CF25"))
    #expect(try !ids([milk, sale, wage, modest]).contains("CF25"))
  }

  @Test func `past months want their actual on every line`() throws {
    let known = line("sale", "in", ["plan.2027-01": 9, "plan.2027-02": 9, "actual.2027-02": 8])
    let wages = line("wage", "out", ["plan.2027-01": 3, "plan.2027-03": 3, "actual.2027-01": 3])
    #expect(try ids([known, wages]) == ["CF26"])
    let whole = line(
      "sale", "in",
      ["plan.2027-01": 9, "plan.2027-02": 9, "actual.2027-01": 0, "actual.2027-02": 8])
    #expect(try ids([whole, wages]) == [])
  }

  @Test(arguments: [("Penyusutan alat", true), ("Tenaga keluarga", true), ("Upah keluarga", false)])
  func `what moves no money is no line`(name: String, isFound: Bool) throws {
    let wear = line("other_out", "out", ["name": .text(name), "plan.2027-01": 5])
    #expect(try ids([sale, wage, wear]) == (isFound ? ["CF27"] : []))
  }

  @Test func `a line of an unpaid cost is no line either`() throws {
    let work: Line = (.cost, ["name": "Olah", "quantity": 1, "price": 10, "paid": "family"])
    let wages = line("wage", "out", ["plan.2027-01": 5, "derived_from": "r0"])
    #expect(try ids([work, wages]) == ["CF27 unpaid"])
  }

  @Test func `what the plan has and the table lacks is told`() throws {
    let feed: Line = (.cost, ["name": "Rumput", "quantity": 1, "price": 10])
    let milk: Line = (.sale, ["name": "Susu", "quantity": 1, "price": 900])
    let sold = line("sale", "in", ["plan.2027-02": 900, "derived_from": "r1"])
    #expect(try ids([feed, milk, sold, wage]) == ["CF28"])
    #expect(try !ids([feed, milk, sale, wage]).contains("CF28"))
    let has = line("material", "out", ["plan.2027-01": 10, "derived_from": "r0"])
    #expect(try ids([feed, has, wage, sale]) == [])
  }

  @Test func `a line whose source is gone is told`() throws {
    let typed = line("sale", "in", ["plan.2027-02": 900, "derived_from": "gone"])
    #expect(try ids([typed, wage]) == ["CF29"])
    let follows = line(
      "sale", "in", ["plan.2027-02": 900, "derived_from": "gone", "follows_plan": true])
    #expect(try ids([follows, wage]) == ["CF29 follows"])
  }

  @Test func `money of the book without a line or a day is told`() throws {
    func entry(_ fields: [FieldKey: Value]) -> Line {
      (.cashEntry, ["text": "Jual", "in": 5].merging(fields) { $1 })
    }
    let dated: FieldKey = "date"
    let wage = line("wage", "out", ["plan.2027-01": 300, "actual.2027-01": 300])
    #expect(try ids([sale, wage, entry([dated: "2027-02-03"])]) == ["CF30"])
    #expect(try ids([sale, wage, entry(["line": "r0"])]) == ["CF30 day"])
    #expect(try ids([sale, wage, entry([dated: "2027-02-03", "line": "r0"])]) == [])
  }
}
