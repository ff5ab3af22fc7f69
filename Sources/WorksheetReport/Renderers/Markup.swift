/// A format in which some signs have a meaning.
protocol MarkupLanguage {
  /// A safe text in which no sign has a meaning any more.
  static func escaped(_ safe: String) -> String
}

/// Text of such a format, written as a literal.
///
/// A `String` that is put into the literal is made safe and escaped; only markup goes in as it is. So
/// the compiler refuses raw text where markup belongs.
struct Markup<Language: MarkupLanguage>: Hashable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation pieces: Pieces) { text = pieces.text }

  struct Pieces: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ raw: String) {
      text += Language.escaped(PrintedText(raw).text)
    }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }
}

extension Sequence {
  /// All pieces one after the other.
  func joined<Language>(_ separator: Markup<Language> = "") -> Markup<Language>
  where Element == Markup<Language> {
    var result: Markup<Language> = ""
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}
