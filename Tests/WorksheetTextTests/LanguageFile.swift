import FoundationEssentials
import WorksheetModel
import WorksheetText

/// Reads a file of `templates/languages` as far as tests need it: sections of one-line texts.
enum LanguageFile {
  static func catalogue(_ language: Language) throws -> Catalogue {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let file = folder.appending(path: "templates/languages/\(language.code).toml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var texts: [String: String] = [:]
    var section = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().prefix { $0 != "]" })
      } else if let equals = line.firstRange(of: " = \""), line.hasSuffix("\"") {
        texts["\(section).\(line[..<equals.lowerBound])"] =
          String(line[equals.upperBound...].dropLast())
      }
    }
    return Catalogue(language: language, texts: texts)
  }
}
