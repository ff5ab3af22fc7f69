import Glibc
import TerminalScreen
import Testing

/// Questions and answers in a terminal that can do nothing but write lines.
@Suite struct FillTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func start(_ environment: [String: String] = ["TERM": "dumb"]) throws -> PseudoTerminal {
    let terminal = try workplace.start(["fill", Workplace.file], environment: environment)
    try terminal.waitFor("1.1 Nama kelompok:")
    return terminal
  }

  private func answer(_ text: String, in terminal: PseudoTerminal) throws {
    try terminal.send(bytes: Array("\(text)\n".utf8))
  }

  @Test func `a dumb terminal gets lines, no controls, and the question as the last one`() throws {
    let terminal = try start()
    try answer("Jamaah Susu", in: terminal)
    try terminal.waitFor("Tercatat: Jamaah Susu")
    try terminal.waitFor("1.2 Desa/kelurahan:")
    #expect(!terminal.sent.contains(0x1B))
    try answer(":selesai", in: terminal)
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(workplace.workbook.contains("Jamaah Susu"))
    #expect(workplace.errors.isEmpty)
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func `a signal finds every answer in the file`(signal: Int32) throws {
    let terminal = try start()
    try answer("Jamaah Susu", in: terminal)
    try terminal.waitFor("Tercatat: Jamaah Susu")
    terminal.kill(signal)
    #expect(try terminal.waitForExit(seconds: 5) == .killed(signal: signal))
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }

  @Test func `Ctrl-C and Ctrl-D keep what was answered`() throws {
    let terminal = try start()
    try answer("Jamaah Susu", in: terminal)
    try terminal.waitFor("1.2 Desa/kelurahan:")
    try terminal.send(bytes: [0x03])
    #expect(try terminal.waitForExit(seconds: 5) == .killed(signal: SIGINT))
    #expect(workplace.workbook.contains("Jamaah Susu"))
    let again = try workplace.start(["isi", Workplace.file], environment: ["TERM": "dumb"])
    try again.waitFor("1.2 Desa/kelurahan:")
    try answer("Kalibening", in: again)
    try again.waitFor("1.3 ")
    try again.send(bytes: [0x04])
    #expect(try again.waitForExit(seconds: 5) == .exit(code: 0))
    #expect(workplace.workbook.contains("Kalibening"))
  }

  @Test func `a window that is closed loses nothing`() throws {
    let terminal = try start()
    try answer("Jamaah Susu", in: terminal)
    try terminal.waitFor("1.2 Desa/kelurahan:")
    terminal.closeWindow()
    _ = try terminal.waitForExit(seconds: 5)
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }

  @Test func `a kill at any moment loses nothing that was said to be taken`() throws {
    for number in 1...5 {
      let terminal = try workplace.start(["fill", Workplace.file], environment: ["TERM": "dumb"])
      try terminal.waitFor("Nama kelompok")
      try answer(":daftar 1", in: terminal)
      try terminal.waitFor("1.1 ")
      try answer("Kelompok \(number)", in: terminal)
      try terminal.waitFor("Tercatat: Kelompok \(number)")
      terminal.kill(SIGKILL)
      try terminal.waitForExit()
      let again = try workplace.start(
        ["fill", Workplace.file, "--sheet", "1"], environment: ["TERM": "dumb"])
      try again.waitFor("diambil lagi")
      try answer(":selesai", in: again)
      try again.waitForExit()
      #expect(workplace.workbook.contains("Kelompok \(number)"))
      // The next one has its first question without an answer again.
      _ = try workplace.run("set", Workplace.file, try profile(), "group", "")
    }
  }

  private func profile() throws -> String {
    let records = try workplace.records()
    let id = records.firstRange(of: "{\"id\":\"").map {
      records[$0.upperBound...].prefix { $0 != "\"" }
    }
    return id.map(String.init) ?? ""
  }

  @Test func `a workbook that is open elsewhere is not asked about`() throws {
    let screen = try workplace.open()
    let answer = try workplace.run("fill", Workplace.file)
    #expect(answer.ending == .exit(code: 3) && !answer.errors.isEmpty)
    try screen.send("<c-q>")
    try screen.waitForExit()
  }

  @Test func `a terminal without a moving cursor is told of the dialogue`() throws {
    let refusal = try workplace.refusal(of: Workplace.file, environment: ["TERM": "dumb"])
    #expect(refusal.errors.contains("lembar isi"))
  }
}
