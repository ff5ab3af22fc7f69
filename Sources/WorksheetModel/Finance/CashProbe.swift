/// The balances of a plan under changes of one kind, without computing again what these leave alone.
///
/// It adds up the same rows as `CashTable`: those that stay, once, and those that change, each time.
struct CashProbe {
  /// What the changes are of.
  enum Subject {
    /// Prices, quantities, and when buyers pay.
    case sales
    case costs
  }

  /// The plan with the lines that change, and no others.
  private let moving: Plan
  private let isTyped: Bool
  /// Rupiah per month that the other lines come to.
  private let still: Computed<[Rupiah]>

  init(_ plan: Plan, of subject: Subject) {
    isTyped = !plan.cashLines.isEmpty
    var moving = plan
    var rest = plan
    if isTyped {
      let sources = Set(
        subject == .sales ? plan.sales.map(\.id) : plan.costs.map(\.id))
      moving.cashLines = plan.cashLines.filter { $0.moves(with: subject, sources) }
      rest.cashLines = plan.cashLines.filter { !$0.moves(with: subject, sources) }
    } else {
      switch subject {
      case .sales:
        moving.costs = []
        rest.sales = []
      case .costs:
        moving.sales = []
        rest.costs = []
      }
      moving.assets = []
      moving.fundings = []
    }
    self.moving = moving
    let isTyped = isTyped
    still = Computed { () throws(Reason) in
      guard plan.horizon > 0 else { throw .noMonths }
      guard plan.cellCount <= CashTable.mostCells else { throw .tooLarge }
      return try CashTable.net(of: try rest.rows(isTyped: isTyped), count: plan.horizon)
    }
  }

  func staysAboveZero(in scenario: Scenario) throws(Reason) -> Bool {
    try staysAboveZero { plan throws(Reason) in try plan.changed(by: scenario) }
  }

  func staysAboveZero(
    after change: (Plan) throws(Reason) -> Plan
  ) throws(Reason) -> Bool {
    let still = try still.get()
    let changed = try CashTable.net(
      of: try change(moving).rows(isTyped: isTyped), count: still.count)
    var balance = moving.openingCash
    var isAbove = true
    for (one, other) in zip(still, changed) {
      balance = try balance.plus(one).plus(other)
      if balance.isNegative { isAbove = false }
    }
    return isAbove
  }
}

extension Plan {
  /// The rows of the lines of the cash table, or those that follow from the plan; each at its time.
  fileprivate func rows(isTyped: Bool) throws(Reason) -> [CashTable.Row] {
    (isTyped ? try typedRows() : try derivedRows()).map { delayed($0) }
  }
}

extension Plan.CashLine {
  fileprivate func moves(with subject: CashProbe.Subject, _ sources: Set<RecordID>) -> Bool {
    let isMeant =
      switch subject {
      case .sales: category == .sale
      case .costs: category.isRunningCost
      }
    return isMeant || (followsPlan && (derivedFrom.map { sources.contains($0) } ?? false))
  }
}

extension CashTable {
  /// What rows come to per month.
  fileprivate static func net(of rows: [Row], count: Int) throws(Reason) -> [Rupiah] {
    var sums = Array(repeating: Rupiah.zero, count: count)
    for row in rows {
      for (index, amount) in row.amounts.enumerated() where index < count {
        sums[index] =
          row.direction == .into
          ? try sums[index].plus(amount) : try sums[index].minus(amount)
      }
    }
    return sums
  }
}
