extension NumberPhrase {
  /// One amount: `1,5 jt`, `1 juta 250 ribu`, `1½ jt`, `setengah juta`, `sejuta`.
  mutating func amount() throws(InputProblem) -> Decimal4 {
    while let token = tokens.first, Self.currencies.contains(token) { tokens.removeFirst() }
    var (value, scale) = try term()
    while startsTerm {
      let (next, nextScale) = try term()
      // "1 juta 250 ribu" falls in size; "5 10" and "250 ribu 1 juta" are no numbers.
      guard scale > .one, next < scale else { throw .notANumber(text) }
      value = try checked(value.adding(next))
      scale = nextScale
    }
    while let token = tokens.first, Self.currencies.contains(token) { tokens.removeFirst() }
    return value
  }

  private var startsTerm: Bool {
    switch tokens.first {
    case .digits(let run): run != "."
    case .fraction: true
    case .word(let word): Self.wholeWord(word) != nil
    case .symbol, nil: false
    }
  }

  private mutating func term() throws(InputProblem) -> (value: Decimal4, scale: Decimal4) {
    switch tokens.popFirst() {
    case .word(let word):
      guard let value = Self.wholeWord(word) else { throw .notANumber(text) }
      let result = try scaled(value, isUnusual: !value.isWhole)
      return (result.value, result.scale == .one ? value : result.scale)
    case .fraction(let units):
      return try scaled(try checked(Decimal4(units: units)), isUnusual: true)
    case .digits(let run):
      return try literal(run)
    case .symbol, nil:
      throw .notANumber(text)
    }
  }

  private mutating func literal(
    _ run: String
  ) throws(InputProblem) -> (value: Decimal4, scale: Decimal4) {
    let literal = try NumberLiteral(digits: run, in: text)
    var value = literal.value
    if case .fraction(let units) = tokens.first {
      tokens.removeFirst()
      value = try checked(Decimal4(units: units).flatMap { value.adding($0) })
    }
    let result = try scaled(value, isUnusual: literal.isEchoed)
    if let grouped = literal.grouped {
      throw .ambiguous(text, result.value, try checked(grouped.multiplied(by: result.scale)))
    }
    return result
  }

  // A dot before decimals needs no echo when "jt" makes its meaning plain; a billion does, because
  // some people write M for a million.
  private mutating func scaled(
    _ value: Decimal4, isUnusual: Bool
  ) throws(InputProblem) -> (value: Decimal4, scale: Decimal4) {
    guard case .word(let word) = tokens.first, !units.contains(word), let scale = Self.scale(word)
    else {
      if isUnusual { isEchoed = true }
      return (value, .one)
    }
    tokens.removeFirst()
    if scale.units >= 1_000_000_000 * Decimal4.scale { isEchoed = true }
    return (try checked(value.multiplied(by: scale)), scale)
  }
}

// MARK: - Words

extension NumberPhrase {
  static var currencies: Set<NumberToken> {
    [.word("rp"), .word("idr"), .word("rupiah")]
  }

  static var estimateMarks: [[NumberToken]] {
    [
      [.symbol("+"), .symbol("/"), .symbol("-")], [.symbol("+"), .symbol("-")], [.symbol("±")],
      [.symbol("~")], [.symbol("≈")], [.word("kira2")],
      [.word("kira"), .symbol("-"), .word("kira")], [.word("kira"), .word("kira")],
      [.word("kira")], [.word("sekitar")], [.word("kurang"), .word("lebih")], [.word("lk")],
      [.word("about")],
    ]
  }

  /// What a word behind a number multiplies it by.
  static func scale(_ word: String) -> Decimal4? {
    switch word {
    case "rb", "ribu", "k", "rbu": Decimal4(whole: 1_000)
    case "jt", "juta", "jta": Decimal4(whole: 1_000_000)
    case "m", "miliar", "milyar", "mld", "miliyar": Decimal4(whole: 1_000_000_000)
    case "t", "triliun", "trilyun", "tril": Decimal4(whole: 1_000_000_000_000)
    default: nil
    }
  }

  /// A word that is a number by itself.
  static func wholeWord(_ word: String) -> Decimal4? {
    switch word {
    case "setengah": Decimal4(units: 5_000)
    case "sepuluh": Decimal4(whole: 10)
    case "seratus": Decimal4(whole: 100)
    case "seribu": Decimal4(whole: 1_000)
    case "sejuta": Decimal4(whole: 1_000_000)
    case "semiliar", "semilyar": Decimal4(whole: 1_000_000_000)
    case "setriliun": Decimal4(whole: 1_000_000_000_000)
    default: nil
    }
  }
}
