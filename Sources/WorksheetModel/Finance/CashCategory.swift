/// Whether money comes or goes.
public enum CashDirection: String, Hashable, Sendable, CaseIterable {
  case into = "in"
  case out
}

/// What a line of the cash table is about.
public enum CashCategory: String, Hashable, Sendable, CaseIterable {
  case opening, sale, savings, grant
  case loanIn = "loan_in"
  case assetSale = "asset_sale"
  case otherIn = "other_in"
  case material, wage, transport, asset, rent, utility, instalment
  case profitShare = "profit_share"
  case household, zakat
  case otherOut = "other_out"

  /// Where money of this kind usually goes.
  public var direction: CashDirection {
    switch self {
    case .opening, .sale, .savings, .grant, .loanIn, .assetSale, .otherIn: .into
    case .material, .wage, .transport, .asset, .rent, .utility, .instalment, .profitShare,
      .household, .zakat, .otherOut:
      .out
    }
  }

  /// Whether it belongs to the business itself rather than to how it is paid for or shared.
  public var isOfBusiness: Bool {
    switch self {
    case .opening, .savings, .grant, .loanIn, .instalment, .profitShare, .household: false
    case .sale, .assetSale, .otherIn, .material, .wage, .transport, .asset, .rent, .utility,
      .zakat, .otherOut:
      true
    }
  }

  /// Whether a rise of costs changes it.
  var isRunningCost: Bool {
    switch self {
    case .material, .wage, .transport, .rent, .utility, .otherOut: true
    case .opening, .sale, .savings, .grant, .loanIn, .assetSale, .otherIn, .asset, .instalment,
      .profitShare, .household, .zakat:
      false
    }
  }
}
