import Glibc
import TerminalScreen
import Testing

/// A recap in a real terminal, as somebody with a stick of workbooks sees it.
@Suite struct RecapTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    mkdir(workplace.path + "/kelas", 0o700)
    for name in ["susu-kambing", "padi-organik", "keripik-singkong"] {
      _ = try workplace.run("new", "kelas/\(name).lembar", "--example", name)
    }
    try workplace.write("bukan", to: "kelas/rusak.lembar")
  }

  @Test func `the table is sorted and filtered, a workbook opened, and one comes back to its row`()
    throws
  {
    let terminal = try workplace.start(["recap", "kelas"])
    try terminal.waitFor("Jamaah Keripik")
    try terminal.waitFor("Jamaah Susu")
    try terminal.send("<right>")
    try terminal.waitFor("urut Kelompok")
    try terminal.send("susu")
    try terminal.waitFor("1/3")
    try terminal.send("<enter>")
    try terminal.waitFor("1 Profil")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<esc>")
    try terminal.waitFor("urut Kelompok")
    try terminal.waitFor("1/3")
    try terminal.send("<esc>")
    try terminal.waitFor("Jamaah Padi")
    try terminal.waitForFocus(on: "Jamaah Susu", in: .left)
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `what is answered in a workbook shows in the recap`() throws {
    _ = try workplace.run("new", "kelas/baru.lembar")
    let terminal = try workplace.start(["recap", "kelas"])
    try terminal.waitFor("baru")
    try terminal.send("baru<enter>")
    try terminal.waitFor("1 Profil")
    try terminal.send("<enter>Jamaah Baru<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("<esc><esc>")
    try terminal.waitFor("Jamaah Baru")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `the smallest screen works, and quitting inside a workbook ends the program`() throws {
    let terminal = try workplace.start(
      ["rekap", "kelas"], size: Size(columns: 40, rows: 12))
    try terminal.waitFor("82%")
    try terminal.send("<enter>")
    try terminal.waitFor("1 Profil")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `what was left out is told, and a missing folder is refused on the shell`() throws {
    let terminal = try workplace.start(["recap", "kelas"])
    // Rows come in the order of their files, so what stands before this one was read.
    try terminal.waitFor("Jamaah Susu")
    try terminal.send("<f2>")
    try terminal.waitFor("rusak.lembar")
    try terminal.send("<esc><c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let missing = try workplace.start(["recap", "tidak-ada"])
    #expect(try missing.waitForExit() == .exit(code: 2))
  }
}
