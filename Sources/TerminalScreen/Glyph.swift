/// The characters of our own that are not ASCII, all of them in Debian's console font.
public enum Glyph {
  public static let block: Character = "█"
  public static let shade: Character = "▒"
  public static let left: Character = "←"
  public static let up: Character = "↑"
  public static let right: Character = "→"
  public static let down: Character = "↓"
  public static let bullet: Character = "•"
  public static let dot: Character = "·"
  public static let times: Character = "×"

  private static let fallbacks: [Character: Character] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "█": "#", "▒": ":", "░": ".", "←": "<", "↑": "^", "→": ">", "↓": "v",
    "•": "*", "·": ".", "…": "~", "×": "x", "≤": "<", "≥": ">", "‹": "<", "›": ">", "–": "-",
    "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "\u{A0}": " ",
  ]

  /// What stands for one of our glyphs, one column as well, where only ASCII can be drawn.
  ///
  /// Any other character stays: what somebody typed is drawn as it is or not at all.
  public static func asciiFallback(_ character: Character) -> Character {
    fallbacks[character] ?? character
  }
}
