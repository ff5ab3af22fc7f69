import WorksheetModel

extension JSON {
  /// Whether all that is expected is there: numbers to a millionth, extra members allowed.
  func matches(_ expected: JSON) -> Bool {
    switch expected {
    case .number:
      guard let left = double, let right = expected.double else { return false }
      return (left - right).magnitude <= 1e-6 * max(1, right.magnitude)
    case .array(let items):
      guard let own = self.items, own.count == items.count else { return false }
      return zip(own, items).allSatisfy { $0.matches($1) }
    case .object(let members):
      return members.allSatisfy { self[$0.name]?.matches($0.value) ?? false }
    case .null, .bool, .string: return self == expected
    }
  }

  private var double: Double? {
    guard case .number(let spelling) = self else { return nil }
    return Double(spelling)
  }
}
