import FoundationEssentials

/// Writes one Swift file with the text of every template: `EmbedTemplatesTool FOLDER OUTPUT FILE...`
@main
enum EmbedTemplatesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = arguments[1]
    let output = arguments[2]
    let entries = try arguments.dropFirst(3).map { path in
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      return entry(path: String(path.dropFirst(folder.count + 1)), text: text)
    }
    try source(of: entries).write(toFile: output, atomically: true, encoding: .utf8)
  }

  // A raw string keeps quotes and backslashes of the template as they are.
  private static func entry(path: String, text: String) -> String {
    "    File(path: \"\(path)\", text: #####\"\"\"\n\(text)\n\"\"\"#####),\n"
  }

  private static func source(of entries: [String]) -> String {
    """
    extension EmbeddedTemplates {
      /// Every file of `templates/` with its path below that folder, in the order of the paths.
      public static let files: [File] = [
    \(entries.joined())  ]
    }

    """
  }
}
