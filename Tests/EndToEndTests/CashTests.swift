import Glibc
import TerminalScreen
import Testing

/// The cash table in a real terminal: typed, pasted, taken back, written out.
@Suite struct CashTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    unlink(workplace.path + "/" + Workplace.file)
    _ = try workplace.run("new", Workplace.file, "--example", "susu-kambing")
  }

  /// The table with the focus on its first line.
  private func open() throws -> PseudoTerminal {
    let terminal = try workplace.open()
    try terminal.send("7<enter>")
    try terminal.waitForFocus(on: "Yogurt botol", in: .left)
    return terminal
  }

  @Test func `a block of a spreadsheet is pasted, asked about once, and taken back at once`() throws
  {
    let terminal = try open()
    try terminal.send(keys: [.paste("1,250\t2,500\r3,750\tabc")])
    try terminal.waitFor("1,250 berarti 1.250")
    try terminal.send("<down><enter>")
    try terminal.waitFor("3 angka tercatat")
    #expect(terminal.text.contains("abc"))
    try terminal.send("<c-z>")
    try terminal.waitFor("2.849.000")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(!(try workplace.records()).contains(#""plan.2027-01":1250"#))
  }

  @Test func `the table is written beside the workbook, and nothing is written over`() throws {
    let terminal = try open()
    for name in ["desa-arus-kas.tsv", "desa-2-arus-kas.tsv"] {
      try terminal.send("<c-u>")
      try terminal.waitFor("/\(name)")
      #expect(workplace.text(name).contains("Saldo akhir\t620000\t2315000"))
      try terminal.send("<right>")
    }
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `a table for which there is no room is not left in half`() throws {
    let terminal = try open()
    try terminal.limitFiles(to: 0)
    try terminal.send("<c-u>")
    try terminal.waitFor("arus-kas.tsv terlalu besar untuk tempat penyimpanan ini")
    #expect(workplace.text("desa-arus-kas.tsv").isEmpty)
    try terminal.limitFiles(to: nil)
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }
}
