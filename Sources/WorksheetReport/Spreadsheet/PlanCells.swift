import WorksheetModel

/// Where the cells of one plan stand, so that other cells can refer to them.
struct PlanCells {
  typealias Address = Spreadsheet.Address

  /// Rupiah, and how cells of the plan give them.
  struct Known {
    let formula: Formula
    let amount: Rupiah
  }

  /// What the amounts of a line in the cash table come from.
  enum Source {
    /// So many rupiah each time it counts; a year of it when it is spread over months.
    case line(each: Known, year: Known?, Plan.Timing)
    /// One of these, whichever was paid.
    case amounts([Known])
    /// By the month of the plan, counted from 0.
    case payments([Int: [Known]])
  }

  struct Origin: Hashable {
    let record: RecordID
    let direction: CashDirection
  }

  /// The numbers that the whole plan is computed with, by their field.
  var basis: [FieldKey: Address] = [:]
  var sources: [Origin: Source] = [:]
  /// The sums of the lines, by basis.
  var revenue: [Basis: Address] = [:]
  var costs: [Plan.Behaviour: [Basis: Address]] = [:]
  var cashCost: [Basis: Address] = [:]
  /// Of all assets.
  var invested: Formula?
  var yearlyWear: Address?
  /// The row of the main product.
  var mainSale: SaleCells?

  struct SaleCells {
    let quantity: Address
    let loss: Address
    let timing: Plan.Timing
  }
}

extension PlanCells {
  /// How often something counts in a period, as a formula over what it comes to each time; nil for what
  /// does not count there.
  func share(of each: Formula, _ timing: Plan.Timing, per basis: Basis) -> Formula? {
    guard let months = self.basis["cycle_months"], let cycles = self.basis["cycles_per_year"]
    else { return nil }
    let count = timing.months.isEmpty ? 12 : timing.months.count
    switch (basis, timing.frequency) {
    case (_, .once): return nil
    case (.cycle, .cycle), (.year, .year): return each
    case (.cycle, .month): return "\(each)*\(months)*\(count)/12"
    case (.cycle, .year): return "\(each)/\(cycles)"
    case (.year, .cycle): return "\(each)*\(cycles)"
    case (.year, .month): return "\(each)*\(count)"
    }
  }

  /// The formula of an amount in a month of the cash table; nil when it is not found in the plan.
  ///
  /// It is tried with the figures of the plan first, so that it always finds the amount again.
  func formula(
    for amount: Rupiah, in month: Int, of year: Month, from origin: Origin
  ) -> Formula? {
    guard let source = sources[origin] else { return nil }
    switch source {
    case .line(let each, let yearly, let timing):
      if timing.frequency != .month, !timing.months.isEmpty {
        let whole = timing.frequency == .cycle ? yearly : each
        return whole.flatMap { part(of: $0, timing.months, in: year.month, as: amount) }
      }
      return multiple(of: each, as: amount)
    case .amounts(let known): return known.lazy.compactMap { multiple(of: $0, as: amount) }.first
    case .payments(let payments):
      guard let due = payments[month], due.map(\.amount).total() == amount else { return nil }
      return Formula.sum(of: due.map(\.formula))
    }
  }

  private func multiple(of known: Known, as amount: Rupiah) -> Formula? {
    guard known.amount != .zero, amount.amount % known.amount.amount == 0 else { return nil }
    let count = Int(amount.amount / known.amount.amount)
    guard count > 0 else { return nil }
    return count == 1 ? known.formula : "\(count)*\(known.formula)"
  }

  // A year's amount in whole rupiah over months of the calendar; the first ones carry the rest.
  private func part(
    of known: Known, _ months: [Int], in month: Int, as amount: Rupiah
  ) -> Formula? {
    guard let place = months.firstIndex(of: month) else { return nil }
    let (share, rest) = known.amount.amount.quotientAndRemainder(dividingBy: Int64(months.count))
    let carried = Int64(place) < Int64(rest.magnitude) ? rest.signum() : 0
    guard share + carried == amount.amount else { return nil }
    let (year, count) = (known.formula, months.count)
    let whole: Formula = "TRUNC(\(year)/\(count))"
    return "\(whole)+IF(\(place)<ABS(\(year)-\(count)*\(whole));SIGN(\(year));0)"
  }
}
