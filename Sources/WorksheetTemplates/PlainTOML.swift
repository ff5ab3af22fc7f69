/// Looks through a template for what the TOML library cannot bear.
///
/// Over some texts that are no TOML the library ends the program instead of saying so. Templates
/// consist of tables, names, texts, numbers, true and false, and lists; a text that keeps to these
/// never comes to such a place, and for anything else the trainer is told the line. Lines end with a
/// line feed here; carriage returns are gone when a file was read.
struct PlainTOML {
  private var rest: Substring.UnicodeScalarView
  private var line = 1

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
    while !plain.rest.isEmpty { try plain.takeLine() }
  }

  /// The head of a table, or a name with its value, which may go on over several lines.
  private mutating func takeLine() throws(Oddity) {
    skipBlanks()
    switch rest.first {
    case "[": try takeHeader()
    case nil, "\n", "#": break
    default: try takePair(depth: 0)
    }
    skipBlanks()
    skipComment()
    guard rest.isEmpty || takesLineFeed() else { throw oddity(rest) }
  }

  /// `[name]` or `[[name]]`.
  private mutating func takeHeader() throws(Oddity) {
    try take("[")
    let isList = takes("[")
    try takeName()
    try take("]")
    if isList { try take("]") }
  }

  private mutating func takePair(depth: Int) throws(Oddity) {
    try takeName()
    try take("=")
    skipBlanks()
    try takeValue(depth: depth)
  }

  /// One or more words or short texts with dots between them.
  private mutating func takeName() throws(Oddity) {
    repeat {
      skipBlanks()
      if let quote = rest.first, quote == "\"" || quote == "'" {
        guard !isLongText(quote) else { throw oddity(rest) }
        try takeText(quote)
      } else {
        let word = rest.prefix { Self.isInWord($0) }
        guard !word.isEmpty else { throw oddity(rest) }
        rest = rest[word.endIndex...]
      }
      skipBlanks()
    } while takes(".")
  }

  private mutating func takeValue(depth: Int) throws(Oddity) {
    guard let first = rest.first, depth < 16 else { throw oddity(rest) }
    switch first {
    case "\"", "'": try takeText(first)
    case "[": try takeItems(upTo: "]", depth: depth)
    case "{": try takeItems(upTo: "}", depth: depth)
    default: try takeWord()
    }
  }

  /// A list, whose lines and comments are free, or a table of one line.
  private mutating func takeItems(upTo end: Unicode.Scalar, depth: Int) throws(Oddity) {
    let isList = end == "]"
    rest.removeFirst()
    skipGap(isList)
    while !takes(end) {
      if isList {
        try takeValue(depth: depth + 1)
      } else {
        try takePair(depth: depth + 1)
      }
      skipGap(isList)
      if takes(end) { return }
      try take(",")
      skipGap(isList)
      if !isList, rest.first == end { throw oddity(rest) }
    }
  }

  // MARK: Small pieces

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func take(_ scalar: Unicode.Scalar) throws(Oddity) {
    guard takes(scalar) else { throw oddity(rest) }
  }

  private mutating func takesLineFeed() -> Bool {
    guard takes("\n") else { return false }
    line += 1
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\t" }
  }

  private mutating func skipComment() {
    if rest.first == "#" { rest = rest.drop { $0 != "\n" } }
  }

  private mutating func skipGap(_ takesLines: Bool) {
    skipBlanks()
    guard takesLines else { return }
    repeat {
      skipBlanks()
      skipComment()
    } while takesLineFeed()
  }

  /// `true`, `false` or a number.
  private mutating func takeWord() throws(Oddity) {
    let sign = rest.first == "+" ? 1 : 0
    let word = rest[..<rest.dropFirst(sign).prefix { Self.isInWord($0) || $0 == "." }.endIndex]
    guard
      word.elementsEqual("true".unicodeScalars) || word.elementsEqual("false".unicodeScalars)
        || Self.isNumber(word)
    else { throw oddity(rest) }
    rest = rest[word.endIndex...]
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
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
    let isLong = isLongText(quote)
    rest = rest.dropFirst(isLong ? 3 : 1)
    while let scalar = rest.popFirst() {
      switch scalar {
      case quote: if !isLong || hasClosed(quote) { return }
      case "\n" where isLong: line += 1
      case "\\" where quote == "\"": try takeEscape(isLong: isLong)
      case "\t": break
      case "\u{0}"..<" ", "\u{7F}": throw oddity(start)
      default: break
      }
    }
    throw oddity(start)
  }

  private func isLongText(_ quote: Unicode.Scalar) -> Bool {
    rest.prefix(3).elementsEqual([quote, quote, quote])
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
    case "\n", " ", "\t":
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
