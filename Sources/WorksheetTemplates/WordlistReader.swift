import TOMLKit
import WorksheetModel

/// Turns the word lists of the checks into a value: one table a list, one array a language.
struct WordlistReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  func wordlists() throws(TemplateProblem) -> Wordlists {
    var phrases: [String: [String]] = [:]
    for name in root.table.keys {
      guard let languages = root.table[name]?.table else {
        throw root.problem(.wrongType(key: name, expected: .table), at: name)
      }
      for language in languages.keys {
        guard let list = languages[language]?.array else {
          throw root.problem(.wrongType(key: language, expected: .texts), at: name)
        }
        phrases[name, default: []] += list.compactMap { $0.string }
      }
    }
    return Wordlists(phrases)
  }
}
