/// Numbers that are taken as they are typed and are hardly ever meant.
extension Check {
  /// A price below zero, a loss of 300 %: every number is taken, and this asks about it.
  static let implausibleNumber = Check("BP07", .warning, source: "own") { checked in
    let amounts = Self.amounts.flatMap { kind, fields in
      checked.records(of: kind).flatMap { record in
        fields.filter { record.number($0)?.isNegative ?? false }
          .map { doubt(record, $0, "negative", in: checked) }
      }
    }
    let percentages = Self.percentages.flatMap { kind, field in
      checked.records(of: kind).filter { !isShare($0.number(field) ?? .zero) }
        .map { doubt($0, field, "percent", in: checked) }
    }
    let zeros = Self.neverZero.flatMap { kind, fields in
      checked.records(of: kind).flatMap { record in
        fields.filter { record.number($0) == .zero }.map { doubt(record, $0, "zero", in: checked) }
      }
    }
    let lengths = checked.records(of: .plan).filter {
      $0.number("horizon_months").map { !isHorizon($0) } ?? false
    }.map { doubt($0, "horizon_months", "horizon", in: checked) }
    return amounts + percentages + zeros + lengths
      + checked.records(of: .cashLine).compactMap { line in
        negativeCell(of: line).map { doubt(line, $0, "negative", in: checked) }
      }
  }

  private static let amounts: [(Kind, [FieldKey])] = [
    (.potential, ["quantity", "price"]),
    (.plan, ["cycle_months", "cycles_per_year", "horizon_months"]),
    (.plan, ["opening_cash", "beneficiaries"]),
    (.sale, ["quantity", "price", "transport", "own_use"]),
    (.cost, ["quantity", "price"]),
    (.asset, ["quantity", "price", "life_years", "salvage", "own", "donated"]),
    (.funding, ["amount", "payments_per_year", "years", "grace_payments"]),
    (.party, ["capital"]),
  ]

  private static let percentages: [(Kind, FieldKey)] = [
    (.plan, "discount_percent"), (.sale, "loss_percent"), (.funding, "percent_per_year"),
    (.party, "percent"),
  ]

  // What lasts no time, or happens never, cannot be divided by; the program takes another number.
  private static let neverZero: [(Kind, [FieldKey])] = [
    (.plan, ["cycle_months", "cycles_per_year"]), (.asset, ["life_years"]),
    (.funding, ["payments_per_year", "years"]),
  ]

  private static func isHorizon(_ months: Decimal4) -> Bool {
    months.isNegative
      || months >= .one && months.units <= Int64(Plan.longestHorizon) * Decimal4.scale
  }

  private static func isShare(_ number: Decimal4) -> Bool {
    number >= .zero && number <= .hundred
  }

  // What goes out is positive too; one finding a line says enough.
  private static func negativeCell(of line: Record) -> FieldKey? {
    line.fields.keys.filter { key in
      let isCell = ["plan", "actual"].contains { key.suffix(after: $0) != nil }
      return isCell && line.number(key)?.isNegative ?? false
    }.min()
  }

  private static func doubt(
    _ record: Record, _ field: FieldKey, _ variant: String, in checked: CheckedWorkbook
  ) -> Doubt {
    Doubt(
      record: record.id, field: field, variant: variant,
      facts: [checked.name(of: record), .number(record.number(field) ?? .zero)])
  }
}
