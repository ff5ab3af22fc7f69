extension JSON {
  /// A ratio with six decimals and more where they matter, never with an exponent.
  static func ratio(_ value: Double) -> JSON { .number(fixed(value, decimals: 8)) }

  /// Money that was computed with fractions, as a whole number of rupiah.
  static func money(_ value: Double) -> JSON { .number(fixed(value, decimals: 0)) }

  static func count(_ value: Int) -> JSON { .number(String(value)) }

  static func amounts(_ amounts: [Rupiah]) -> JSON { .array(amounts.map(\.json)) }

  // Rounds half away from zero; a value beyond 64 bits keeps its whole part.
  private static func fixed(_ value: Double, decimals: Int) -> String {
    let scaled = (value.magnitude * power(10, decimals)).rounded(.toNearestOrAwayFromZero)
    guard let units = UInt64(exactly: scaled) else { return large(value) }
    let digits = padded(digits: String(units), to: decimals + 1)
    let sign = value < 0 && units > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }

  private static func padded(digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  // Long division of a number that no integer holds.
  private static func large(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    var rest = value.magnitude.rounded()
    var digits: [String] = []
    while rest >= 1 {
      let next = (rest / 10).rounded(.down)
      digits.append(String(Int(max(0, min(9, rest - next * 10)))))
      rest = next
    }
    return (value < 0 ? "-" : "") + digits.reversed().joined()
  }
}

/// Collects the members of a report and, beside them, the reasons for those that are null.
struct ReportMembers {
  var members: [JSON.Member] = []
  var none: [JSON.Member] = []

  mutating func add(_ name: String, _ value: JSON) { members.append(.init(name, value)) }

  mutating func add<Value>(
    _ name: String, _ result: Computed<Value>, reasonAt path: String? = nil,
    as json: (Value) -> JSON
  ) {
    switch result {
    case .success(let value): add(name, json(value))
    case .failure(let reason):
      add(name, .null)
      none.append(.init(path ?? name, .string(reason.rawValue)))
    }
  }
}
