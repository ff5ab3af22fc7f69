/// A language of the interface, by its ISO 639 code. Any file in `templates/languages` makes one.
public struct Language: Hashable, Sendable, ExpressibleByStringLiteral {
  public let code: String

  public init(_ code: String) { self.code = code }
  public init(stringLiteral code: String) { self.code = code }

  public static var indonesian: Language { "id" }
  public static var english: Language { "en" }
}

/// One text in several languages.
public struct Localized: Hashable, Sendable {
  public var texts: [Language: String]

  public init(_ texts: [Language: String]) { self.texts = texts }

  public static var none: Localized { Localized([:]) }

  public var isEmpty: Bool { texts.isEmpty }

  /// The text in this language, else in Indonesian, else in any, else empty.
  public subscript(language: Language) -> String {
    texts[language] ?? texts[.indonesian]
      ?? texts.min { $0.key.code < $1.key.code }?.value ?? ""
  }
}
