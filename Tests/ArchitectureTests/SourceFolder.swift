import FoundationEssentials

/// The folder `Sources` that these tests were built from.
struct SourceFolder {
  private let path: String
  private let files = FileManager.default

  init(testFile: String = #filePath) {
    let package = testFile.split(separator: "/").dropLast(3).joined(separator: "/")
    path = "/\(package)/Sources"
  }

  /// The targets that have Swift files.
  var targets: [String] {
    get throws {
      let names = try files.contentsOfDirectory(atPath: path).sorted()
      return try names.filter { try !$0.hasSuffix(".md") && !swiftFiles(of: $0).isEmpty }
    }
  }

  /// The paths below `Sources` of a target's Swift files.
  func swiftFiles(of target: String) throws -> [String] {
    let names = try files.subpathsOfDirectory(atPath: "\(path)/\(target)")
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(target)/\($0)" }
  }

  func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }
}
