import Testing
import WorksheetModel
import WorksheetTemplates

/// What the templates inside the program promise to the rest of it and to the people who read them.
@Suite struct EmbeddedSheetTests {
  private let worksheets: Worksheets

  init() throws { worksheets = try TemplateLibrary.load(folder: nil).worksheets }

  private var parts: [Part] { worksheets.sheets.flatMap(\.parts) }

  @Test func `the nine sheets come in their order`() {
    let names = "profile potentials social problems visit plan cash group review"
    #expect(worksheets.sheets.map(\.id) == names.split(separator: " ").map(String.init))
    #expect(worksheets.sheets.map(\.number) == Array(1...9))
  }

  @Test(arguments: FormatKeys.byKind.keys.sorted())
  func `every key of the file format has a field`(kind: String) throws {
    let part = try #require(worksheets.part(Kind(kind)))
    let keys = Set(part.fields.map(\.key.text))
    let missing = (FormatKeys.byKind[kind] ?? []).filter { !keys.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test func `the values of the file format are the choices`() {
    for (place, values) in FormatKeys.choices {
      let names = place.split(separator: "/", maxSplits: 1).map(String.init)
      let field = worksheets.field(FieldKey(names[1]), of: Kind(names[0]))
      guard case .choice(let choices) = field?.kind else {
        Issue.record("\(place) is no choice")
        continue
      }
      #expect(Set(choices.map(\.value)) == Set(values.split(separator: " ").map(String.init)))
    }
  }

  @Test func `every text is there in both languages`() {
    for (place, text) in texts {
      for language in [Language.indonesian, .english] {
        #expect(text.texts[language]?.isEmpty == false, "\(place) in \(language.code)")
      }
    }
  }

  @Test func `labels are short enough to stand left of the answer`() {
    for part in parts {
      for field in part.fields {
        for label in field.label.texts.values {
          #expect(label.count <= 22, "\(part.kind) \(field.key): \(label)")
        }
      }
    }
  }

  @Test func `texts use only letters and glyphs that a console font has`() {
    let glyphs = Set("─│┌┐└┘├┤┬┴┼█▒░←↑→↓•·…×≤≥".unicodeScalars)
    for (place, text) in texts {
      let strange = text.texts.values.flatMap(\.unicodeScalars).filter {
        !(0x20...0x7E).contains($0.value) && !glyphs.contains($0)
      }
      #expect(strange.isEmpty, "\(place)")
    }
  }

  @Test func `a table has columns and a scale has a word for every step`() {
    for part in parts {
      // A matrix has its fields as columns.
      if part.view != .form, part.grid != .fields {
        #expect(!part.columns.isEmpty, "\(part.kind)")
      }
      for field in part.fields {
        guard case .scale(let range, let words) = field.kind else { continue }
        #expect(words.count == range.count, "\(part.kind) \(field.key)")
      }
    }
  }

  @Test(arguments: ["potential", "review"])
  func `the weights of the criteria add up to 100`(kind: String) {
    let weights = worksheets.part(Kind(kind))?.fields.compactMap(\.weight) ?? []
    #expect(weights.reduce(0, +) == 100)
  }

  private var texts: [(place: String, text: Localized)] {
    var texts: [(String, Localized)] = []
    for sheet in worksheets.sheets {
      texts += [(sheet.id, sheet.title), (sheet.id, sheet.question), (sheet.id, sheet.explanation)]
      for part in sheet.parts {
        texts += [(part.kind.text, part.title)] + part.ready.map { (part.kind.text, $0.name) }
        for field in part.fields {
          let all =
            [field.label, field.question, field.example, field.help] + words(of: field.kind)
          texts += all.map { ("\(part.kind) \(field.key)", $0) }
        }
      }
    }
    return texts
  }

  private func words(of kind: FieldKind) -> [Localized] {
    switch kind {
    case .choice(let choices), .choices(let choices): choices.map(\.label)
    case .scale(_, let words): words
    case .number(_, let unit): unit.isEmpty ? [] : [unit]
    case .text, .longText, .rupiah, .percent, .date, .month, .months, .yesNo, .person, .link,
      .links:
      []
    }
  }
}
