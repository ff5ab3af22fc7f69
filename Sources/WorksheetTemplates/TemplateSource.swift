import EmbeddedTemplates
import TOMLKit
import WorksheetModel
import WorksheetText

/// One template file: its path below the folder of templates, and its text.
struct TemplateSource: Sendable {
  let path: String
  private let origin: Origin

  /// Where the text is: inside the program, with what the build made of its TOML, or read from a file.
  private enum Origin {
    case embedded(EmbeddedTemplates.File)
    case file(String)
  }

  init(_ file: EmbeddedTemplates.File) {
    path = file.path
    origin = .embedded(file)
  }

  init(path: String, text: String) {
    self.path = path
    origin = .file(text)
  }

  /// Whether it was read from a trainer's folder.
  var isTrainers: Bool {
    switch origin {
    case .embedded: false
    case .file: true
    }
  }

  /// The whole text; of an embedded file it is only made when it is asked for.
  var text: String {
    switch origin {
    case .embedded(let file): file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    case .file(let text): text
    }
  }

  /// The phrases of an embedded language, which the build has sorted.
  var phrases: SortedTexts? {
    guard case .embedded(let file) = origin, file.phrases.utf8CodeUnitCount > 0 else { return nil }
    return SortedTexts(file.phrases)
  }

  /// What the file says; throws with line and column for TOML that is none.
  func content() throws(TemplateProblem) -> JSON {
    if case .embedded(let file) = origin, file.json.utf8CodeUnitCount > 0,
      let content = file.json.withUTF8Buffer({ try? JSON(parsing: $0, limits: Self.limits) })
    {
      return content
    }
    do throws(PlainTOML.Oddity) {
      try PlainTOML.check(text)
    } catch {
      throw TemplateProblem(
        file: path, line: error.line, column: 1, mistake: .syntax(error.text))
    }
    do {
      let json = try TOMLTable(string: text).convert(to: .json)
      return try JSON(parsing: json, limits: Self.limits)
    } catch let error as TOMLParseError {
      throw TemplateProblem(
        file: path, line: error.source.begin.line, column: error.source.begin.column,
        mistake: .syntax(error.description))
    } catch {
      throw problem(.syntax("\(error)"), at: .init())
    }
  }

  private static var limits: JSON.Limits { JSON.Limits(depth: 16, textBytes: 1 << 20) }

  /// A place within a file: the how-many-th part, its how-many-th field, and a key there.
  struct Place {
    var part: Int?
    var field: Int?
    var key: String?
  }

  func problem(_ mistake: TemplateProblem.Mistake, at place: Place) -> TemplateProblem {
    let (line, column) = position(of: place)
    return TemplateProblem(file: path, line: line, column: column, mistake: mistake)
  }

  // The TOML library tells no lines of what it has read. They are looked up in the text, and only
  // when there is something to complain about, so that reading stays quick.
  private func position(of place: Place) -> (line: Int, column: Int) {
    var best = (line: 1, column: 1)
    var part = -1
    var field = -1
    for (number, line) in numberedLines {
      if line.hasPrefix("[[part.field]]") {
        field += 1
      } else if line.hasPrefix("[[part]]") || line.hasPrefix("[[card]]") {
        part += 1
        field = -1
      }
      guard part == place.part ?? -1, field == place.field ?? -1 else { continue }
      if line.hasPrefix("[") { best = (number, 1) }
      if let key = place.key, let column = column(of: key, in: line) { return (number, column) }
    }
    return best
  }

  private var numberedLines: [(Int, Substring)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0.offset + 1, $0.element.drop { $0 == " " || $0 == "\t" }) }
  }

  private func column(of key: String, in line: Substring) -> Int? {
    for written in [key, "\"\(key)\"", "[\(key)]", "[[\(key)]]"] where line.hasPrefix(written) {
      let rest = line.dropFirst(written.count).drop { $0 == " " }
      if written.hasPrefix("[") || rest.hasPrefix("=") {
        return line.base.utf8.distance(from: start(of: line), to: line.startIndex) + 1
      }
    }
    return nil
  }

  private func start(of line: Substring) -> String.Index {
    line.base[..<line.startIndex].lastIndex(of: "\n").map { line.base.index(after: $0) }
      ?? line.base.startIndex
  }
}
