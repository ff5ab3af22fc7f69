import TerminalScreen
import Testing

/// The very first start on a machine, and the second.
@Suite struct FirstLookTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `the first start shows around, Esc ends that, and the next start does not`() throws {
    let first = try workplace.start([])
    try first.waitFor("1 dari 6")
    try first.send("<enter>")
    try first.waitFor("2 dari 6")
    try first.send("<esc>")
    try first.waitFor("Buku kerja baru")
    try first.send("<c-q>")
    #expect(try first.waitForExit() == .exit(code: 0))
    let second = try workplace.start([])
    try second.waitFor("Buku kerja baru")
    #expect(!second.text.contains("dari 6"))
  }

  @Test func `a file that is named opens at once, also the first time`() throws {
    let terminal = try workplace.open()
    #expect(!terminal.text.contains("dari 6"))
  }
}
