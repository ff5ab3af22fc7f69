/// Looks through a template for what the TOML library cannot bear.
///
/// Over some texts that are no TOML the library ends the program instead of saying so. Templates
/// consist of tables, names, texts, numbers, true and false, and lists; a text that keeps to these
/// never comes to such a place, and for anything else the trainer is told the line.
struct PlainTOML {
  private var rest: Substring.UnicodeScalarView
  private var line = 1
  /// Lists and tables that are still open behind a `=`.
  private var depth = 0
  private var isValue = false
  private var isAtStart = true

  /// Where something stands that templates do not need, and what it is.
  struct Oddity: Error, Equatable {
    let line: Int
    let text: String
  }

  private init(_ text: String) {
    rest = text.unicodeScalars[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
  }

  /// Throws the first oddity of a text.
  static func check(_ text: String) throws(Oddity) {
    var plain = PlainTOML(text)
    while let scalar = plain.rest.first { try plain.take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) throws(Oddity) {
    switch scalar {
    case "\n":
      rest.removeFirst()
      line += 1
      isAtStart = true
      if depth == 0 { isValue = false }
      return
    case " ", "\t", "\r":
      rest.removeFirst()
      return
    case "#": rest = rest.drop { $0 != "\n" }
    case "\"", "'": try takeText(scalar)
    case "[" where isAtStart && !isValue: try takeHeader()
    case "=", ",", "[", "]", "{", "}": takeMark(scalar)
    default: try takeWord()
    }
    isAtStart = false
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    rest.removeFirst()
    switch scalar {
    case "=": isValue = true
    case "[", "{": depth += isValue ? 1 : 0
    case "]", "}": depth -= depth > 0 ? 1 : 0
    default: break
    }
  }

  /// `[` or `[[` and the beginning of a name.
  private mutating func takeHeader() throws(Oddity) {
    let start = rest
    for _ in 0..<2 where rest.first == "[" {
      rest.removeFirst()
      rest = rest.drop { $0 == " " || $0 == "\t" }
    }
    guard let first = rest.first, first == "\"" || first == "'" || Self.isInWord(first) else {
      throw oddity(start)
    }
  }

  /// A name, `true` or `false`, or a number; a value that begins with a digit has to be a number.
  private mutating func takeWord() throws(Oddity) {
    let sign = isValue && rest.first == "+" ? 1 : 0
    let word = rest[..<rest.dropFirst(sign).prefix { Self.isInWord($0) }.endIndex]
    let parts = word.dropFirst(sign).split(separator: ".", omittingEmptySubsequences: false)
    guard let first = word.first, parts.allSatisfy({ !$0.isEmpty }) else { throw oddity(rest) }
    if isValue, ("0"..."9").contains(first) || first == "+" || first == "-" {
      guard Self.isNumber(word) else { throw oddity(rest) }
    }
    rest = rest[word.endIndex...]
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }

  private static func isNumber(_ word: Substring.UnicodeScalarView) -> Bool {
    let unsigned = word.first == "-" || word.first == "+" ? word.dropFirst() : word
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && unsigned.count <= 18
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) } }
  }

  private mutating func takeText(_ quote: Unicode.Scalar) throws(Oddity) {
    let start = rest
    let isLong = rest.prefix(3).elementsEqual([quote, quote, quote])
    rest = rest.dropFirst(isLong ? 3 : 1)
    while let scalar = rest.popFirst() {
      switch scalar {
      case quote: if !isLong || hasClosed(quote) { return }
      case "\n" where isLong: line += 1
      case "\\" where quote == "\"": try takeEscape(isLong: isLong)
      case "\t", "\r": break
      case "\u{0}"..<" ", "\u{7F}": throw oddity(start)
      default: break
      }
    }
    throw oddity(start)
  }

  /// Whether two more quotation marks end a long text; up to two of its own may stand before them.
  private mutating func hasClosed(_ quote: Unicode.Scalar) -> Bool {
    guard rest.prefix(2).elementsEqual([quote, quote]) else { return false }
    rest = rest.dropFirst(2)
    for _ in 0..<2 where rest.first == quote { rest.removeFirst() }
    return true
  }

  private mutating func takeEscape(isLong: Bool) throws(Oddity) {
    let start = rest
    switch rest.popFirst() {
    case "\"", "\\", "b", "t", "n", "f", "r": return
    case "u": try takeHex(4)
    case "U": try takeHex(8)
    case "\n", " ", "\t", "\r":
      guard isLong else { throw oddity(start) }
      rest = start
    default: throw oddity(start)
    }
  }

  private mutating func takeHex(_ count: Int) throws(Oddity) {
    let digits = String(rest.prefix(count))
    guard digits.utf8.count == count, let value = UInt32(digits, radix: 16),
      Unicode.Scalar(value) != nil
    else { throw oddity(rest) }
    rest = rest.dropFirst(count)
  }

  private func oddity(_ text: Substring.UnicodeScalarView) -> Oddity {
    Oddity(line: line, text: String(text.prefix { $0 != "\n" }.prefix(40)))
  }
}
