import Testing
import WorksheetModel

/// Work, services, what would be without the business, and what happens when things get worse.
@Suite struct PlanPeopleTests {
  private func report(
    _ fields: [FieldKey: Value], _ lines: [(Kind, [FieldKey: Value])]
  ) throws -> JSON {
    let plans = AppraisalReport.plans(of: PlanBuilding.workbook(fields, lines: lines)) { "\($0)" }
    return try #require(plans.items?.first)
  }

  @Test func `work-days of men and women, paid or not, become people of a whole year`() throws {
    let plan = PlanBuilding.plan(
      ["cycle_months": 4, "cycles_per_year": 2.5],
      lines: [
        (.cost, ["quantity": 30, "unit": "HOKp", "price": 50_000]),
        (.cost, ["quantity": 20, "unit": "hari orang", "price": 45_000, "paid": "family"]),
        (.cost, ["quantity": 15, "unit": "HOK", "price": 45_000, "per": "month"]),
        (.cost, ["quantity": 9, "unit": "HOK", "price": 45_000, "per": "once"]),
        (.cost, ["quantity": 900, "unit": "kg", "price": 100]),
      ])
    #expect(try plan.workDays() == Decimal4(whole: 125 + 180))
    #expect(try plan.personYears() == 305.0 / 300)
  }

  @Test func `a plan without work-days says so`() throws {
    let report = try report([:], [(.cost, ["quantity": 1, "price": 5])])
    #expect(report["people"]?["person_years"] == .null)
    #expect(report["none"]?["person_years"]?.text == "no work-days among the costs")
  }

  @Test func `the difference to doing without decides`() throws {
    let sale: (Kind, [FieldKey: Value]) = (
      .sale, ["quantity": 1, "price": 9_000, "per": "year"]
    )
    let more = try report(["profit_without": 5_000], [sale])
    #expect(more["people"]?["gain_over_without"] == .number("4000"))
    let less = PlanAppraisal(PlanBuilding.plan(["profit_without": 10_000], lines: [sale]))
    #expect(less.verdicts.contains(.comparedWithout(Rupiah(-1_000))))
    let unknown = try report([:], [sale])
    #expect(unknown["none"]?["gain_over_without"]?.text == "nothing to compare with")
  }

  @Test func `a service has its cost, its investment and its balance`() throws {
    let report = try report(
      ["beneficiaries": 40, "horizon_months": 24],
      [
        (.cost, ["quantity": 1, "price": 100_000, "per": "month", "behaviour": "fixed"]),
        (
          .asset,
          ["quantity": 1, "price": 6_000_000, "life_years": 5, "donated": 2_000_000]
        ),
      ])
    let people = report["people"]
    #expect(people?["cost_per_beneficiary"] == .number("60000.00000000"))
    #expect(people?["investment_per_beneficiary"] == .number("100000.00000000"))
    #expect(people?["yearly_balance"] == .number("-1200000"))
    #expect(people?["residual_value"] == .number("3600000"))
  }

