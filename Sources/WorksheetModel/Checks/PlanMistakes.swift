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
        guard let target = figure.links("target").first.flatMap({ checked.workbook[$0] }),
          let field = figure.text("target_field").map({ FieldKey($0) }),
          let seen = figure.number("value"), let planned = target.number(field),
          isFarApart(seen, planned)
        else { return nil }
        return Doubt(
          record: target.id, field: field,
          facts: [checked.name(of: target), .number(planned), .number(seen)])
      }
  }

  private static func isFarApart(_ one: Decimal4, _ other: Decimal4) -> Bool {
    let low = min(one.units.magnitude, other.units.magnitude)
    let high = max(one.units.magnitude, other.units.magnitude)
    return low > 0 && high / low >= 100
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
    checked.records(of: .plan).flatMap { record -> [Doubt] in
      let plan = Plan(reading: record, in: checked.workbook)
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
