import Testing
import WorksheetModel

@Suite struct PlanAppraisalTests {
  private func report(
    _ fields: [FieldKey: Value], _ lines: [(Kind, [FieldKey: Value])]
  ) throws -> JSON {
    let workbook = PlanBuilding.workbook(fields, lines: lines)
    let plans = AppraisalReport.plans(of: workbook) { "\($0)" }
    return try #require(plans.items?.first)
  }

  private let corn: [(Kind, [FieldKey: Value])] = [
    (.sale, ["name": "Jagung", "quantity": 2, "price": 1_000, "per": "month"]),
    (.cost, ["quantity": 1, "price": 500, "per": "month", "behaviour": "variable"]),
    (.asset, ["quantity": 1, "price": 3_000, "life_years": 3]),
    (.funding, ["source": "loan", "amount": 100, "years": 1, "method": "flat"]),
    (.party, ["name": "anggota", "percent": 100]),
  ]

  @Test func `the report has every key, and a reason for every null`() throws {
    let report = try report(["discount_percent": 10, "horizon_months": 24], corn)
    let keys = [
      "id", "name", "cycle", "year", "invested", "roi", "payback_years",
      "payback_running_years", "cash", "over_time",
      "break_points", "scenarios", "people", "shares", "loans", "assets", "verdicts", "none",
    ]
    #expect(report.members?.map(\.name) == keys)
    #expect(report["cycle"]?.members?.count == 14)
    #expect(report["over_time"]?["npv"] == .number("31364"))
    #expect(report["over_time"]?["irr"] == .null)
    #expect(report["none"]?["irr"] == .string("no sign change"))
    #expect(report["shares"]?["anggota"] == .number("17000"))
  }

  @Test func `parties of one name keep their shares apart`() throws {
    let report = try report(
      [:],
      [
        (.sale, ["quantity": 1, "price": 100, "per": "year"]),
        (.party, ["name": "Siti", "percent": 60]), (.party, ["name": "Siti", "percent": 40]),
      ])
    let shares = [JSON.Member("Siti", .number("60")), JSON.Member("Siti (r2)", .number("40"))]
    #expect(report["shares"] == .object(shares))
  }

  @Test func `an asset beyond all numbers keeps its members`() throws {
    let report = try report(
      [:], [(.asset, ["quantity": 10_000_000_000_000, "price": 10_000_000_000_000])])
    let asset = try #require(report["assets"]?.items?.first)
    #expect(
      asset.members?.map(\.name) == [
        "id", "bought", "salvage_received", "depreciation", "residual_at_end",
      ])
    #expect(asset["bought"] == .null)
    #expect(report["none"]?["assets.r0"]?.text == "number too large")
  }

  @Test func `break points are the last values that still hold`() throws {
    let plan = PlanBuilding.plan(["opening_cash": 3_000], lines: corn)
    let points = BreakPoints(plan)
    #expect(try points.lowestPriceProfit.get() == Rupiah(292))
    let price = try points.lowestPriceCash.get()
    let below = try #require(Decimal4(whole: price.amount - 1))
    let at = try #require(Decimal4(whole: price.amount))
    #expect(try !CashTable(plan.sellingMainProduct(at: at)).lowest.isNegative)
    #expect(try CashTable(plan.sellingMainProduct(at: below)).lowest.isNegative)
    #expect(try points.longestDelayMonths.get() == 0)
    let yield = try points.lowestYieldPercent.get()
    let cost = try points.highestCostIncreasePercent.get()
    #expect(yield < .hundred && cost > .zero)
  }

  @Test func `a cash table that the group typed moves with the price`() throws {
    let plan = PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 2],
      lines: [
        (.sale, ["quantity": 10, "price": 100_000]),
        (.cashLine, ["category": "sale", "direction": "in", "plan.2027-01": 1_000_000]),
        (.cashLine, ["category": "wage", "direction": "out", "plan.2027-01": 500_000]),
      ])
    let points = BreakPoints(plan)
    #expect(try points.lowestPriceCash.get() == Rupiah(50_000))
    #expect(try points.lowestYieldPercent.get() == Decimal4(json: "50"))
    #expect(try points.highestCostIncreasePercent.get() == Decimal4(json: "100"))
    #expect(try points.longestDelayMonths.get() == 0)
  }

  @Test func `the deepest month is named in a verdict`() {
    let plan = PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 3],
      lines: [
        (.cashLine, ["category": "wage", "direction": "out", "plan.2027-02": 70]),
        (.cashLine, ["category": "sale", "direction": "in", "plan.2027-03": 100]),
      ])
    let verdicts = PlanAppraisal(plan).verdicts
    #expect(verdicts.first == .cashDeepest(month: 2, plan.months[1], shortfall: Rupiah(70)))
    #expect(verdicts.contains(.cashWholeAgain(month: 3, plan.months[2])))
  }

  @Test(arguments: [
    -99_999_999_999_999, -1, 0, 1, 12, 10_000_000_000_000, 99_999_999_999_999,
  ])
  func `no figure of a plan makes an appraisal trap`(extreme: Int64) throws {
    let number = Value.number(try #require(Decimal4(whole: extreme)))
    let keys: [FieldKey] = [
      "quantity", "price", "transport", "loss_percent", "own_use", "life_years", "salvage",
      "month", "own", "donated", "amount", "percent_per_year", "payments_per_year", "years",
      "grace_payments", "capital", "percent", "plan.2026-12", "cycle_months", "cycles_per_year",
      "horizon_months", "opening_cash", "discount_percent", "first_flow_exponent",
      "beneficiaries",
    ]
    let kinds: [Kind] = [.sale, .cost, .asset, .funding, .party, .cashLine]
    var all: [FieldKey: Value] = ["replace": true, "source": "loan", "method": "annuity"]
    for key in keys {
      _ = try report([key: number], corn)
      var lines = corn
      for index in lines.indices { lines[index].1[key] = number }
      _ = try report([:], lines)
      all[key] = number
    }
    for fields in [[:], all] {
      _ = try report(fields, kinds.map { ($0, all) })
      _ = try report(fields, kinds.dropLast().map { ($0, all) })
    }
  }

  @Test func `an empty plan has no verdicts and no traps`() throws {
    let report = try report([:], [])
    #expect(report["verdicts"] == .array([]))
    #expect(report["cycle"]?["rc"] == .null)
    #expect(report["none"]?["cycle.rc"] == .string("no cost"))
  }
}
