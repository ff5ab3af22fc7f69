import Testing

@testable import WorksheetModel

/// What a cash table answers: what can be taken home, what becomes of it under other circumstances,
/// and how far the actual is from it.
@Suite struct CashAnswersTests {
  private typealias Line = (Kind, [FieldKey: Value])

  private func line(
    _ category: String, _ direction: String, _ amounts: [Int], _ more: [FieldKey: Value] = [:]
  ) -> Line {
    var fields: [FieldKey: Value] = [
      "name": .text(category), "category": .text(category), "direction": .text(direction),
    ]
    for (index, amount) in amounts.enumerated() {
      fields[FieldKey("plan.2027-0\(index + 1)")] = Value(integerLiteral: amount)
    }
    return (.cashLine, fields.merging(more) { $1 })
  }

  private func plan(_ lines: [Line], opening: Int = 0, months: Int = 4) -> Plan {
    PlanBuilding.plan(
      [
        "start_month": "2027-01", "horizon_months": Value(integerLiteral: months),
        "opening_cash": Value(integerLiteral: opening),
      ], lines: lines)
  }

  // MARK: What can be taken home

  @Test func `one rupiah more than what can be taken home empties the box`() throws {
    let table = try CashTable(
      plan(
        [line("sale", "in", [0, 900, 0, 100]), line("wage", "out", [10, 20, 301, 0])],
        opening: 1_000))
    let most = try HouseholdPurse(table).most
    #expect(most.amount == 417)
    for (more, isEmpty) in [(Int64(0), false), (1, true)] {
      var balance = Int64(1_000)
      var lowest = balance
      for net in table.net {
        balance += net.amount - most.amount - more
        lowest = min(lowest, balance)
      }
      #expect((lowest < 0) == isEmpty)
    }
  }

  @Test func `what the table has for the households already is part of what can be taken home`()
    throws
  {
    let lines = [line("sale", "in", [500, 500, 500, 500])]
    let alone = try HouseholdPurse(CashTable(plan(lines)))
    let drawn = try HouseholdPurse(
      CashTable(plan(lines + [line("household", "out", [200, 0, 100, 0])])))
    #expect(alone.most == drawn.most && alone.most.amount == 500)
    #expect(drawn.planned.amount == 300 && alone.planned == .zero)
  }

  @Test func `a box that is empty without any drawing has nothing to take home`() throws {
    let table = try CashTable(plan([line("wage", "out", [1])]))
    #expect(throws: Reason.alreadyNegative) { try HouseholdPurse(table) }
    let verdicts = PlanAppraisal(plan([line("wage", "out", [1])])).verdicts
    #expect(verdicts.contains(.nothingToTakeHome) && verdicts.contains(.capitalNeeded(Rupiah(1))))
  }

  @Test func `exactly zero leaves nothing to take home and is not below zero`() throws {
    let table = try CashTable(plan([line("wage", "out", [100])], opening: 100))
    #expect(try HouseholdPurse(table).most == .zero)
    #expect(table.workingCapital.firstNegativeMonth == nil)
  }

  // MARK: Other circumstances

  @Test func `with another start typed amounts move along and harvests stay in their month`()
    throws
  {
    let typed = plan([line("wage", "out", [5, 7])])
    let later = try CashTable(typed.changed(by: Scenario(startShift: 2)))
    #expect(later.months.first?.iso == "2027-03")
    #expect(later.outflow.map(\.amount) == [5, 7, 0, 0])
    let harvest: Line = (
      .sale, ["quantity": 1, "price": 100, "per": "year", "months": [3]]
    )
    let season = plan([harvest])
    #expect(try CashTable(season).inflow.map(\.amount) == [0, 0, 100, 0])
    let moved = try CashTable(season.changed(by: Scenario(startShift: 2)))
    #expect(moved.inflow.map(\.amount) == [100, 0, 0, 0])
    let earlier = try CashTable(season.changed(by: Scenario(startShift: -1)))
    #expect(earlier.inflow.map(\.amount) == [0, 0, 0, 100])
  }

