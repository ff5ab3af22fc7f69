import TerminalScreen
import Testing

/// A presentation in a real terminal, as a mentor gives it.
@Suite struct PresentTests {
  @Test func `a workbook is presented, the arrows turn the screens, and the file stays as it is`()
    throws
  {
    let workplace = try Workplace()
    _ = try workplace.run("new", "susu.lembar", "--example", "susu-kambing")
    let before = try workplace.run("get", "susu.lembar", "--json").output
    let terminal = try workplace.start(["present", "susu.lembar"])
    try terminal.waitFor("1 dari")
    try terminal.send("<right>")
    try terminal.waitFor("Potensi kita")
    try terminal.send(" ")
    try terminal.waitFor("Sepanjang tahun")
    try terminal.send("<f8>")
    try terminal.waitFor("Jumlah uang ditutupi.")
    try terminal.send("<esc>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(try workplace.run("get", "susu.lembar", "--json").output == before)
  }

  @Test func `what cannot be presented is refused on the shell`() throws {
    let workplace = try Workplace()
    let terminal = try workplace.start(["sajikan", "tidak-ada.lembar"])
    #expect(try terminal.waitForExit() == .exit(code: 2))
  }
}