  @Test func `scenarios begin with the plan and say what each comes to`() throws {
    let plan = PlanBuilding.plan(
      ["opening_cash": 1_000],
      lines: [
        (.sale, ["quantity": 10, "price": 100, "per": "month"]),
        (.cost, ["quantity": 1, "price": 850, "per": "month"]),
      ])
    let rows = PlanAppraisal(plan).scenarios
    #expect(rows.first?.scenario == Scenario())
    #expect(try rows[0].outcome.profit.get() == Rupiah(1_800))
    #expect(
      rows.map(\.outcome.judgement) == [
        .holds, .holds, .loss, .holds, .loss, .holds, .loss, .holds, .shortOfCash, .loss,
      ])
    for (scenario, outcome) in rows {
      let changed = try plan.changed(by: scenario)
      #expect(try outcome.profit.get() == changed.figures(per: .year).profit)
      #expect(try outcome.lowestCash.get() == CashTable(changed).lowest)
    }
  }

  @Test func `yield and cost break even where the profit is zero`() throws {
    let plan = PlanBuilding.plan(lines: [
      (.sale, ["quantity": 100, "price": 1_000]), (.cost, ["quantity": 1, "price": 80_000]),
    ])
    let points = BreakPoints(plan)
    #expect(try points.lowestYieldProfitPercent.get() == Decimal4(json: "80"))
    #expect(try points.highestCostProfitPercent.get() == Decimal4(json: "25"))
    let loss = PlanBuilding.plan(lines: [
      (.sale, ["quantity": 100, "price": 1_000]), (.cost, ["quantity": 1, "price": 180_000]),
    ])
    #expect(BreakPoints(loss).highestCostProfitPercent == .failure(.alreadyLoss))
  }

  @Test func `the gain of a price is shared when what was bought has the same unit`() throws {
    let parties: [(Kind, [FieldKey: Value])] = [
      (.party, ["name": "pemilik", "percent": 50, "base": "price_gain"]),
      (.party, ["name": "pemelihara", "percent": 50, "base": "price_gain"]),
    ]
    let goat: (Kind, [FieldKey: Value]) = (
      .sale, ["quantity": 1, "unit": "ekor", "price": 10_000_000, "per": "year"]
    )
    let bought: (Kind, [FieldKey: Value]) = (
      .cost, ["quantity": 1, "unit": "ekor", "price": 5_000_000, "per": "year"]
    )
    let feed: (Kind, [FieldKey: Value]) = (
      .cost, ["quantity": 1, "unit": "kg", "price": 900_000, "per": "year"]
    )
    let plan = PlanBuilding.plan(lines: parties + [goat, bought, feed])
    #expect(try plan.shares().map(\.amount) == [Rupiah(2_500_000), Rupiah(2_500_000)])
    #expect(throws: Reason.baseUnknown) {
      try PlanBuilding.plan(lines: parties + [goat, feed]).shares()
    }
  }

  // MARK: - Bad input

  private func none(
    _ fields: [FieldKey: Value], _ lines: [(Kind, [FieldKey: Value])], _ key: String
  ) throws -> String? {
    try report(fields, lines)["none"]?[key]?.text
  }

  @Test func `bad input has named results`() throws {
    let cost: (Kind, [FieldKey: Value]) = (.cost, ["quantity": 1, "price": 500])
    let nothing: (Kind, [FieldKey: Value]) = (.sale, ["quantity": 0, "price": 500])
    let cheap: (Kind, [FieldKey: Value]) = (.sale, ["quantity": 1, "price": 400])
    #expect(
      try none([:], [nothing, cost], "cycle.unit_cost") == "no quantity of the main product")
    #expect(try none([:], [cost], "cycle.bep_revenue_contribution") == "no sales")
    #expect(
      try none([:], [cheap, cost], "cycle.bep_quantity_contribution") == "margin not positive")
    #expect(try none([:], [cheap, cost], "highest_cost_profit_percent") == "already a loss")
    #expect(try none(["horizon_months": 0], [cheap, cost], "cash") == "no months in the plan")
    #expect(try none(["horizon_months": -7], [cheap, cost], "npv") == "no discount rate")
    let land: (Kind, [FieldKey: Value]) = (.asset, ["quantity": 1, "price": 9, "life_years": 0])
    #expect(try report([:], [land])["year"]?["fixed"] == .number("0"))
    let over: (Kind, [FieldKey: Value]) = (
      .sale, ["quantity": 1, "price": 400, "loss_percent": 300]
    )
    #expect(try none([:], [over, cost], "cycle.unit_cost") == "no quantity of the main product")
    let huge: (Kind, [FieldKey: Value]) = (
      .sale, ["quantity": 99_999_999_999_999, "price": 99_999_999_999_999]
    )
    #expect(try none([:], [huge, cost], "cycle.revenue") == "number too large")
  }

  @Test(arguments: [0, 1, 599, 600, 601, 99_999_999])
  func `every horizon has a table or a reason`(months: Int) throws {
    let report = try report(
      ["horizon_months": Value(integerLiteral: months), "discount_percent": 10],
      [
        (.sale, ["quantity": 1, "price": 400]),
        (.asset, ["quantity": 1, "price": 9, "life_years": 3, "replace": true]),
      ])
    let count = report["cash"]?["months"]?.items?.count
    #expect(count == (months == 0 ? nil : min(months, 600)))
  }
}
