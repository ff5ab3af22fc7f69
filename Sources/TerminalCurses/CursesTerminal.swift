import CNcurses
import CTerminal
import Glibc
import TerminalScreen

/// The terminal of this process, as long as the program has it.
///
/// It is given back as it was found by `close()`, when the value goes away, at `exit` and after a
/// crash. There can be only one at a time.
public final class CursesTerminal: Terminal {
  private static let input = STDIN_FILENO
  private static let output = STDOUT_FILENO

  /// The one sentence to be printed after a crash; it may name the file that is open now.
  public var crashSentence: String {
    didSet { if isOpen { armGuard() } }
  }

  public var theme: Theme {
    didSet { if isOpen { painter.wear(theme) } }
  }

  private let strings: ControlStrings
  private let screen: UnsafeMutableRawPointer
  private let options: TerminalOptions
  private var painter: Painter
  private var isOpen = true
  private var reportsMouse = false
  var decoder: KeyDecoder
  var keys: ArraySlice<Key> = []
  var isGone = false

  /// Takes the terminal over; throws when a full screen is not possible, and then changes nothing.
  public static func open(
    _ options: TerminalOptions
  ) throws(TerminalProblem) -> CursesTerminal {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    let wishesUnicode = curses_adopt_locale() != 0 || options.namesUTF8
    let term = try usableTerm(options.term)
    terminal_save_modes(output)
    guard let screen = curses_open(term) else { throw .unknown(term: options.term) }
    return CursesTerminal(screen: screen, options: options, wishesUnicode: wishesUnicode)
  }

  private init(screen: UnsafeMutableRawPointer, options: TerminalOptions, wishesUnicode: Bool) {
    self.screen = screen
    self.options = options
    crashSentence = options.crashSentence
    theme = options.theme
    strings = ControlStrings()
    decoder = KeyDecoder(escapeDelayMilliseconds: options.escapeDelayMilliseconds)
    curses_prepare()
    let isASCII =
      switch options.lettering {
      case .automatic: !wishesUnicode
      case .unicode: false
      case .ascii: true
      }
    painter = Painter(
      theme: options.theme, hasColours: CursesTerminal.startColours(options.colouring),
      isASCII: isASCII, canDrawUnicode: curses_is_utf8() != 0)
    terminal_watch_signals()
    takeOver()
    measure()
  }

  deinit { close() }

  /// The size of the window, measured when the terminal last reported a change.
  public var size: Size { Size(columns: Int(curses_columns()), rows: Int(curses_rows())) }

  public func show(_ canvas: Canvas) {
    guard isOpen, !isGone else { return }
    painter.show(canvas)
  }

  /// Gives the terminal back for good; further calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    giveBack()
    terminal_disarm_guard()
    terminal_unwatch_signals()
    curses_close(screen)
  }

  /// Gives the terminal back while `work` runs another program in it, then shows the last frame.
  public func stepAside<Result>(_ work: () throws -> Result) rethrows -> Result {
    let frame = painter.last
    giveBack()
    defer {
      takeOver()
      repaintWhole()
      if let frame { painter.show(frame) }
    }
    return try work()
  }

  public func reportMouse(_ isWanted: Bool) {
    reportsMouse = isWanted
    guard isOpen, !isGone else { return }
    let string = isWanted ? ControlStrings.mouseOn : ControlStrings.mouseOff
    terminal_send(CursesTerminal.output, string)
  }

  public func suspend() {
    stepAside { terminal_stop_job() }
  }

  /// Ends the process by a signal that asked for it, so that the shell sees the true reason; close
  /// the terminal before.
  public static func end(bySignal signal: Int32) -> Never {
    terminal_end_by(signal)
  }

  /// Lets the next frame be sent whole: the terminal may show something else than we believe.
  func repaintWhole() {
    measure()
    painter.forget()
  }

  /// Sets the modes again after the process was stopped by a signal that cannot be caught.
  func goOn() {
    takeOver()
    repaintWhole()
  }

  /// Asks the terminal for its size: neither ncurses nor the environment know it better.
  private func measure() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard terminal_size(CursesTerminal.output, &columns, &rows) == 0, columns > 0, rows > 0
    else { return }
    resizeterm(rows, columns)
  }

  private func takeOver() {
    reset_prog_mode()
    terminal_divert_errors(options.errorLog)
    armGuard()
    terminal_send(CursesTerminal.output, strings.entering)
    if reportsMouse { terminal_send(CursesTerminal.output, ControlStrings.mouseOn) }
  }

  private func armGuard() {
    terminal_arm_guard(CursesTerminal.output, strings.leaving, crashSentence + "\n")
  }

  private func giveBack() {
    endwin()
    terminal_send(CursesTerminal.output, strings.leavingAfterCurses)
    terminal_restore_modes(CursesTerminal.output)
    terminal_return_errors()
  }

  private static func startColours(_ colouring: TerminalOptions.Colouring) -> Bool {
    guard colouring == .automatic, has_colors() else { return false }
    return start_color() == OK && use_default_colors() == OK
  }

  private static func usableTerm(_ term: String) throws(TerminalProblem) -> String {
    switch curses_fitness_of(term) {
    case curses_fits: return term
    case curses_cannot_move: throw .dumb(term: term)
    default:
      // Most windows of today understand xterm, whatever they call themselves.
      guard curses_fitness_of("xterm") == curses_fits else { throw .unknown(term: term) }
      return "xterm"
    }
  }
}
