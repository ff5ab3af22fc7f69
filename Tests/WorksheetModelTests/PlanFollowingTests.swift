import Testing
import WorksheetModel

@Suite struct PlanFollowingTests {
  private let sale: (Kind, [FieldKey: Value]) = (
    .sale, ["name": "Yogurt", "quantity": 10, "price": 1_000, "per": "month"]
  )

  private func table(
    price: Int = 1_000, _ line: [FieldKey: Value], more: [(Kind, [FieldKey: Value])] = []
  ) throws -> CashTable {
    var sale = sale
    sale.1["price"] = .number(try #require(Decimal4(whole: Int64(price))))
    let follows: [FieldKey: Value] = [
      "category": "sale", "direction": "in", "derived_from": "r0", "follows_plan": true,
    ]
    let plan = PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 3],
      lines: [sale, (.cashLine, follows.merging(line) { $1 })] + more)
    return try CashTable(plan)
  }

  @Test func `a line that follows the plan changes with it`() throws {
    #expect(try table([:]).inflow.map(\.amount) == [10_000, 10_000, 10_000])
    #expect(try table(price: 2_000, [:]).inflow.map(\.amount) == [20_000, 20_000, 20_000])
  }

  @Test func `what is typed in a month stands in the place of the plan, zero too`() throws {
    let table = try table(price: 2_000, ["plan.2027-02": 7, "plan.2027-03": 0])
    #expect(table.inflow.map(\.amount) == [20_000, 7, 0])
  }

  @Test func `a line that was copied before lines could follow stays as it was typed`() throws {
    let table = try table(["follows_plan": false, "plan.2027-02": 7])
    #expect(table.inflow.map(\.amount) == [0, 7, 0])
  }

  @Test func `a line whose source is gone keeps only what was typed`() throws {
    let table = try table(["derived_from": "gone", "plan.2027-02": 7])
    #expect(table.inflow.map(\.amount) == [0, 7, 0])
  }

  @Test func `a loan is followed in each direction by itself`() throws {
    let loan: (Kind, [FieldKey: Value]) = (
      .funding,
      [
        "source": "qardh", "amount": 1_200, "month": 1, "payments_per_year": 12, "years": 1,
      ]
    )
    let plan = PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 2],
      lines: [
        loan,
        (
          .cashLine,
          [
            "category": "instalment", "direction": "out", "derived_from": "r0",
            "follows_plan": true,
          ]
        ),
      ])
    let table = try CashTable(plan)
    #expect(table.outflow.map(\.amount) == [0, 100])
    #expect(table.inflow.map(\.amount) == [0, 0])
    #expect(try plan.rowsNotInTable().map(\.direction) == [.into])
  }

  @Test func `a delay of payment moves what was typed and what follows alike`() throws {
    let plan = PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 3],
      lines: [
        sale,
        (
          .cashLine,
          [
            "category": "sale", "direction": "in", "derived_from": "r0", "follows_plan": true,
            "plan.2027-02": 7,
          ]
        ),
      ])
    let late = try plan.changed(by: Scenario(delay: 1))
    #expect(try CashTable(late).inflow.map(\.amount) == [0, 10_000, 7])
    let dear = try plan.changed(by: Scenario(priceChange: .hundred))
    #expect(try CashTable(dear).inflow.map(\.amount) == [20_000, 14, 20_000])
  }

  @Test(arguments: [
    "plan.2027-13", "plan.2027-1", "plan.2027_01", "plan.-027-01", "plan.20270-1", "plan.2027-01x",
    "plan.２０２７-01", "plan", "plan.", "plans.2027-01", "plan.0000-01",
  ])
  func `a key that is no month of the plan is left alone`(key: String) throws {
    let table = try table(["follows_plan": false, FieldKey(key): 7, "plan.2027-02": 1])
    #expect(table.inflow.map(\.amount) == [0, 1, 0])
  }

  @Test func `lines of the plan that the table lacks are found, and lines without a source`() throws
  {
    let plan = PlanBuilding.plan(lines: [
      sale, (.cost, ["quantity": 1, "price": 5]),
      (.cashLine, ["direction": "in", "derived_from": "r0"]),
      (.cashLine, ["direction": "in", "derived_from": "gone", "follows_plan": true]),
    ])
    #expect(try plan.rowsNotInTable().map(\.record) == ["r1"])
    #expect(plan.linesWithoutSource.map(\.id) == ["r3"])
    #expect(try PlanBuilding.plan(lines: [sale]).rowsNotInTable().isEmpty)
  }
}
