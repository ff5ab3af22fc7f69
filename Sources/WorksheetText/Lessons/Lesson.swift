import WorksheetModel

/// A short text to read in the program, as a file in `templates/lessons` has it.
public struct Lesson: Hashable, Sendable, Identifiable {
  /// The file name without language and ending, for example `03-analisis-sosial`.
  public let name: String
  /// `03-analisis-sosial.en.md` is English; a file without a language is Indonesian.
  public let language: Language
  /// The first heading, else the name.
  public let title: String
  /// The text below the title, in Markdown.
  public let markdown: String

  public var id: String { "\(name).\(language.code)" }

  /// Reads a file; `name` is its name without ending.
  public init(name: String, markdown whole: String) {
    let parts = name.split(separator: ".")
    let hasLanguage = parts.count > 1 && parts.last.map { (2...3).contains($0.count) } ?? false
    self.name = hasLanguage ? parts.dropLast().joined(separator: ".") : name
    language = hasLanguage ? Language(String(parts.last ?? "")) : .indonesian
    let end = whole.firstIndex(where: \.isNewline) ?? whole.endIndex
    if whole.hasPrefix("# ") {
      title = String(whole[..<end].dropFirst(2))
      markdown = String(whole[end...].dropFirst())
    } else {
      title = self.name
      markdown = whole
    }
  }

  /// The blocks below the title.
  public var text: LessonText { LessonText(markdown) }

  /// Whether somebody who looks for these words should be shown the lesson.
  ///
  /// The file is looked through as it stands: reading it into blocks for every typed letter would
  /// take longer than the search.
  public func contains(_ words: String) -> Bool {
    let words = words.lowercased()
    return words.isEmpty || title.lowercased().contains(words)
      || markdown.lowercased().replacing("\n", with: " ").contains(words)
  }
}

extension [Lesson] {
  /// Each lesson once, in the language that is asked for or else in the one there is.
  public func reading(in language: Language) -> [Lesson] {
    var places: [String: Int] = [:]
    var chosen: [Lesson] = []
    for lesson in self {
      guard let place = places[lesson.name] else {
        places[lesson.name] = chosen.count
        chosen.append(lesson)
        continue
      }
      if lesson.language == language { chosen[place] = lesson }
    }
    return chosen
  }

  /// A lesson by its name, in the language that is asked for or else in the one there is.
  public func named(_ name: String, in language: Language) -> Lesson? {
    let found = filter { $0.name == name }
    return found.first { $0.language == language } ?? found.first
  }
}
