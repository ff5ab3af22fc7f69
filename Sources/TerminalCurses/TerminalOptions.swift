import TerminalScreen

/// What the caller knows and wishes about the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// With which characters lines and signs of our own are drawn.
  public enum Lettering: Hashable, Sendable {
    /// Unicode when the environment asks for UTF-8, otherwise ASCII.
    case automatic
    case unicode
    case ascii
  }

  /// Whether colours may be sent.
  public enum Colouring: Hashable, Sendable {
    case automatic
    case none
  }

  /// The name of the terminal in terminfo.
  public var term: String
  public var lettering = Lettering.automatic
  public var colouring = Colouring.automatic
  public var theme = Theme.normal
  /// After how many milliseconds of silence an Esc is a key of its own, 10 to 1000.
  public var escapeDelayMilliseconds = 40
  /// Where messages of the runtime go while the screen is on; nil drops them.
  public var errorLog: String?
  /// The one sentence to be printed after a crash, when nothing can be computed any more.
  public var crashSentence = ""
  /// Whether the environment names a UTF-8 locale, be it installed or not.
  public private(set) var namesUTF8 = false

  /// Asks for `TERM`, `LC_ALL`, `LC_CTYPE`, `LANG`, `NO_COLOR` and `ESCDELAY`.
  ///
  /// The variables come through a function, because a dictionary of all of them costs more time than
  /// the first frame.
  public init(environment variable: (String) -> String?) {
    term = variable("TERM") ?? ""
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    let folded = (locale ?? "").lowercased()
    namesUTF8 = folded.hasSuffix("utf-8") || folded.hasSuffix("utf8")
    if let wish = variable("NO_COLOR"), !wish.isEmpty { colouring = .none }
    if let delay = variable("ESCDELAY").flatMap({ Int($0) }) {
      escapeDelayMilliseconds = max(10, min(delay, 1000))
    }
  }
}
