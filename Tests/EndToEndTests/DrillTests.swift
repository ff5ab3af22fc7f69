import TerminalScreen
import Testing

/// Sorting cards, and a tree from a file, in the real program.
@Suite struct DrillTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `a drill that was killed goes on, and its result stands in the workbook`() throws {
    let killed = try workplace.open()
    try killed.send("4<enter><down><enter>")
    try killed.waitFor("Cabai yang terbuang")
    try killed.send("<enter><enter>2")
    try killed.waitFor("1 dari 12 dipilah")
    try killed.send("3")
    try killed.waitFor("2 dari 12 dipilah")
    let terminal = try workplace.reopen(afterKilling: killed)
    try terminal.send("4<enter><down><enter><enter>")
    try terminal.waitFor("Lanjutkan yang belum selesai")
    try terminal.send("<enter>")
    try terminal.waitFor("2 dari 12 dipilah")
    try terminal.send("<end><enter><end><enter>")
    try terminal.waitFor("kartu tepat letaknya")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let shown = try workplace.run("show", Workplace.file, "--sheet", "problems").output
    #expect(shown.contains("Sebelum dan sesudah pelatihan"))
    #expect(shown.contains("Sebelum pelatihan"))
  }

  @Test func `a list in a file becomes a tree by a command that is found by its name`() throws {
    try workplace.write("Rugi\n\tSusu basi\n\t\tEmber kotor\nAkibat: Utang\n", to: "daftar.txt")
    let terminal = try workplace.open()
    try terminal.send("<c-p>ambil pohon dari")
    try terminal.waitFor("Perintah: Ambil pohon dari berkas")
    try terminal.send("<enter>")
    try terminal.waitFor("Berkas teks mana")
    try terminal.send("daftar.txt<enter>")
    try terminal.waitFor("4 kartu baru")
    try terminal.waitFor("Ember kotor")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }
}
