/// A short text to read in the program, as written in `templates/lessons`.
public struct Lesson: Hashable, Sendable, Identifiable {
  /// The file name without ending.
  public let name: String
  /// The first heading, else the name.
  public let title: String
  /// The text below the title, in Markdown, at most 72 columns wide.
  public let text: String

  public var id: String { name }

  init(_ source: TemplateSource) {
    name = source.name
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    if let first = lines.first, first.hasPrefix("# ") {
      title = String(first.dropFirst(2))
      text = lines.dropFirst().joined(separator: "\n")
    } else {
      title = source.name
      text = source.text
    }
  }
}
