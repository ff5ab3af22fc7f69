import TerminalScreen
import Testing

/// Asking why, reading links aloud and turning the tree over, in the real program.
@Suite struct WhyTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func problems() throws -> String {
    try workplace.run("show", Workplace.file, "--sheet", "problems").output
  }

  @Test func `why was asked half way when the program was killed, and goes on`() throws {
    let killed = try workplace.open()
    try killed.send("4<enter>")
    try killed.waitForFocus(on: "ketik di sini masalah inti")
    try killed.send("Pendapatan peternak rendah<enter>")
    try killed.waitForFocus(on: "Pendapatan peternak rendah")
    try killed.send("<f4>")
    try killed.waitFor("penyebabnya?")
    try killed.send("Susu basi<enter>")
    try killed.waitFor("buktinya?")
    try killed.send("3 dari 8 kandang<enter>")
    try killed.waitFor("dan kapan?")
    let terminal = try workplace.reopen(afterKilling: killed)
    try terminal.send("4<enter><end><home>")
    try terminal.waitForFocus(on: "Pendapatan peternak rendah")
    try terminal.send("<down><c-b>")
    try terminal.waitFor("Mengapa \"Susu basi\"?")
    try terminal.send("<down><enter>")
    try terminal.waitFor("selesai, dengan 1 kali")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let shown = try problems()
    #expect(shown.contains("Susu basi") && shown.contains("3 dari 8 kandang"))
    #expect(shown.contains("Bisa kita kerjakan"))
  }

  @Test func `a link is turned round and the objective tree is printed`() throws {
    let focal = try card("focal", "Pendapatan peternak rendah")
    let upper = try card("cause", "Susu tidak laku", below: focal)
    _ = try card("cause", "Pembeli pindah ke kota", below: upper)
    let terminal = try workplace.open(size: Size(columns: 80, rows: 24))
    try terminal.send("4<enter><down><down>")
    try terminal.waitForFocus(on: "Pembeli pindah ke kota")
    try terminal.send("<f8>")
    try terminal.waitFor("KARENA Pembeli pindah ke kota, MAKA Susu tidak")
    try terminal.send("3")
    try terminal.waitFor("Dibalik")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "Susu tidak laku")
    try terminal.send("<end><up><up><up><up><up><enter>")
    try terminal.waitFor("0 dari 3 tujuan")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Pendapatan peternak lebih tinggi")
    try terminal.send("<enter><down>")
    try terminal.waitFor("1 dari 3 tujuan")
    try terminal.send("<enter><enter>")
    try terminal.waitFor("2 dari 3 tujuan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let shown = try problems()
    #expect(shown.contains("Pohon tujuan") && shown.contains("Susu laku"))
    #expect(shown.contains("Hubungan yang sudah dibacakan: 1 dari 2."))
    let parent = try workplace.run("get", Workplace.file, upper, "--json").output
    #expect(!parent.contains("\"parent\":\"\(focal)\""))
  }

  private func card(_ role: String, _ statement: String, below parent: String? = nil) throws
    -> String
  {
    let place = parent.map { ["--parent", $0] } ?? []
    let arguments = ["set", Workplace.file, "--new", "problem"] + place
    let id = try workplace.run(arguments).output.filter { !$0.isWhitespace }
    for (field, value) in [("role", role), ("statement", statement)] {
      _ = try workplace.run("set", Workplace.file, id, field, value)
    }
    return id
  }
}
