import WorksheetModel

extension Verdict {
  /// The measures whose formulas stand behind the sentence.
  var indicators: [(id: Indicator.ID, basis: Basis?)] {
    switch self {
    case .profit(_, let basis), .loss(_, let basis):
      [(.profit, basis), (.cashIncome, basis), (.totalCost, basis)]
    case .returnPerThousand: [(.rc, .cycle), (.bc, .cycle)]
    case .unitCost: [(.unitCost, .cycle), (.breakEvenPriceByTotalCost, .cycle)]
    case .breakEven, .noBreakEven:
      [
        (.breakEvenQuantityByContribution, .cycle), (.breakEvenRevenueByContribution, .cycle),
        (.breakEvenQuantityByTotalCost, .cycle),
      ]
    case .paidBack, .paidBackInFirstCycle, .notPaidBack, .notPaidBackWithin:
      [(.paybackYears, nil), (.paybackRunning, nil), (.roi, nil), (.invested, nil)]
    case .cashDeepest, .cashNegativeSince, .cashWholeAgain, .cashNeverWholeAgain,
      .cashNeverNegative, .capitalNeeded, .takeHome, .nothingToTakeHome:
      [(.need, nil)]
    case .lowestPrice:
      [
        (.lowestPriceCash, nil), (.lowestPriceProfit, nil), (.lowestYieldPercent, nil),
        (.lowestYieldProfitPercent, nil), (.highestCostIncreasePercent, nil),
        (.highestCostProfitPercent, nil),
      ]
    case .longestDelay: [(.longestDelayMonths, nil)]
    case .priceFall: [(.profit, .year), (.lowestPriceProfit, nil), (.lowestPriceCash, nil)]
    case .unpaid: [(.profit, .year), (.cashIncome, .year)]
    case .shares, .notShared: [(.profit, .year)]
    case .worthIt, .notWorthIt: [(.npv, nil), (.irr, nil), (.grossRatio, nil), (.netRatio, nil)]
    case .costPerBeneficiary: [(.costPerBeneficiary, nil), (.investmentPerBeneficiary, nil)]
    case .comparedWithout: [(.gainOverWithout, nil)]
    case .work: [(.personDays, nil), (.personYears, nil)]
    case .linesIncomplete, .cellsOutside, .notComputed: []
    }
  }
}

extension [(id: Indicator.ID, basis: Basis?)] {
  /// Each once.
  var distinct: Self {
    reduce(into: []) { kept, item in
      if !kept.contains(where: { $0 == item }) { kept.append(item) }
    }
  }
}
