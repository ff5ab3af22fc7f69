/// A scenario that a group gave a name, to be compared with others.
public struct SavedScenario: Hashable, Sendable, Identifiable {
  public let id: RecordID
  /// Empty while nobody gave it one.
  public let name: String
  public let scenario: Scenario

  /// Reads a record of kind `scenario`; what it does not say stays as planned.
  public init(reading record: Record) {
    id = record.id
    name = record.text("name") ?? ""
    func months(_ field: FieldKey, least: Int) -> Int {
      min(max(record.whole(field) ?? 0, least), Plan.longestHorizon)
    }
    scenario = Scenario(
      priceChange: record.number("price_change") ?? .zero,
      yieldChange: record.number("yield_change") ?? .zero,
      costChange: record.number("cost_change") ?? .zero,
      delay: months("delay", least: 0),
      startShift: months("start_shift", least: -Plan.longestHorizon),
      fundingChange: record.number("funding_change") ?? .zero)
  }
}

extension Scenario {
  /// The fields of a record that keeps it; what stays as planned has none.
  public func fields(named name: String) -> [FieldKey: Value] {
    var fields: [FieldKey: Value] = ["name": .text(name)]
    let changes: [(FieldKey, Decimal4?)] = [
      ("price_change", priceChange), ("yield_change", yieldChange), ("cost_change", costChange),
      ("delay", Decimal4(whole: Int64(delay))), ("start_shift", Decimal4(whole: Int64(startShift))),
      ("funding_change", fundingChange),
    ]
    for (key, change) in changes {
      guard let change, change != .zero else { continue }
      fields[key] = .number(change)
    }
    return fields
  }
}

extension Workbook {
  /// The scenarios that were saved for a plan, in their order.
  public func scenarios(of plan: RecordID) -> [SavedScenario] {
    children(of: plan, kind: .scenario).map(SavedScenario.init(reading:))
  }
}
