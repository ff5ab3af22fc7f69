/// What a cash table as a whole makes one ask.
extension Check {
  /// A table that begins with nothing, although nobody said that there is nothing.
  ///
  /// Flows without a business, as calculations over time are published with, are no cash box.
  static let openingCashMissing = Check(
    "CF22", .warning, source: "idxchannel.com/milenomic (cash projection)"
  ) { checked in
    checked.cashDoubts { plan, table in
      guard !plan.plan.cashLines.isEmpty, !plan.plan.sales.isEmpty || !plan.plan.costs.isEmpty,
        !plan.record.isAnswered("opening_cash"),
        !table.rows.contains(where: { $0.category == .opening })
      else { return [] }
      return [
        Doubt(
          record: plan.record.id, field: "opening_cash", facts: [checked.name(of: plan.record)])
      ]
    }
  }

  /// Sales in a month, and nothing bought or worked for in the whole cycle up to it.
  static let saleWithoutStock = Check("CF23", .hint, source: "own") { checked in
    checked.cashDoubts { plan, table in
      // What the members give themselves costs no cash and is there all the same.
      guard !plan.plan.costs.contains(where: { $0.behaviour == .variable && $0.payment != .cash }),
        let sold = table.rows.perMonth(table.months.count, { $0.category == .sale }),
        let spent = table.rows.perMonth(table.months.count, { $0.category.isRunningCost })
      else { return [] }
      // Without costs in the plan nobody knows how long it takes to make.
      let cycle = plan.plan.costs.isEmpty ? table.months.count : plan.plan.cycleLength
      let months = sold.indices.filter { month in
        sold[month] && !spent[max(0, month - cycle)...month].contains(true)
      }
      guard let first = months.first else { return [] }
      return [
        Doubt(
          record: plan.record.id,
          facts: [
            checked.name(of: plan.record), .month(table.months[first]), .count(months.count),
          ])
      ]
    }
  }

  /// The first instalment falls before the first sale.
  static let instalmentBeforeIncome = Check("CF24", .warning, source: "own") { checked in
    checked.cashDoubts { plan, table in
      func first(_ category: CashCategory, _ direction: CashDirection) -> Int? {
        table.rows.filter { $0.category == category && $0.direction == direction }
          .compactMap { $0.amounts.firstIndex { $0 > .zero } }.min()
      }
      guard let paid = first(.instalment, .out) else { return [] }
      let income = first(.sale, .into)
      guard income.map({ paid < $0 }) ?? true else { return [] }
      return [
        Doubt(
          record: plan.record.id, variant: income == nil ? "never" : "",
          facts: [
            checked.name(of: plan.record), .month(table.months[paid]),
            .month(table.months[income ?? paid]),
          ])
      ]
    }
  }

  /// The families take out more in a year than the business earns.
  static let drawingsAboveProfit = Check("CF25", .warning, source: "own") { checked in
    checked.cashDoubts { plan, table in
      guard let drawn = try? table.amounts(of: .household, going: .out)?.checkedTotal(),
        let year = try? drawn.times(12, over: Int64(table.months.count)),
        let profit = try? plan.plan.figures(per: .year).profit, year > max(profit, .zero)
      else { return [] }
      return [
        Doubt(
          record: plan.record.id,
          facts: [checked.name(of: plan.record), .rupiah(year), .rupiah(max(profit, .zero))])
      ]
    }
  }

  /// Months that the workbook itself shows to be past, without what a line really was.
  ///
  /// The clock is no help here: a check finds the same on every day. What is past is told by the last
  /// month of which anything was written down.
  static let actualMissing = Check("CF26", .hint, source: "own") { checked in
    checked.cashDoubts { plan, table in
      guard let comparison = ActualComparison(plan.plan, table) else { return [] }
      return comparison.rows.compactMap { row in
        guard let first = comparison.gaps(of: row).first else { return nil }
        return Doubt(
          record: row.line, field: FieldKey("actual.\(first.iso)"),
          facts: [.text(row.name), .month(first), .count(comparison.gaps(of: row).count)])
      }
    }
  }
}

extension [CashTable.Row] {
  /// Whether there is an amount in each month on any of the rows that are meant; nil without a row.
  fileprivate func perMonth(
    _ count: Int, _ isMeant: (CashTable.Row) -> Bool
  ) -> [Bool]? {
    let rows = filter(isMeant)
    guard !rows.isEmpty else { return nil }
    return (0..<count).map { month in rows.contains { $0.amounts[month] > .zero } }
  }
}
