import WorksheetModel
import WorksheetText

/// Turns one language file into a catalogue: sections and tables become `section.sub.key`.
struct LanguageReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  /// The texts of a file; those of the program are not read before one is asked for.
  static func catalogue(_ source: TemplateSource) throws(TemplateProblem) -> Catalogue {
    guard let texts = source.phrases else { return try LanguageReader(source).catalogue() }
    return Catalogue(language: Language(source.name), embedded: texts)
  }

  func catalogue() throws(TemplateProblem) -> Catalogue {
    Catalogue(language: Language(try root.requiredText("language")), texts: try texts())
  }

  /// The texts by `section.sub.key`.
  func texts() throws(TemplateProblem) -> [String: String] {
    var texts: [String: String] = [:]
    try collect(root.content, below: "", into: &texts)
    return texts
  }

  private func collect(
    _ table: JSON, below prefix: String, into texts: inout [String: String]
  ) throws(TemplateProblem) {
    for member in table.members ?? [] {
      switch member.value {
      case .object: try collect(member.value, below: "\(prefix)\(member.name).", into: &texts)
      case .string(let text): texts[prefix + member.name] = text
      case .null, .bool, .number, .array:
        throw root.problem(
          .wrongType(key: prefix + member.name, expected: .text), at: member.name)
      }
    }
  }
}
