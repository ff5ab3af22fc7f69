/// A terminal without a screen: it plays events given beforehand and keeps the last frame.
public struct MemoryTerminal: Terminal {
  public private(set) var size: Size
  /// The last frame that was shown.
  public private(set) var canvas: Canvas
  /// How many frames were shown.
  public private(set) var frameCount = 0
  /// How often the program stepped into the background.
  public private(set) var suspensionCount = 0
  public var theme = Theme.normal
  public private(set) var reportsMouse = false
  private var events: ArraySlice<TerminalEvent>

  public init(size: Size, events: [TerminalEvent]) {
    self.size = size
    self.events = events[...]
    canvas = Canvas(size: size)
  }

  /// A terminal on which somebody types these keys.
  public init(size: Size, keys: [Key]) {
    self.init(size: size, events: keys.map { .key($0) })
  }

  public mutating func show(_ canvas: Canvas) {
    self.canvas = canvas
    frameCount += 1
  }

  /// The next event of the script; after the last one the terminal hangs up.
  ///
  /// Here there is time for everything: a descriptor counts as readable before the next key, so that
  /// the same keys always play the same way.
  public mutating func nextEvent(
    timeoutMilliseconds: Int?, orReadable descriptor: Int32?
  ) -> TerminalEvent {
    guard descriptor == nil else { return .readable }
    guard let event = events.popFirst() else { return .hangUp }
    if case .resized(let size) = event { self.size = size }
    return event
  }

  public mutating func reportMouse(_ isWanted: Bool) { reportsMouse = isWanted }
  public mutating func suspend() { suspensionCount += 1 }
}
