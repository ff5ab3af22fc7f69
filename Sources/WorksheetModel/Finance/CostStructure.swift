/// What the cost of a period consists of; the parts sum to the total cost.
public struct CostStructure: Hashable, Sendable {
  /// Paid in cash, more when more is made; rupiah.
  public var variable = Rupiah.zero
  /// Paid in cash, also without a sale; rupiah.
  public var fixed = Rupiah.zero
  /// Work of the family and own goods, at their value; rupiah.
  public var unpaid = Rupiah.zero
  /// Rupiah.
  public var depreciation = Rupiah.zero

  /// Rupiah.
  public var total: Rupiah {
    get throws(Reason) { try [variable, fixed, unpaid, depreciation].checkedTotal() }
  }
}

extension Plan {
  /// The cost of a cycle or a year by what it consists of.
  public func costStructure(per basis: Basis) throws(Reason) -> CostStructure {
    var structure = CostStructure()
    for cost in costs {
      let amount = try share(of: try cost.amount(), cost.timing, per: basis)
      switch (cost.payment, cost.behaviour) {
      case (.family, _), (.own, _): structure.unpaid = try structure.unpaid.plus(amount)
      case (.cash, .variable): structure.variable = try structure.variable.plus(amount)
      case (.cash, .fixed): structure.fixed = try structure.fixed.plus(amount)
      }
    }
    structure.depreciation = try depreciation(per: basis)
    return structure
  }
}
