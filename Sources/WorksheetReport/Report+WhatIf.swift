import WorksheetModel
import WorksheetText

// What becomes of a plan when prices, yields, costs or the time of payment change.
extension ReportSubject {
  /// The verdict of one scenario beside the plan, the usual scenarios, and how far each may slip.
  public func whatIf(_ appraisal: PlanAppraisal, _ scenario: Scenario) -> [Report.Block] {
    let plan = appraisal.plan
    let limits: [Report.Block] = [
      .heading(words(.limits), .detail), .entries(limits(of: appraisal)),
    ]
    let usual: [Report.Block] = [
      .heading(words(.usualScenarios), .detail),
      .table(table(of: Scenario.usual.map { (name(of: $0), $0) }, plan)),
    ]
    let saved = savedScenarios(of: plan)
    guard !scenario.isPlan else { return beside(plan, scenario) + saved + limits + usual }
    return beside(plan, scenario) + saved + usual + limits
  }

  /// The table of a plan's scenarios for paper, without one that somebody tries.
  func scenarios(of appraisal: PlanAppraisal) -> [Report.Block] {
    let plan = appraisal.plan
    guard !plan.sales.isEmpty else { return [] }
    return [
      .heading(words(.whatIfTitle), .detail),
      .table(table(of: Scenario.usual.map { (name(of: $0), $0) }, plan)),
    ]
  }

  /// What the scenario is called, for example "harga -10%, bayar mundur 1 bulan".
  public func name(of scenario: Scenario) -> String {
    let changes = [
      (PlanPhrase.changedPrice, scenario.priceChange),
      (PlanPhrase.changedYield, scenario.yieldChange),
      (PlanPhrase.changedCost, scenario.costChange),
    ].filter { $0.1 != .zero }.map { phrase, change in
      words(phrase, (change.isNegative ? "" : "+") + catalogue.percent(change))
    }
    let delay = scenario.delay == 0 ? [] : [words(.changedDelay, catalogue.months(scenario.delay))]
    let all = changes + delay + start(of: scenario) + funding(of: scenario)
    return all.isEmpty ? words(.asPlanned) : all.joined(separator: ", ")
  }

  private func start(of scenario: Scenario) -> [String] {
    let months = catalogue.months(Int(scenario.startShift.magnitude))
    switch scenario.startShift {
    case 0: return []
    case 1...: return [words(.changedStartLater, months)]
    default: return [words(.changedStartEarlier, months)]
    }
  }

  private func funding(of scenario: Scenario) -> [String] {
    guard scenario.fundingChange != .zero else { return [] }
    let sign = scenario.fundingChange.isNegative ? "" : "+"
    return [words(.changedFunding, sign + catalogue.percent(scenario.fundingChange))]
  }

  // MARK: One scenario

  private func beside(_ plan: Plan, _ scenario: Scenario) -> [Report.Block] {
    let changed: Plan
    do throws(Reason) {
      changed = try plan.changed(by: scenario)
    } catch {
      return [.sentences([catalogue.wording(Verdict.notComputed(error))])]
    }
    let outcome = plan.outcome(in: scenario)
    let before = plan.outcome(in: Scenario())
    let sentence = "\(name(of: scenario).capitalizedFirst): \(standing(of: outcome))."
    let cash = (try? CashTable(changed))?.verdicts.map { catalogue.wording($0) } ?? []
    let title = scenario.isPlan ? [] : [Report.Table.Column(words(.withChange))]
    let rows: [(PlanPhrase, KeyPath<Scenario.Outcome, Computed<Rupiah>>)] = [
      (.profitOfYear, \.profit), (.lowestCash, \.lowestCash),
    ]
    let table = Report.Table(
      columns: [.init(""), .init(words(.planned), isNumeric: true)]
        + title.map { .init($0.label, isNumeric: true) },
      rows: rows.map { phrase, path in
        [.text(words(phrase)), .text(shown(before[keyPath: path]))]
          + (scenario.isPlan ? [] : [.text(shown(outcome[keyPath: path]))])
      })
    guard !scenario.isPlan, let planned = try? CashTable(plan), let other = try? CashTable(changed)
    else { return [.sentences([sentence] + cash), .table(table)] }
    let drawing = curve([("A", words(.planned), planned), ("B", name(of: scenario), other)])
    return [.sentences([sentence] + cash), .table(table), .curve(drawing)]
  }

  private func shown(_ amount: Computed<Rupiah>) -> String {
    switch amount {
    case .success(let amount): catalogue.money(amount)
    case .failure(let reason): catalogue.wording(reason)
    }
  }

  /// In two or three words how a scenario ends, for example "rugi, kas minus".
  private func standing(of outcome: Scenario.Outcome) -> String {
    var words: [PlanPhrase] = []
    switch outcome.profit {
    case .success(let profit): words.append(profit.isNegative ? .endsInLoss : .endsInProfit)
    case .failure(let reason): return catalogue.wording(reason)
    }
    if case .success(let cash) = outcome.lowestCash {
      words.append(cash.isNegative ? .cashBelowZero : .cashHolds)
    }
    return words.map { self.words($0) }.joined(separator: ", ")
  }

  // MARK: All scenarios

  private func table(of scenarios: [(name: String, scenario: Scenario)], _ plan: Plan)
    -> Report.Table
  {
    Report.Table(
      columns: [
        .init(words(.scenario)),
        .init(words(.profitOfYear), isNumeric: true),
        .init(words(.lowestCash), isNumeric: true),
        .init(words(.ending)),
      ],
      rows: scenarios.map { name, scenario in
        let outcome = plan.outcome(in: scenario)
        return [
          .text(name), .text(shown(outcome.profit)),
          .text(shown(outcome.lowestCash)), .text(standing(of: outcome)),
        ]
      })
  }

  /// The scenarios that the group saved, the plan itself first, in one table and one drawing.
  public func savedScenarios(of plan: Plan) -> [Report.Block] {
    let saved = workbook.scenarios(of: plan.id)
    guard !saved.isEmpty else { return [] }
    let all =
      [(words(.asPlanned), Scenario())] + saved.map { (title(of: $0), $0.scenario) }
    let drawn = Array(zip("ABCDEFGH", all).prefix(8))
    let rows = drawn.compactMap { letter, item -> (String, String, CashTable)? in
      guard case .success(let table) = plan.cash(in: item.1) else { return nil }
      return (String(letter), item.0, table)
    }
    let named = zip(all.indices, all).map { index, item in
      (index < drawn.count ? "\(drawn[index].0)  \(item.0)" : item.0, item.1)
    }
    let more =
      all.count > drawn.count ? [Report.Block.paragraph(words(.savedMore, "\(drawn.count)"))] : []
    return [
      .heading(words(.savedTitle), .detail), .table(table(of: named, plan)),
      .heading(words(.savedCurve), .detail), .curve(curve(rows)),
    ] + more
  }

  /// The name that the group gave it, and what it changes.
  private func title(of saved: SavedScenario) -> String {
    let changes = name(of: saved.scenario)
    let name = saved.name.isEmpty ? words(.savedNameless) : saved.name
    return name == changes ? name : "\(name): \(changes)"
  }

  private func limits(of appraisal: PlanAppraisal) -> [Report.Entry] {
    let ids: [Indicator.ID] = [
      .lowestPriceCash, .lowestPriceProfit, .lowestYieldPercent, .highestCostIncreasePercent,
      .longestDelayMonths,
    ]
    return ids.compactMap { appraisal.indicator($0) }.map {
      Report.Entry(catalogue.heading(of: $0), .text(catalogue.result(of: $0)))
    }
  }
}
