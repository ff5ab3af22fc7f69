import FoundationEssentials
import TOMLKit

/// Writes one Swift file with the text of every template: `EmbedTemplatesTool FOLDER OUTPUT FILE...`
///
/// TOML is read here already, because reading it took half of the time to the first frame: sheets
/// are carried as JSON beside their text, languages as phrases that are looked up where they are.
@main
enum EmbedTemplatesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = arguments[1]
    let output = arguments[2]
    let entries = try arguments.dropFirst(3).map { path in
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      let name = String(path.dropFirst(folder.count + 1))
      guard name.hasPrefix("languages/") else {
        return entry(path: name, text: text, json: try table(text, at: path).map(json) ?? "")
      }
      return entry(path: name, text: text, phrases: try table(text, at: path).map(phrases) ?? "")
    }
    try source(of: entries).write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// The content of a TOML file; nil for other files. TOML that is none stops the build.
  private static func table(_ text: String, at path: String) throws -> TOMLTable? {
    guard path.hasSuffix(".toml") else { return nil }
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      print("\(path):\(place.line):\(place.column): error: \(error.description)")
      throw error
    }
  }

  private static func json(of table: TOMLTable) -> String { compact(table.convert(to: .json)) }

  /// Each text behind its `section.key`, in the order of the bytes of the keys, as `SortedTexts` has it.
  private static func phrases(of table: TOMLTable) -> String {
    let sorted = texts(of: table, below: "").sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return sorted.map { "\($0.key)\\#####u{1F}\($0.text)\\#####u{1E}" }.joined()
  }

  // What is no text is left out; a test asks for every phrase.
  private static func texts(of table: TOMLTable, below prefix: String) -> [(
    key: String, text: String
  )] {
    table.keys.flatMap { key -> [(key: String, text: String)] in
      if let below = table[key]?.table { return texts(of: below, below: "\(prefix)\(key).") }
      return table[key]?.string.map { [(prefix + key, $0)] } ?? []
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
  private static func entry(
    path: String, text: String, json: String = "", phrases: String = ""
  ) -> String {
    """
        File(
          path: "\(path)",
          text: #####\"""
    \(text)
    \"""#####,
          json: #####\"""
    \(json)
    \"""#####,
          phrases: #####\"""
    \(phrases)
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
