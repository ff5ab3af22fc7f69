/// Mistakes that published business analyses make, as far as the lines of a plan show them.
extension Check {
  /// Paying back principal is no cost: what was bought with it counts already, by depreciation.
  static let principalAsCost = Check(
    "CF05", .warning, source: "lele-terpal-rimbobujang (worked examples)"
  ) { checked in
    checked.records(of: .cost).compactMap { cost in
      let words = Words(cost.text("name") ?? "")
      guard let word = words.phrase(among: checked.wordlists[.instalment]) else { return nil }
      return Doubt(
        record: cost.id, field: "name", facts: [checked.name(of: cost), .text(word.text)])
    }
  }

  /// A figure of the plan is a hundred times that of the visit it came from, or a claim ten times ours.
  static let lostZeros = Check(
    "CF12", .warning, source: "susu-kambing-xyz-2018, rub-mulya-tani-2012 (worked examples)"
  ) { checked in
    claimDoubts(of: .zeros, in: checked)
      + checked.records(of: .figure).compactMap { figure in
        guard let figure = VisitedFigure(figure, in: checked.workbook), figure.times >= 100 else {
          return nil
        }
        return doubt(about: figure, in: checked)
      }
  }

  /// The number of the plan beside the one that was seen, at the line of the plan.
  static func doubt(about figure: VisitedFigure, in checked: CheckedWorkbook) -> Doubt? {
    guard let line = checked.workbook[figure.line], let planned = figure.planned else { return nil }
    return Doubt(
      record: line.id, field: figure.field,
      facts: [checked.name(of: line), .number(planned), .number(figure.visited)])
  }

  /// Nobody's unpaid work and no own land or goods: the profit is partly a wage that was not paid.
  static let unpaidWorkMissing = Check("CF20", .hint, source: "most published analyses") {
    checked in
    checked.records(of: .plan).compactMap { plan in
      let costs = checked.children(of: plan, kind: .cost)
      let isImplicit = costs.contains { ["family", "own"].contains($0.text("paid")) }
      guard !costs.isEmpty, !isImplicit else { return nil }
      return Doubt(record: plan.id, facts: [checked.name(of: plan)])
    }
  }

  /// A figure that nobody has seen carries more than a third of the revenue.
  static let guessedRevenue = Check("BP04", .hint, source: "own") { checked in
    checked.plans.map(\.plan).flatMap { plan -> [Doubt] in
      guard let all = plan.yearlyRevenue(of: plan.sales), all > .zero else { return [] }
      return plan.sales.compactMap { sale in
        let guess = (["quantity", "price"] as [FieldKey]).first {
          checked.workbook[sale.id]?.sources[$0] == .estimate
        }
        guard let guess, let part = plan.yearlyRevenue(of: [sale]),
          let threefold = part.multiplied(by: 3), threefold > all
        else { return nil }
        return Doubt(record: sale.id, field: guess, facts: [.text(sale.name)])
      }
    }
  }
}

extension Plan {
  /// Rupiah of a year that these sales alone bring; nil when it cannot be computed.
  fileprivate func yearlyRevenue(of sales: [Sale]) -> Rupiah? {
    var plan = self
    plan.sales = sales
    plan.costs = []
    plan.assets = []
    return try? plan.figures(per: .year).revenue
  }
}
