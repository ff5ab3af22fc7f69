/// The template files that the program carries inside itself.
///
/// The list `files` is written by the build from what lies in this folder.
public enum EmbeddedTemplates {
  /// One template file.
  public struct File: Sendable {
    /// The path below `templates/`, for example `sheets/profile.toml`.
    public let path: String
    /// The whole text, with one line feed more at its end than the file has at most.
    public let text: StaticString
    /// The content of a TOML file as JSON, which is read much faster; empty for other files.
    public let json: StaticString
    /// The texts of a language for `SortedTexts`, which need not be read; empty for other files.
    public let phrases: StaticString
  }
}
