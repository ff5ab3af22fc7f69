import FoundationEssentials
import Testing

/// Whole texts kept beside the tests; they are recorded anew only with `RECORD=1`.
enum Golden {
  static func check(_ text: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard kept != text else { return }
    let change = difference(kept, text)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt anew:\n\(change)")
    } else {
      Issue.record("\(name).txt differs:\n\(change)")
    }
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
