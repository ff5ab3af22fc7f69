import TerminalScreen
import WorksheetReport

/// How lines are written: whole for a script, broken at words for a terminal.
struct FillVoice {
  let isASCII: Bool
  /// Nil where lines may be as long as they are.
  let width: Int?
  let isInteractive: Bool

  /// Writes lines and the question; false when nobody can read them.
  func say(_ lines: [String], question: String? = nil) -> Bool {
    var rows = lines.flatMap { shown($0) }
    guard let question else { return rows.isEmpty || write(rows.joined(separator: "\n") + "\n") }
    rows += shown(question)
    // Who types stays on the line of the question; a script reads whole lines.
    let isSentence = question.last.map { "?.".contains($0) } ?? false
    let end = isInteractive ? (isSentence ? " " : ": ") : "\n"
    return write(rows.joined(separator: "\n") + end)
  }

  private func write(_ text: String) -> Bool { Console.write(PrintedText(text)) }

  private func shown(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).flatMap { line -> [String] in
      let safe = PrintedText(line: String(line)).text
      let drawn = isASCII ? String(safe.map { Glyph.asciiFallback($0) }) : safe
      return width.map { wrapped(drawn, width: max(20, $0 - 1)) } ?? [drawn]
    }
  }
}
