/// By which custom a result is shared, and what the parties of such a contract must be like.
///
/// Sources: DSN fatwa 07/2000 (mudharabah) and 08/2000 (musyarakah); maro and mertelu are Javanese
/// customs of halves and of one third to two thirds.
public enum SharingContract: String, Hashable, Sendable, CaseIterable {
  /// One gives the capital and bears its loss, the other works.
  case mudharabah
  /// All give capital, and bear losses by it.
  case musyarakah
  /// Half and half.
  case maro
  /// One third and two thirds.
  case mertelu
  /// As the parties agree.
  case custom

  /// What does not fit between a contract and its parties.
  public enum Mismatch: Hashable, Sendable {
    /// The percentages sum to this.
    case sum(Decimal4)
    case twoParties(Int)
    /// The percentages that the custom asks for.
    case shares([Decimal4])
    case ownerAndWorker
    case capitalOfAll([String])
    /// Who gives no capital and bears losses all the same, or gives it and does not.
    case bearsWrongly([String])
    case severalBases
  }

  /// Everything that the parties of a plan have otherwise than the contract says.
  public func mismatches(with parties: [Plan.Party]) -> [Mismatch] {
    guard !parties.isEmpty else { return [] }
    var found: [Mismatch] = []
    let sum = parties.reduce(Optional(Decimal4.zero)) { $0?.adding($1.percent) }
    if sum != .hundred { found.append(.sum(sum ?? .zero)) }
    if Set(parties.map(\.base)).count > 1 { found.append(.severalBases) }
    return found + ownMismatches(with: parties)
  }

  private func ownMismatches(with parties: [Plan.Party]) -> [Mismatch] {
    let wrong = parties.filter { $0.bearsLoss != ($0.capital > .zero) }.map(\.name)
    switch self {
    case .mudharabah:
      let owners = parties.count { $0.capital > .zero }
      let isPlain = owners > 0 && owners < parties.count
      return (isPlain ? [] : [.ownerAndWorker]) + (wrong.isEmpty ? [] : [.bearsWrongly(wrong)])
    case .musyarakah:
      let idle = parties.filter { $0.capital <= .zero }.map(\.name)
      return (idle.isEmpty ? [] : [.capitalOfAll(idle)])
        + (wrong.isEmpty ? [] : [.bearsWrongly(wrong)])
    case .maro, .mertelu: return customaryMismatches(with: parties)
    case .custom: return []
    }
  }

  // A third is 33 or 33.3333 %, as it was typed: half a percent is no breach of the custom.
  private func customaryMismatches(with parties: [Plan.Party]) -> [Mismatch] {
    guard let wanted = customaryShares else { return [] }
    guard parties.count == wanted.count else { return [.twoParties(parties.count)] }
    let given = parties.map(\.percent).sorted()
    let fits = zip(given, wanted).allSatisfy { ($0.0.units - $0.1.units).magnitude <= 5_000 }
    return fits ? [] : [.shares(wanted)]
  }
}
