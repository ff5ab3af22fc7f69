import FoundationEssentials
import TOMLKit

/// Writes one Swift file with the text of every template: `EmbedTemplatesTool FOLDER OUTPUT FILE...`
///
/// TOML is read here already and carried as JSON beside its text, because reading TOML took half of
/// the time to the first frame.
@main
enum EmbedTemplatesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = arguments[1]
    let output = arguments[2]
    let entries = try arguments.dropFirst(3).map { path in
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      let name = String(path.dropFirst(folder.count + 1))
      return entry(path: name, text: text, json: try json(of: text, at: path))
    }
    try source(of: entries).write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// The content of a TOML file as JSON; empty for other files. TOML that is none stops the build.
  private static func json(of text: String, at path: String) throws -> String {
    guard path.hasSuffix(".toml") else { return "" }
    do {
      return compact(try TOMLTable(string: text).convert(to: .json))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      print("\(path):\(place.line):\(place.column): error: \(error.description)")
      throw error
    }
  }

  /// The JSON without the blanks between its tokens, which every start would have to skip.
  private static func compact(_ json: String) -> String {
    var isText = false
    var isEscaped = false
    let bytes = json.utf8.filter { byte in
      guard isText else {
        isText = byte == UInt8(ascii: "\"")
        return byte > 0x20
      }
      isText = isEscaped || byte != UInt8(ascii: "\"")
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // A raw string keeps quotes and backslashes of the template as they are.
  private static func entry(path: String, text: String, json: String) -> String {
    """
        File(
          path: "\(path)",
          text: #####\"""
    \(text)
    \"""#####,
          json: #####\"""
    \(json)
    \"""#####),

    """
  }

  private static func source(of entries: [String]) -> String {
    """
    extension EmbeddedTemplates {
      /// Every file of `templates/` with its path below it, in the order of the paths.
      public static let files: [File] = [
    \(entries.joined())  ]
    }

    """
  }
}
