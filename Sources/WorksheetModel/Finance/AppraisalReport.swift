/// The results of plans as `lembar appraise --json` gives them.
public enum AppraisalReport {
  /// The array `plans`; `wording` turns the facts of a verdict into its sentence.
  public static func plans(
    of workbook: Workbook, wording: (Verdict) -> String
  ) -> JSON {
    .array(
      workbook.records(of: .plan).map { record in
        plan(
          PlanAppraisal(Plan(reading: record, in: workbook)),
          scenarios: workbook.scenarios(of: record.id), wording: wording)
      })
  }

  /// One member of the array `plans`.
  public static func plan(
    _ appraisal: PlanAppraisal, scenarios: [SavedScenario] = [], wording: (Verdict) -> String
  ) -> JSON {
    var report = ReportMembers()
    report.add("id", .string(appraisal.plan.id.text))
    report.add("name", .string(appraisal.plan.name))
    for basis in Basis.allCases {
      report.add(basis.rawValue, period(appraisal.figures(per: basis), basis, &report.none))
    }
    report.add("invested", appraisal.invested, as: \.json)
    report.add("roi", appraisal.roi, as: JSON.ratio)
    report.add("payback_years", appraisal.paybackYears, as: JSON.ratio)
    report.add("payback_running_years", appraisal.payback.years, as: JSON.ratio)
    report.add("cash", appraisal.cash) { cash($0, of: appraisal.plan) }
    report.add("over_time", overTime(appraisal, &report.none))
    report.add("break_points", breakPoints(appraisal.breakPoints, &report.none))
    let usual = appraisal.scenarios.map { JSON.object(scenario($0)) }
    report.add("scenarios", .array(usual + saved(scenarios, of: appraisal.plan)))
    report.add("people", people(appraisal, &report.none))
    report.add("shares", appraisal.shares, as: shares)
    report.add("loans", loans(appraisal.plan, &report.none))
    report.add("assets", assets(appraisal.plan, &report.none))
    report.add("verdicts", .array(appraisal.verdicts.map { .string(wording($0)) }))
    report.add("none", .object(report.none))
    return .object(report.members)
  }

  private static func period(
    _ figures: Computed<PeriodFigures>, _ basis: Basis, _ none: inout [JSON.Member]
  ) -> JSON {
    var report = ReportMembers()
    for (id, figure) in figures.results {
      report.add(id.rawValue, figure, reasonAt: "\(basis.rawValue).\(id.rawValue)", as: \.json)
    }
    none += report.none
    // A reader who asks only whether there is a result finds the key without its period, too.
    if basis == .year {
      none += report.none.map { .init(String($0.name.dropFirst("year.".count)), $0.value) }
    }
    return .object(report.members)
  }

  private static func cash(_ table: CashTable, of plan: Plan) -> JSON {
    let need = table.workingCapital
    let purse = Computed { () throws(Reason) in try HouseholdPurse(table) }
    let comparison = ActualComparison(plan, table)
    return .object(
      [
        .init("months", .array(table.months.map { .string($0.iso) })),
        .init("opening", table.opening.json),
        .init("in", .amounts(table.inflow)),
        .init("out", .amounts(table.outflow)),
        .init("net", .amounts(table.net)),
        .init("closing", .amounts(table.closing)),
      ] + need.members + [
        .init("take_home", (try? purse.get().most)?.json ?? .null),
        .init("actual_months", .count(comparison?.recorded ?? 0)),
        .init("forecast_closing", comparison.map { .amounts($0.forecast.closing) } ?? .null),
      ])
  }

  private static func overTime(
    _ appraisal: PlanAppraisal, _ none: inout [JSON.Member]
  ) -> JSON {
    var report = ReportMembers()
    report.add("npv", appraisal.npv, as: JSON.money)
    report.add("irr", appraisal.irr, as: JSON.ratio)
    report.add("gross_bc", appraisal.grossRatio, as: JSON.ratio)
    report.add("net_bc", appraisal.netRatio, as: JSON.ratio)
    report.add("payback_periods", appraisal.paybackPeriods, as: JSON.ratio)
    let percent = appraisal.plan.discountPercent
    report.add("discount_percent", percent.map { .number($0.json) } ?? .null)
    report.add("first_flow_exponent", .count(appraisal.plan.firstFlowExponent))
    none += report.none
    return .object(report.members)
  }

  private static func breakPoints(_ points: BreakPoints, _ none: inout [JSON.Member]) -> JSON {
    var report = ReportMembers()
    report.add("lowest_price_cash", points.lowestPriceCash, as: \.json)
    report.add("lowest_price_profit", points.lowestPriceProfit, as: \.json)
    report.add("lowest_yield_percent", points.lowestYieldPercent) { .number($0.json) }
    report.add("highest_cost_increase_percent", points.highestCostIncreasePercent) {
      .number($0.json)
    }
    report.add("lowest_yield_profit_percent", points.lowestYieldProfitPercent) {
      .number($0.json)
    }
    report.add("highest_cost_profit_percent", points.highestCostProfitPercent) {
      .number($0.json)
    }
    report.add("longest_delay_months", points.longestDelayMonths, as: JSON.count)
    none += report.none
    return .object(report.members)
  }

