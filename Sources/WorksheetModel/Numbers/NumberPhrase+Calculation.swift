extension NumberPhrase {
  /// Deeper nesting of parentheses is refused, so that no input can exhaust the call stack.
  private static var deepest: Int { 32 }

  /// A sum as in `=3*25rb+500`.
  mutating func sum() throws(InputProblem) -> Decimal4 {
    var value = try product()
    while true {
      if take(.symbol("+")) {
        let next = try product()
        value = try checked(value.adding(next))
      } else if take(.symbol("-")) {
        let next = try product()
        value = try checked(value.subtracting(next))
      } else {
        return value
      }
    }
  }

  // All factors first, then one division: =1/3*300 is 100, not 99,99.
  private mutating func product() throws(InputProblem) -> Decimal4 {
    var value = try factor()
    var divisor = Decimal4.one
    while true {
      if take(.symbol("*")) || take(.word("x")) {
        let next = try factor()
        value = try checked(value.multiplied(by: next))
      } else if take(.symbol("/")) || take(.symbol(":")) {
        let next = try factor()
        guard next != .zero else { throw .cannotBeComputed(text) }
        divisor = try checked(divisor.multiplied(by: next))
      } else {
        guard divisor != .zero else { throw .cannotBeComputed(text) }
        return try checked(value.divided(by: divisor))
      }
    }
  }

  private mutating func factor() throws(InputProblem) -> Decimal4 {
    var isNegative = false
    while tokens.first == .symbol("-") || tokens.first == .symbol("+") {
      if tokens.popFirst() == .symbol("-") { isNegative.toggle() }
    }
    let value = tokens.first == .symbol("(") ? try enclosedSum() : try amount()
    return isNegative ? try checked(Decimal4.zero.subtracting(value)) : value
  }

  private mutating func enclosedSum() throws(InputProblem) -> Decimal4 {
    tokens.removeFirst()
    depth += 1
    guard depth <= Self.deepest else { throw .cannotBeComputed(text) }
    let value = try sum()
    guard take(.symbol(")")) else { throw .notANumber(text) }
    depth -= 1
    return value
  }
}
