import Testing
import WorksheetModel
import WorksheetTemplates

/// A trainer changes the criteria of a matrix by one field each.
@Suite struct MatrixFieldsTests {
  private static let matrix = """

    [[part]]
    kind = "profile"
    view = "grid"
    grid = { columns = "fields" }
    analysis = "ranking"
    title = { id = "Nilai", en = "Scores" }

    [part.reason]
    label = { id = "Alasan", en = "Reason" }
    question = { id = "Mengapa? ({0})", en = "Why? ({0})" }
    example = { id = "Ada.", en = "There is." }
    help = { id = "Tulis.", en = "Write." }

    [part.women]
    label = { id = "Perempuan", en = "Women" }
    question = { id = "Kata perempuan? ({0})", en = "The women? ({0})" }
    example = { id = "3", en = "3" }
    help = { id = "Tulis.", en = "Write." }

    [[part.field]]
    key = "score.taste"
    type = "scale"
    scale = [1, 5]
    weight = 40
    label = { id = "Rasa", en = "Taste" }
    question = { id = "Enak?", en = "Good?" }
    example = { id = "4", en = "4" }
    help = { id = "Cicipi.", en = "Taste it." }

    """

  @Test func `one field makes a criterion with its reason and the women's score`() throws {
    let folder = try TrainerFolder(["sheets/profile.toml": Sheet.small + Self.matrix])
    let worksheets = try TemplateLibrary.load(folder: folder.path).worksheets
    let part = try #require(worksheets.scoring("profile"))
    #expect(part.fields.map(\.key) == ["score.taste", "score_note.taste", "score_women.taste"])
    #expect(part.fields[1].question[.indonesian] == "Mengapa? (Rasa)")
    #expect(part.fields[1].relevance?.field == "score.taste")
    #expect(part.fields[2].kind == part.fields[0].kind)
    #expect(part.fields[2].weight == nil)
  }

  @Test func `two parts of a sheet may show one kind, but not ask for one field twice`() throws {
    let twin = Self.matrix.replacing("score.taste", with: "name")
    let folder = try TrainerFolder(["sheets/profile.toml": Sheet.small + twin])
    let problem = #expect(throws: TemplateProblem.self) {
      try TemplateLibrary.load(folder: folder.path)
    }
    #expect(problem?.mistake == .duplicate(key: "key", value: "name"))
    #expect(problem?.line == 41)
  }

  @Test func `an analysis that does not exist is named with those that do`() throws {
    let wrong = Self.matrix.replacing("\"ranking\"", with: "\"swot\"")
    let folder = try TrainerFolder(["sheets/profile.toml": Sheet.small + wrong])
    let problem = #expect(throws: TemplateProblem.self) {
      try TemplateLibrary.load(folder: folder.path)
    }
    #expect(
      problem?.mistake
        == .notAllowed(
          key: "analysis", value: "swot", allowed: Analysis.allCases.map(\.rawValue)))
  }
}
