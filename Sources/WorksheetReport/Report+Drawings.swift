import WorksheetModel
import WorksheetText

// What the cost of a plan consists of, and how far its sales are from break-even, as bars.
extension ReportSubject {
  public func drawings(of plan: Plan) -> [Report.Block] {
    costBars(of: plan) + evenBars(of: plan)
  }

  private func costBars(of plan: Plan) -> [Report.Block] {
    guard let structure = try? plan.costStructure(per: .cycle), let total = try? structure.total,
      total > .zero
    else { return [] }
    let parts: [(PlanPhrase, Rupiah)] = [
      (.barVariable, structure.variable), (.barFixed, structure.fixed),
      (.barUnpaid, structure.unpaid), (.barWear, structure.depreciation),
    ]
    let rows = parts.filter { $0.1 != .zero }.map { phrase, amount in
      let share = amount.double / total.double
      // The percentage wraps with the label: a bar with a long value would leave narrow paper.
      let percent = catalogue.number((share * 100).rounded())
      return Report.Chart.Row(
        rank: "", label: "\(words(phrase)) \(percent)%",
        bars: [.init(share: share, value: catalogue.money(amount))])
    }
    return [
      .heading(words(.costBars, catalogue.money(total)), .detail), .chart(.init(rows: rows)),
    ] + (structure.unpaid > .zero ? [.paragraph(words(.costBarsNote))] : [])
  }

  private func evenBars(of plan: Plan) -> [Report.Block] {
    guard let figures = try? plan.figures(per: .cycle), let main = plan.mainSale,
      figures.quantity > .zero
    else { return [] }
    let sold = figures.quantity.double
    let even = try? figures.breakEvenQuantityByContribution
    let evenByTotal = try? figures.breakEvenQuantityByTotalCost
    let bars: [(PlanPhrase, Double?)] = [
      (.barSold, sold), (.barEvenContribution, even), (.barEvenTotal, evenByTotal),
    ]
    let longest = bars.compactMap(\.1).max() ?? sold
    let rows = bars.compactMap { phrase, quantity -> Report.Chart.Row? in
      guard let quantity, quantity.isFinite, longest > 0 else { return nil }
      return Report.Chart.Row(
        rank: "", label: words(phrase),
        bars: [
          .init(share: quantity / longest, value: catalogue.number(quantity, unit: main.unit))
        ])
    }
    let sentence: String
    if let even {
      let distance = catalogue.number((sold - even).magnitude, unit: main.unit)
      sentence = words(sold >= even ? .evenReached : .evenMissed, distance)
    } else {
      sentence = catalogue.wording(Verdict.noBreakEven)
    }
    return [
      .heading(words(.evenBars, main.name), .detail), .chart(.init(rows: rows)),
      .paragraph(sentence),
    ] + crossing(of: figures, unit: main.unit, even: even)
  }

  /// The lines of revenue and cost that cross at break-even, where no other product pays along.
  private func crossing(of figures: PeriodFigures, unit: String, even: Double?) -> [Report.Block] {
    guard let price = try? figures.price, let unitCost = try? figures.unitVariable,
      let cost = try? figures.totalCost
    else { return [] }
    let sold = figures.quantity.double
    let names = Report.Crossing.Words(
      revenue: onPaper(.crossRevenue, catalogue.money(figures.revenue)),
      cost: onPaper(.crossCost, catalogue.money(cost)),
      fixed: onPaper(.crossFixed, catalogue.money(figures.fixed)),
      sold: onPaper(.crossSold, catalogue.number(sold, unit: unit)),
      even: even.map { onPaper(.crossEven, catalogue.number($0, unit: unit)) } ?? "")
    return [
      .crossing(
        .init(
          fixed: figures.fixed.double, unitCost: unitCost, price: price, sold: sold, even: even,
          words: names))
    ]
  }
}