  @Test func `less funding changes what is drawn and what is paid back`() throws {
    let half = Scenario(fundingChange: try #require(Decimal4(whole: -50)))
    let typed = plan([
      line("savings", "in", [100]), line("loan_in", "in", [60]),
      line("instalment", "out", [0, 30]),
      line("sale", "in", [7, 7]),
    ])
    let table = try CashTable(typed.changed(by: half))
    #expect(table.inflow.map(\.amount) == [87, 7, 0, 0])
    #expect(table.outflow.map(\.amount) == [0, 15, 0, 0])
    let loan: Line = (
      .funding, ["source": "qardh", "amount": 120, "month": 1, "payments_per_year": 12, "years": 1]
    )
    let derived = try CashTable(plan([loan]).changed(by: half))
    #expect(derived.inflow.map(\.amount) == [60, 0, 0, 0])
    #expect(derived.outflow.map(\.amount) == [0, 5, 5, 5])
  }

  @Test func `a saved scenario is read as it was written`() throws {
    let scenario = Scenario(
      priceChange: try #require(Decimal4(whole: -10)), costChange: try #require(Decimal4(whole: 5)),
      delay: 2, startShift: -3, fundingChange: try #require(Decimal4(whole: -100)))
    let workbook = PlanBuilding.workbook(
      [:], lines: [(.scenario, scenario.fields(named: "Kemarau"))])
    let saved = workbook.scenarios(of: "u1")
    #expect(saved.map(\.scenario) == [scenario] && saved.map(\.name) == ["Kemarau"])
  }

  // MARK: Break points

  /// Plans whose cash table is typed, follows the plan, or is the plan itself, made by chance.
  private func anyPlan(_ seed: UInt64) -> Plan {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    func number(_ limit: Int) -> Value { Value(integerLiteral: next(limit)) }
    var lines: [Line] = [
      (.sale, ["quantity": number(40), "price": number(9_000), "per": "month"]),
      (.sale, ["quantity": number(9), "price": number(900), "transport": number(90)]),
      (.cost, ["quantity": number(30), "price": number(4_000)]),
      (.cost, ["quantity": number(3), "price": number(900), "behaviour": "fixed", "per": "month"]),
      (.asset, ["quantity": 1, "price": number(50_000), "life_years": 1, "month": 2]),
      (.funding, ["source": "own", "amount": number(90_000), "month": 1]),
    ]
    if seed % 3 > 0 {
      for index in 0..<6 {
        let isIn = index < 2 || index == 5
        var fields: [FieldKey: Value] = [
          "category": .text(["sale", "sale", "wage", "utility", "asset", "savings"][index]),
          "direction": .text(isIn ? "in" : "out"),
          "derived_from": .text("r\(index)"), "follows_plan": .flag(seed % 3 == 2),
        ]
        for month in 1...6 where next(seed % 3 == 2 ? 4 : 1) == 0 {
          fields[FieldKey("plan.2027-0\(month)")] = number(isIn ? 90_000 : 40_000)
        }
        lines.append((.cashLine, fields))
      }
    }
    return PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 6, "opening_cash": number(200_000)],
      lines: lines)
  }

  @Test func `break points found by parts are those of the whole table`() throws {
    var found = 0
    for seed in UInt64(1)...300 {
      let plan = anyPlan(seed)
      let sales = CashProbe(plan, of: .sales)
      let costs = CashProbe(plan, of: .costs)
      let changes = try (0..<12).map { index in
        try #require(Decimal4(whole: Int64(index * 17 - 90)))
      }
      for change in changes {
        let price = Scenario(priceChange: change, delay: found % 3)
        let yield = Scenario(yieldChange: change)
        let cost = Scenario(costChange: change)
        for (probe, scenario) in [(sales, price), (sales, yield), (costs, cost)] {
          let whole = try CashTable(plan.changed(by: scenario)).lowest
          #expect(try probe.staysAboveZero(in: scenario) == !whole.isNegative, "\(seed)")
          found += 1
        }
      }
    }
    #expect(found == 300 * 36)
  }

  // MARK: Actual

  @Test func `the actual is compared where it is known, and the plan goes on from there`() throws {
    let plan = plan(
      [
        line("sale", "in", [100, 100, 100, 100], ["actual.2027-01": 80, "actual.2027-02": 110]),
        line("wage", "out", [30, 30, 30, 30], ["actual.2027-01": 30]),
        line("zakat", "out", [], ["actual.2027-02": 5]),
      ], opening: 10)
    let table = try CashTable(plan)
    let comparison = try #require(ActualComparison(plan, table))
    #expect(comparison.recorded == 2)
    #expect(comparison.forecast.closing.map(\.amount) == [60, 135, 205, 275])
    let sale = try #require(comparison.pair(of: comparison.rows[0]))
    #expect(sale.planned.amount == 200 && sale.difference?.amount == -10)
    #expect(sale.percent == Decimal4(json: "-5"))
    #expect(comparison.pair(of: comparison.rows[2])?.percent == nil)
    #expect(comparison.gaps(of: comparison.rows[1]).map(\.iso) == ["2027-02"])
    #expect(comparison.gaps(of: comparison.rows[0]).isEmpty)
  }

  @Test func `programs are told what can be taken home, the forecast, and saved scenarios`() throws
  {
    let wages = line("wage", "out", [30], ["actual.2027-01": 40])
    let lines = [line("sale", "in", [100]), wages, (.scenario, ["name": "Telat", "delay": 1])]
    let workbook = PlanBuilding.workbook(
      ["start_month": "2027-01", "horizon_months": 2, "opening_cash": 10], lines: lines)
    let report = try #require(AppraisalReport.plans(of: workbook) { _ in "" }.items?.first)
    #expect(report["cash"]?["take_home"] == .number("40"))
    #expect(report["cash"]?["actual_months"] == .number("1"))
    #expect(report["cash"]?["forecast_closing"] == .array([.number("70"), .number("70")]))
    let saved = try #require(report["scenarios"]?.items?.last)
    #expect(saved["name"]?.text == "Telat" && saved["id"]?.text == "r2")
    #expect(saved["lowest_cash"] == .number("-20") && saved["start_months"] == .number("0"))
  }

  @Test func `without anything written down there is nothing to compare`() throws {
    let plan = plan([line("sale", "in", [100], ["actual.2026-12": 5])])
    #expect(ActualComparison(plan, try CashTable(plan)) == nil)
  }
}
