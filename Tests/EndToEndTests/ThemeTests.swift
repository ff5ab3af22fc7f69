import TerminalScreen
import Testing

/// The same screen in other colours, and in none.
@Suite struct ThemeTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private static let names = ["normal", "kontras", "high-contrast", "proyektor", "projector"]

  @Test(arguments: names)
  func `a theme changes colours and no word`(name: String) throws {
    let plain = try workplace.start(["open", Workplace.file, "--read-only"])
    let themed = try workplace.start(["open", Workplace.file, "--read-only", "--theme", name])
    for terminal in [plain, themed] {
      try terminal.send("4")
      try terminal.waitForFocus(on: "4 Masalah", in: .left)
    }
    #expect(themed.text == plain.text)
    #expect(themed.isColouredThroughout == (name != "normal"))
    #expect(!plain.isColouredThroughout)
  }

  @Test func `the environment chooses a theme, and the command line another`() throws {
    let wish = ["LEMBAR_THEME": "kontras"]
    let terminal = try workplace.open(environment: wish)
    try terminal.waitUntil("colours throughout") { $0.isColouredThroughout }
    let other = try workplace.open(["--theme", "normal"], environment: wish)
    #expect(!other.isColouredThroughout)
  }

  @Test(arguments: [["present", Workplace.file], ["recap", "."]])
  func `presentations and recaps have the same themes`(command: [String]) throws {
    let terminal = try workplace.start(command + ["--theme", "kontras"])
    try terminal.waitUntil("a screen") { $0.isColouredThroughout }
    let plain = try workplace.start(command + ["--theme", "normal"])
    try plain.waitFor("─")
    #expect(!plain.isColouredThroughout)
  }

  @Test(arguments: [(["--theme", "ungu"], [:]), ([], ["LEMBAR_THEME": "ungu"])])
  func `a theme that nobody knows is refused with a sentence`(
    options: [String], environment: [String: String]
  ) throws {
    let terminal = try workplace.start(
      ["open", Workplace.file] + options, environment: environment)
    #expect(try terminal.waitForExit() == .exit(code: 2))
    #expect(workplace.errors.contains("Tidak ada tampilan \"ungu\""))
  }

  @Test func `the menu goes from theme to theme and says which one it is`() throws {
    let terminal = try workplace.open()
    for (sentence, isColoured) in [
      ("Tampilan kontras", true), ("Tampilan proyektor", true), ("Tampilan biasa", false),
    ] {
      try terminal.send("<c-p>ganti tampilan<enter>")
      try terminal.waitFor(sentence)
      try terminal.waitUntil("its colours") { $0.isColouredThroughout == isColoured }
    }
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(terminal.leftovers.isEmpty)
  }

  @Test(arguments: ["normal", "kontras", "proyektor"])
  func `where colours are not wanted no theme sends any`(name: String) throws {
    let terminals = try [
      workplace.start(["open", Workplace.file, "--theme", name, "--mono", "--read-only"]),
      workplace.start(
        ["open", Workplace.file, "--read-only"],
        environment: ["NO_COLOR": "1", "LEMBAR_THEME": name]),
      workplace.start(
        ["open", Workplace.file, "--theme", name, "--read-only"], environment: ["TERM": "vt100"]),
    ]
    for terminal in terminals {
      try terminal.waitForFocus(on: "1 Profil", in: .left)
      try terminal.send("4<c-p>ganti tampilan<enter>")
      try terminal.waitFor("Tampilan ")
      #expect(!terminal.hasSentColours)
    }
  }
}

extension PseudoTerminal {
  /// Whether every place of the screen has a colour of the program, also where nothing stands.
  fileprivate var isColouredThroughout: Bool {
    (0..<screen.count).allSatisfy { row in
      (0..<80).allSatisfy { place(at: Point(column: $0, row: row)).isColoured }
    }
  }
}
