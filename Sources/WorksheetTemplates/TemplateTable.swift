import WorksheetModel

/// A table of a template file that knows where it stands, so that each mistake can be named.
struct TemplateTable {
  let source: TemplateSource
  /// The members of the table; TOML of a trainer and embedded JSON come to the same.
  let content: JSON
  var place = TemplateSource.Place()

  /// Reads the content of a file.
  init(_ source: TemplateSource) throws(TemplateProblem) {
    self.source = source
    content = try source.content()
  }

  private init(source: TemplateSource, content: JSON, place: TemplateSource.Place) {
    self.source = source
    self.content = content
    self.place = place
  }

  var keys: [String] { content.members?.map(\.name) ?? [] }

  func problem(_ mistake: TemplateProblem.Mistake, at key: String? = nil) -> TemplateProblem {
    var place = place
    if let key { place.key = key }
    return source.problem(mistake, at: place)
  }

  /// A mistyped key would otherwise be a setting that silently does nothing.
  func allow(_ keys: [String]) throws(TemplateProblem) {
    for key in self.keys where !keys.contains(key) {
      throw problem(.unknownKey(key, allowed: keys), at: key)
    }
  }

  // MARK: - Values

  func text(_ key: String) throws(TemplateProblem) -> String? {
    try value(key, .text) { $0.text }
  }

  func requiredText(_ key: String) throws(TemplateProblem) -> String {
    guard let text = try text(key) else { throw problem(.missingKey(key)) }
    return text
  }

  func flag(_ key: String) throws(TemplateProblem) -> Bool {
    try value(key, .flag) { $0.flag } ?? false
  }

  func whole(_ key: String) throws(TemplateProblem) -> Int? {
    try value(key, .wholeNumber) { $0.whole }
  }

  func texts(_ key: String) throws(TemplateProblem) -> [String]? {
    try value(key, .texts) { value in
      guard let array = value.items else { return nil }
      let texts = array.compactMap(\.text)
      return texts.count == array.count ? texts : nil
    }
  }

  func range(_ key: String) throws(TemplateProblem) -> ClosedRange<Int>? {
    try value(key, .twoNumbers) { value in
      let numbers = value.items?.compactMap(\.whole) ?? []
      guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
      return numbers[0]...numbers[1]
    }
  }

  /// One of the cases of an enumeration, by the name it has in the file.
  func name<Name: RawRepresentable & CaseIterable>(
    _ key: String, of names: Name.Type
  ) throws(TemplateProblem) -> Name where Name.RawValue == String {
    guard let name = try optionalName(key, of: names) else { throw problem(.missingKey(key)) }
    return name
  }

  /// The same for a key that may be left out.
  func optionalName<Name: RawRepresentable & CaseIterable>(
    _ key: String, of names: Name.Type
  ) throws(TemplateProblem) -> Name? where Name.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let name = Name(rawValue: text) else {
      let allowed = Name.allCases.map(\.rawValue)
      throw problem(.notAllowed(key: key, value: text, allowed: allowed), at: key)
    }
    return name
  }

  /// The table below a key; its own keys are looked for at the line of that key.
  func table(_ key: String) throws(TemplateProblem) -> TemplateTable? {
    try value(key, .table) { $0.members == nil ? nil : $0 }.map { below($0, key) }
  }

  func tables(_ key: String) throws(TemplateProblem) -> [TemplateTable] {
    let tables: [JSON]? = try value(key, .tables) { value in
      guard let array = value.items, array.allSatisfy({ $0.members != nil }) else { return nil }
      return array
    }
    return (tables ?? []).map { below($0, key) }
  }

  private func below(_ content: JSON, _ key: String) -> TemplateTable {
    var place = place
    place.key = key
    return TemplateTable(source: source, content: content, place: place)
  }

  private func value<Result>(
    _ key: String, _ expected: TemplateProblem.Expected, _ read: (JSON) -> Result?
  ) throws(TemplateProblem) -> Result? {
    guard let value = content[key] else { return nil }
    guard let result = read(value) else {
      throw problem(.wrongType(key: key, expected: expected), at: key)
    }
    return result
  }

  // MARK: - Texts in several languages

  /// `{ id = "...", en = "..." }`; every language of the sheet is wanted.
  func localized(_ key: String) throws(TemplateProblem) -> Localized? {
    guard let value = content[key] else { return nil }
    guard value.members != nil else {
      throw problem(.wrongType(key: key, expected: .localizedText), at: key)
    }
    return try below(value, key).allLocalized(of: key)
  }

  func requiredLocalized(_ key: String) throws(TemplateProblem) -> Localized {
    guard let text = try localized(key) else { throw problem(.missingKey(key)) }
    return text
  }

  /// The texts of this table by language, without the keys that mean something else.
  func allLocalized(
    of key: String, without others: Set<String> = []
  ) throws(TemplateProblem) -> Localized {
    var localized = Localized.none
    for member in content.members ?? [] where !others.contains(member.name) {
      guard let text = member.value.text else {
        throw problem(.wrongType(key: "\(key).\(member.name)", expected: .text), at: key)
      }
      localized.add(text, in: Language(member.name))
    }
    guard localized.text(in: .indonesian) != nil else {
      throw problem(.missingLanguage(key, language: Language.indonesian.code), at: key)
    }
    return localized
  }
}
