extension Check {
  /// The box is empty in some month; said apart when the year as a whole earns.
  static let cashBelowZero = Check(
    "CF21", .warning, source: "idxchannel.com/milenomic (cash projection)"
  ) { checked in
    checked.cashDoubts { plan, table in
      let capital = table.workingCapital
      guard let first = capital.firstNegativeMonth else { return [] }
      let profit = (try? plan.plan.figures(per: .year).profit) ?? .zero
      return [
        Doubt(
          record: plan.record.id, variant: profit > .zero ? "profitable" : "",
          facts: [
            checked.name(of: plan.record), .month(table.months[first - 1]),
            .count(capital.negativeMonths), .rupiah(capital.need),
          ])
      ]
    }
  }
}
