/// Digits with dots and commas, read by Indonesian habit.
///
/// A dot stands between groups of three, a comma before decimals. English spelling, common in
/// uploaded sheets, is taken when it can mean nothing else.
struct NumberLiteral {
  let value: Decimal4
  /// The value if the only comma stands between groups: `1,250` may be 1.25 or 1,250.
  let grouped: Decimal4?
  let isEchoed: Bool

  private init(_ value: Decimal4, grouped: Decimal4? = nil, isEchoed: Bool = false) {
    self.value = value
    self.grouped = grouped
    self.isEchoed = isEchoed
  }

  /// Reads a run of digits, dots and commas; `text` is the whole input, for the problem.
  init(digits run: String, in text: String) throws(InputProblem) {
    var trimmed = run[...]
    while let last = trimmed.last, last == "." || last == "," { trimmed.removeLast() }
    guard !trimmed.isEmpty else { throw .notANumber(text) }
    let reader = Reader(digits: trimmed, text: text)
    switch (trimmed.contains("."), trimmed.contains(",")) {
    case (false, false): self.init(try reader.number(whole: trimmed, decimals: ""))
    case (true, false): self = try Self.dotted(reader)
    case (false, true): self = try Self.withCommas(reader)
    case (true, true): self = try Self.mixed(reader)
    }
  }

  private static func dotted(_ reader: Reader) throws(InputProblem) -> Self {
    let groups = reader.digits.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count == 2, groups[1].count != 3 || groups[0].isEmpty || groups[0] == "0" {
      // Five and more digits behind one dot are a slip of grouping rather than decimals, and so is
      // `100.0000`, which one more digit makes of `100.000`.
      let isSlip = groups[1].count > 4 || groups[1].count == 4 && groups[1].last == "0"
      guard !isSlip || groups[0].isEmpty || groups[0] == "0" else {
        throw .groupingWrong(reader.text)
      }
      return Self(try reader.number(whole: groups[0], decimals: groups[1]), isEchoed: true)
    }
    return Self(try reader.number(groups: groups, decimals: ""))
  }

  private static func withCommas(_ reader: Reader) throws(InputProblem) -> Self {
    let groups = reader.digits.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 2 else {
      return Self(try reader.number(groups: groups, decimals: ""), isEchoed: true)
    }
    let value = try reader.number(whole: groups[0], decimals: groups[1])
    guard groups[1].count == 3, (1...3).contains(groups[0].count), groups[0].first != "0" else {
      return Self(value)
    }
    return Self(value, grouped: try reader.number(groups: groups, decimals: ""))
  }

  private static func mixed(_ reader: Reader) throws(InputProblem) -> Self {
    guard let last = reader.digits.last(where: { $0 == "." || $0 == "," }) else {
      throw .notANumber(reader.text)
    }
    let parts = reader.digits.split(separator: last, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .groupingWrong(reader.text) }
    let groups = parts[0].split(
      separator: last == "," ? "." : ",", omittingEmptySubsequences: false)
    let value = try reader.number(groups: groups, decimals: parts[1])
    return Self(value, isEchoed: last == ".")
  }
}

/// The digits at hand and the whole text, which every problem shows.
private struct Reader {
  let digits: Substring
  let text: String

  /// A number whose whole part stands in groups of three.
  func number(
    groups: [Substring], decimals: Substring
  ) throws(InputProblem) -> Decimal4 {
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .groupingWrong(text) }
    return try number(whole: groups.joined()[...], decimals: decimals)
  }

  func number(whole: Substring, decimals: Substring) throws(InputProblem) -> Decimal4 {
    guard decimals.count <= 4 || decimals.dropFirst(4).allSatisfy({ $0 == "0" }) else {
      throw .tooManyDecimals(text)
    }
    let digits = whole.drop { $0 == "0" }
    guard digits.count <= 14 else { throw .tooLarge(text) }
    let fraction = decimals.isEmpty ? "" : ".\(decimals.prefix(4))"
    guard let number = Decimal4(json: "\(digits.isEmpty ? "0" : digits)\(fraction)") else {
      throw .notANumber(text)
    }
    return number
  }
}
