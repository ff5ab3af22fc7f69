import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct PlacesTests {
  /// A player who asked where else to save.
  private func asked(_ keys: String = "<f6>") throws -> Player {
    var player = try Player.example("susu-kambing")
    try player.play(keys)
    #expect(player.asked.last == .proposePlace)
    _ = player.app.receive(.placeProposed("~/susu.lembar", notice: nil))
    return player
  }

  @Test(arguments: ["<f6>", "<c-w>", "1<enter>x<f6>", "4<enter><c-w>", "7<enter><c-w>"])
  func `one key asks for another place from everywhere`(keys: String) throws {
    var player = try asked(keys)
    try player.play("<bs><bs>x<enter>")
    #expect(player.asked.last == .saveElsewhere(path: "~/susu.lembx"))
  }

  @Test func `the menu reaches it also where the keys mean something else`() throws {
    for place in ["1<enter>x", "7<enter>", "4<enter>"] {
      var player = try Player.example("susu-kambing")
      try player.play(place + "<c-o>")
      var steps = 0
      while !player.focusedRow().contains("Simpan ke tempat lain"), steps < 60 {
        try player.play("<down>")
        steps += 1
      }
      try player.play("<enter>")
      #expect(player.asked.last == .proposePlace, "\(place)")
    }
  }

  @Test func `a place that is taken is said, and another name stands in the line`() throws {
    var player = try asked()
    _ = player.app.receive(.placeProposed("~/susu-2.lembar", notice: "sudah ada"))
    #expect(player.text().contains("sudah ada") && player.text().contains("> ~/susu-2.lembar"))
    try player.play("<esc>")
    #expect(player.app.page is SheetListPage)
  }

  @Test func `the title names the new place and the page before comes back`() throws {
    var player = try asked("2<enter><f6>")
    _ = player.app.receive(.moved(to: "~/susu.lembar", time: "09.41", on: .removable))
    let title = try #require(player.text().split(separator: "\n").first)
    #expect(title.contains("~/susu.lembar") && title.contains("aman dicabut 09.41"))
    #expect(player.app.page is TablePage && !player.app.hasUnsavedChanges)
  }

  @Test func `backups are listed with date, reason, contents and clock`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("<f3>")
    #expect(player.asked.last == .listBackups)
    let entry = BackupsPage.Entry(
      path: "/b", date: "23 Nov 2026, 09.14", reason: .backupSession,
      contents: .init(records: 12, fields: 40), clock: 57)
    _ = player.app.receive(.backups([entry]))
    for text in ["23 Nov 2026, 09.14", "awal sesi", "12 catatan, 40 isian", "ke-57"] {
      #expect(player.focusedRow().contains(text))
      #expect(player.text(40, 12).contains(text))
    }
    try player.play("<enter>")
    #expect(player.asked.last == .restoreBackup(path: "/b"))
  }

  @Test func `without backups the page says when one is made`() throws {
    var player = try Player.example("susu-kambing")
    _ = player.app.receive(.backups([]))
    #expect(player.text().contains("Belum ada cadangan"))
  }
}