  // A scenario says itself what it could not compute: it is a row of a table, not a result of its own.
  private static func scenario(
    _ row: (scenario: Scenario, outcome: Scenario.Outcome)
  ) -> [JSON.Member] {
    [
      .init("price_percent", .number(row.scenario.priceChange.json)),
      .init("yield_percent", .number(row.scenario.yieldChange.json)),
      .init("cost_percent", .number(row.scenario.costChange.json)),
      .init("delay_months", .count(row.scenario.delay)),
      .init("start_months", .count(row.scenario.startShift)),
      .init("funding_percent", .number(row.scenario.fundingChange.json)),
      .init("profit", (try? row.outcome.profit.get())?.json ?? .null),
      .init("lowest_cash", (try? row.outcome.lowestCash.get())?.json ?? .null),
      .init("judgement", .string(row.outcome.judgement.rawValue)),
    ]
  }

  /// What the group saved has an id and a name besides.
  private static func saved(_ scenarios: [SavedScenario], of plan: Plan) -> [JSON] {
    scenarios.map { saved in
      .object(
        scenario((saved.scenario, plan.outcome(in: saved.scenario)))
          + [.init("id", .string(saved.id.text)), .init("name", .string(saved.name))])
    }
  }

  private static func people(
    _ appraisal: PlanAppraisal, _ none: inout [JSON.Member]
  ) -> JSON {
    var report = ReportMembers()
    for indicator in appraisal.peopleIndicators {
      report.add(indicator.id.rawValue, indicator.value, as: \.json)
    }
    none += report.none
    return .object(report.members)
  }

  // Two parties may bear one name, the members of an object may not: the later one says its id too.
  private static func shares(_ shares: [ProfitSharing.Share]) -> JSON {
    var members: [JSON.Member] = []
    for share in shares {
      let isTaken = members.contains { $0.name == share.name }
      let name = isTaken ? "\(share.name) (\(share.party.text))" : share.name
      members.append(.init(name, share.amount.json))
    }
    return .object(members)
  }

  private static func loans(_ plan: Plan, _ none: inout [JSON.Member]) -> JSON {
    var items: [JSON] = []
    for funding in plan.fundings where funding.source.isRepaid {
      let loan = Computed { () throws(Reason) in
        guard let terms = funding.terms else { throw .noTerms }
        guard plan.paymentCount <= CashTable.mostCells else { throw .tooLarge }
        return try Loan(amount: funding.amount, terms: terms)
      }
      var report = ReportMembers()
      let path = "loans.\(funding.id.text)"
      report.add("id", .string(funding.id.text))
      report.add("rows", loan, reasonAt: path, as: \.rowsJSON)
      none += report.none
      report.add("total_interest", loan) { $0.totalInterest.json }
      report.add("total_paid", loan) { $0.totalPaid.json }
      items.append(.object(report.members))
    }
    return .array(items)
  }

  private static func assets(_ plan: Plan, _ none: inout [JSON.Member]) -> JSON {
    var items: [JSON] = []
    for asset in plan.assets {
      let schedule = Computed { () throws(Reason) in try plan.schedule(of: asset) }
      let id = JSON.Member("id", .string(asset.id.text))
      switch schedule {
      case .success(let schedule): items.append(.object([id] + schedule.members))
      case .failure(let reason):
        items.append(.object([id] + AssetSchedule.memberNames.map { .init($0, .null) }))
        none.append(.init("assets.\(asset.id.text)", .string(reason.rawValue)))
      }
    }
    return .array(items)
  }
}

extension Loan {
  /// Each row as period, principal, interest and balance.
  var rowsJSON: JSON {
    .array(
      rows.map {
        .array([.count($0.period), $0.principal.json, $0.interest.json, $0.balance.json])
      })
  }
}

extension AssetSchedule {
  static var memberNames: [String] {
    ["bought", "salvage_received", "depreciation", "residual_at_end"]
  }

  var members: [JSON.Member] {
    [
      .init("bought", .amounts(bought)),
      .init("salvage_received", .amounts(salvageReceived)),
      .init("depreciation", .array(depreciation.map { .number($0.json) })),
      .init("residual_at_end", .number(residual.json)),
    ]
  }
}

extension WorkingCapital {
  var members: [JSON.Member] {
    func number(_ month: Int?) -> JSON { month.map(JSON.count) ?? .null }
    return [
      .init("need", need.json),
      .init("first_negative_month", number(firstNegativeMonth)),
      .init("deepest_month", number(deepestMonth)),
      .init("recovered_in_month", number(recoveredInMonth)),
      .init("negative_months", .count(negativeMonths)),
    ]
  }
}
