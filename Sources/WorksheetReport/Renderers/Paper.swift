/// The paper or screen that a plain text is for: how wide it is, and how texts behave on it.
///
/// The table of widths belongs to the screen, which this module must not import; whoever renders
/// hands its functions in.
public struct Paper: Sendable {
  /// No text is set narrower than this.
  public static var narrowest: Int { 40 }
  /// What a plain printer has.
  public static var usual: Int { 80 }
  /// Lines of a sheet on a plain printer.
  public static var usualLength: Int { 66 }

  /// The signs that lines and bullets are drawn with.
  public enum Lettering: Hashable, Sendable, CaseIterable {
    case unicode
    /// For printers and terminals that know no more than ASCII; the words stay as they are.
    case ascii
  }

  /// Columns of a line.
  public let width: Int
  public var lettering: Lettering = .unicode
  /// Lines of a page; nil for a screen and everything else that is not cut.
  public var length: Int?
  /// Takes out of a text what a terminal or printer would obey instead of show.
  let safe: @Sendable (String) -> String
  /// The columns that a safe text takes.
  let columns: @Sendable (String) -> Int
  /// Breaks a safe text into rows of at most so many columns, after blanks where that is possible.
  let rows: @Sendable (String, Int) -> [String]

  public init(
    width: Int, safe: @escaping @Sendable (String) -> String,
    columns: @escaping @Sendable (String) -> Int,
    rows: @escaping @Sendable (String, Int) -> [String]
  ) {
    self.width = max(Self.narrowest, width)
    self.safe = safe
    self.columns = columns
    self.rows = rows
  }
}

extension Paper {
  /// The text in rows of at most `room` columns; line breaks stay, and there is at least one row.
  func wrapped(_ text: String, to room: Int) -> [String] {
    let room = max(2, room)
    // Most cells of a table are a word or two.
    if text.utf8.count <= room, text.utf8.last != 0x20, Self.isPlain(text) { return [text] }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
    return lines.prefix(last + 1).flatMap { line -> [String] in
      let line = safe(Self.withoutTabs(String(line)))
      return rows(line, room).flatMap { cut($0, to: room) }
    }
  }

  /// The text on one line, however long it is.
  func oneLine(_ text: String) -> String {
    guard !Self.isPlain(text) else { return text }
    return safe(
      Self.withoutTabs(text.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }

  /// Whether there is nothing but printable ASCII: such a text is safe, and one line.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func withoutTabs(_ text: String) -> String {
    text.utf8.contains(0x09) ? text.replacing("\t", with: " ") : text
  }

  // One character may be made of many wide scalars, of which a breaker of lines knows nothing.
  private func cut(_ row: String, to room: Int) -> [String] {
    guard columns(row) > room else { return [row] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in row.unicodeScalars {
      let own = columns(String(scalar))
      if used + own > room, !piece.isEmpty {
        pieces.append(String(piece))
        piece.removeAll()
        used = 0
      }
      piece.append(scalar)
      used += own
    }
    return pieces + [String(piece)]
  }

  /// The sign in this lettering; each takes as many columns as the one it stands for.
  func drawn(_ character: Character) -> Character {
    guard lettering == .ascii else { return character }
    return switch character {
    case "─": "-"
    case "│": "|"
    case "┌", "├", "└", "┐", "┤", "┘", "┬", "┴", "┼": "+"
    case "█": "#"
    case "▒": ":"
    case "░", "·": "."
    case "×": "x"
    case "•": "*"
    case "…": "~"
    default: character
    }
  }

  /// The text with blanks up to a width.
  func padded(_ text: String, to room: Int) -> String {
    text + String(repeating: " ", count: max(0, room - columns(text)))
  }

  /// The text with blanks before it up to a width.
  func trailing(_ text: String, to room: Int) -> String {
    String(repeating: " ", count: max(0, room - columns(text))) + text
  }
}
