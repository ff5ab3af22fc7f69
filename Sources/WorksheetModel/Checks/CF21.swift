extension Check {
  /// The box is empty in some month, although the year as a whole may earn; the reason says so.
  static let cashBelowZero = Check(
    "CF21", .warning, source: "idxchannel.com/milenomic (cash projection)"
  ) { checked in
    checked.cashDoubts { plan, table in
      let capital = table.workingCapital
      guard let first = capital.firstNegativeMonth else { return [] }
      return [
        Doubt(
          record: plan.record.id,
          facts: [
            checked.name(of: plan.record), .month(table.months[first - 1]),
            .count(capital.negativeMonths), .rupiah(capital.need),
          ])
      ]
    }
  }
}
