import Glibc
import WorksheetModel

/// Standard input, read whole or line by line.
struct Input {
  /// The longest line that is taken; a workbook may have 16 MiB, what is told of it far less.
  static let longestLine = 16 << 20
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next line without its line feed, or nil at the end.
  ///
  /// What stands after the last line feed is left out: the program that wrote it was cut off.
  mutating func line() throws(OfficeProblem) -> [UInt8]? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(bytes[start..<end])
      }
      searched = bytes.count
      guard bytes.count - start <= Self.longestLine else {
        throw OfficeProblem(.badInput, "a line is too long")
      }
      guard !isAtEnd else { return nil }
      searched -= dropRead()
      try more()
    }
  }

  /// All that is left.
  mutating func rest() throws(OfficeProblem) -> [UInt8] {
    while !isAtEnd { try more() }
    return Array(bytes[start...])
  }

  private mutating func dropRead() -> Int {
    defer { start = 0 }
    bytes.removeFirst(start)
    return start
  }

  private mutating func more() throws(OfficeProblem) {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(STDIN_FILENO, &piece, piece.count)
    if count < 0, errno == EINTR { return }
    guard count >= 0 else { throw OfficeProblem(.badInput, "standard input cannot be read") }
    isAtEnd = count == 0
    bytes.append(contentsOf: piece[..<count])
  }
}
