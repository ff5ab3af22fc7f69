import WorksheetModel

/// Turns the word lists of the checks into a value: one table a list, one array a language.
struct WordlistReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  func wordlists() throws(TemplateProblem) -> Wordlists {
    var phrases: [String: [String]] = [:]
    for list in root.content.members ?? [] {
      guard let languages = list.value.members else {
        throw root.problem(.wrongType(key: list.name, expected: .table), at: list.name)
      }
      for language in languages {
        guard let words = language.value.items else {
          throw root.problem(.wrongType(key: language.name, expected: .texts), at: list.name)
        }
        phrases[list.name, default: []] += words.compactMap(\.text)
      }
    }
    return Wordlists(phrases)
  }
}
