import WorksheetModel
import WorksheetText

/// Everything that trainers can change without a compiler: sheets, texts, lessons, examples.
public struct TemplateLibrary: Sendable {
  /// All sheets in the order of their numbers.
  public let worksheets: Worksheets
  private let folder: TemplateFolder
  private let catalogues: [Language: Catalogue]

  /// Reads the templates of the program and those of a folder, which go first.
  ///
  /// A file in the folder replaces the one with the same path, for example `sheets/profile.toml`;
  /// other files are added.
  public static func load(folder path: String?) throws(TemplateProblem) -> TemplateLibrary {
    var folder = TemplateFolder.embedded
    if let path { try folder.overlay(folder: path) }
    return try TemplateLibrary(folder)
  }

  init(_ folder: TemplateFolder) throws(TemplateProblem) {
    self.folder = folder
    worksheets = try SheetSet(folder.files(in: "sheets", ending: "toml")).worksheets()
    catalogues = try Self.catalogues(of: folder)
  }

  // MARK: - Texts

  /// The languages there are, by their code.
  public var languages: [Language] { catalogues.keys.sorted { $0.code < $1.code } }

  /// The texts of a language; those of Indonesian when there is no such language.
  public func catalogue(_ language: Language) -> Catalogue {
    catalogues[language] ?? catalogues[.indonesian] ?? Catalogue(language: language, texts: [:])
  }

  /// The texts inside the program, for the sentence that says that the templates are broken.
  public static func embeddedCatalogue(_ language: Language) -> Catalogue {
    let catalogues = (try? catalogues(of: .embedded)) ?? [:]
    return catalogues[language] ?? catalogues[.indonesian]
      ?? Catalogue(language: language, texts: [:])
  }

  private static func catalogues(
    of folder: TemplateFolder
  ) throws(TemplateProblem) -> [Language: Catalogue] {
    var catalogues: [Language: Catalogue] = [:]
    for source in folder.files(in: "languages", ending: "toml") {
      let catalogue = try LanguageReader(source).catalogue()
      catalogues[catalogue.language] = catalogue
    }
    return catalogues
  }

  // MARK: - Lessons and examples

  /// The lessons in the order of their names.
  public var lessons: [Lesson] { folder.files(in: "lessons", ending: "md").map(Lesson.init) }

  /// A lesson by its name, for example `03-analisis-sosial`.
  public func lesson(_ name: String) -> Lesson? { lessons.first { $0.name == name } }

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

extension TemplateSource {
  /// The file name without folder and ending.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}
