/// What a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The window has another size, or its content may be lost: draw again.
  case resized(Size)
  /// The time given for waiting is over.
  case timeout
  /// The descriptor that was waited for as well has something to read.
  case readable
  /// The terminal is gone; every later event will be this one.
  case hangUp
  /// Another process or the system asks the program to end, by this signal.
  case interrupted(signal: Int32)
  /// The program was stopped and goes on; draw again.
  case resumed
}
