import CTerminal
import Glibc

/// What happened while a line was waited for.
public enum LineEvent: Hashable, Sendable {
  /// A whole line, without its end.
  case line([UInt8])
  /// A line longer than can be taken; it was read to its end and thrown away.
  case tooLong
  /// There is no more input.
  case end
  /// The other descriptor has something.
  case readable
  case timeout
  case interrupted(signal: Int32)
}

/// Standard input line by line, for terminals that cannot move a cursor, and for no terminal at all.
///
/// The terminal stays as it is: its own line editing, its own echo. There can be only one at a time.
public final class LineConsole {
  /// The longest line that is taken, in bytes.
  public static var longestLine: Int { 64 * 1024 + 1024 }

  private var waiting: [UInt8] = []
  private var isTooLong = false
  private var hasEnded = false

  public init() { terminal_watch_signals() }

  deinit { terminal_unwatch_signals() }

  /// Whether somebody types; otherwise a script speaks.
  public var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// The columns of the terminal that is written to; nil when it is none.
  public var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard terminal_size(STDOUT_FILENO, &columns, &rows) == 0, columns > 0 else { return 80 }
    return Int(columns)
  }

  /// The next signal that asks the program to end, if one has come.
  public func nextSignal() -> Int32? {
    while case let signal = terminal_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH, SIGCONT: continue
      case SIGTSTP: terminal_stop_job()
      default: return signal
      }
    }
    return nil
  }

  /// Waits for a line, a signal, the end of the input, or another descriptor.
  public func nextEvent(timeoutMilliseconds: Int?, orReadable descriptor: Int32?) -> LineEvent {
    let end = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if let signal = nextSignal() { return .interrupted(signal: signal) }
      if let event = takeLine() { return event }
      if hasEnded { return .end }
      let left = end.map { ContinuousClock.now.duration(to: $0) / .milliseconds(1) }
      let pause = left.map { Int32(max(0, min($0.rounded(.up), 3_600_000))) } ?? -1
      let ready = terminal_wait(STDIN_FILENO, descriptor ?? -1, pause)
      if ready & Int32(terminal_ready_signal.rawValue) != 0 { continue }
      if ready & Int32(terminal_ready_input.rawValue) != 0 {
        readMore()
      } else if ready & Int32(terminal_ready_other.rawValue) != 0 {
        return .readable
      } else {
        return .timeout
      }
    }
  }

  private func readMore() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { buffer in
      let count = terminal_read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count == 0 { hasEnded = true }
      guard count > 0 else { return }
      waiting.append(contentsOf: buffer[..<count])
    }
  }

  private func takeLine() -> LineEvent? {
    guard let end = waiting.firstIndex(of: 0x0A) else {
      if waiting.count > Self.longestLine {
        isTooLong = true
        waiting = []
      }
      // What stands behind the last line feed of a script is a line as well.
      guard hasEnded, !waiting.isEmpty || isTooLong else { return nil }
      return finish(waiting, taking: waiting.count)
    }
    return finish(Array(waiting[..<end]), taking: end + 1)
  }

  private func finish(_ line: [UInt8], taking count: Int) -> LineEvent {
    waiting.removeFirst(count)
    defer { isTooLong = false }
    guard !isTooLong, line.count <= Self.longestLine else { return .tooLong }
    return .line(line.last == 0x0D ? line.dropLast() : line)
  }
}
