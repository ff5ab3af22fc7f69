import WorksheetModel

/// The texts of one language, as its file in `templates/languages` gives them.
public struct Catalogue: Sendable {
  public let language: Language
  /// Whether amounts of money are left out, for a room in which not everybody should read them.
  public var hidesAmounts = false
  private let source: Texts

  /// Texts by `section.key`, for example `screen.saved`: read from a file, or as the program has them.
  private enum Texts {
    case read([String: String])
    case embedded(SortedTexts)
  }

  public init(language: Language, texts: [String: String]) {
    self.language = language
    source = .read(texts)
  }

  /// The texts that the program carries.
  public init(language: Language, embedded texts: SortedTexts) {
    self.language = language
    source = .embedded(texts)
  }

  /// All texts by their keys.
  var texts: [String: String] {
    switch source {
    case .read(let texts): texts
    case .embedded(let texts): texts.all
    }
  }

  /// The text of a phrase with `{0}`, `{1}`... replaced by the facts.
  public subscript<Phrase: PhraseKey>(_ phrase: Phrase, _ facts: String...) -> String {
    text("\(Phrase.section).\(phrase.rawValue)", facts)
  }

  /// The text at a key that is made up while running, such as `checks.PT01.text`.
  ///
  /// A missing text shows its key, so that a translator sees what is left to do.
  public func text(_ key: String, _ facts: [String] = []) -> String {
    guard let pattern = pattern(key) else { return "‹\(key)›" }
    return facts.isEmpty ? pattern : filled(pattern, with: facts)
  }

  public func hasText(_ key: String) -> Bool { pattern(key) != nil }

  private func pattern(_ key: String) -> String? {
    switch source {
    case .read(let texts): texts[key]
    case .embedded(let texts): texts[key]
    }
  }

  private func filled(_ pattern: String, with facts: [String]) -> String {
    var result = ""
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += Substring(rest[..<open])
      if let number = Int(Substring(rest[open..<close].dropFirst())), facts.indices.contains(number)
      {
        result += facts[number]
      } else {
        result += Substring(rest[open...close])
      }
      rest = rest[close...].dropFirst()
    }
    return result + Substring(rest)
  }
}

extension String {
  /// The same words at the beginning of a sentence or as a title.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The phrases of one section of a language file, as an enumeration that the compiler checks.
///
/// A test proves that every language has every case of every conformer.
public protocol PhraseKey: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  static var section: String { get }
}
