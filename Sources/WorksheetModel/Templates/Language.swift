/// A language of the interface, by its ISO 639 code. Any file in `templates/languages` makes one.
public struct Language: Hashable, Sendable, ExpressibleByStringLiteral {
  public let code: String

  public init(_ code: String) { self.code = code }
  public init(stringLiteral code: String) { self.code = code }

  public static var indonesian: Language { "id" }
  public static var english: Language { "en" }
}

/// One text in several languages.
///
/// There are hundreds of these and each has two texts or so: an array costs less than a dictionary.
public struct Localized: Hashable, Sendable {
  private var entries: [Entry]

  private struct Entry: Hashable, Sendable {
    let language: Language
    let text: String
  }

  public init(_ texts: [Language: String]) {
    entries = texts.map { Entry(language: $0.key, text: $0.value) }
      .sorted { $0.language.code < $1.language.code }
  }

  public static var none: Localized { Localized([:]) }

  public var isEmpty: Bool { entries.isEmpty }

  /// The texts by their language.
  public var texts: [Language: String] {
    Dictionary(entries.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text in this language, else in Indonesian, else in any, else empty.
  public subscript(language: Language) -> String {
    text(in: language) ?? text(in: .indonesian) ?? entries.first?.text ?? ""
  }

  /// The text in just this language.
  public func text(in language: Language) -> String? {
    entries.first { $0.language == language }?.text
  }

  /// Adds the text of one more language.
  public mutating func add(_ text: String, in language: Language) {
    let place = entries.firstIndex { $0.language.code > language.code } ?? entries.count
    entries.insert(Entry(language: language, text: text), at: place)
  }
}
