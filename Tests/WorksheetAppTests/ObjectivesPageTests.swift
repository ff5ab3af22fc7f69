import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct ObjectivesPageTests {
  private func objectives(_ keys: String = "") throws -> Player {
    func card(_ id: RecordID, _ role: String, _ parent: RecordID?, _ statement: String) -> Record {
      Record(
        id: id, kind: .problem, parent: parent, order: id.text,
        fields: ["role": .text(role), "statement": .text(statement)])
    }
    var player = try Player(
      Workbook(
        header: Workbook.empty.header,
        records: [
          card("i", "focal", nil, "Pendapatan peternak rendah"),
          card("a", "cause", "i", "Susu basi sebelum terjual"),
          card("b", "cause", "a", "Pakan kambing mahal"),
        ]))
    try player.play("4<enter><end><up><up><up><up><up><enter>" + keys)
    return player
  }

  private func written(_ player: Player) -> [String] {
    player.records.map { "\($0.id): \($0.text("objective") ?? "-")" }
  }

  @Test func `a suggestion is accepted with Enter or rewritten`() throws {
    var player = try objectives()
    #expect(player.text().contains("Saran: Pendapatan peternak lebih tinggi"))
    try player.play("<enter><enter>")
    #expect(written(player)[0] == "i: Pendapatan peternak lebih tinggi")
    try player.play("<down><enter> sepanjang tahun<enter>")
    #expect(written(player)[2] == "b: Pakan kambing terjangkau sepanjang tahun")
  }

  @Test func `where no rule is sure the group writes its own`() throws {
    var player = try objectives("<down>")
    #expect(!player.text().contains("Saran:"))
    try player.play("Susu terjual segar<enter>")
    #expect(written(player)[1] == "a: Susu terjual segar")
  }

  @Test func `means and end are read, and what is no mirror is marked`() throws {
    var player = try objectives("<enter><enter>Susu terjual segar<enter>Membuat pakan<enter><end>")
    #expect(player.text().contains("JIKA Membuat pakan, MAKA Susu terjual segar."))
    #expect(player.text().contains("kegiatan"))
    try player.play("<up>")
    #expect(player.text().contains("JIKA Susu terjual segar, MAKA Pendapatan peternak"))
    try player.play("<del>")
    #expect(player.text().contains("belum"))
  }

  @Test func `a half typed objective is kept by Esc and known when the program ends`() throws {
    var player = try objectives("<down>Susu ter")
    #expect(player.app.unfinished?.text == "Susu ter")
    try player.play("<esc>")
    #expect(written(player)[1] == "a: Susu ter")
  }

  @Test func `a finding about an objective opens its card there`() throws {
    var player = try objectives("<enter><enter><esc><esc>")
    try player.play("<f9>")
    while !player.focusedRow().contains("PT19"), !player.focusedRow().contains("Sasaran") {
      let before = player.focusedRow()
      try player.play("<down>")
      if player.focusedRow() == before { break }
    }
    try player.play("<enter>")
    #expect(player.text().contains("Pohon tujuan"))
  }
}
