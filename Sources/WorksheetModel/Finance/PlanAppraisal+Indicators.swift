extension PlanAppraisal {
  /// Every result with its formula and its inputs, in the order of the JSON report.
  public var indicators: [Indicator] {
    Basis.allCases.flatMap { periodIndicators(per: $0) } + capitalIndicators + flowIndicators
      + breakPointIndicators + peopleIndicators
  }

  /// One result; `basis` says of which period when it has several.
  public func indicator(_ id: Indicator.ID, per basis: Basis? = nil) -> Indicator? {
    indicators.first(id, per: basis)
  }

  private var unit: String { plan.mainSale?.unit ?? "" }

  func indicator(
    _ id: Indicator.ID, _ value: Computed<Indicator.Figure>, from inputs: [Indicator.Input],
    per basis: Basis? = nil
  ) -> Indicator {
    Indicator(
      id: id, basis: basis, value: value, inputs: inputs,
      formula: id.formula ?? sumFormula(of: id, count: inputs.count), unit: unit)
  }

  private func sumFormula(of id: Indicator.ID, count: Int) -> String? {
    switch id {
    case .invested, .revenue, .fixed, .variable, .cashCost, .personDays, .residual:
      count > 0 ? (0..<count).map { "{\($0)}" }.joined(separator: " + ") : nil
    case .npv:
      // {0} is the rate; the flows follow.
      count > 1
        ? (1..<count).map { index in
          let exponent = index - 1 + plan.firstFlowExponent
          return exponent == 0 ? "{\(index)}" : "{\(index)} / (1 + {0})^\(exponent)"
        }.joined(separator: " + ") : nil
    case .profit, .rc, .bc, .roi, .need, .irr, .totalCost, .cashIncome, .unitCost,
      .breakEvenQuantityByTotalCost, .breakEvenPriceByTotalCost,
      .breakEvenQuantityByContribution, .breakEvenRevenueByContribution, .paybackYears,
      .paybackRunning, .grossRatio, .netRatio, .paybackPeriods, .lowestPriceCash,
      .lowestPriceProfit,
      .lowestYieldPercent, .highestCostIncreasePercent, .longestDelayMonths,
      .lowestYieldProfitPercent, .highestCostProfitPercent, .personYears, .costPerBeneficiary,
      .investmentPerBeneficiary, .yearlyBalance, .gainOverWithout:
      nil
    }
  }
}

// MARK: - Of a period

extension PlanAppraisal {
  private func periodIndicators(per basis: Basis) -> [Indicator] {
    let results = figures(per: basis).periodFigures
    func value(_ id: Indicator.ID) -> Computed<Indicator.Figure> {
      results[id] ?? .failure(.tooLarge)
    }
    func input(_ id: Indicator.ID) -> Indicator.Input? {
      (try? value(id).get()).map { Indicator.Input(.indicator(id), $0) }
    }
    let terms = periodTerms(per: basis)
    func made(_ id: Indicator.ID, _ inputs: Indicator.Input?...) -> Indicator {
      // A formula with a hole in it would show a wrong calculation.
      let known = inputs.compactMap { $0 }
      return indicator(id, value(id), from: known.count == inputs.count ? known : [], per: basis)
    }
    return [
      indicator(.revenue, value(.revenue), from: revenueInputs(per: basis), per: basis),
      indicator(.fixed, value(.fixed), from: costInputs(.fixed, per: basis), per: basis),
      indicator(.variable, value(.variable), from: costInputs(.variable, per: basis), per: basis),
      made(.totalCost, input(.fixed), input(.variable)),
      indicator(.cashCost, value(.cashCost), from: costInputs(nil, per: basis), per: basis),
      made(.profit, input(.revenue), input(.totalCost)),
      made(.cashIncome, input(.revenue), input(.cashCost)),
      made(.rc, input(.revenue), input(.totalCost)),
      made(.bc, input(.profit), input(.totalCost)),
      made(.unitCost, input(.totalCost), terms.quantity),
      made(.breakEvenQuantityByTotalCost, input(.totalCost), terms.price),
      made(.breakEvenPriceByTotalCost, input(.totalCost), terms.quantity),
      made(.breakEvenQuantityByContribution, input(.fixed), terms.price, terms.unitVariable),
      made(.breakEvenRevenueByContribution, input(.fixed), input(.variable), input(.revenue)),
    ]
  }

  private func periodTerms(
    per basis: Basis
  ) -> (quantity: Indicator.Input?, price: Indicator.Input?, unitVariable: Indicator.Input?) {
    guard case .success(let figures) = figures(per: basis), figures.quantity > .zero else {
      return (nil, nil, nil)
    }
    let main = plan.mainSale?.id
    return (
      .init(.quantity, .quantity(figures.quantity.double), record: main, field: "quantity"),
      (try? figures.price).map {
        plan.sales.count > 1
          ? .init(.priceOfAll, .unitPrice($0))
          : .init(.price, .unitPrice($0), record: main, field: "price")
      },
      (try? figures.unitVariable).map { .init(.unitVariable, .unitPrice($0)) }
    )
  }

  private func revenueInputs(per basis: Basis) -> [Indicator.Input] {
    plan.sales.compactMap { sale in
      line(sale.id, sale.name) { () throws(Reason) in
        try plan.share(of: try sale.amount(), sale.timing, per: basis)
      }
    }
  }

