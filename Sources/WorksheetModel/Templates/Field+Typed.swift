extension Field {
  /// The answer as a person would type it, for correcting it; reading it gives the answer again.
  public func typed(_ answer: Answer) -> String {
    guard let value = answer.value else {
      switch answer.state {
      case .some(.unknown): return "?"
      case .some(.none): return "-"
      case nil: return ""
      }
    }
    return typed(value)
  }

  private func typed(_ value: Value) -> String {
    switch value {
    case .text(let text): typed(text)
    case .number(let number): typed(number)
    case .flag(let flag): flag ? "ya" : "tidak"
    case .list(let values): values.map(typed(item:)).joined(separator: ",")
    case .other: ""
    }
  }

  private func typed(item: Value) -> String {
    switch item {
    case .text(let text): text
    case .number(let number): number.json
    case .flag(let flag): flag ? "true" : "false"
    case .list, .other: ""
    }
  }

  private func typed(_ text: String) -> String {
    switch kind {
    case .date:
      return Day(iso: text).map { "\($0.day)/\($0.month.month)/\(padded($0.month.year, to: 4))" }
        ?? text
    case .month:
      return Month(iso: text).map { "\($0.month)/\(padded($0.year, to: 4))" } ?? text
    case .text, .longText, .number, .rupiah, .percent, .months, .choice, .choices, .scale, .yesNo,
      .person, .link, .links:
      return text
    }
  }

  private func typed(_ number: Decimal4) -> String {
    switch kind {
    case .number, .rupiah: return number.editable
    case .percent:
      // Without its sign a fraction of a percent would be asked again.
      return number.units.magnitude < 10_000 && number != .zero
        ? "\(number.editable)%" : number.editable
    case .text, .longText, .date, .month, .months, .choice, .choices, .scale, .yesNo, .person,
      .link, .links:
      return number.json
    }
  }
}

extension Decimal4 {
  /// With dots between groups and a decimal comma, for example `-9.560,5`.
  public var grouped: String {
    let parts = json.split(separator: ".")
    var whole = parts[0]
    let sign = whole.first == "-" ? "-" : ""
    whole = whole.drop { $0 == "-" }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result += "." }
      result.append(digit)
    }
    return sign + result + (parts.count > 1 ? ",\(parts[1])" : "")
  }

  // "1,125" would be asked, because it may also mean 1125; a fourth decimal makes it plain.
  fileprivate var editable: String {
    let text = grouped
    let parts = text.split(separator: ",")
    guard parts.count == 2, parts[1].count == 3, !parts[0].contains(".") else { return text }
    return text + "0"
  }
}
