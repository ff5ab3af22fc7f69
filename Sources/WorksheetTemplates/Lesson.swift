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
    let whole = source.text
    let end = whole.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? whole.endIndex
    if whole.hasPrefix("# ") {
      title = String(whole[..<end].dropFirst(2))
      text = String(whole[end...].dropFirst())
    } else {
      title = source.name
      text = whole
    }
  }
}
