import EmbeddedTemplates
import FoundationEssentials

/// The template files by path: those inside the program, replaced by those of a trainer's folder.
struct TemplateFolder: Sendable {
  private(set) var sources: [TemplateSource]

  /// The files that the program carries.
  static var embedded: TemplateFolder {
    TemplateFolder(sources: EmbeddedTemplates.files.map { TemplateSource($0) })
  }

  /// Puts the files of a folder on the disk in the place of those with the same path.
  mutating func overlay(folder: String) throws(TemplateProblem) {
    for path in try Self.paths(in: folder) {
      guard let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) else {
        throw TemplateProblem(file: path, line: 1, column: 1, mistake: .unreadable)
      }
      let source = TemplateSource(path: path, text: Self.withoutWindowsMarks(text))
      if let index = sources.firstIndex(where: { $0.path == path }) {
        sources[index] = source
      } else {
        sources.append(source)
      }
    }
    sources.sort { $0.path < $1.path }
  }

  func files(in folder: String, ending: String) -> [TemplateSource] {
    sources.filter { $0.path.hasPrefix("\(folder)/") && $0.path.hasSuffix(".\(ending)") }
  }

  private static func paths(in folder: String) throws(TemplateProblem) -> [String] {
    let files = FileManager.default
    guard (try? files.contentsOfDirectory(atPath: folder)) != nil else {
      throw TemplateProblem(file: folder, line: 1, column: 1, mistake: .unreadable)
    }
    var paths: [String] = []
    for kind in kinds {
      // A trainer's folder has only the subfolders that change something.
      let names = (try? files.contentsOfDirectory(atPath: "\(folder)/\(kind)")) ?? []
      paths += names.filter(isTemplate).map { "\(kind)/\($0)" }
    }
    return paths.sorted()
  }

  private static var kinds: [String] {
    ["sheets", "languages", "rubrics", "drills", "lessons", "examples"]
  }

  /// Files that look like templates and are none: in a folder of another name, or with another ending.
  static func unusedPaths(in folder: String) -> [String] {
    func names(_ path: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }.sorted()
    }
    return names(folder).flatMap { name -> [String] in
      guard kinds.contains(name) else { return [name] }
      return names("\(folder)/\(name)").filter { !isTemplate($0) }.map { "\(name)/\($0)" }
    }
  }

  // Notepad puts a byte order mark first and ends lines with two characters that Swift counts as one.
  private static func withoutWindowsMarks(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let rest = scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...]
    return String(String.UnicodeScalarView(rest.filter { $0 != "\r" }))
  }

  // Editors leave `profile.toml~` and `.profile.toml.swp` beside a file.
  private static func isTemplate(_ name: String) -> Bool {
    !name.hasPrefix(".") && [".toml", ".md", ".lembar"].contains { name.hasSuffix($0) }
  }
}
