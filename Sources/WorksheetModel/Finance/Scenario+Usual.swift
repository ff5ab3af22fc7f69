extension Scenario {
  /// What a group should try on every plan: the plan itself, one thing at a time, then all together.
  public static var usual: [Scenario] {
    let ten = Decimal4(whole: 10) ?? .zero
    let twenty = Decimal4(whole: 20) ?? .zero
    return [
      Scenario(),
      Scenario(priceChange: ten.negated), Scenario(priceChange: twenty.negated),
      Scenario(yieldChange: ten.negated), Scenario(yieldChange: twenty.negated),
      Scenario(costChange: ten), Scenario(costChange: twenty),
      Scenario(delay: 1), Scenario(delay: 2),
      Scenario(
        priceChange: ten.negated, yieldChange: ten.negated, costChange: ten, delay: 1),
    ]
  }

  /// Whether nothing is changed.
  public var isPlan: Bool { self == Scenario() }
}

extension Decimal4 {
  fileprivate var negated: Decimal4 { Decimal4.zero.subtracting(self) ?? .zero }
}
