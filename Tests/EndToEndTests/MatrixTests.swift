import Testing

/// Scores and their reasons in a real terminal, until they are in the file.
@Suite struct MatrixTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `a gate, a score and its reason typed in the matrix are in the file`() throws {
    let terminal = try workplace.open()
    try terminal.send("2<enter>Susu kambing<enter><esc><end><down>")
    try terminal.waitForFocus(on: "Nilai potensi")
    try terminal.send("<enter>y<enter>" + String(repeating: "<right>", count: 4) + "4<enter>")
    try terminal.waitFor("Alasan:")
    try terminal.send("Ada di 20 rumah<enter>")
    try terminal.waitFor("Ke-")
    try terminal.send("<f8>")
    try terminal.waitFor("Urutan 1: Susu kambing (12).")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    let records = try workplace.records()
    #expect(records.contains(#""gate.lawful":"yes""#))
    #expect(records.contains(#""score.material":4"#))
    #expect(records.contains(#""score_note.material":"Ada di 20 rumah""#))
  }
}
