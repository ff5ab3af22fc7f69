/// Words that mean something else than a person, in small letters, although somebody is called so.
///
/// Mawar is a name, a flower and a hamlet: whoever hides such a word in every sentence spoils sentences.
struct OrdinaryWords {
  private(set) var words: Set<String> = []

  init(_ worksheets: Worksheets, _ wordlists: Wordlists) {
    for text in wordlists.allTexts { add(text) }
    for sheet in worksheets.sheets {
      add(labels: [sheet.title] + sheet.parts.map(\.title))
      addSmall(in: [sheet.question, sheet.explanation] + sheet.parts.map(\.question))
      for field in sheet.parts.flatMap(\.fields) {
        add(labels: [field.label])
        addSmall(in: [field.question, field.help])
        guard case .choice(let choices) = field.kind else { continue }
        add(labels: choices.map(\.label))
      }
    }
  }

  /// Adds what a workbook itself uses as words: all that begin small, and how group and places are called.
  mutating func add(_ workbook: Workbook, isName: (FieldKey, Kind) -> Bool) {
    add(workbook.header.title)
    for record in workbook.records {
      for (key, value) in record.fields where !isName(key, record.kind) {
        guard let text = value.text else { continue }
        if record.kind == .profile { add(text) } else { addSmall(in: text) }
      }
    }
  }

  private mutating func add(labels: [Localized]) {
    for text in labels.flatMap(\.texts.values) { add(text) }
  }

  private mutating func addSmall(in texts: [Localized]) {
    for text in texts.flatMap(\.texts.values) { addSmall(in: text) }
  }

  private mutating func add(_ text: String) {
    words.formUnion(text.split { !$0.isLetter }.map { $0.lowercased() })
  }

  private mutating func addSmall(in text: String) {
    words.formUnion(
      text.split { !$0.isLetter }.filter { $0.first?.isLowercase == true }.map(String.init))
  }
}
