/// A screen to draw on and a keyboard to listen to.
public protocol Terminal {
  /// The size of the screen now.
  var size: Size { get }
  /// How the meanings of text look; another one holds at once for the whole screen.
  var theme: Theme { get set }
  /// Shows a whole frame; only what differs from the one before is sent.
  mutating func show(_ canvas: Canvas)
  /// Waits for the next event, at most so long; nil waits for ever and never wakes up in between.
  ///
  /// It also ends, with `readable`, when there is something to read from `descriptor`.
  mutating func nextEvent(timeoutMilliseconds: Int?, orReadable descriptor: Int32?) -> TerminalEvent
  /// Gives the terminal back to the shell until the program is called to the foreground again.
  mutating func suspend()
  /// Reports clicks and the wheel as keys, or leaves the mouse to the terminal.
  mutating func reportMouse(_ isWanted: Bool)
}

extension Terminal {
  /// Waits for the next event, however long that takes.
  public mutating func nextEvent() -> TerminalEvent {
    nextEvent(timeoutMilliseconds: nil, orReadable: nil)
  }
}
