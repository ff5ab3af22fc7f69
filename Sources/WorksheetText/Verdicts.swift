import WorksheetModel

extension Catalogue {
  /// The sentence of a verdict.
  public func wording(_ verdict: Verdict) -> String {
    switch verdict {
    case .profit(let amount, .cycle): self[.profitCycle, money(amount)]
    case .profit(let amount, .year): self[.profitYear, money(amount)]
    case .loss(let amount, .cycle): self[.lossCycle, money(amount)]
    case .loss(let amount, .year): self[.lossYear, money(amount)]
    case .returnPerThousand(let amount): self[.returnPerThousand, money(amount)]
    case .unitCost(let amount, let unit, nil): self[.unitCost, named(unit), money(amount)]
    case .unitCost(let amount, let unit, let product?):
      self[.unitCostOfMain, product, money(amount), named(unit)]
    // Nobody sells a part of a bottle: even is reached with the next whole one.
    case .breakEven(let quantity, let unit, nil):
      self[.breakEven, number(quantity.rounded(.up), unit: named(unit))]
    case .breakEven(let quantity, let unit, let product?):
      self[.breakEvenOfMain, number(quantity.rounded(.up), unit: named(unit)), product]
    case .noBreakEven: self[.noBreakEven]
    case .paidBack(let years): self[.paidBack, duration(years: years)]
    case .paidBackInFirstCycle(let length): self[.paidBackInFirstCycle, months(length)]
    case .notPaidBack: self[.notPaidBack]
    case .notPaidBackWithin(let years): self[.notPaidBackWithin, String(years)]
    case .costPerBeneficiary(let cost): self[.costPerBeneficiary, rounded(cost)]
    case .comparedWithout(let gain) where gain.isNegative: self[.lessThanWithout, unsigned(gain)]
    case .comparedWithout(let gain): self[.moreThanWithout, money(gain)]
    case .work(let days, let people): self[.work, number(days), number(people)]
    case .linesIncomplete(let count): self[.linesIncomplete, String(count)]
    case .cellsOutside(let count): self[.cellsOutside, String(count)]
    case .notComputed(let reason): self[.notComputed, wording(reason)]
    case .lowestPrice(let price, let unit, nil): self[.lowestPrice, money(price), named(unit)]
    case .lowestPrice(let price, let unit, let product?):
      self[.lowestPriceOfMain, product, money(price), named(unit)]
    case .priceFall(let fall, let profit) where profit.isNegative:
      self[.priceFallLoss, percent(fall), unsigned(profit)]
    case .priceFall(let fall, let profit): self[.priceFallProfit, percent(fall), money(profit)]
    case .unpaid(let amount): self[.unpaid, money(amount)]
    case .shares(let shares):
      self[.shares, shares.map { "\($0.name) \(money($0.amount))" }.joined(separator: "; ")]
    case .notShared(let reason): self[.notShared, wording(reason)]
    case .longestDelay(months: 0): self[.noDelay]
    case .longestDelay(let delay): self[.longestDelay, months(delay)]
    case .worthIt(let npv, let rate, let exponent):
      self[.worthIt, rounded(npv), percent(rate), convention(exponent)]
    case .notWorthIt(let npv, let rate, let exponent):
      self[.notWorthIt, rounded(npv), percent(rate), convention(exponent)]
    case .cashDeepest(let number, let month, let shortfall):
      self[.cashDeepest, String(number), longMonth(month), money(shortfall)]
    case .cashNegativeSince(let number, let month, let months):
      self[.cashNegativeSince, String(number), longMonth(month), String(months)]
    case .cashWholeAgain(let number, let month):
      self[.cashWholeAgain, String(number), longMonth(month)]
    case .cashNeverWholeAgain(let horizon): self[.cashNeverWholeAgain, months(horizon)]
    case .cashNeverNegative(let lowest): self[.cashNeverNegative, money(lowest)]
    case .capitalNeeded(let need): self[.capitalNeeded, money(need)]
    case .takeHome(let most, let horizon, let planned): takeHome(most, horizon, beside: planned)
    case .nothingToTakeHome: self[.nothingToTakeHome]
    }
  }

  /// A loss is told in words and not by a sign.
  private func unsigned(_ amount: Rupiah) -> String {
    money(Rupiah(Int64(clamping: amount.amount.magnitude)))
  }

  /// In the sentence every number needs something that it counts.
  private func named(_ unit: String) -> String { unit.isEmpty ? self[.plainUnit] : unit }

  private func rounded(_ amount: Double) -> String {
    Rupiah(rounded: amount).map { money($0) } ?? self[NumeralPhrase.tooLarge]
  }

  private func takeHome(_ most: Rupiah, _ horizon: Int, beside planned: Rupiah) -> String {
    planned == .zero
      ? self[.takeHome, money(most), months(horizon)]
      : self[.takeHomeBeside, money(most), months(horizon), money(planned)]
  }

  /// When the first flow of a calculation over time counts.
  public func convention(_ firstExponent: Int) -> String {
    self[firstExponent == 0 ? .discountedFromStart : .discountedFromEnd]
  }
}
