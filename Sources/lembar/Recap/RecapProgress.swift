import Glibc
import WorksheetText

/// One line on a terminal's standard error that says how far the reading is.
struct RecapProgress {
  private let total: Int
  private let catalogue: Catalogue
  private let isShown: Bool
  private var read = 0
  private var next = ContinuousClock.now
  private var width = 0

  /// A change that comes faster only costs time.
  private static var pause: Duration { .milliseconds(100) }
  private static var barWidth: Int { 20 }

  /// - Parameter isWanted: false where rows go to the same terminal.
  init(total: Int, isWanted: Bool, _ catalogue: Catalogue) {
    self.total = total
    self.catalogue = catalogue
    isShown = isWanted && isatty(STDERR_FILENO) == 1
  }

  mutating func add(_ files: Int) {
    read += files
    guard isShown, ContinuousClock.now >= next else { return }
    next = .now + Self.pause
    let full = total == 0 ? 0 : Self.barWidth * read / total
    let bar =
      String(repeating: "#", count: full)
      + String(repeating: ".", count: max(0, Self.barWidth - full))
    let line = "[\(bar)] \(catalogue[RecapPhrase.reading, String(read), String(total)])"
    show(line)
  }

  /// Takes the line away, so that something else can be said.
  mutating func clear() {
    guard isShown, width > 0 else { return }
    show("")
    Console.writeError("\r")
    width = 0
  }

  private mutating func show(_ line: String) {
    let blanks = String(repeating: " ", count: max(0, width - line.count))
    width = line.count
    Console.writeError("\r\(line)\(blanks)")
  }
}
