import WorksheetModel
import WorksheetText

/// Turns one language file into a catalogue: sections and tables become `section.sub.key`.
struct LanguageReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  func catalogue() throws(TemplateProblem) -> Catalogue {
    let code = try root.requiredText("language")
    var texts: [String: String] = [:]
    try collect(root, below: "", into: &texts)
    return Catalogue(language: Language(code), texts: texts)
  }

  private func collect(
    _ table: TemplateTable, below prefix: String, into texts: inout [String: String]
  ) throws(TemplateProblem) {
    for key in table.keys {
      if table.isTable(key), let section = try table.table(key) {
        try collect(section, below: "\(prefix)\(key).", into: &texts)
      } else {
        texts[prefix + key] = try table.text(key)
      }
    }
  }
}
