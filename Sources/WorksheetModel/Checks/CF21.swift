extension Check {
  /// The box is empty in some month, although the year as a whole may earn.
  static let cashBelowZero = Check(
    "CF21", .warning, source: "idxchannel.com/milenomic (cash projection)"
  ) { checked in
    checked.records(of: .plan).compactMap { record in
      let plan = Plan(reading: record, in: checked.workbook)
      guard let table = try? CashTable(plan),
        let first = table.workingCapital.firstNegativeMonth
      else { return nil }
      let capital = table.workingCapital
      return Doubt(
        record: record.id,
        facts: [
          checked.name(of: record), .month(plan.start.advanced(by: first - 1)),
          .count(capital.negativeMonths), .rupiah(capital.need),
        ])
    }
  }
}
