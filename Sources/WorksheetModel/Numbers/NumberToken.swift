/// A piece of typed text that may be part of a number.
enum NumberToken: Hashable {
  /// Digits with dots and commas as typed, for example `1.250.000,5`.
  case digits(String)
  /// Lower-case letters, with a `2` or `3` right behind them as in `m2` and `kira2`.
  case word(String)
  /// Ten-thousandths, for `½`, `¼` and `¾`.
  case fraction(Int64)
  /// Any other character; the dashes, times and division signs are one character each.
  case symbol(Character)
}

extension NumberToken {
  /// Splits typed text; blanks only separate.
  static func tokens(of text: String) -> [NumberToken] {
    var tokens: [NumberToken] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if isPartOfDigits(first) {
        tokens.append(.digits(takeDigits(from: &rest)))
      } else if let units = fraction(first) {
        tokens.append(.fraction(units))
        rest.removeFirst()
      } else if first.isLetter {
        tokens.append(.word(takeWord(from: &rest)))
      } else {
        tokens.append(.symbol(plain(first)))
        rest.removeFirst()
      }
    }
    return tokens
  }

  private static func isPartOfDigits(_ character: Character) -> Bool {
    isDigit(character) || character == "." || character == ","
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  // A blank may follow the decimal comma: "0, 175 kg" stands in real sheets.
  private static func takeDigits(from rest: inout Substring) -> String {
    var digits = take(from: &rest, while: isPartOfDigits)
    guard digits.last == ",", digits.count > 1 else { return digits }
    let behind = rest.drop(while: \.isWhitespace)
    if let next = behind.first, isDigit(next), behind.startIndex != rest.startIndex {
      rest = behind
      digits += take(from: &rest, while: isDigit)
    }
    return digits
  }

  private static func takeWord(from rest: inout Substring) -> String {
    var word = take(from: &rest, while: \.isLetter)
    let standsAlone = ["x", "rp", "idr"].contains(word)
    // The dot of "Rp." belongs to the word, also in "Rp.20.000".
    if standsAlone { _ = take(from: &rest) { $0 == "." } }
    if !standsAlone, let digit = rest.first, digit == "2" || digit == "3",
      rest.dropFirst().first.map({ !isPartOfDigits($0) && !$0.isLetter }) ?? true
    {
      word.append(rest.removeFirst())
    }
    return word
  }

  private static func take(
    from rest: inout Substring, while belongs: (Character) -> Bool
  ) -> String {
    let part = rest.prefix(while: belongs)
    rest = rest[part.endIndex...]
    return String(part)
  }

  private static func fraction(_ character: Character) -> Int64? {
    switch character {
    case "½": 5_000
    case "¼": 2_500
    case "¾": 7_500
    default: nil
    }
  }

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "–", "—", "−": "-"
    case "×": "*"
    case "÷": "/"
    default: character
    }
  }
}
