import TOMLKit
import WorksheetModel

/// A table of a template file that knows where it stands, so that each mistake can be named.
struct TemplateTable {
  let source: TemplateSource
  let table: TOMLTable
  var place = TemplateSource.Place()

  /// Reads the text of a file as TOML.
  init(_ source: TemplateSource) throws(TemplateProblem) {
    self.source = source
    do {
      table = try TOMLTable(string: source.text)
    } catch let error as TOMLParseError {
      throw TemplateProblem(
        file: source.path, line: error.source.begin.line, column: error.source.begin.column,
        mistake: .syntax(error.description))
    } catch {
      throw source.problem(.syntax("\(error)"), at: .init())
    }
  }

  private init(source: TemplateSource, table: TOMLTable, place: TemplateSource.Place) {
    self.source = source
    self.table = table
    self.place = place
  }

  func problem(_ mistake: TemplateProblem.Mistake, at key: String? = nil) -> TemplateProblem {
    var place = place
    if let key { place.key = key }
    return source.problem(mistake, at: place)
  }

  /// A mistyped key would otherwise be a setting that silently does nothing.
  func allow(_ keys: [String]) throws(TemplateProblem) {
    for key in table.keys where !keys.contains(key) {
      throw problem(.unknownKey(key, allowed: keys), at: key)
    }
  }

  // MARK: - Values

  func text(_ key: String) throws(TemplateProblem) -> String? {
    try value(key, .text) { $0.string }
  }

  func requiredText(_ key: String) throws(TemplateProblem) -> String {
    guard let text = try text(key) else { throw problem(.missingKey(key)) }
    return text
  }

  func flag(_ key: String) throws(TemplateProblem) -> Bool {
    try value(key, .flag) { $0.bool } ?? false
  }

  func whole(_ key: String) throws(TemplateProblem) -> Int? {
    try value(key, .wholeNumber) { $0.int }
  }

  func texts(_ key: String) throws(TemplateProblem) -> [String]? {
    try value(key, .texts) { value in
      guard let array = value.array else { return nil }
      let texts = array.compactMap(\.string)
      return texts.count == array.count ? texts : nil
    }
  }

  func range(_ key: String) throws(TemplateProblem) -> ClosedRange<Int>? {
    try value(key, .twoNumbers) { value in
      let numbers = value.array?.compactMap(\.int) ?? []
      guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
      return numbers[0]...numbers[1]
    }
  }

  /// One of the cases of an enumeration, by the name it has in the file.
  func name<Name: RawRepresentable & CaseIterable>(
    _ key: String, of names: Name.Type
  ) throws(TemplateProblem) -> Name where Name.RawValue == String {
    let text = try requiredText(key)
    guard let name = Name(rawValue: text) else {
      let allowed = Name.allCases.map(\.rawValue)
      throw problem(.notAllowed(key: key, value: text, allowed: allowed), at: key)
    }
    return name
  }

  /// The table below a key; its own keys are looked for at the line of that key.
  func table(_ key: String) throws(TemplateProblem) -> TemplateTable? {
    try value(key, .table) { $0.table }.map { below($0, key) }
  }

  func tables(_ key: String) throws(TemplateProblem) -> [TemplateTable] {
    let tables: [TOMLTable]? = try value(key, .tables) { value in
      guard let array = value.array else { return nil }
      let tables = array.compactMap(\.table)
      return tables.count == array.count ? tables : nil
    }
    return (tables ?? []).map { below($0, key) }
  }

  private func below(_ table: TOMLTable, _ key: String) -> TemplateTable {
    var place = place
    place.key = key
    return TemplateTable(source: source, table: table, place: place)
  }

  private func value<Result>(
    _ key: String, _ expected: TemplateProblem.Expected, _ read: (TOMLValueConvertible) -> Result?
  ) throws(TemplateProblem) -> Result? {
    guard let value = table[key] else { return nil }
    guard let result = read(value) else {
      throw problem(.wrongType(key: key, expected: expected), at: key)
    }
    return result
  }

  // MARK: - Texts in several languages

  /// `{ id = "...", en = "..." }`; every language of the sheet is wanted.
  func localized(_ key: String) throws(TemplateProblem) -> Localized? {
    guard let value = table[key] else { return nil }
    guard let texts = value.table else {
      throw problem(.wrongType(key: key, expected: .localizedText), at: key)
    }
    return try below(texts, key).allLocalized(of: key)
  }

  func requiredLocalized(_ key: String) throws(TemplateProblem) -> Localized {
    guard let text = try localized(key) else { throw problem(.missingKey(key)) }
    return text
  }

  /// The texts of this table by language, without the keys that mean something else.
  func allLocalized(
    of key: String, without others: Set<String> = []
  ) throws(TemplateProblem) -> Localized {
    var texts: [Language: String] = [:]
    for language in table.keys where !others.contains(language) {
      guard let text = table[language]?.string else {
        throw problem(.wrongType(key: "\(key).\(language)", expected: .text), at: key)
      }
      texts[Language(language)] = text
    }
    guard texts[.indonesian] != nil else {
      throw problem(.missingLanguage(key, language: Language.indonesian.code), at: key)
    }
    return Localized(texts)
  }
}
