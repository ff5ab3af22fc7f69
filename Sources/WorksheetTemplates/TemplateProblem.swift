/// What is wrong in a template file, and where.
public struct TemplateProblem: Error, Hashable, Sendable {
  /// The path below the folder of templates, for example `sheets/profile.toml`.
  public var file: String
  /// Counted from 1.
  public var line: Int
  public var column: Int
  public var mistake: Mistake

  /// The mistakes that a file can have.
  public enum Mistake: Hashable, Sendable {
    /// No TOML; the words are those of the TOML library.
    case syntax(String)
    case unknownKey(String, allowed: [String])
    case missingKey(String)
    /// A text is there, but not in this language.
    case missingLanguage(String, language: String)
    case wrongType(key: String, expected: Expected)
    case notAllowed(key: String, value: String, allowed: [String])
    /// Something that must be unique stands a second time.
    case duplicate(key: String, value: String)
    /// A name that stands for something that does not exist.
    case unknownName(key: String, name: String, known: [String])
    /// The weights of criteria make another whole than 100.
    case weights(sum: Int)
    /// A scale has more or fewer words than steps.
    case wordCount(Int, wanted: Int)
    /// Texts that a language file lacks, the first of them by name.
    case missingTexts(count: Int, first: String)
    /// A text that nothing shows.
    case unusedText(String)
    /// A file that is no template, by its folder or its ending.
    case unusedFile
    /// The folder or the file cannot be read.
    case unreadable
  }

  /// What should have stood there.
  public enum Expected: String, Hashable, Sendable, CaseIterable {
    case text, localizedText, wholeNumber, flag, texts, table, tables, twoNumbers
  }

  public init(file: String, line: Int, column: Int, mistake: Mistake) {
    self.file = file
    self.line = line
    self.column = column
    self.mistake = mistake
  }
}
