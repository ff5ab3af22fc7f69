import WorksheetModel
import WorksheetText

/// Everything that trainers can change without a compiler: sheets, texts, lessons, examples.
public struct TemplateLibrary: Sendable {
  /// All sheets in the order of their numbers.
  public let worksheets: Worksheets
  /// The words that the checks of wording look for.
  public let wordlists: Wordlists
  private let folder: TemplateFolder

  /// Reads the templates of the program and those of a folder, which go first.
  ///
  /// A file in the folder replaces the one with the same path, for example `sheets/profile.toml`;
  /// other files are added.
  public static func load(folder path: String?) throws(TemplateProblem) -> TemplateLibrary {
    guard let path else { return try TemplateLibrary(.embedded) }
    var folder = TemplateFolder.embedded
    try folder.overlay(folder: path)
    let library = try TemplateLibrary(folder)
    for language in library.languages { _ = try folder.catalogue(language) }
    return library
  }

  /// The mistakes of every file of a folder, for which the program refuses it.
  public static func problems(in path: String) -> [TemplateProblem] {
    var folder = TemplateFolder.embedded
    do throws(TemplateProblem) {
      try folder.overlay(folder: path)
    } catch {
      return [error]
    }
    let problems = folder.sources.filter(\.isTrainers).flatMap(\.problems)
    guard problems.isEmpty else { return problems }
    // Only when each file is right by itself can it be said whether they fit together.
    do throws(TemplateProblem) {
      _ = try TemplateLibrary(folder)
      return []
    } catch {
      return [error]
    }
  }

  /// What the program puts up with in a good folder, and what is hardly meant.
  public static func remarks(in path: String) -> [TemplateProblem] {
    var folder = TemplateFolder.embedded
    guard (try? folder.overlay(folder: path)) != nil else { return [] }
    let languages = folder.files(in: "languages", ending: "toml").map { Language($0.name) }
    let embedded = TemplateFolder.embedded.files(in: "languages", ending: "toml")
      .first { $0.name == Language.indonesian.code }
    let wanted = embedded?.phrases?.all ?? [:]
    return folder.sources.filter(\.isTrainers).flatMap { source -> [TemplateProblem] in
      if source.path.hasPrefix("sheets/"), let sheet = try? SheetReader(source).template() {
        return SheetReview(source: source, template: sheet, languages: languages).remarks
      }
      if source.path.hasPrefix("drills/"), let drill = try? DrillReader(source).drill() {
        return DrillReader.remarks(on: drill, in: source, languages: languages)
      }
      if source.path.hasPrefix("languages/"), let texts = try? LanguageReader(source).texts() {
        return LanguageReview(source: source, texts: texts, wanted: wanted).remarks
      }
      return []
    }
      + TemplateFolder.unusedPaths(in: path).map {
        TemplateProblem(file: $0, line: 1, column: 1, mistake: .unusedFile)
      }
  }

  init(_ folder: TemplateFolder) throws(TemplateProblem) {
    self.folder = folder
    let drills = try DrillSet.drills(folder.files(in: "drills", ending: "toml"))
    worksheets = try SheetSet(folder.files(in: "sheets", ending: "toml")).worksheets(with: drills)
    let lists = folder.files(in: "rubrics", ending: "toml").first { $0.name == "wordlists" }
    wordlists =
      try lists.map { source throws(TemplateProblem) in
        try WordlistReader(source).wordlists()
      } ?? Wordlists([:])
  }

  // MARK: - Texts

  /// The languages there are: one for each file in `languages`, by its name.
  public var languages: [Language] {
    folder.files(in: "languages", ending: "toml").map { Language($0.name) }
  }

  /// The texts of a language; those of Indonesian when there is no such language.
  ///
  /// Each call reads the file of a trainer anew, because a program speaks one language at a time and
  /// need not wait for the others when it starts: ask once and keep it.
  public func catalogue(_ language: Language) -> Catalogue { folder.catalogue(or: language) }

  /// The texts inside the program, for the sentence that says that the templates are broken.
  public static func embeddedCatalogue(_ language: Language) -> Catalogue {
    TemplateFolder.embedded.catalogue(or: language)
  }

  // MARK: - Lessons and examples

  /// The lessons of all languages, in the order of their names.
  public var lessons: [Lesson] {
    folder.files(in: "lessons", ending: "md").map { Lesson(name: $0.name, markdown: $0.text) }
  }

  /// The names of the example workbooks, for `lembar new --example`.
  public var exampleNames: [String] {
    folder.files(in: "examples", ending: "lembar").map { $0.name }
  }

  /// The text of an example workbook.
  public func example(_ name: String) -> String? {
    folder.files(in: "examples", ending: "lembar").first { $0.name == name }?.text
  }

  // MARK: - For trainers

  /// Every template file that is in use with its text, for `lembar templates list` and `copy`.
  public var files: [(path: String, text: String)] { folder.sources.map { ($0.path, $0.text) } }
}

extension TemplateFolder {
  fileprivate func catalogue(or language: Language) -> Catalogue {
    for candidate in [language, .indonesian] {
      if let found = try? catalogue(candidate) { return found }
    }
    return Catalogue(language: language, texts: [:])
  }

  fileprivate func catalogue(_ language: Language) throws(TemplateProblem) -> Catalogue? {
    let sources = files(in: "languages", ending: "toml")
    guard let source = sources.first(where: { $0.name == language.code }) else { return nil }
    return try LanguageReader.catalogue(source)
  }
}

extension TemplateSource {
  fileprivate var problems: [TemplateProblem] {
    do throws(TemplateProblem) {
      if path.hasPrefix("sheets/") { return try SheetReader(self).problems() }
      if path.hasPrefix("drills/") { _ = try DrillReader(self).drill() }
      if path == "rubrics/wordlists.toml" { _ = try WordlistReader(self).wordlists() }
      if path.hasPrefix("languages/") { _ = try LanguageReader(self).catalogue() }
      return []
    } catch {
      return [error]
    }
  }

  /// The file name without folder and ending.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
  }
}
