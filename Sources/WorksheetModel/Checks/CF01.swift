extension Check {
  /// A typed total that is not quantity times price.
  static let statedTotal = Check("CF01", .warning, source: "padi-1ha-cybext (worked examples)") {
    checked in
    (checked.records(of: .sale) + checked.records(of: .cost)).compactMap { line in
      guard let stated = line.number("stated_total"), let quantity = line.number("quantity"),
        let price = line.number("price"), let amount = quantity.amount(at: price),
        Decimal4(whole: amount.amount) != stated
      else { return nil }
      return Doubt(
        record: line.id, field: "stated_total",
        facts: [checked.name(of: line), .rupiah(stated.rupiah), .rupiah(amount)])
    }
  }
}
