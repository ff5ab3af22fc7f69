/// How much the families can take home each month without the cash running out.
public struct HouseholdPurse: Hashable, Sendable {
  /// Rupiah, the same in every month of the table: one more, and a month closes below zero.
  public let most: Rupiah
  /// Rupiah that the table has for the households already, all months together.
  public let planned: Rupiah

  /// Found by halving on the same balances, what the table has for the households left out.
  public init(_ table: CashTable) throws(Reason) {
    let drawn = try table.amounts(of: .household, going: .out) ?? []
    planned = try drawn.checkedTotal()
    var net = table.net
    for (month, amount) in drawn.enumerated() { net[month] = try net[month].plus(amount) }
    let opening = table.opening
    let first = try opening.plus(net.first ?? .zero)
    // Nobody can take out more than the first month leaves.
    let limit = Int(clamping: max(first, .zero).amount)
    let (sum, overflow) = limit.addingReportingOverflow(1)
    guard !overflow else { throw .tooLarge }
    let most = try Bisection.highest(below: sum, otherwise: .alreadyNegative) {
      amount throws(Reason) in
      var balance = opening
      for month in net {
        balance = try balance.plus(month).minus(Rupiah(Int64(amount)))
        if balance.isNegative { return false }
      }
      return true
    }
    self.most = Rupiah(Int64(most))
  }
}
