import WorksheetModel

extension Catalogue {
  /// The whole calculation in words and in numbers, for example "BEP = biaya tetap / (harga - biaya
  /// variabel per bungkus) = 1.200.000 / (15.000 - 9.000) = 200 bungkus".
  public func explanation(of indicator: Indicator) -> String {
    let name = heading(of: indicator)
    let result = self.result(of: indicator)
    guard let formula = indicator.formula, !indicator.inputs.isEmpty else {
      let words = text("results.how_\(indicator.id.rawValue)")
      let inputs = indicator.inputs.map {
        "\(term($0.term, unit: indicator.unit)) \(plain($0.value))"
      }
      let list = inputs.isEmpty ? "" : " (\(inputs.joined(separator: "; ")))"
      return "\(name) = \(words)\(list) = \(result)"
    }
    let words = filled(formula, with: indicator.inputs) { term($0.term, unit: indicator.unit) }
    // A sum of one line would only say the same number twice.
    guard formula != "{0}" else { return "\(name) = \(words) = \(result)" }
    let numbers = filled(formula, with: indicator.inputs) { plain($0.value) }
    return "\(name) = \(words) = \(numbers) = \(result)"
  }

  /// The name of a result and the period it is of.
  public func heading(of indicator: Indicator) -> String {
    let name = self.name(of: indicator.id)
    switch indicator.basis {
    case .cycle: return "\(name) \(self[.perCycle])"
    case .year: return "\(name) \(self[.perYear])"
    case nil: return name
    }
  }

  /// The value of a result, or in words why there is none.
  public func result(of indicator: Indicator) -> String {
    switch indicator.value {
    case .success(let figure):
      meaning(of: figure, as: indicator.id).map { self[$0] }
        ?? self.figure(figure, unit: indicator.unit)
    case .failure(let reason): self[.noResult, wording(reason)]
    }
  }

  /// The same within so many columns: a reason that is cut off says nothing, and one key shows it.
  public func result(of indicator: Indicator, fits: (String) -> Bool) -> String {
    let result = result(of: indicator)
    guard case .failure = indicator.value, !fits(result) else { return result }
    return self[.noResultYet]
  }

  // A number that no villager can use, such as a yield of 4.452 %, is said in words.
  private func meaning(of figure: Indicator.Figure, as id: Indicator.ID) -> ResultPhrase? {
    if id == .paybackPeriods, case .years(0) = figure { return .neverBelowZero }
    if id == .lowestYieldPercent, case .percent(let percent) = figure, percent > 100 {
      return .belowZeroAtFullYield
    }
    return nil
  }

  /// A number with what it counts.
  public func figure(_ figure: Indicator.Figure, unit: String) -> String {
    switch figure {
    case .rupiah(let amount): money(amount)
    case .unitPrice(let price):
      Rupiah(rounded: price).map { money($0) } ?? self[NumeralPhrase.tooLarge]
    case .quantity(let quantity): number(quantity, unit: unit)
    case .ratio(let ratio): self.ratio(ratio)
    case .percent(let percent): "\(number(percent))%"
    case .years(let years): duration(years: years)
    case .months(let number): months(number)
    case .workDays(let days): self[.workDays, number(days)]
    case .people(let people): self[.people, number(people)]
    }
  }

  // Within a formula the currency would only be in the way.
  private func plain(_ figure: Indicator.Figure) -> String {
    switch figure {
    case .rupiah(let amount):
      money(amount).replacing("Rp", with: "")
    case .unitPrice(let value), .quantity(let value), .workDays(let value), .people(let value):
      number(value)
    case .ratio, .percent, .years, .months: self.figure(figure, unit: "")
    }
  }

  private func term(_ term: Indicator.Term, unit: String) -> String {
    let unit = unit.isEmpty ? self[.plainUnit] : unit
    switch term {
    case .indicator(let id): return text("results.term_\(id.rawValue)")
    case .line(let name): return name
    case .price: return self[.termPrice]
    case .priceOfAll: return self[.termPriceOfAll, unit]
    case .quantity: return self[.termQuantity]
    case .unitVariable: return self[.termUnitVariable, unit]
    case .depreciation: return self[.termDepreciation]
    case .lowestCash: return self[.termLowestCash]
    case .discountRate: return self[.termDiscountRate]
    case .beneficiaries: return self[.termBeneficiaries]
    case .workDaysPerYear: return self[.termWorkDaysPerYear]
    case .profitWithout: return self[.termProfitWithout]
    case .flow(let year): return self[.termFlow, String(year)]
    }
  }

  private func filled(
    _ formula: String, with inputs: [Indicator.Input], _ text: (Indicator.Input) -> String
  ) -> String {
    var result = ""
    var rest = formula[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      if let number = Int(rest[rest.index(after: open)..<close]), inputs.indices.contains(number) {
        result += text(inputs[number])
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
