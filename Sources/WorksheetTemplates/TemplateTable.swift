import WorksheetModel

/// A table of a template file that knows where it stands, so that each mistake can be named.
struct TemplateTable {
  let source: TemplateSource
  private let document: TOMLDocument
  private let index: Int

  /// Reads the text of a file as TOML.
  init(_ source: TemplateSource) throws(TemplateProblem) {
    self.source = source
    index = 0
    do {
      document = try TOMLReader.document(source.text)
    } catch {
      throw source.problem(error.mistake, at: error.offset)
    }
  }

  private init(_ parent: TemplateTable, _ index: Int) {
    source = parent.source
    document = parent.document
    self.index = index
  }

  private var table: TOMLDocument.Table { document.tables[index] }

  /// The keys in the order of the file.
  var keys: [String] { table.entries.map(\.key) }

  /// Whether a key has a table of its own.
  func isTable(_ key: String) -> Bool { table[key]?.value.table != nil }

  /// A mistake at a key, or at the head of the table when the key is not there.
  func problem(_ mistake: TemplateProblem.Mistake, at key: String? = nil) -> TemplateProblem {
    let entry = key.flatMap { table[$0] }
    return source.problem(mistake, at: entry?.offset ?? table.offset)
  }

  /// A mistyped key would otherwise be a setting that silently does nothing.
  func allow(_ keys: [String]) throws(TemplateProblem) {
    for entry in table.entries where !keys.contains(entry.key) {
      throw problem(.unknownKey(entry.key, allowed: keys), at: entry.key)
    }
  }

  // MARK: - Values

  func text(_ key: String) throws(TemplateProblem) -> String? {
    switch table[key]?.value {
    case nil: return nil
    case .text(let text): return text
    case .whole, .flag, .array, .table, .tables: throw wrong(key, .text)
    }
  }

  func requiredText(_ key: String) throws(TemplateProblem) -> String {
    guard let text = try text(key) else { throw problem(.missingKey(key)) }
    return text
  }

  func flag(_ key: String) throws(TemplateProblem) -> Bool {
    switch table[key]?.value {
    case nil: return false
    case .flag(let flag): return flag
    case .text, .whole, .array, .table, .tables: throw wrong(key, .flag)
    }
  }

  func whole(_ key: String) throws(TemplateProblem) -> Int? {
    switch table[key]?.value {
    case nil: return nil
    case .whole(let number): return number
    case .text, .flag, .array, .table, .tables: throw wrong(key, .wholeNumber)
    }
  }

  func texts(_ key: String) throws(TemplateProblem) -> [String]? {
    guard let items = try items(key, .texts) else { return nil }
    let texts = items.compactMap(\.text)
    guard texts.count == items.count else { throw wrong(key, .texts) }
    return texts
  }

  /// `[1, 5]`, the smaller number first.
  func range(_ key: String) throws(TemplateProblem) -> ClosedRange<Int>? {
    guard let items = try items(key, .twoNumbers) else { return nil }
    let numbers = items.compactMap(\.whole)
    guard items.count == 2, numbers.count == 2, numbers[0] <= numbers[1] else {
      throw wrong(key, .twoNumbers)
    }
    return numbers[0]...numbers[1]
  }

  /// A text, a flag or a list of texts, as the texts that a rule compares with.
  func comparedTexts(_ key: String) throws(TemplateProblem) -> [String] {
    switch table[key]?.value {
    case nil: throw problem(.missingKey(key))
    case .text(let text): return [text]
    case .flag(let flag): return [flag ? "true" : "false"]
    case .whole(let number): return ["\(number)"]
    case .array, .table, .tables: return try texts(key) ?? []
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

  func table(
    _ key: String, _ expected: TemplateProblem.Expected = .table
  ) throws(TemplateProblem) -> TemplateTable? {
    switch table[key]?.value {
    case nil: return nil
    case .table(let index): return TemplateTable(self, index)
    case .text, .whole, .flag, .array, .tables: throw wrong(key, expected)
    }
  }

  func tables(_ key: String) throws(TemplateProblem) -> [TemplateTable] {
    if case .tables(let indices) = table[key]?.value {
      return indices.map { TemplateTable(self, $0) }
    }
    let items = try items(key, .tables) ?? []
    let indices = items.compactMap(\.table)
    guard indices.count == items.count else { throw wrong(key, .tables) }
    return indices.map { TemplateTable(self, $0) }
  }

  private func items(
    _ key: String, _ expected: TemplateProblem.Expected
  ) throws(TemplateProblem) -> [TOMLDocument.Value]? {
    switch table[key]?.value {
    case nil: return nil
    case .array(let items): return items
    case .text, .whole, .flag, .table, .tables: throw wrong(key, expected)
    }
  }

  private func wrong(_ key: String, _ expected: TemplateProblem.Expected) -> TemplateProblem {
    problem(.wrongType(key: key, expected: expected), at: key)
  }
}

extension TemplateTable {
  /// `{ id = "...", en = "..." }`; Indonesian must be among the languages.
  func localized(_ key: String) throws(TemplateProblem) -> Localized? {
    try table(key, .localizedText)?.allLocalized(of: key)
  }

  func requiredLocalized(_ key: String) throws(TemplateProblem) -> Localized {
    guard let text = try localized(key) else { throw problem(.missingKey(key)) }
    return text
  }

  /// The texts of this table by language, without the keys that mean something else.
  func allLocalized(
    of key: String, without others: [String] = []
  ) throws(TemplateProblem) -> Localized {
    var texts: [Language: String] = [:]
    for language in keys where !others.contains(language) {
      texts[Language(language)] = try text(language)
    }
    guard texts[.indonesian] != nil else {
      throw problem(.missingLanguage(key, language: Language.indonesian.code))
    }
    return Localized(texts)
  }
}

extension TOMLDocument.Value {
  fileprivate var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  fileprivate var whole: Int? {
    guard case .whole(let number) = self else { return nil }
    return number
  }

  fileprivate var table: Int? {
    guard case .table(let index) = self else { return nil }
    return index
  }
}
