import WorksheetModel

/// Text for standard output, logs and files: it can do nothing there but be read.
///
/// What a terminal would obey, what turns the reading direction and what hides is shown by its number,
/// as in `‹202E›`. Line feeds and tabs stay: they are the form of what is printed.
public struct PrintedText: Hashable, Sendable {
  public private(set) var text: String

  /// Makes any text safe; text that is safe already stays as it is.
  public init(_ raw: String) {
    text = Self.isPlain(raw) ? raw : Self.shown(raw) { $0 == "\n" || $0 == "\t" }
  }

  /// Makes a text safe that may not begin a line of its own, such as a sentence that names a file.
  public init(line raw: String) { text = Self.shown(raw) { _ in false } }

  /// Pages of any lines, made safe; before each but the first the printer takes a new sheet.
  init(pages: [[String]]) {
    // Line by line: most are plain, and those with a sign of their own are short.
    text = pages.map { lines in lines.map { PrintedText($0).text }.joined() }
      .joined(separator: "\u{C}")
  }

  /// What a renderer put together from safe pieces and the signs of its format.
  init(rendered text: String) { self.text = text }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }
  }

  private static func shown(_ raw: String, except stays: (Unicode.Scalar) -> Bool) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      if scalar.isUnseen, !stays(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        shown.append(contentsOf: "‹\(zeros)\(digits)›".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
