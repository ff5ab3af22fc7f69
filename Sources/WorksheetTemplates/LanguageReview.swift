import WorksheetModel

/// Which texts a language file lacks, and which of its texts nothing shows.
struct LanguageReview {
  let source: TemplateSource
  let texts: [String: String]
  /// The texts of the Indonesian file of the program: it has all that there are.
  let wanted: [String: String]

  var remarks: [TemplateProblem] {
    let missing = wanted.keys.filter { texts[$0] == nil }.sorted()
    let unknown = texts.keys.filter { wanted[$0] == nil && $0 != "language" }.sorted()
    return
      (missing.first.map {
        [
          TemplateProblem(
            file: source.path, line: 1, column: 1,
            mistake: .missingTexts(count: missing.count, first: $0))
        ]
      } ?? [])
      + unknown.map {
        TemplateProblem(
          file: source.path, line: line(of: $0), column: 1, mistake: .unusedText($0))
      }
  }

  /// `checks.PO01.name` stands below `[checks.PO01]`.
  private func line(of key: String) -> Int {
    let parts = key.split(separator: ".")
    let section = parts.dropLast().joined(separator: ".")
    var isThere = section.isEmpty
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("[") { isThere = line.hasPrefix("[\(section)]") }
      guard isThere, let name = parts.last, line.hasPrefix(name) else { continue }
      if line.dropFirst(name.count).drop(while: { $0 == " " }).hasPrefix("=") { return index + 1 }
    }
    return 1
  }
}
