import TerminalScreen
import Testing

/// What a terminal must not get: colours, letters beyond its own.
@Suite struct TerminalKindTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `without a terminal the screen is refused with a sentence`() throws {
    let answer = try workplace.run("open", Workplace.file)
    #expect(answer.ending == .exit(code: 2))
    #expect(answer.errors.contains("tidak ada terminal"))
    #expect(answer.output.isEmpty)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func `where colours are not wanted none are sent`(environment: [String: String]) throws {
    let terminal = try workplace.open(environment: environment)
    try terminal.send("4<enter>Pendapatan rendah<enter><c-s>")
    try terminal.waitFor("tersimpan")
    #expect(!terminal.hasSentColours)
  }

  @Test func `colours are sent where they are possible, and --mono sends none`() throws {
    for (options, areExpected) in [([], true), (["--mono"], false)] {
      let terminal = try workplace.open(options)
      try terminal.send("<enter>Susu\(areExpected)<enter><c-s>")
      try terminal.waitFor("tersimpan")
      #expect(terminal.hasSentColours == areExpected)
      try terminal.send("<c-q>")
      try terminal.waitForExit()
    }
  }

  @Test(arguments: [(["--ascii"], "C.UTF-8"), ([], "C")])
  func `lines are plain letters when that is asked for`(
    options: [String], locale: String
  ) throws {
    let terminal = try workplace.open(options, environment: ["LANG": locale])
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    #expect(terminal.screen[1].hasPrefix("+- Lembar -"))
    #expect(terminal.text.allSatisfy { $0.isASCII })
  }
}

extension PseudoTerminal {
  /// Whether a colour of the foreground or background was ever set.
  var hasSentColours: Bool {
    sent.split(separator: 0x1B).contains { sequence in
      guard sequence.first == 0x5B, let end = sequence.firstIndex(of: 0x6D) else { return false }
      return sequence[..<end].dropFirst().split(separator: 0x3B)
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        .contains { (30...49).contains($0) }
    }
  }
}
