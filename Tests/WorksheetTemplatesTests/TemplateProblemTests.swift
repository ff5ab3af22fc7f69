import Testing
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@Suite struct TemplateProblemTests {
  /// One line of a good sheet replaced by a bad one, the line to be named, and the mistake.
  struct Slip: Sendable {
    var good: String
    var bad: String
    var line: Int
    var mistake: TemplateProblem.Mistake
  }

  static let slips: [Slip] = [
    Slip(
      good: "number = 1", bad: "nomber = 1", line: 2,
      mistake: .unknownKey(
        "nomber", allowed: ["id", "number", "title", "question", "explanation", "lesson", "part"])),
    Slip(good: "number = 1\n", bad: "", line: 1, mistake: .missingKey("number")),
    Slip(
      good: "number = 1", bad: "number = \"1\"", line: 2,
      mistake: .wrongType(key: "number", expected: .wholeNumber)),
    Slip(
      good: "view = \"form\"", bad: "view = \"cards\"", line: 9,
      mistake: .notAllowed(
        key: "view", value: "cards", allowed: ["form", "table", "tree", "grid"])),
    Slip(
      good: "columns = [\"name\"]", bad: "columns = [\"nama\"]", line: 11,
      mistake: .unknownName(key: "columns", name: "nama", known: ["name"])),
    Slip(
      good: "columns = [\"name\"]", bad: "owner = \"village\"\ncolumns = [\"name\"]", line: 11,
      mistake: .unknownName(key: "owner", name: "village", known: ["profile"])),
    Slip(
      good: "view = \"form\"", bad: "view = \"table\"\nanalysis = \"ring\"", line: 10,
      mistake: .notAllowed(
        key: "analysis", value: "ring", allowed: Analysis.allCases.map(\.rawValue))),
    Slip(
      good: "view = \"form\"", bad: "view = \"table\"\nanalysis = \"rings\"", line: 10,
      mistake: .unknownName(key: "analysis", name: "nearness", known: ["name"])),
    Slip(
      good: "view = \"form\"",
      bad: "view = \"table\"\nready = [\n  { name = { id = \"A\" }, level = 1 },\n]", line: 10,
      mistake: .unknownName(key: "ready", name: "level", known: ["name"])),
    Slip(
      good: "type = \"text\"", bad: "type = \"words\"", line: 15,
      mistake: .notAllowed(
        key: "type", value: "words",
        allowed: [
          "text", "number", "rupiah", "percent", "date", "month", "months", "choice", "choices",
          "scale", "person", "link", "links", "long_text", "yes_no",
        ])),
    Slip(
      good: "label = { id = \"Nama\", en = \"Name\" }\n", bad: "", line: 13,
      mistake: .missingKey("label")),
    Slip(
      good: "{ id = \"Nama\", en = \"Name\" }", bad: "{ en = \"Name\" }", line: 16,
      mistake: .missingLanguage("label", language: "id")),
    Slip(
      good: "{ id = \"Nama\", en = \"Name\" }", bad: "\"Nama\"", line: 16,
      mistake: .wrongType(key: "label", expected: .localizedText)),
    Slip(
      good: "type = \"text\"", bad: "type = \"choice\"", line: 13, mistake: .missingKey("options")),
    Slip(
      good: "type = \"text\"", bad: "type = \"link\"\nlinks_to = [\"house\"]", line: 16,
      mistake: .unknownName(key: "links_to", name: "house", known: ["profile"])),
    Slip(
      good: "type = \"text\"",
      bad: "type = \"text\"\nrelevant_when = { field = \"age\", equals = \"1\" }", line: 16,
      mistake: .unknownName(key: "relevant_when", name: "age", known: ["name"])),
  ]

  @Test(arguments: slips)
  func `a mistake in a template names the file and the line`(slip: Slip) {
    let problem = problem(of: Sheet.small.replacing(slip.good, with: slip.bad, maxReplacements: 1))
    #expect(problem?.file == "sheets/profile.toml")
    #expect(problem?.line == slip.line)
    // The other sheets bring kinds of their own; that the owner is not among them is what counts.
    if case .unknownName(let key, let name, _) = problem?.mistake,
      case .unknownName(let wantedKey, let wantedName, _) = slip.mistake
    {
      #expect(key == wantedKey && name == wantedName)
    } else {
      #expect(problem?.mistake == slip.mistake)
    }
  }

  @Test func `a key that stands twice in a part is named at its second place`() {
    let lines = Sheet.small.split(separator: "\n", omittingEmptySubsequences: false)
    let field = lines.drop { $0 != "[[part.field]]" }.joined(separator: "\n")
    let problem = problem(of: Sheet.small + field)
    #expect(problem?.mistake == .duplicate(key: "key", value: "name"))
    #expect(problem?.line == 21)
  }

  @Test func `text that is no TOML is named with its line`() {
    let problem = problem(of: Sheet.small.replacing("number = 1", with: "number = = 1"))
    #expect(problem?.line == 2)
    guard case .syntax = problem?.mistake else {
      Issue.record("expected a mistake of syntax")
      return
    }
  }

  @Test(
    arguments: [
      "x = 1979-05-27TL07:3", "x = 1979-05-27", "x = 0x1F", "x = 1e5", "x = 1_000", "x = .5",
      "x = \"\\ud800\"", "x = \"\\q\"", "x = \"open", "x = \u{1}", "[d+e]", "[.e]", "a..b = 1",
      "x = 99999999999999999999", "x = [1, }}", "x = [1 2]", "x = { a = 1, }", "x = ]", "x =",
      "x = yes",
    ])
  func `what templates do not need is refused before the library reads it`(line: String) {
    let problem = problem(of: Sheet.small + line + "\n")
    #expect(problem?.line == 20)
    guard case .syntax = problem?.mistake else {
      Issue.record("expected a mistake of syntax")
      return
    }
  }

  @Test(arguments: ["[", "[=]", "[[ !x ]]", "[\u{FFFD}x]", "[ü]", "[[[x]]", "\u{FEFF}[=]", "  [{"])
  func `a header without a name is refused and does not end the program`(header: String) {
    let problem = problem(of: Sheet.small + header + "\n")
    #expect(problem?.line == 20)
    guard case .syntax = problem?.mistake else {
      Issue.record("expected a mistake of syntax")
      return
    }
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every mistake has a sentence without holes`(language: Language) {
    let catalogue = TemplateLibrary.embeddedCatalogue(language)
    for slip in Self.slips {
      let text = catalogue.wording(
        TemplateProblem(file: "sheets/x.toml", line: 3, column: 1, mistake: slip.mistake))
      #expect(text.hasPrefix("sheets/x.toml, "))
      #expect(!text.contains("‹") && !text.contains("{0}") && !text.contains("{1}"), "\(text)")
    }
  }

  private func problem(of text: String) -> TemplateProblem? {
    #expect(throws: TemplateProblem.self) {
      let folder = try TrainerFolder(["sheets/profile.toml": text])
      _ = try TemplateLibrary.load(folder: folder.path)
    }
  }
}
