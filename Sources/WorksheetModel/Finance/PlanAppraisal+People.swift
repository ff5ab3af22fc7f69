// What a plan means for people: work, service, and what they would earn without it.
extension PlanAppraisal {
  var peopleIndicators: [Indicator] { workIndicators + serviceIndicators + comparison }

  private var workIndicators: [Indicator] {
    let days = Computed { () throws(Reason) in try plan.workDays() }
    let lines = plan.costs.filter(\.isCountedInWorkDays).map { cost in
      Indicator.Input(
        .line(cost.name), .workDays(cost.quantity.double), record: cost.id, field: "quantity")
    }
    let input = (try? days.get()).map {
      Indicator.Input(.indicator(.personDays), .workDays($0.double))
    }
    let divisor = Indicator.Input(.workDaysPerYear, .workDays(Double(Plan.workDaysPerYear)))
    return [
      indicator(.personDays, days.map { .workDays($0.double) }, from: lines),
      indicator(
        .personYears,
        Computed { () throws(Reason) in .people(try plan.personYears()) },
        from: input.map { [$0, divisor] } ?? []),
    ]
  }

  private var serviceIndicators: [Indicator] {
    let residuals = plan.assets.compactMap { asset in
      line(asset.id, asset.name) { () throws(Reason) in try plan.schedule(of: asset).residual.rupiah
      }
    }
    let people = plan.beneficiaries.map {
      Indicator.Input(.beneficiaries, .quantity($0.double), record: plan.id, field: "beneficiaries")
    }
    func share(_ id: Indicator.ID, _ amount: Rupiah?) -> [Indicator.Input] {
      guard let amount, let people else { return [] }
      return [.init(.indicator(id), .rupiah(amount)), people]
    }
    let figures = try? year.get()
    let balance = figures.map {
      [
        Indicator.Input(.indicator(.revenue), .rupiah($0.revenue)),
        Indicator.Input(.indicator(.cashCost), .rupiah($0.cashCost)),
      ]
    }
    return [
      indicator(
        .residual, Computed { () throws(Reason) in .rupiah(try plan.residualValue()) },
        from: residuals),
      indicator(
        .costPerBeneficiary, costPerBeneficiary.map { .unitPrice($0) },
        from: share(.totalCost, try? figures?.totalCost)),
      indicator(
        .investmentPerBeneficiary, investmentPerBeneficiary.map { .unitPrice($0) },
        from: share(.invested, try? invested.get())),
      indicator(.yearlyBalance, yearlyBalance.map { .rupiah($0) }, from: balance ?? []),
    ]
  }

  private var comparison: [Indicator] {
    let profit = (try? year.get().profit).map { Indicator.Input(.indicator(.profit), .rupiah($0)) }
    let without = plan.profitWithout.map {
      Indicator.Input(
        .profitWithout, .rupiah($0), record: plan.id, field: "profit_without")
    }
    return [
      indicator(
        .gainOverWithout, Computed { () throws(Reason) in .rupiah(try plan.gainOverWithout()) },
        from: [profit, without].compactMap { $0 }.count == 2
          ? [profit, without].compactMap { $0 } : [])
    ]
  }
}
