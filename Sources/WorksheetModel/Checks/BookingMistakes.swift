/// Lines of a plan that are booked in the wrong place, or that cannot go together.
extension Check {
  /// Animals bought and sold again are the material of the cycle; and who sells them bought them.
  static let stockAsInvestment = Check(
    "CF03", .warning, source: "kambing-10-bibit-terlupa (worked examples)"
  ) { checked in
    checked.records(of: .plan).flatMap { plan in
      let lists = checked.wordlists
      let sales = checked.children(of: plan, kind: .sale)
      let costs = checked.children(of: plan, kind: .cost)
      let assets = checked.children(of: plan, kind: .asset)
      let sold = Set(sales.compactMap { Self.stock($0, lists) })
      let booked = assets.filter { asset in Self.stock(asset, lists).map(sold.contains) ?? false }
        .map { Doubt(record: $0.id, variant: "booked", facts: [checked.name(of: $0)]) }
      let bought = (costs + assets).map { Words($0.text("name") ?? "") }
      let missing = sales.filter { sale in
        guard !costs.isEmpty, let animal = Self.stock(sale, lists) else { return false }
        return !bought.contains { words in
          words.phrase(among: lists[.youngAnimal]) != nil || words.list.contains(animal)
            || words.phrase(among: lists[.breeding]) != nil
        }
      }.map { Doubt(record: $0.id, variant: "missing", facts: [checked.name(of: $0)]) }
      return booked + missing
    }
  }

  // "Bakalan kambing" and "Kambing 10 ekor" are animals, "Kandang kambing" is none.
  private static func stock(_ line: Record, _ lists: Wordlists) -> String? {
    let words = Words(line.text("name") ?? "")
    guard words.phrase(among: lists[.breeding]) == nil,
      words.opening(among: lists[.animal]) != nil
        || words.opening(among: lists[.youngAnimal]) != nil
    else { return nil }
    return words.phrase(among: lists[.animal])?.text
  }

  /// A month's wage or rent in a cycle of several months.
  static let monthInLongerCycle = Check(
    "CF04", .warning, source: "lele-terpal-rimbobujang (worked examples)"
  ) { checked in
    checked.records(of: .plan).flatMap { plan -> [Doubt] in
      guard let months = plan.number("cycle_months"), months > .one else { return [] }
      return checked.children(of: plan, kind: .cost).compactMap { cost in
        guard ["cycle", nil].contains(cost.text("per")), let count = cost.number("quantity"),
          Words(cost.text("unit") ?? "").opening(among: checked.wordlists[.monthUnit]) != nil,
          let next = count.adding(.one), next <= months
        else { return nil }
        return Doubt(
          record: cost.id, field: "quantity",
          facts: [checked.name(of: cost), .number(count), .number(months)])
      }
    }
  }

  /// What lasts for years is not used up by one cycle.
  static let toolAsCost = Check(
    "CF14", .hint, source: "pupuk-organik-10kantong, jamur-tiram-10000-bpkbinuang (worked examples)"
  ) { checked in
    checked.records(of: .cost).compactMap { cost in
      let words = Words(cost.text("name") ?? "")
      guard cost.text("per") != "once", words.opening(among: checked.wordlists[.durable]) != nil,
        words.phrase(among: checked.wordlists[.durableExcept]) == nil
      else { return nil }
      return Doubt(record: cost.id, field: "name", facts: [checked.name(of: cost)])
    }
  }

  /// Every piece that is sold adds to the loss.
  static let priceBelowCost = Check("BP08", .warning, source: "own") { checked in
    checked.plans.compactMap { checkedPlan in
      let plan = checkedPlan.plan
      guard let sale = plan.mainSale, let figures = try? plan.figures(per: .year),
        figures.revenue > .zero, figures.variable >= figures.revenue
      else { return nil }
      return Doubt(
        record: sale.id, field: "price",
        facts: [.text(sale.name), .rupiah(figures.revenue), .rupiah(figures.variable)])
    }
  }

  /// More is sold than can be made.
  static let beyondCapacity = Check("BP09", .warning, source: "own") { checked in
    checked.records(of: .sale).compactMap { sale in
      guard let most = sale.number("capacity"), let quantity = sale.number("quantity"),
        quantity > most
      else { return nil }
      return Doubt(
        record: sale.id, field: "quantity",
        facts: [checked.name(of: sale), .number(quantity), .number(most)])
    }
  }

  /// Nothing is sold at all, or nothing for longer than a cycle takes.
  static let monthsWithoutSale = Check("BP10", .hint, source: "own") { checked in
    checked.plans.compactMap { checkedPlan in
      let (plan, record) = (checkedPlan.plan, checkedPlan.record)
      guard !plan.costs.isEmpty, !plan.sales.contains(where: { $0.quantity > .zero }) else {
        return pause(in: checkedPlan, checked)
      }
      // A service of many is paid for by those who use it, not by sales.
      guard plan.beneficiaries == nil else { return nil }
      return Doubt(record: record.id, variant: "none", facts: [checked.name(of: record)])
    }
  }

  private static func pause(in checkedPlan: CheckedPlan, _ checked: CheckedWorkbook) -> Doubt? {
    let (plan, record) = (checkedPlan.plan, checkedPlan.record)
    // A year's sale without its months may fall into any of them.
    let isDated = plan.sales.allSatisfy {
      $0.timing.frequency != .year || !$0.timing.months.isEmpty
    }
    guard !plan.sales.isEmpty, isDated, let table = checkedPlan.table,
      let income = try? table.amounts(of: .sale, going: .into)
    else { return nil }
    let longest =
      income.split(omittingEmptySubsequences: false) { $0 > .zero }
      .max { $0.count < $1.count } ?? []
    // Longer than a cycle, and longer than a household can wait without asking.
    let usual = max(3, plan.cycleMonths.double, 12 / plan.cyclesPerYear.double)
    guard Double(longest.count) > usual else { return nil }
    return Doubt(
      record: record.id, variant: "pause",
      facts: [
        checked.name(of: record), .count(longest.count), .month(table.months[longest.startIndex]),
      ])
  }

  /// One name with two units: heads and kilograms cannot be added.
  static let mixedUnits = Check("BP11", .hint, source: "lele-bioflok-ptabai (worked examples)") {
    checked in
    checked.records(of: .plan).flatMap { plan -> [Doubt] in
      var units: [Words: Words] = [:]
      return checked.children(of: plan, kind: .sale).compactMap { sale in
        guard let name = sale.text("name"), let unit = sale.text("unit") else { return nil }
        let first = units[Words(name)]
        units[Words(name)] = first ?? Words(unit)
        guard let first, first != Words(unit) else { return nil }
        return Doubt(
          record: sale.id, field: "unit",
          facts: [checked.name(of: sale), .text(first.text), .text(unit)])
      }
    }
  }
}
