import CPseudoTerminal
import Glibc
import TerminalScreen

/// What went wrong with a program under test; carries the screen, so that a failure explains itself.
enum PseudoTerminalProblem: Error, CustomStringConvertible {
  case notStarted(program: String)
  case neverCame(what: String, screen: String)

  var description: String {
    switch self {
    case .notStarted(let program): "could not start \(program)"
    case .neverCame(let what, let screen): "\(what) never came; the screen was:\n\(screen)"
    }
  }
}

/// How a program ended.
enum Ending: Equatable {
  case exit(code: Int32)
  case killed(signal: Int32)
}

/// A real program in a real pseudo-terminal with an emulated screen.
///
/// Every wait ends as soon as the screen or the program shows what is waited for; nothing sleeps.
final class PseudoTerminal {
  private var terminal = pseudo_terminal()
  private let emulator: Emulator
  private var statuses: [Int32] = []
  /// Everything that the program sent.
  private(set) var sent: [UInt8] = []

  /// Starts a program; `environment` is all it gets.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24), folder: String? = nil
  ) throws {
    guard let emulator = Emulator(size: size) else {
      throw PseudoTerminalProblem.notStarted(program: program)
    }
    self.emulator = emulator
    let all = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    let result = pseudo_terminal_start(
      &terminal, program, &argv, &envp, folder, Int32(size.columns), Int32(size.rows))
    guard result == 0 else { throw PseudoTerminalProblem.notStarted(program: program) }
  }

  deinit { pseudo_terminal_close(&terminal) }

  /// The rows of the screen, without the blanks at their ends.
  var screen: [String] { (0..<emulator.size.rows).map { emulator.row($0) } }
  /// The screen as text, its rows joined by line feeds.
  var text: String { screen.joined(separator: "\n") }
  var cursor: Point { emulator.cursor }
  var size: Size { emulator.size }
  var processIdentifier: Int32 { terminal.program }

  /// What one place shows and how it looks.
  func place(at point: Point) -> Emulator.Place { emulator.place(at: point) }

  /// What is left of the program in the terminal; empty when it was given back as it was.
  var leftovers: [String] {
    let remains = [
      ("modes", pseudo_terminal_has_first_modes(&terminal) == 0),
      ("second screen", emulator.isAlternate),
      ("hidden cursor", !emulator.isCursorVisible),
      ("bracketed paste", isOn("?2004")),
      ("application keys", isOn("?1")),
      ("mouse", isOn("?1000") || isOn("?1006")),
    ]
    return remains.filter(\.1).map(\.0)
  }

  var isRestored: Bool { leftovers.isEmpty }

  /// Types a key script.
  func send(_ script: String) throws {
    try send(keys: KeyScript.parse(script))
  }

  /// Types keys; after an Esc it lets the time pass that tells it from the start of a sequence.
  func send(keys: [Key]) throws {
    var bytes: [UInt8] = []
    for key in keys {
      bytes += key.bytes
      guard key == .escape else { continue }
      try send(bytes: bytes)
      bytes = []
      pause(milliseconds: 80)
    }
    try send(bytes: bytes)
  }

  /// Lets time pass between two keys, as a slow hand or a slow line does; waits for no result.
  func pause(milliseconds: Int) { pause(microseconds: milliseconds * 1000) }

  func pause(microseconds: Int) {
    let end = ContinuousClock.now + .microseconds(microseconds)
    while ContinuousClock.now < end { listen(until: end) }
  }

  /// Sends bytes as they are, and listens meanwhile, so that neither side waits for the other.
  func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    let end = ContinuousClock.now + .seconds(10)
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal.master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        guard ContinuousClock.now < end, errno == EAGAIN else { throw never("room for input") }
        listen(until: ContinuousClock.now + .milliseconds(5))
      }
    }
  }

  /// Changes the size of the window.
  func resize(to size: Size) {
    emulator.resize(to: size)
    _ = pseudo_terminal_resize(&terminal, Int32(size.columns), Int32(size.rows))
  }

  func kill(_ signal: Int32) { _ = Glibc.kill(terminal.program, signal) }

  /// Takes the terminal away without a signal, as under `nohup`.
  func hangUp() { pseudo_terminal_hang_up(&terminal) }

  /// Closes the window: the program is told by a signal, and the terminal goes away.
  func closeWindow() {
    kill(SIGHUP)
    hangUp()
  }

  /// Brings a stopped program to the foreground again.
  func resume() {
    statuses.removeAll { pseudo_terminal_was_stopped($0) != 0 }
    _ = pseudo_terminal_resume(&terminal)
  }
}

extension PseudoTerminal {
  /// Waits until the screen shows a text.
  func waitFor(_ text: String, seconds: Int = 10) throws {
    try waitUntil("“\(text)”", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until the screen fulfils a condition.
  func waitUntil(
    _ what: String, seconds: Int = 10, _ isFulfilled: (PseudoTerminal) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isFulfilled(self) {
      guard ContinuousClock.now < end else { throw never(what) }
      listen(until: end)
    }
  }

  /// Waits until the program has ended and its last output was taken.
  @discardableResult
  func waitForExit(seconds: Int = 10) throws -> Ending {
    var ending: Ending?
    try waitUntil("the end of the program", seconds: seconds) { _ in
      ending = statuses.lazy.compactMap { PseudoTerminal.ending($0) }.first
      return ending != nil
    }
    while readOutput() {}
    guard let ending else { throw never("the end of the program") }
    return ending
  }

  /// Waits until the program was stopped, as by Ctrl-Z in a shell.
  func waitForStop(seconds: Int = 10) throws {
    try waitUntil("a stop of the program", seconds: seconds) { _ in
      statuses.contains { pseudo_terminal_was_stopped($0) != 0 }
    }
  }

  private static func ending(_ status: Int32) -> Ending? {
    var number: Int32 = 0
    if pseudo_terminal_has_exited(status, &number) != 0 { return .exit(code: number) }
    if pseudo_terminal_was_killed(status, &number) != 0 { return .killed(signal: number) }
    return nil
  }

  private func never(_ what: String) -> PseudoTerminalProblem {
    .neverCame(what: what, screen: text)
  }

  private func listen(until end: ContinuousClock.Instant) {
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: end).components
    let pause = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    _ = pseudo_terminal_wait(&terminal, max(0, pause))
    _ = readOutput()
    var status: Int32 = 0
    while pseudo_terminal_next_news(&terminal, &status) != 0 { statuses.append(status) }
  }

  private func readOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(terminal.master, &bytes, bytes.count)
    guard count > 0 else { return false }
    sent += bytes[..<count]
    let answer = emulator.receive(Array(bytes[..<count]))
    if !answer.isEmpty { _ = write(terminal.master, answer, answer.count) }
    return true
  }

  /// Whether the program switched a mode on and not off again.
  private func isOn(_ mode: String) -> Bool {
    let text = String(decoding: sent, as: UTF8.self)
    guard let on = text.ranges(of: "\u{1B}[\(mode)h").last else { return false }
    guard let off = text.ranges(of: "\u{1B}[\(mode)l").last else { return true }
    return off.lowerBound < on.lowerBound
  }
}
