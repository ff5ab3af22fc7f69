import FoundationEssentials
import TerminalScreen
import Testing

/// Every kind of terminal in every locale: all of them at once, step by step side by side.
@Suite struct TerminalMatrixTests {
  private static let terms = [
    "xterm-256color", "xterm-16color", "linux", "screen", "screen-256color", "tmux-256color",
    "vt100", "unknown-terminal",
  ]
  private static let kinds =
    terms.flatMap { term in ["C.UTF-8", "C"].map { (term, $0) } }
    + [("xterm-256color", "id_ID.UTF-8"), ("linux", "POSIX")]
  private static let answer = "Sutrisno é 日"

  /// One program in one kind of terminal.
  private struct Session {
    let name: String
    let isUnicode: Bool
    let workplace: Workplace
    let terminal: PseudoTerminal

    init(_ term: String, _ locale: String, copying first: Workplace, size: Size) throws {
      name = "\(term) in \(locale) at \(size.columns)x\(size.rows)"
      isUnicode = locale.hasSuffix("UTF-8")
      workplace = try Workplace(copying: first)
      terminal = try workplace.start(environment: ["TERM": term, "LANG": locale], size: size)
    }

    /// The screen below its title, which says when it was saved, in the letters of every terminal.
    var plainText: String {
      String(terminal.screen.dropFirst().joined(separator: "\n").map { Glyph.asciiFallback($0) })
    }
  }

  private let first: Workplace

  init() throws { first = try Workplace() }

  @Test func `every terminal in every locale shows, stores and gives back the same`() throws {
    let sessions = try Self.kinds.map {
      try Session($0, $1, copying: first, size: Size(columns: 80, rows: 24))
    }
    try together(sessions) { try $0.terminal.waitForFocus(on: "1 Profil", in: .left) }
    try together(sessions) { try $0.terminal.send("<enter>Sutrisno") }
    try together(sessions) { try $0.terminal.waitForTyping("Sutrisno") }
    try resizeWhileTyping(sessions)
    try together(sessions) { try $0.terminal.send(" é 日<enter>") }
    try together(sessions) {
      try $0.terminal.waitForFocus(on: "Desa/kelurahan")
      try $0.terminal.waitFor("Tercatat: \(Self.answer)")
    }
    let expected = sessions.first?.plainText
    for session in sessions {
      #expect(session.plainText == expected, "\(session.name)")
      #expect(session.terminal.text.contains("┌") == session.isUnicode, "\(session.name)")
    }
    try resizeInDialogues(sessions)
    try end(sessions)
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 5), (200, 60)])
  func `a terminal may begin at any size`(columns: Int, rows: Int) throws {
    let sessions = try Self.terms.map {
      try Session($0, "C.UTF-8", copying: first, size: Size(columns: columns, rows: rows))
    }
    if columns < 40 {
      try together(sessions) {
        try $0.terminal.waitFor("Perlu layar 40x12.")
        $0.terminal.resize(to: Size(columns: 40, rows: 12))
      }
    }
    try together(sessions) { try $0.terminal.waitForFocus(on: "1 Profil", in: .left) }
    try together(sessions) { try $0.terminal.send("<enter>\(Self.answer)<enter>") }
    try together(sessions) { try $0.terminal.waitForFocus(on: "Desa/kelurahan") }
    try end(sessions)
  }

  @Test func `where the cursor cannot move the line mode is offered, and stores the same`() throws {
    let refusal = try first.refusal(of: Workplace.file, environment: ["TERM": "dumb"])
    #expect(refusal.ending == .exit(code: 2))
    #expect(refusal.errors.contains("lembar isi"))
    let filling = try first.start(["fill", Workplace.file], environment: ["TERM": "dumb"])
    try filling.waitFor("1.1 Nama kelompok:")
    try filling.send(bytes: Array("\(Self.answer)\n".utf8))
    try filling.waitFor("1.2 Desa/kelurahan:")
    try filling.send(bytes: Array(":selesai\n".utf8))
    #expect(try filling.waitForExit() == .exit(code: 0))
    #expect(try first.records().contains(#""group":"\#(Self.answer)""#))
  }

  private func resizeWhileTyping(_ sessions: [Session]) throws {
    for (columns, rows) in [(40, 12), (20, 5), (200, 60), (80, 24)] {
      let isUsable = columns >= 40
      try together(sessions) { $0.terminal.resize(to: Size(columns: columns, rows: rows)) }
      try together(sessions) {
        if isUsable {
          try $0.terminal.waitForTyping("Sutrisno")
          try $0.terminal.waitUntil("\($0.name), \(columns)x\(rows)") {
            $0.screen[rows - 1].contains("Esc")
          }
        } else {
          try $0.terminal.waitFor("Perlu layar")
        }
      }
    }
  }

  /// Help, the menu and the search follow a new size as the sheets do.
  private func resizeInDialogues(_ sessions: [Session]) throws {
    for (keys, words) in [("<f1>", "Desa/kelurahan"), ("<f10>", "Menu"), ("<c-p>", "Cari")] {
      try together(sessions) { try $0.terminal.send(keys) }
      for (columns, rows) in [(40, 12), (200, 60), (80, 24)] {
        try together(sessions) { $0.terminal.resize(to: Size(columns: columns, rows: rows)) }
        try together(sessions) {
          try $0.terminal.waitUntil("\(words) in \($0.name), \(columns)x\(rows)") {
            $0.screen[1].contains(words) && $0.screen[rows - 1].contains("Esc")
          }
        }
      }
      try together(sessions) { try $0.terminal.send("<esc>") }
      try together(sessions) { try $0.terminal.waitForFocus(on: "Desa/kelurahan") }
    }
  }

  private func end(_ sessions: [Session]) throws {
    try together(sessions) { try $0.terminal.send("<c-q>") }
    try together(sessions) {
      let ending = try $0.terminal.waitForExit()
      #expect(ending == .exit(code: 0), "\($0.name)")
      #expect($0.terminal.leftovers.isEmpty, "\($0.name)")
      #expect($0.workplace.workbook.contains(#""group":"\#(Self.answer)""#), "\($0.name)")
    }
  }

  private func together(_ sessions: [Session], _ step: (Session) throws -> Void) throws {
    for session in sessions { try step(session) }
  }
}
