import Testing
import WorksheetModel
import WorksheetTemplates

@testable import WorksheetText

@Suite struct TemplateLibraryTests {
  @Test func `a file in the trainer's folder replaces the one inside the program`() throws {
    let folder = try TrainerFolder(["sheets/profile.toml": Sheet.small])
    let worksheets = try TemplateLibrary.load(folder: folder.path).worksheets
    #expect(worksheets.part("profile")?.title[.indonesian] == "Kita")
    #expect(worksheets.sheets.count == 9)
  }

  @Test func `a further file in the trainer's folder is a further sheet`() throws {
    let text = Sheet.small.replacing("\"profile\"", with: "\"tools\"")
      .replacing("number = 1", with: "number = 10")
    let folder = try TrainerFolder(["sheets/tools.toml": text])
    let worksheets = try TemplateLibrary.load(folder: folder.path).worksheets
    #expect(worksheets.sheet("10")?.id == "tools")
  }

  @Test func `what an editor leaves beside a file is no template`() throws {
    let folder = try TrainerFolder(["sheets/profile.toml~": "x", "sheets/.profile.toml": "x"])
    #expect(throws: Never.self) { try TemplateLibrary.load(folder: folder.path) }
  }

  @Test func `a file written with Notepad reads like any other`() throws {
    let text = "\u{FEFF}" + Sheet.small.replacing("\n", with: "\r\n")
    let folder = try TrainerFolder(["sheets/profile.toml": text])
    let worksheets = try TemplateLibrary.load(folder: folder.path).worksheets
    #expect(worksheets.part("profile")?.title[.indonesian] == "Kita")
  }

  @Test func `a language inside the program has every text that its file has`() throws {
    let library = try TemplateLibrary.load(folder: nil)
    let files = library.files.filter { $0.path.hasPrefix("languages/") }
    let folder = try TrainerFolder(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }))
    let read = try TemplateLibrary.load(folder: folder.path)
    for language in library.languages {
      #expect(read.catalogue(language).texts == library.catalogue(language).texts)
      #expect(library.catalogue(language).texts.count > 2_000)
    }
  }

  @Test func `checking a folder names a mistake of every file`() throws {
    let folder = try TrainerFolder([
      "sheets/profile.toml": "id = 1\n", "sheets/visit.toml": "\nnomber = 5\n",
      "languages/id.toml": "language = \"id\n",
    ])
    let problems = TemplateLibrary.problems(in: folder.path)
    #expect(
      problems.map(\.file) == ["languages/id.toml", "sheets/profile.toml", "sheets/visit.toml"])
    #expect(problems.map(\.line) == [1, 1, 2])
  }

  @Test func `a copy of the templates inside the program is without mistakes`() throws {
    let files = try TemplateLibrary.load(folder: nil).files
    let folder = try TrainerFolder(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }))
    #expect(TemplateLibrary.problems(in: folder.path).isEmpty)
  }

  @Test func `a folder that is not there is said`() {
    let problem = #expect(throws: TemplateProblem.self) {
      try TemplateLibrary.load(folder: "/nowhere")
    }
    #expect(problem?.mistake == .unreadable)
    #expect(problem?.file == "/nowhere")
  }

  @Test func `a new language is one new file`() throws {
    let text = "language = \"jv\"\nname = \"Basa Jawa\"\n[screen]\nsaved = \"wis disimpen\"\n"
    let folder = try TrainerFolder(["languages/jv.toml": text])
    let library = try TemplateLibrary.load(folder: folder.path)
    #expect(library.languages == [.english, .indonesian, "jv"])
    #expect(library.catalogue("jv").text("screen.saved") == "wis disimpen")
  }

  @Test func `texts in nested tables have their path as key`() throws {
    let text = "language = \"jv\"\n[checks.PT01]\ntext = \"punjer\"\n"
    let folder = try TrainerFolder(["languages/jv.toml": text])
    let catalogue = try TemplateLibrary.load(folder: folder.path).catalogue("jv")
    #expect(catalogue.text("checks.PT01.text") == "punjer")
  }

  @Test func `an unknown language falls back to Indonesian`() throws {
    let catalogue = try TemplateLibrary.load(folder: nil).catalogue("xx")
    #expect(catalogue.language == .indonesian)
  }

  @Test func `lessons have a title and fit the screen`() throws {
    let lessons = try TemplateLibrary.load(folder: nil).lessons
    #expect(lessons.count >= 7)
    for lesson in lessons {
      #expect(lesson.title != lesson.name)
      let lines = lesson.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 60, "\(lesson.name)")
      #expect(lines.allSatisfy { $0.count <= 72 }, "\(lesson.name)")
      #expect(
        lesson.markdown.contains(lesson.language == .english ? "Sources:" : "Sumber:"),
        "\(lesson.name)")
    }
  }
}
