import CTerminal
import Glibc
import TerminalScreen

extension CursesTerminal {
  /// Waits for the next event, however long that takes.
  public func nextEvent() -> TerminalEvent {
    nextEvent(timeoutMilliseconds: nil, orReadable: nil)
  }

  /// Waits for a key, a signal, a new size, the end of the terminal, or another descriptor.
  ///
  /// Without a timeout the process sleeps until something happens. A character or key of which only
  /// a part has arrived is kept until the rest comes.
  public func nextEvent(
    timeoutMilliseconds: Int?, orReadable descriptor: Int32?
  ) -> TerminalEvent {
    let clock = ContinuousClock()
    let end = timeoutMilliseconds.map { clock.now + .milliseconds($0) }
    while true {
      if let event = nextSignal() { return event }
      if let key = keys.popFirst() { return .key(key) }
      if isGone { return .hangUp }
      let remaining = end.map { CursesTerminal.milliseconds(clock.now.duration(to: $0)) }
      let patience = decoder.patienceMilliseconds
      let pause = [remaining, patience].compactMap { $0 }.min() ?? -1
      let ready = terminal_wait(STDIN_FILENO, descriptor ?? -1, Int32(clamping: pause))
      if ready & Int32(terminal_ready_input.rawValue) != 0 {
        readKeys()
      } else if ready & Int32(terminal_ready_other.rawValue) != 0 {
        return .readable
      } else if ready == 0 {
        if pause == patience {
          keys = decoder.expire()[...]
        } else {
          return .timeout
        }
      }
    }
  }

  /// Rounded up, so that waiting never turns into a quick series of looks at the clock.
  private static func milliseconds(_ duration: Duration) -> Int {
    let attosecondsEach: Int64 = 1_000_000_000_000_000
    let (seconds, attoseconds) = duration.components
    return max(0, Int(seconds) * 1000 + Int((attoseconds + attosecondsEach - 1) / attosecondsEach))
  }

  private func readKeys() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = terminal_read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count == 0 { isGone = true }
      guard count > 0 else { return }
      keys = decoder.keys(adding: buffer[..<count])[...]
    }
  }

  private func nextSignal() -> TerminalEvent? {
    let signal = terminal_next_signal()
    switch signal {
    case 0: return nil
    case SIGWINCH:
      repaintWhole()
      return .resized(size)
    case SIGTSTP:
      suspend()
      return .resumed
    case SIGCONT:
      goOn()
      return .resumed
    default: return .interrupted(signal: signal)
    }
  }
}
