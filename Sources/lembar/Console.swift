import Glibc
import WorksheetReport

/// Standard input, output and error of a command.
enum Console {
  /// Writes data to standard output; false when it could not be written.
  ///
  /// A reader that had enough, such as `head`, is no failure.
  static func write(_ text: PrintedText) -> Bool {
    write(Array(text.text.utf8), to: STDOUT_FILENO)
  }

  /// Says one sentence on standard error; a name in it cannot begin another line.
  static func say(_ sentence: String) { say(PrintedText(line: sentence)) }

  /// Says what is more than a line on standard error.
  static func say(_ text: PrintedText) {
    _ = write(Array("\(text.text)\n".utf8), to: STDERR_FILENO)
  }

  /// Writes to standard error what is no line of its own, such as a line that is written over again.
  static func writeError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 && errno == EPIPE }
      written += count
    }
    return true
  }

  /// All of standard input, at most `limit` bytes.
  static func input(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = read(STDIN_FILENO, &piece, min(piece.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return bytes
  }
}
