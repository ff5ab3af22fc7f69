import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct MouseTests {
  @Test func `a click moves the focus and a second one is Enter`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("<click 5,6>")
    #expect(player.text().contains("> 5 Kunjungan") == true)
    try player.play("<click 5,3><click 5,3>")
    let rows = player.text().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("Arisan Sabtu Pon") })
    try player.play("<click 40,\(row)>")
    #expect(player.text().contains("> Arisan Sabtu Pon"))
    try player.play("<click 40,\(row)>")
    #expect(player.text().contains("> Nama potensi"))
  }

  @Test func `a click while something is typed takes nothing and throws nothing away`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("1<enter><down>Baru<click 40,5>")
    #expect(player.text().contains("belum selesai diketik"))
    #expect(player.text().contains("Baru"))
  }

  @Test func `the wheel walks, and a click beside everything does nothing`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("<wheel 1><click 79,23><click 400,-3>")
    #expect(player.text().contains("> 4 Masalah"))
    try player.play("<wheel -1><c-]><c-]>")
    #expect(player.text().contains("> 1 Profil"))
    #expect(player.asked == [.reportMouse(true), .reportMouse(false)])
  }

  @Test func `a sentence of several lines is one row for the mouse, wherever it is clicked`() throws
  {
    var player = try Player.example("susu-kambing")
    try player.play("<f5>")
    let rows = player.text().split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(rows.firstIndex { $0.contains("Impas pada") })
    try player.play("<click 50,\(first + 1)>")
    #expect(player.focusedRow().contains("Impas pada"))
    try player.play("<click 50,\(first + 1)>")
    #expect(player.text().contains("BEP per siklus ="))
  }
}
