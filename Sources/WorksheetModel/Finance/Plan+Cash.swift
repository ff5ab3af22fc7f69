// How the lines of a plan become a cash table, when the group has not typed one.
//
// Sales arrive in the last month of a cycle and costs are paid in the first, because that is the
// careful assumption; months that are given win over it.
extension Plan {
  /// The rows of all lines, or only of these; sales in the month for which they are planned.
  func derivedRows(of wanted: Set<RecordID>? = nil) throws(Reason) -> [CashTable.Row] {
    func isWanted(_ id: RecordID) -> Bool { wanted?.contains(id) ?? true }
    var rows: [CashTable.Row] = []
    for sale in sales where isWanted(sale.id) { rows.append(try row(of: sale)) }
    for cost in costs where cost.payment == .cash && isWanted(cost.id) {
      rows.append(try row(of: cost))
    }
    for asset in assets where isWanted(asset.id) { rows += try self.rows(of: asset) }
    for funding in fundings where isWanted(funding.id) { rows += try self.rows(of: funding) }
    return rows
  }

  private func row(of sale: Sale) throws(Reason) -> CashTable.Row {
    CashTable.Row(
      record: sale.id, name: sale.name, category: .sale, direction: .into,
      amounts: try monthly(try sale.cashAmount(), timing: sale.timing, lag: cycleLength - 1))
  }

  private func row(of cost: Cost) throws(Reason) -> CashTable.Row {
    CashTable.Row(
      record: cost.id, name: cost.name,
      category: cost.behaviour == .variable ? .material : .otherOut, direction: .out,
      amounts: try monthly(try cost.amount(), timing: cost.timing, lag: 0))
  }

  /// Whole months of one cycle, a begun month counting.
  var cycleLength: Int {
    let months = cycleMonths.units / Decimal4.scale + (cycleMonths.isWhole ? 0 : 1)
    return months > Int64(Self.longestHorizon) ? Self.longestHorizon : max(Int(months), 1)
  }

  /// An amount spread over the months of the plan; `lag` is the month within a cycle.
  private func monthly(
    _ amount: Rupiah, timing: Timing, lag: Int
  ) throws(Reason) -> [Rupiah] {
    switch timing.frequency {
    case .month:
      return (0..<horizon).map { timing.includes(start.advanced(by: $0)) ? amount : .zero }
    case .year:
      return timing.months.isEmpty
        ? (0..<horizon).map { $0 % 12 == 0 ? amount : .zero }
        : split(amount, over: timing.months, until: horizon)
    case .once:
      return timing.months.isEmpty
        ? (0..<horizon).map { $0 == 0 ? amount : .zero }
        : split(amount, over: timing.months, until: min(12, horizon))
    case .cycle:
      guard timing.months.isEmpty else {
        let year = try amount.times(cyclesPerYear.units, over: Decimal4.scale)
        return split(year, over: timing.months, until: horizon)
      }
      return try oncePerCycle(amount, lag: lag)
    }
  }

  private func oncePerCycle(_ amount: Rupiah, lag: Int) throws(Reason) -> [Rupiah] {
    var amounts: [Rupiah] = []
    for index in 0..<horizon {
      let count = index < lag ? 0 : try cyclesStarting(in: index - lag)
      amounts.append(try amount.times(count, over: 1))
    }
    return amounts
  }

  // Each year's amount in equal parts over the given months of the calendar.
  private func split(_ amount: Rupiah, over calendar: [Int], until last: Int) -> [Rupiah] {
    let parts = amount.parts(calendar.count)
    return (0..<horizon).map { index in
      let month = start.advanced(by: index).month
      guard index < last, let position = calendar.firstIndex(of: month) else { return .zero }
      return parts[position]
    }
  }

  // Cycle k starts at month 12 k / cyclesPerYear, rounded down.
  private func cyclesStarting(in month: Int) throws(Reason) -> Int64 {
    let begun = try cyclesBegun(before: month)
    return try cyclesBegun(before: month + 1) - begun
  }

  private func cyclesBegun(before month: Int) throws(Reason) -> Int64 {
    let (product, overflow) = cyclesPerYear.units.multipliedReportingOverflow(by: Int64(month))
    guard !overflow else { throw .tooLarge }
    let perCycle = 12 * Decimal4.scale
    return product / perCycle + (product % perCycle > 0 ? 1 : 0)
  }
}

// MARK: - Assets and funding

extension Plan {
  private func rows(of asset: Asset) throws(Reason) -> [CashTable.Row] {
    let total = try asset.total()
    let scrap = try asset.quantity.amount(at: asset.salvage).orTooLarge()
    var bought = Array(repeating: Rupiah.zero, count: horizon)
    var sold = bought
    if bought.indices.contains(asset.month) {
      let paid = try total.minus(asset.own).minus(asset.donated)
      bought[asset.month] = max(paid, .zero)
    }
    for month in replacements(of: asset) {
      bought[month] = total
      sold[month] = scrap
    }
    let purchase = CashTable.Row(
      record: asset.id, name: asset.name, category: .asset, direction: .out, amounts: bought)
    let sale = CashTable.Row(
      record: asset.id, name: asset.name, category: .assetSale, direction: .into, amounts: sold)
    return sold.allSatisfy { $0 == .zero } ? [purchase] : [purchase, sale]
  }

  private func replacements(of asset: Asset) -> [Int] {
    guard asset.isReplaced, let life = asset.life else { return [] }
    let years = min(life.units, Int64(Self.longestHorizon) * Decimal4.scale)
    let months = max(Int(rounding(years * 12, dividedBy: Decimal4.scale)), 1)
    // A purchase before the plan still wears out within it.
    let first = max(asset.month, -Self.longestHorizon)
    return stride(from: first + months, to: horizon, by: months).filter { $0 >= 0 }
  }

  private func rows(of funding: Funding) throws(Reason) -> [CashTable.Row] {
    var drawn = Array(repeating: Rupiah.zero, count: horizon)
    if drawn.indices.contains(funding.month) { drawn[funding.month] = funding.amount }
    let draw = CashTable.Row(
      record: funding.id, name: funding.name, category: funding.source.category,
      direction: .into, amounts: drawn)
    guard funding.source.isRepaid, let terms = funding.terms else { return [draw] }
    var paid = Array(repeating: Rupiah.zero, count: horizon)
    for row in try Loan(amount: funding.amount, terms: terms).rows {
      // The k-th payment falls at the end of its share of the year, in a whole month.
      let month = funding.month + (row.period * 12 + terms.perYear - 1) / terms.perYear
      guard paid.indices.contains(month) else { continue }
      paid[month] = try paid[month].plus(row.principal).plus(row.interest)
    }
    let repayment = CashTable.Row(
      record: funding.id, name: funding.name, category: .instalment, direction: .out,
      amounts: paid)
    return [draw, repayment]
  }
}

extension Plan.FundingSource {
  /// Capital that shares the profit is neither loan nor gift; over time it is left out like both.
  fileprivate var category: CashCategory {
    switch self {
    case .own, .memberSavings: .savings
    case .grant: .grant
    case .qardh, .loan: .loanIn
    case .profitShare: .profitShare
    }
  }
}

extension Plan.Timing {
  func includes(_ month: Month) -> Bool { months.isEmpty || months.contains(month.month) }
}
