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
      .heading(words(.usualScenarios), .detail), .table(usualScenarios(of: plan)),
    ]
    guard !scenario.isPlan else { return beside(plan, scenario) + limits + usual }
    return beside(plan, scenario) + usual + limits
  }

  /// The table of a plan's scenarios for paper, without one that somebody tries.
  func scenarios(of appraisal: PlanAppraisal) -> [Report.Block] {
    let plan = appraisal.plan
    guard !plan.sales.isEmpty else { return [] }
    return [
      .heading(words(.whatIfTitle), .detail), .table(usualScenarios(of: plan)),
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
    let all = changes + delay
    return all.isEmpty ? words(.asPlanned) : all.joined(separator: ", ")
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
    return [.sentences([sentence] + cash), .table(table)]
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

  private func usualScenarios(of plan: Plan) -> Report.Table {
    Report.Table(
      columns: [
        .init(words(.scenario)),
        .init(words(.profitOfYear), isNumeric: true),
        .init(words(.lowestCash), isNumeric: true),
        .init(words(.ending)),
      ],
      rows: Scenario.usual.map { scenario in
        let outcome = plan.outcome(in: scenario)
        return [
          .text(name(of: scenario)), .text(shown(outcome.profit)),
          .text(shown(outcome.lowestCash)), .text(standing(of: outcome)),
        ]
      })
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

extension String {
  /// The same words at the beginning of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
