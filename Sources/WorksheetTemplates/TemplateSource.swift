/// One template file: its path below the folder of templates, and its text.
struct TemplateSource: Hashable, Sendable {
  var path: String
  var text: String

  /// A mistake at a byte of the text, with the line and column people count.
  func problem(_ mistake: TemplateProblem.Mistake, at offset: Int) -> TemplateProblem {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return TemplateProblem(
      file: path, line: lines.count, column: (lines.last?.count ?? 0) + 1, mistake: mistake)
  }

  /// The file name without folder and ending.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}
