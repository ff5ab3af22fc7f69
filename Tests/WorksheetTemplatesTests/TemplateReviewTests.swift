import Testing
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@Suite struct TemplateReviewTests {
  private static let scored = """
    [[part.field]]
    key = "score.a"
    type = "scale"
    scale = [1, 2]
    weight = 60
    label = { id = "A", en = "A" }
    question = { id = "A?", en = "A?" }
    example = { id = "1", en = "1" }
    help = { id = "Pilih.", en = "Choose." }
    words = [{ id = "kecil", en = "small" }, { id = "besar", en = "big" }]

    """

  private func remarks(_ files: [String: String]) throws -> [TemplateProblem] {
    let folder = try TrainerFolder(files)
    #expect(TemplateLibrary.problems(in: folder.path).isEmpty)
    return TemplateLibrary.remarks(in: folder.path)
  }

  private func remarks(onSheet text: String) throws -> [TemplateProblem] {
    try remarks(["sheets/profile.toml": text])
  }

  @Test func `a good sheet leaves nothing to remark`() throws {
    #expect(try remarks(onSheet: Sheet.small).isEmpty)
  }

  @Test func `the templates of the program leave nothing to remark`() throws {
    let files = try TemplateLibrary.load(folder: nil).files
    #expect(try remarks(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })).isEmpty)
  }

  @Test func `weights that make no hundred are named with their sum and the first line`() throws {
    let remarks = try remarks(onSheet: Sheet.small + Self.scored)
    #expect(remarks.map(\.mistake) == [.weights(sum: 60)])
    #expect(remarks.map(\.line) == [24])
    #expect(
      try self.remarks(onSheet: Sheet.small + Self.scored.replacing("60", with: "100")).isEmpty)
  }

  @Test func `a weight that cannot be meant is named`() throws {
    let remarks = try remarks(onSheet: Sheet.small + Self.scored.replacing("60", with: "-5"))
    #expect(
      remarks.map(\.mistake)
        == [
          .weights(sum: -5), .notAllowed(key: "weight", value: "-5", allowed: ["1 - 1000"]),
        ])
  }

  @Test func `a text that lacks one of the languages in use is named with its line`() throws {
    let text = Sheet.small.replacing("{ id = \"Nama\", en = \"Name\" }", with: "{ id = \"Nama\" }")
    let remarks = try remarks(onSheet: text)
    #expect(remarks.map(\.mistake) == [.missingLanguage("label", language: "en")])
    #expect(remarks.map(\.line) == [16])
  }

  @Test func `a scale with a word too few, and a rule that never holds, are named`() throws {
    let field = Self.scored.replacing("60", with: "100")
      .replacing(", { id = \"besar\", en = \"big\" }", with: "")
    let ruled = field.replacing(
      "scale = [1, 2]",
      with: "scale = [1, 2]\nrelevant_when = { field = \"score.a\", equals = \"7\" }")
    let mistakes = try remarks(onSheet: Sheet.small + ruled).map(\.mistake)
    #expect(
      mistakes == [
        .wordCount(1, wanted: 2),
        .unknownName(key: "relevant_when", name: "7", known: ["1", "2"]),
      ])
  }

  @Test func `a language file says how many texts it lacks and which nobody shows`() throws {
    let remarks = try remarks([
      "languages/jv.toml": "language = \"jv\"\n\n[screen]\nyess = \"Nggih\"\n"
    ])
    .filter { $0.file == "languages/jv.toml" }
    guard case .missingTexts(let count, _)? = remarks.first?.mistake else {
      Issue.record("the missing texts are not named")
      return
    }
    #expect(count > 100)
    #expect(remarks.last?.mistake == .unusedText("screen.yess"))
    #expect(remarks.last?.line == 4)
  }

  @Test func `a file that is never read is named`() throws {
    let files = ["sheet/profile.toml": Sheet.small, "sheets/profile.txt": Sheet.small]
    let remarks = try remarks(files)
    #expect(remarks.map(\.file) == ["sheet", "sheets/profile.txt"])
    #expect(remarks.allSatisfy { $0.mistake == .unusedFile })
  }

  @Test func `all mistakes of a file are named at once, and those of every file`() throws {
    let broken =
      Sheet.small.replacing("type = \"text\"", with: "type = \"words\"")
      + Self.scored.replacing("weight = 60", with: "weight = \"60\"")
    let folder = try TrainerFolder([
      "sheets/profile.toml": broken, "sheets/visit.toml": "id = = 1\n",
    ])
    let problems = TemplateLibrary.problems(in: folder.path)
    #expect(
      problems.map(\.file) == ["sheets/profile.toml", "sheets/profile.toml", "sheets/visit.toml"])
    #expect(problems.map(\.line) == [15, 24, 1])
  }

  @Test func `a mistyped type is named as it was typed`() throws {
    let folder = try TrainerFolder([
      "sheets/profile.toml": Sheet.small.replacing("type = \"text\"", with: "typ = \"text\"")
    ])
    let problem = TemplateLibrary.problems(in: folder.path).first
    #expect(problem?.line == 15)
    guard case .unknownKey("typ", _)? = problem?.mistake else {
      Issue.record("expected the key that was typed")
      return
    }
  }

  @Test func `a key that stands twice in one table is named with its line`() throws {
    let twice = Sheet.small.replacing(
      "type = \"text\"", with: "type = \"text\"\ntype = \"number\"")
    let folder = try TrainerFolder(["sheets/profile.toml": twice])
    #expect(TemplateLibrary.problems(in: folder.path).map(\.line) == [16])
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every remark has a sentence without holes`(language: Language) {
    let catalogue = TemplateLibrary.embeddedCatalogue(language)
    let mistakes: [TemplateProblem.Mistake] = [
      .weights(sum: 90), .wordCount(1, wanted: 5), .missingTexts(count: 3, first: "screen.yes"),
      .unusedText("screen.yess"), .unusedFile,
    ]
    for mistake in mistakes {
      let text = catalogue.wording(
        TemplateProblem(file: "sheets/x.toml", line: 3, column: 1, mistake: mistake))
      #expect(!text.contains("‹") && !text.contains("{0}") && !text.contains("{1}"), "\(text)")
    }
  }
}
