/// Walks through the tokens of a typed number.
struct NumberPhrase {
  let text: String
  let units: Set<String>
  var tokens: ArraySlice<NumberToken>
  var isEchoed = false
  private(set) var isEstimate = false
  private(set) var hasPercentSign = false
  private var hasForeignUnit = false
  /// How many parentheses are open.
  var depth = 0

  init(text: String, units: [String]) {
    self.text = text
    self.units = Set(units.map { $0.lowercased() })
    tokens = NumberToken.tokens(of: text)[...]
  }

  /// The number of the whole text.
  mutating func wholeNumber() throws(InputProblem) -> Decimal4 {
    if take(.symbol("=")) {
      let value = try sum()
      guard tokens.isEmpty else { throw .notANumber(text) }
      return value
    }
    takeEstimateMark()
    let isNegative = takeSign()
    let isEnclosed = take(.symbol("("))
    let value = try products()
    if isEnclosed, !take(.symbol(")")) { throw .notANumber(text) }
    guard tokens.isEmpty else { throw isRange ? .range(text) : .notANumber(text) }
    let signed = isNegative != isEnclosed ? try checked(Decimal4.zero.subtracting(value)) : value
    if hasForeignUnit { throw .hasUnit(text, signed) }
    return signed
  }

  // A number after a dash or "sampai": two numbers were typed.
  private var isRange: Bool {
    guard let first = tokens.first else { return false }
    let joins: [NumberToken] = [.symbol("-"), .word("sampai"), .word("hingga")]
    return joins.contains(first) && tokens.count > 1
  }

  // `3 x 150.000`: factors of plain numbers, without the precedence of a calculation.
  private mutating func products() throws(InputProblem) -> Decimal4 {
    var value = try amountWithUnit()
    while take(.word("x")) || take(.symbol("*")) || take(.symbol("@")) {
      let factor = try amountWithUnit()
      value = try checked(value.multiplied(by: factor))
    }
    return value
  }

  private mutating func amountWithUnit() throws(InputProblem) -> Decimal4 {
    let value = try amount()
    // The dash of "1.250.000,-".
    if case .symbol("-") = tokens.first, tokens.dropFirst().first == nil { tokens.removeFirst() }
    try takeUnit()
    return value
  }

  private mutating func takeUnit() throws(InputProblem) {
    if take(.symbol("%")) || take(.word("persen")) || take(.word("percent")) {
      hasPercentSign = true
      if !units.contains("%") { hasForeignUnit = true }
      return
    }
    let words = takeUnitWords()
    guard !words.isEmpty else { return }
    if words == "s/d" || words == "sd" { throw .range(text) }
    if !units.contains(words) { hasForeignUnit = true }
  }

  // The words up to the next factor, as `liter/hari`.
  private mutating func takeUnitWords() -> String {
    var words = ""
    var isAfterSlash = true
    while let token = tokens.first {
      if case .word(let word) = token, !["x", "sampai", "hingga"].contains(word) {
        words += isAfterSlash ? word : " \(word)"
        isAfterSlash = false
      } else if token == .symbol("/") {
        words += "/"
        isAfterSlash = true
      } else if case .digits(".") = token {
        isAfterSlash = false
      } else {
        break
      }
      tokens.removeFirst()
    }
    return words
  }

  private mutating func takeEstimateMark() {
    for mark in Self.estimateMarks where tokens.starts(with: mark) {
      tokens.removeFirst(mark.count)
      isEstimate = true
      return
    }
  }

  private mutating func takeSign() -> Bool {
    var isNegative = false
    while let token = tokens.first {
      if token == .symbol("-") {
        isNegative.toggle()
      } else if token != .symbol("+"), !Self.currencies.contains(token) {
        return isNegative
      }
      tokens.removeFirst()
    }
    return isNegative
  }

  mutating func take(_ token: NumberToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  func checked(_ value: Decimal4?) throws(InputProblem) -> Decimal4 {
    guard let value else { throw .tooLarge(text) }
    return value
  }
}
