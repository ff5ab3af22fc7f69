import FoundationEssentials

/// What each target may import, as the table of `Sources/README.md` says.
struct ImportTable {
  private var allowed: [String: Set<String>] = [:]

  /// Reads the rows "target → module module" between the two marks.
  init(readme: String) {
    var isInside = false
    for line in readme.split(separator: "\n") {
      if line.contains("<!-- imports:end -->") { isInside = false }
      let sides = line.split(separator: "→", maxSplits: 1)
      if isInside, sides.count == 2 {
        let modules = sides[1].split(separator: " ").map(String.init)
        allowed[sides[0].filter { $0 != " " }] = Set(modules).subtracting(["nothing"])
      }
      if line.contains("<!-- imports:begin -->") { isInside = true }
    }
  }

  var targets: Set<String> { Set(allowed.keys) }

  /// The modules that a source of a target imports although they are not in its row.
  func violations(of target: String, in source: String) -> [String] {
    let modules = Self.imports(of: source)
    return modules.filter { !(allowed[target] ?? []).contains($0) }
  }

  // "@testable public import struct Module.Name" imports Module.
  private static func imports(of source: String) -> [String] {
    let kinds: Set = ["class", "enum", "func", "let", "protocol", "struct", "typealias", "var"]
    return source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard !line.hasPrefix(" "), let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
      else { return nil }
      let name = words[(keyword + 1)...].first { !kinds.contains(String($0)) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
}
