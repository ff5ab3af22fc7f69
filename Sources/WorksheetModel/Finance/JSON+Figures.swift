extension JSON {
  /// A ratio with eight decimals, or with fewer when it is too large for them; never an exponent.
  static func ratio(_ value: Double) -> JSON {
    let spelling =
      fixed(value, decimals: 8) ?? fixed(value, decimals: 6) ?? fixed(value, decimals: 0)
    return spelling.map(JSON.number) ?? .null
  }

  /// Money that was computed with fractions, as a whole number of rupiah.
  static func money(_ value: Double) -> JSON { fixed(value, decimals: 0).map(JSON.number) ?? .null }

  static func count(_ value: Int) -> JSON { .number(String(value)) }

  static func amounts(_ amounts: [Rupiah]) -> JSON { .array(amounts.map(\.json)) }

  // Rounds half away from zero.
  private static func fixed(_ value: Double, decimals: Int) -> String? {
    guard let units = Int64(nearest: value.magnitude * power(10, decimals)) else { return nil }
    let digits = padded(digits: String(units), to: decimals + 1)
    let sign = value < 0 && units > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }

  private static func padded(digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
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
    var reason = Reason.tooLarge
    switch result {
    case .success(let value):
      let figure = json(value)
      add(name, figure)
      // A result may be known and still be too long to write down.
      guard figure == .null else { return }
    case .failure(let why):
      add(name, .null)
      reason = why
    }
    none.append(.init(path ?? name, .string(reason.rawValue)))
  }
}
