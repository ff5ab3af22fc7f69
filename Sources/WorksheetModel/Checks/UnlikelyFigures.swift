/// Figures of a plan that stand in the wrong place or cannot be meant.
extension Check {
  /// More cycles in a year than fit into its months.
  static let cyclesBeyondYear = Check("BP05", .warning, source: "own") { checked in
    checked.records(of: .plan).compactMap { plan in
      guard let months = plan.number("cycle_months"), let cycles = plan.number("cycles_per_year"),
        let busy = months.multiplied(by: cycles), busy > mostMonths(inCyclesOf: months)
      else { return nil }
      return Doubt(
        record: plan.id, field: "cycles_per_year",
        facts: [checked.name(of: plan), .number(cycles), .number(months)])
    }
  }

  // A week is often typed as a quarter of a month, and 52 of them make a year all the same.
  private static func mostMonths(inCyclesOf months: Decimal4) -> Decimal4 {
    Decimal4(whole: months < .one ? 13 : 12) ?? .zero
  }

  /// An amount typed as the unit, or a price that lost its thousands.
  static let amountMisplaced = Check("BP06", .warning, source: "own") { checked in
    let kinds: [Kind] = [.sale, .cost, .asset]
    return kinds.flatMap { checked.records(of: $0) }.compactMap { line in
      guard let unit = line.text("unit") else { return nil }
      if isAmount(unit) {
        return Doubt(
          record: line.id, field: "unit", variant: "unit",
          facts: [checked.name(of: line), .text(unit)])
      }
      guard let price = line.number("price"), isTooLow(price, line, unit, checked.wordlists) else {
        return nil
      }
      return Doubt(
        record: line.id, field: "price", variant: "price",
        facts: [checked.name(of: line), .rupiah(price.rupiah), .text(unit)])
    }
  }

  // One letter behind the digits is more often a measure: "100m" of rope, "5 t" of sand.
  private static func isAmount(_ unit: String) -> Bool {
    unit.filter(\.isLetter).count != 1 && (try? NumberReading.read(unit)) != nil
  }

  private static func isTooLow(
    _ price: Decimal4, _ line: Record, _ unit: String, _ wordlists: Wordlists
  ) -> Bool {
    guard price > .zero, price < .hundred else { return false }
    let words = Words(unit)
    return words.count == 1 && wordlists[.pricedUnit].contains(words.text)
      && Words(line.text("name") ?? "").phrase(among: wordlists[.cheapGoods]) == nil
  }
}
