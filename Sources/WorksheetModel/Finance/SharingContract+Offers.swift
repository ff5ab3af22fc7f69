extension SharingContract {
  /// Why a contract has no percentages to offer.
  public enum NoOffer: Error, Hashable, Sendable {
    /// The parties agree on their own.
    case agreedOn
    case twoParties(Int)
    /// The numbers of the parties that give no capital, counted from 0.
    case capitalOfAll([Int])
  }

  /// What custom gives two parties, the smaller part first.
  var customaryShares: [Decimal4]? {
    switch self {
    case .maro: Decimal4(whole: 50).map { [$0, $0] }
    case .mertelu: thirds
    case .mudharabah, .musyarakah, .custom: nil
    }
  }

  /// Every way to give the parties, in their order, the percentages of this contract; each sums to
  /// 100. `capital` is what each of them gives.
  public func offers(toCapital capital: [Rupiah]) throws(NoOffer) -> [[Decimal4]] {
    if let shares = customaryShares {
      guard capital.count == shares.count else { throw .twoParties(capital.count) }
      let turned = Array(shares.reversed())
      return turned == shares ? [shares] : [shares, turned]
    }
    guard self == .musyarakah else { throw .agreedOn }
    let idle = capital.indices.filter { capital[$0] <= .zero }
    guard idle.isEmpty, !capital.isEmpty else { throw .capitalOfAll(idle) }
    let parts = try? ProfitSharing.parts(of: Self.hundredths, weights: capital.map(\.amount))
    guard let parts else { throw .agreedOn }
    return [parts.compactMap { Decimal4(units: $0.amount * Decimal4.scale / 100) }]
  }

  // A third and the rest, so that both sum to 100 exactly.
  private var thirds: [Decimal4] { [333_333, 666_667].compactMap { Decimal4(units: $0) } }

  /// A hundred percent in hundredths: capital of millions seldom divides by four decimals.
  private static var hundredths: Rupiah { Rupiah(10_000) }
}