  // Without a behaviour: all that is paid in cash.
  private func costInputs(_ behaviour: Plan.Behaviour?, per basis: Basis) -> [Indicator.Input] {
    var inputs = plan.costs.filter {
      $0.timing.frequency != .once
        && (behaviour.map { [$0] } ?? Plan.Behaviour.allCases).contains($0.behaviour)
        && (behaviour != nil || $0.payment == .cash)
    }.compactMap { cost in
      line(cost.id, cost.name) { () throws(Reason) in
        try plan.share(of: try cost.amount(), cost.timing, per: basis)
      }
    }
    if behaviour == .fixed, let wear = try? plan.depreciation(per: basis), wear != .zero {
      inputs.append(.init(.depreciation, .rupiah(wear)))
    }
    return inputs
  }

  func line(
    _ record: RecordID, _ name: String, _ amount: () throws(Reason) -> Rupiah
  ) -> Indicator.Input? {
    (try? amount()).map { .init(.line(name), .rupiah($0), record: record, field: "price") }
  }
}

// MARK: - Of the whole plan

extension PlanAppraisal {
  private var capitalIndicators: [Indicator] {
    let lines = plan.assets.compactMap { asset in
      line(asset.id, asset.name) { () throws(Reason) in
        try asset.total().minus(asset.donated)
      }
    }
    let invested = (try? self.invested.get()).map {
      Indicator.Input(.indicator(.invested), .rupiah($0))
    }
    let profit = (try? year.get().profit).map { Indicator.Input(.indicator(.profit), .rupiah($0)) }
    let wear = (try? plan.depreciation(per: .year)).map {
      Indicator.Input(.depreciation, .rupiah($0))
    }
    let all = [invested, profit, wear].compactMap { $0 }
    // Only a balance below zero asks for capital; the formula is not true of any other.
    let lowest = (try? cash.get()).flatMap {
      $0.lowest.isNegative ? Indicator.Input(.lowestCash, .rupiah($0.lowest)) : nil
    }
    return [
      indicator(.invested, self.invested.map { .rupiah($0) }, from: lines),
      indicator(
        .roi, roi.map { .percent($0 * 100) }, from: all.count == 3 ? [all[1], all[0]] : []),
      paybackIndicator(from: all.count == 3 ? all : []),
      indicator(
        .need, cash.map { .rupiah($0.workingCapital.need) },
        from: lowest.map { [$0] } ?? []),
    ]
  }

  /// One result, whose formula is that of equal years or the running total.
  private func paybackIndicator(from evenYear: [Indicator.Input]) -> Indicator {
    let years = payback.years.map { Indicator.Figure.years($0) }
    guard payback.isByRunningTotal else {
      return indicator(.paybackYears, years, from: evenYear)
    }
    let capital: [Indicator.Input] =
      payback.capital > .zero ? [.init(.indicator(.invested), .rupiah(payback.capital))] : []
    let first = payback.capital > .zero ? 1 : plan.firstFlowExponent
    let nets = payback.nets.enumerated().map { index, net in
      Indicator.Input(.flow(year: index + first), .rupiah(net))
    }
    return indicator(.paybackRunning, years, from: capital + nets)
  }

  private var flowIndicators: [Indicator] {
    let net = (try? flows.get().net) ?? []
    let years = net.enumerated().compactMap { index, flow in
      Rupiah(rounded: flow).map {
        Indicator.Input(.flow(year: index + plan.firstFlowExponent), .rupiah($0))
      }
    }
    let rate = plan.discountPercent.map {
      Indicator.Input(
        .discountRate, .percent($0.double), record: plan.id, field: "discount_percent")
    }
    let discounted = rate.map { [$0] + years } ?? []
    return [
      indicator(
        .npv,
        npv.flatMap { Rupiah(rounded: $0).map { .success(.rupiah($0)) } ?? .failure(.tooLarge) },
        from: discounted),
      indicator(.irr, irr.map { .percent($0 * 100) }, from: years),
      indicator(.grossRatio, grossRatio.map { .ratio($0) }, from: discounted),
      indicator(.netRatio, netRatio.map { .ratio($0) }, from: discounted),
      indicator(.paybackPeriods, paybackPeriods.map { .years($0) }, from: years),
    ]
  }

  private var breakPointIndicators: [Indicator] {
    let points = breakPoints
    return [
      indicator(.lowestPriceCash, points.lowestPriceCash.map { .rupiah($0) }, from: []),
      indicator(.lowestPriceProfit, points.lowestPriceProfit.map { .rupiah($0) }, from: []),
      indicator(
        .lowestYieldPercent, points.lowestYieldPercent.map { .percent($0.double) }, from: []),
      indicator(
        .highestCostIncreasePercent,
        points.highestCostIncreasePercent.map { .percent($0.double) }, from: []),
      indicator(
        .lowestYieldProfitPercent,
        points.lowestYieldProfitPercent.map { .percent($0.double) }, from: []),
      indicator(
        .highestCostProfitPercent,
        points.highestCostProfitPercent.map { .percent($0.double) }, from: []),
      indicator(.longestDelayMonths, points.longestDelayMonths.map { .months($0) }, from: []),
    ]
  }
}

extension [Indicator] {
  /// One result; `basis` says of which period when it has several.
  public func first(_ id: Indicator.ID, per basis: Basis? = nil) -> Indicator? {
    first { $0.id == id && (basis == nil || $0.basis == basis) }
  }
}
