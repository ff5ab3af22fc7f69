import FoundationEssentials
import WorksheetModel
import WorksheetStore
import WorksheetTemplates
import WorksheetText

/// What a command finds around it: options that stand everywhere, environment, templates, time.
struct Surroundings {
  let environment: [String: String]
  let library: TemplateLibrary
  let clock: SystemClock
  private let requestedLanguage: Language?
  /// The texts in the language that holds without a workbook; those of a trainer's folder are read once.
  private let texts: Catalogue

  /// Loads the templates; the arguments are looked through for the options that stand everywhere.
  init(
    arguments: [String] = Array(CommandLine.arguments.dropFirst()),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Refusal) {
    self.environment = environment
    clock = SystemClock.now
    let first = HelpTexts.catalogue
    let folder = Self.templateFolder(arguments: arguments, environment: environment)
    do throws(TemplateProblem) {
      library = try TemplateLibrary.load(folder: folder)
    } catch {
      throw .badInput(first.wording(error))
    }
    texts = folder == nil ? first : library.catalogue(first.language)
    requestedLanguage = Self.option("--language", in: arguments).map { Language($0) }
    if let requestedLanguage, !library.languages.contains(requestedLanguage) {
      let known = library.languages.map(\.code).joined(separator: ", ")
      throw .badInput(first[CommandPhrase.unknownLanguage, requestedLanguage.code, known])
    }
  }

  /// `--language`, then `LEMBAR_LANGUAGE`, then the workbook, then `LANG`, else Indonesian.
  func language(for workbook: Workbook?) -> Language {
    let choices = [
      requestedLanguage, environment["LEMBAR_LANGUAGE"].map { Language($0) },
      workbook?.header.language, environment["LANG"].map { Language(String($0.prefix(2))) },
    ]
    let known = library.languages
    return choices.compactMap { $0 }.first { known.contains($0) } ?? .indonesian
  }

  func catalogue(for workbook: Workbook? = nil) -> Catalogue {
    let language = language(for: workbook)
    return language == texts.language ? texts : library.catalogue(language)
  }

  /// Who edits from now on, as this machine knows them.
  var author: Workbook.Author {
    LockHolder.own(since: SystemClock.now.iso).author
  }

  /// Where journals are kept, or nil when there is no place for them.
  var state: StateFolder? { try? StateFolder(environment: environment) }

  /// The language before templates and workbook are read, for help and usage.
  static func language(arguments: [String], environment: [String: String]) -> Language {
    let requested = option("--language", in: arguments) ?? environment["LEMBAR_LANGUAGE"]
    let code = requested ?? environment["LANG"].map { String($0.prefix(2)) }
    return code == "en" ? .english : .indonesian
  }

  /// `--templates`, then `LEMBAR_TEMPLATES`, then the folder of this user when there is one.
  private static func templateFolder(
    arguments: [String], environment: [String: String]
  ) -> String? {
    if let named = option("--templates", in: arguments) { return named }
    if let named = environment["LEMBAR_TEMPLATES"], !named.isEmpty { return named }
    let shared = environment["XDG_DATA_HOME"] ?? environment["HOME"].map { "\($0)/.local/share" }
    return shared.map { "\($0)/lembar/templates" }
      .flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }

  /// A path as people know it: whole, and `~` for the home folder.
  func shown(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    guard let home = environment["HOME"], home.count > 1, whole.hasPrefix(home + "/") else {
      return whole
    }
    return "~" + whole.dropFirst(home.count)
  }

  // The parser knows these options too; here they are found wherever they stand, also in a command
  // line that it refuses.
  private static func option(_ name: String, in arguments: [String]) -> String? {
    let options = arguments.prefix { $0 != "--" }
    for (index, argument) in options.enumerated() {
      if argument == name, index + 1 < options.count { return options[index + 1] }
      if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
