import FoundationEssentials
import Glibc
import TerminalScreen
import Testing

/// The terminal layer, driven through a small program that shows what it receives.
@Suite struct CursesTerminalTests {
  private func demo(
    _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 60, rows: 12)
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("TerminalDemo"), arguments, environment: environment, size: size)
    try terminal.waitFor("Demonstration")
    return terminal
  }

  @Test(arguments: ["xterm-256color", "linux", "screen", "tmux", "vt100", "unknown-terminal"])
  func `every terminal shows the same text and is given back`(term: String) throws {
    let terminal = try demo(environment: ["TERM": term])
    try terminal.send("Sutrisno é 日<left><left>!<home>><f1><pgup><btab>")
    try terminal.waitFor("key <btab>")
    #expect(terminal.screen[3].hasPrefix("│>Sutrisno é! 日"))
    #expect(terminal.cursor == Point(column: 2, row: 3))
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(terminal.leftovers.isEmpty)
    #expect(terminal.text.contains("goodbye >Sutrisno é! 日"))
  }

  @Test func `Esc acts at once`() throws {
    let terminal = try demo()
    let start = ContinuousClock.now
    try terminal.send(bytes: [0x1B])
    try terminal.waitFor("key <esc>")
    #expect(ContinuousClock.now - start < .milliseconds(500))
  }

  @Test func `a character whose bytes arrive apart is kept`() throws {
    let terminal = try demo()
    for byte in Array("日".utf8) {
      try terminal.send(bytes: [byte])
      terminal.pause(milliseconds: 80)
    }
    try terminal.waitFor("key 日")
  }

  @Test func `five hundred keys in one write arrive in order`() throws {
    let terminal = try demo()
    let letters = String((0..<500).map { Character(Unicode.Scalar(97 + UInt8($0 % 26))) })
    try terminal.send(letters + "<c-q>")
    try terminal.waitForExit()
    #expect(terminal.screen.joined().contains("goodbye " + letters))
  }

  @Test func `pasted lines are one key and do not act`() throws {
    let terminal = try demo()
    try terminal.send(keys: [.paste("satu\rdua")])
    try terminal.waitFor("satu dua")
  }

  @Test func `a resize is obeyed with LINES and COLUMNS exported`() throws {
    let terminal = try demo(environment: ["LINES": "24", "COLUMNS": "80"])
    for size in [(100, 30), (20, 6), (1, 1), (3, 2), (44, 9)] {
      terminal.resize(to: Size(columns: size.0, rows: size.1))
    }
    try terminal.waitUntil("the last size") {
      $0.text.contains("Demonstration 44x9") && $0.screen[8].hasPrefix("└")
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func `a signal is told to the program and shown by its end`(signal: Int32) throws {
    let terminal = try demo()
    try terminal.send("abc")
    try terminal.waitFor("abc")
    terminal.kill(signal)
    #expect(try terminal.waitForExit() == .killed(signal: signal))
    #expect(terminal.leftovers.isEmpty)
    #expect(terminal.text.contains("saved abc"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP])
  func `a crash restores the terminal and says one sentence`(signal: Int32) throws {
    let terminal = try demo()
    terminal.kill(signal)
    #expect(try terminal.waitForExit() == .killed(signal: signal))
    #expect(terminal.leftovers.isEmpty)
    #expect(terminal.text.contains("the demonstration crashed"))
  }

  @Test func `a trap in Swift restores the terminal and says one sentence`() throws {
    let terminal = try demo()
    try terminal.send("<c-x>")
    _ = try terminal.waitForExit()
    #expect(terminal.leftovers.isEmpty)
    #expect(terminal.text.hasPrefix("the demonstration crashed"))
  }

  @Test func `a terminal that went away without a signal ends the program`() throws {
    let terminal = try demo()
    terminal.hangUp()
    #expect(try terminal.waitForExit(seconds: 2) == .exit(code: 4))
  }

  @Test func `a suspended program gives the terminal back and returns to the new size`() throws {
    let terminal = try demo()
    try terminal.send("abc<c-z>")
    try terminal.waitForStop()
    try terminal.waitUntil("the restored terminal") { $0.isRestored }
    terminal.resize(to: Size(columns: 50, rows: 10))
    terminal.resume()
    try terminal.waitFor("Demonstration 50x10")
    try terminal.send("d")
    try terminal.waitFor("abcd")
  }

  @Test func `a program stopped from outside draws again when it goes on`() throws {
    let terminal = try demo()
    try terminal.send("abc")
    try terminal.waitFor("key c")
    terminal.kill(SIGSTOP)
    try terminal.waitForStop()
    terminal.resume()
    try terminal.waitFor("resumed")
    try terminal.send("d")
    try terminal.waitFor("abcd")
  }

  @Test func `a closed window ends the program by its signal`() throws {
    let terminal = try demo()
    terminal.closeWindow()
    #expect(try terminal.waitForExit(seconds: 2) == .killed(signal: SIGHUP))
  }

  @Test func `without colours none are sent`() throws {
    let terminal = try demo(environment: ["NO_COLOR": "1"])
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    let colours = terminal.sent.split(separator: 0x1B).filter { sequence in
      guard sequence.first == 0x5B, let end = sequence.firstIndex(of: 0x6D) else { return false }
      return sequence[..<end].dropFirst().split(separator: 0x3B)
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        .contains { (30...49).contains($0) }
    }
    #expect(colours.isEmpty)
  }

  @Test func `an error has a colour of its own and bold`() throws {
    let terminal = try demo()
    try terminal.waitFor("wrong")
    let place = terminal.place(at: Point(column: 1, row: 4))
    #expect(place.isColoured && place.isBold)
    #expect(!terminal.place(at: Point(column: 1, row: 1)).isColoured)
  }

  @Test func `with a plain locale lines are ASCII and letters are kept`() throws {
    let terminal = try demo(environment: ["LANG": "C"])
    try terminal.send("é日")
    try terminal.waitFor("é日")
    #expect(terminal.screen[0].hasPrefix("+---"))
    #expect(terminal.screen[3].hasPrefix("|é日"))
  }

  @Test func `a locale that is not installed still means Unicode`() throws {
    let terminal = try demo(environment: ["LANG": "id_ID.UTF-8"])
    #expect(terminal.screen[0].hasPrefix("┌──"))
  }

  @Test func `the runtime cannot write into the picture`() throws {
    let terminal = try demo()
    try terminal.send("<c-t>a")
    try terminal.waitFor("key a")
    #expect(!terminal.text.contains("noise"))
  }

  @Test func `a typed letter costs fewer than a hundred bytes`() throws {
    let terminal = try demo()
    try terminal.send("abc")
    try terminal.waitFor("key c")
    let before = terminal.sent.count
    try terminal.send("d")
    try terminal.waitFor("key d")
    #expect(terminal.sent.count - before < 100)
  }

  @Test func `a terminal that cannot move its cursor is refused`() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("TerminalDemo"), environment: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == .exit(code: 3))
    #expect(terminal.text.contains("dumb"))
    #expect(terminal.isRestored)
  }

  @Test func `a program waiting for a key never wakes up`() throws {
    let terminal = try demo()
    try terminal.send("a")
    try terminal.waitFor("key a")
    let before = try wakeUps(of: terminal)
    terminal.pause(milliseconds: 1000)
    #expect(try wakeUps(of: terminal) - before <= 1)
  }

  /// How often the program went to sleep until now.
  private func wakeUps(of terminal: PseudoTerminal) throws -> Int {
    let status = try String(
      contentsOfFile: "/proc/\(terminal.processIdentifier)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary") })
    return try #require(line.split(separator: "\t").last.flatMap { Int($0) })
  }
}
