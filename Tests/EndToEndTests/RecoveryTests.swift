import Glibc
import TerminalScreen
import Testing

/// What a crash left behind: one sentence, one key, and never a loss.
@Suite struct RecoveryTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// Answers by keys and dies before anything is saved.
  private func crash(_ keys: String, thenFocusOn label: String) throws {
    let terminal = try workplace.start()
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send(keys)
    try terminal.waitForFocus(on: label)
    terminal.kill(SIGKILL)
    try terminal.waitForExit()
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `work that was not taken is offered again`() throws {
    try crash("<enter>Jamaah Susu<enter>", thenFocusOn: "Desa/kelurahan")
    for leave in ["<esc>", "<c-q>"] {
      let terminal = try workplace.start()
      try terminal.waitFor("1 isian aman.")
      try terminal.send(leave)
      if leave == "<esc>" {
        try terminal.waitFor("ditawarkan lagi")
        try terminal.send("<c-q>")
      }
      try terminal.waitForExit()
    }
    #expect(!workplace.workbook.contains("Jamaah Susu"))
    let terminal = try workplace.start()
    try terminal.waitFor("1 isian aman.")
    try terminal.send("l")
    try terminal.waitFor("Nama kelompok")
    try terminal.waitFor("Jamaah Susu")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try quit(terminal)
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }

  @Test func `work that was done before the older was taken stays as it is`() throws {
    try crash("2<enter>Bambu<enter>", thenFocusOn: "Jenis modal")
    let between = try workplace.start()
    try between.waitFor("isian aman")
    try between.send("<esc>")
    try between.waitForFocus(on: "1 Profil", in: .left)
    try between.send("2<enter>Kopi<enter>")
    try between.waitForFocus(on: "Jenis modal")
    try quit(between)
    let terminal = try workplace.start()
    try terminal.waitFor("isian aman")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try quit(terminal)
    let records = try workplace.records()
    #expect(records.contains("Bambu") && records.contains("Kopi"))
  }

  @Test func `the work of several crashed sessions is taken at once`() throws {
    try crash("2<enter>Bambu<enter>", thenFocusOn: "Jenis modal")
    for name in ["Kopi", "Teh"] {
      let terminal = try workplace.start()
      try terminal.waitFor("isian aman")
      try terminal.send("<esc>")
      try terminal.waitForFocus(on: "1 Profil", in: .left)
      try terminal.send("2<enter>\(name)<enter>")
      try terminal.waitForFocus(on: "Jenis modal")
      terminal.kill(SIGKILL)
      try terminal.waitForExit()
    }
    let terminal = try workplace.start()
    try terminal.waitFor("isian aman")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try quit(terminal)
    let records = try workplace.records()
    for name in ["Bambu", "Kopi", "Teh"] { #expect(records.contains(name)) }
    let last = try workplace.start()
    try last.waitForFocus(on: "1 Profil", in: .left)
  }

  @Test func `a crash while recovering loses nothing, and the work done since`() throws {
    let stick = try Stick()
    let killed = try stick.open()
    try killed.send("2<enter>Bambu<enter>")
    try killed.waitForFocus(on: "Jenis modal")
    killed.kill(SIGKILL)
    try killed.waitForExit()
    // The save that ends a recovery hangs, and somebody goes on typing before the next crash.
    try stick.hold()
    let recovering = try stick.start()
    try recovering.waitFor("isian aman")
    try recovering.send("<enter>")
    try recovering.waitFor("menyimpan…")
    try recovering.send("2<enter><end>Kopi<enter>")
    try recovering.waitForFocus(on: "Jenis modal")
    recovering.kill(SIGKILL)
    try recovering.waitForExit()
    stick.release()
    let terminal = try stick.start()
    try terminal.waitFor("aman")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try quit(terminal)
    #expect(stick.workbook.contains("Bambu") && stick.workbook.contains("Kopi"))
  }
}
