import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

/// An answer that the journal could not take is taken by itself when that is possible again.
@Suite struct RetryTests {
  private static let sentence = "BELUM tersimpan: penuh."

  private func refused(_ keys: String) throws -> Player {
    var player = try Player()
    player.refusal = Self.sentence
    try player.play(keys)
    #expect(player.text().contains(Self.sentence))
    return player
  }

  @Test func `a refused answer is taken by itself, and the focus moves on`() throws {
    var player = try refused("<enter>Jamaah Susu<enter>")
    player.waitForRetry()
    #expect(player.focusedRow().contains("Jamaah Susu"))
    #expect(player.text().contains(Self.sentence))
    player.refusal = nil
    player.waitForRetry()
    #expect(player.records.first?.text("group") == "Jamaah Susu")
    #expect(player.focusedRow().contains("Desa/kelurahan"))
    #expect(!player.text().contains("BELUM"))
    #expect(player.app.retry() == [])
  }

  @Test func `a text that was typed on meanwhile is not taken half-way`() throws {
    var player = try refused("<enter>Jamaah<enter>")
    try player.play(" Susu")
    player.refusal = nil
    player.waitForRetry()
    #expect(player.records.isEmpty)
    #expect(player.focusedRow().contains("Jamaah Susu"))
    #expect(!player.text().contains("BELUM"))
  }

  @Test func `the next answer takes the refused one along`() throws {
    var player = try refused("<enter>Jamaah Susu<enter>")
    try player.play("<esc><down>")
    player.refusal = nil
    try player.play("Kalibening<enter>")
    let profile = try #require(player.records.first)
    #expect(profile.text("group") == "Jamaah Susu" && profile.text("village") == "Kalibening")
    #expect(player.records.count == 1)
    try player.play("<home>")
    #expect(player.app.unfinished == nil)
  }

  @Test func `an answer whose page was left is taken as well`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah Susu<enter>")
    player.refusal = Self.sentence
    try player.play("Kalibening<enter><esc><esc>")
    #expect(player.text().contains("BELUM"))
    player.refusal = nil
    player.waitForRetry()
    #expect(player.records.first?.text("village") == "Kalibening")
    try player.play("<enter><down>")
    #expect(player.app.unfinished == nil)
  }

  @Test(arguments: ["", "x<bs>"])
  func `a refused card is taken`(meanwhile: String) throws {
    var player = try Player()
    try player.play("4<enter>Pendapatan rendah<enter>")
    player.refusal = Self.sentence
    try player.play("<tab>Susu basi<enter>" + meanwhile)
    player.refusal = nil
    player.waitForRetry()
    #expect(player.records.count { $0.text("statement") == "Susu basi" } == 1)
    #expect(player.focusedRow().contains("Susu basi"))
    #expect(player.app.unfinished == nil)
  }

  @Test func `a refused month is taken`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>")
    player.refusal = Self.sentence
    try player.play("12345<enter>")
    #expect(player.app.unfinished != nil)
    player.refusal = nil
    player.waitForRetry()
    #expect(player.text().contains("12.345"))
    #expect(player.app.unfinished == nil)
  }

  @Test func `undoing something else leaves what is being typed`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter>1<enter>234<c-z>")
    #expect(player.app.unfinished?.text == "234")
  }

  @Test func `a save that runs is shown, and changes made meanwhile stay unsaved`() throws {
    var player = try Player()
    try player.play("<enter>Jamaah Susu<enter>")
    _ = player.app.receive(.saving)
    #expect(player.text().contains("menyimpan…"))
    try player.play("Kalibening<enter>")
    _ = player.app.receive(.saved(time: "09.41"))
    #expect(player.app.hasUnsavedChanges && player.text().contains("aman, belum di berkas"))
    _ = player.app.receive(.saving)
    _ = player.app.receive(.saved(time: "09.42"))
    #expect(!player.app.hasUnsavedChanges && player.text().contains("tersimpan 09.42"))
  }
}
