import TOMLKit
import WorksheetModel
import WorksheetText

/// Turns one language file into a catalogue: sections and tables become `section.sub.key`.
struct LanguageReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  func catalogue() throws(TemplateProblem) -> Catalogue {
    let code = try root.requiredText("language")
    var texts: [String: String] = [:]
    try collect(root.table, below: "", into: &texts)
    return Catalogue(language: Language(code), texts: texts)
  }

  private func collect(
    _ table: TOMLTable, below prefix: String, into texts: inout [String: String]
  ) throws(TemplateProblem) {
    for key in table.keys {
      let value = table[key]
      if let section = value?.table {
        try collect(section, below: "\(prefix)\(key).", into: &texts)
      } else if let text = value?.string {
        texts[prefix + key] = text
      } else {
        throw root.problem(.wrongType(key: prefix + key, expected: .text), at: key)
      }
    }
  }
}
