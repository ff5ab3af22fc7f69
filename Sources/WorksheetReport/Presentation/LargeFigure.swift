/// Digits five rows tall, to be read from the last row of a room.
enum LargeFigure {
  static let height = 5

  /// The rows of a figure; nil when a sign has no large form or all of them are too wide.
  static func rows(_ text: String, width: Int) -> [String]? {
    let signs = text.compactMap { shapes[$0] }
    guard !signs.isEmpty, signs.count == text.count else { return nil }
    let rows = (0..<height).map { row in signs.map { $0[row] }.joined(separator: " ") }
    return rows.allSatisfy { $0.count <= width } ? rows : nil
  }

  private static let shapes: [Character: [String]] = [
    "0": ["███", "█ █", "█ █", "█ █", "███"],
    "1": [" █ ", "██ ", " █ ", " █ ", "███"],
    "2": ["███", "  █", "███", "█  ", "███"],
    "3": ["███", "  █", " ██", "  █", "███"],
    "4": ["█ █", "█ █", "███", "  █", "  █"],
    "5": ["███", "█  ", "███", "  █", "███"],
    "6": ["███", "█  ", "███", "█ █", "███"],
    "7": ["███", "  █", "  █", "  █", "  █"],
    "8": ["███", "█ █", "███", "█ █", "███"],
    "9": ["███", "█ █", "███", "  █", "███"],
    "R": ["██ ", "█ █", "██ ", "█ █", "█ █"],
    "p": ["   ", "██ ", "█ █", "██ ", "█  "],
    ".": [" ", " ", " ", " ", "█"],
    ",": [" ", " ", " ", "█", "█"],
    "-": ["  ", "  ", "██", "  ", "  "],
    "%": ["█ █", "  █", " █ ", "█  ", "█ █"],
  ]
}
