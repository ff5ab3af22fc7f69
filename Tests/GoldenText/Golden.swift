import FoundationEssentials

/// Whole texts kept beside the tests; they are recorded anew only with `RECORD=1`.
public enum Golden {
  /// How a text differs from the kept one, or that it was recorded anew; a test ends with it.
  public struct Difference: Error, CustomStringConvertible {
    public let description: String
  }

  /// Compares a text with `Golden/NAME.txt` beside the calling test.
  public static func check(
    _ text: String, _ name: String, from test: String = #filePath
  ) throws {
    let folder = URL(filePath: test).deletingLastPathComponent()
    try check(text, at: folder.appending(path: "Golden/\(name).txt"))
  }

  /// Compares a text with what stands between two marks of a file, for example of the README.
  public static func check(
    _ text: String, between marks: (begin: String, end: String), of file: URL
  ) throws {
    let whole = try String(contentsOf: file, encoding: .utf8)
    guard let begin = whole.firstRange(of: marks.begin), let end = whole.firstRange(of: marks.end)
    else { throw Difference(description: "\(file.lastPathComponent) has no \(marks.begin)") }
    let wanted = whole[..<begin.upperBound] + "\n" + text + "\n" + whole[end.lowerBound...]
    try check(String(wanted), at: file)
  }

  private static func check(_ text: String, at file: URL) throws {
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard kept != text else { return }
    let change = difference(kept, text)
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      throw Difference(description: "\(file.lastPathComponent) differs:\n\(change)")
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    throw Difference(description: "recorded \(file.lastPathComponent) anew:\n\(change)")
  }

  /// The first lines that differ, the kept ones with `-`.
  private static func difference(_ kept: String, _ text: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = zip(old, new).prefix { $0 == $1 }.count
    return "line \(start + 1)\n"
      + (old.dropFirst(start).prefix(5).map { "- \($0)" }
      + new.dropFirst(start).prefix(5).map { "+ \($0)" }).joined(separator: "\n")
  }
}
