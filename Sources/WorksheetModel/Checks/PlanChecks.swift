/// Whether a business plan has what its sums need.
extension Check {
  /// The thread from root cause to rupiah is cut.
  static let planWithoutIdea = Check("BP01", .warning, source: "own") { checked in
    checked.records(of: .plan).filter { plan in
      !plan.links("ideas").contains { checked.workbook[$0]?.kind == .idea }
    }.map { Doubt(record: $0.id, field: "ideas", facts: [checked.name(of: $0)]) }
  }

  /// A line of sales, costs or assets without quantity or price counts as nothing.
  static let priceMissing = Check("BP02", .warning, source: "own") { checked in
    let kinds: [Kind] = [.sale, .cost, .asset]
    return kinds.flatMap { checked.records(of: $0) }.flatMap { line in
      [("quantity", "quantity"), ("price", "price")].compactMap { field, variant in
        guard !line.isAnswered(FieldKey(field)) else { return nil }
        return Doubt(
          record: line.id, field: FieldKey(field), variant: variant,
          facts: [checked.name(of: line)])
      }
    }
  }

  /// The parts of the partners make a whole.
  static let profitShares = Check("BP03", .warning, source: "DSN fatwa 08/2000") { checked in
    checked.records(of: .plan).compactMap { plan in
      let parties = checked.children(of: plan, kind: .party)
      guard let first = parties.first else { return nil }
      let sum = parties.compactMap { $0.number("percent") }
        .reduce(Optional(Decimal4.zero)) { $0?.adding($1) }
      guard sum != .hundred else { return nil }
      return Doubt(
        record: first.id, field: "percent",
        facts: [checked.name(of: plan), .number(sum ?? .zero)])
    }
  }
}
