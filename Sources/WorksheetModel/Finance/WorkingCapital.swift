/// What a row of balances says about the money needed to begin with.
public struct WorkingCapital: Hashable, Sendable {
  /// Rupiah: as much as the deepest balance lies below zero, else 0.
  public let need: Rupiah
  /// Months count from 1; nil when no month closes below zero.
  public let firstNegativeMonth: Int?
  /// Of several equally deep months the first.
  public let deepestMonth: Int?
  /// The first month after the deepest that closes at zero or above; nil also for never.
  public let recoveredInMonth: Int?
  public let negativeMonths: Int

  /// `closing` are the balances at the end of each month.
  public init(closing: [Rupiah]) {
    let negative = closing.indices.filter { closing[$0].isNegative }
    negativeMonths = negative.count
    firstNegativeMonth = negative.first.map { $0 + 1 }
    guard let deepest = negative.min(by: { closing[$0] < closing[$1] }) else {
      need = .zero
      deepestMonth = nil
      recoveredInMonth = nil
      return
    }
    // The lowest amount of 64 bits has no counterpart above zero.
    need = Rupiah.zero.subtracting(closing[deepest]) ?? Rupiah(.max)
    deepestMonth = deepest + 1
    recoveredInMonth =
      closing.indices.first { $0 > deepest && !closing[$0].isNegative }.map { $0 + 1 }
  }

  /// The balances at the end of each month.
  public static func closings(opening: Rupiah, net: [Rupiah]) throws(Reason) -> [Rupiah] {
    var balance = opening
    var closing: [Rupiah] = []
    closing.reserveCapacity(net.count)
    for amount in net {
      balance = try balance.plus(amount)
      closing.append(balance)
    }
    return closing
  }
}
