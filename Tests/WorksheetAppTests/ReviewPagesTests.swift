import Testing
import WorksheetModel

@testable import WorksheetApp

/// Remarks and reviews as they are played.
@Suite struct ReviewPagesTests {
  /// On the price of a potential; the workbook has nothing else.
  private func onPrice() throws -> Player {
    var player = try Player()
    try player.play("<down><enter>Susu<enter><esc><esc><enter><enter>")
    try player.play("<down><down><down><down><down>")
    return player
  }

  private func remarks(_ player: Player) -> [Record] {
    player.records.filter { $0.kind == .remark }
  }

  @Test func `one key makes a remark about the field in focus, and the name is asked once`() throws
  {
    var player = try onPrice()
    try player.play("<c-c>Ahmad<enter>")
    #expect(player.text().contains("Harga"))
    try player.play("Dari mana?<enter>")
    let remark = try #require(remarks(player).first)
    let potential = try #require(player.records.first { $0.kind == .potential })
    #expect(remark.text("record") == potential.id.text && remark.text("field") == "price")
    #expect(remark.text("by") == "Ahmad" && remark.text("date") == "2026-11-23")
    #expect(remark.text("text") == "Dari mana?" && remark.text("state") == "open")
    #expect(player.text().contains("Catatan disimpan"))
    try player.play("<f8>Dan satuannya?<enter>")
    #expect(remarks(player).map { $0.text("by") } == ["Ahmad", "Ahmad"])
  }

  @Test func `the remark is seen at its field and marked in form, table and list`() throws {
    var player = try onPrice()
    try player.play("<c-c>Ahmad<enter>Dari mana?<enter>")
    #expect(player.text().contains("* Catatan (Ahmad, 23 November 2026): Dari mana?"))
    try player.play("<up>")
    #expect(!player.text().contains("Dari mana?"))
    #expect(player.text().contains("catatan: 1"))
    try player.play("<esc>")
    #expect(player.text().contains("*Susu"))
    #expect(player.text().contains("* Catatan (Ahmad"))
    try player.play("<esc>")
    #expect(player.text().contains("Catatan             1"))
  }

  @Test func `a remark on a card stands at the card of the tree`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("4<enter><down><c-c>Ahmad<enter>Sudah dilihat?<enter>")
    #expect(player.text().contains("*1"))
    #expect(player.text().contains("Sudah dilihat?"))
  }

  @Test func `a remark on a cell of the cash table is said where the cell has the focus`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("7<enter><down><c-c>Ahmad<enter>Benar segini?<enter>")
    let remark = try #require(remarks(player).last)
    #expect(remark.text("field")?.hasPrefix("plan.") == true)
    try player.play("<right><left>")
    #expect(player.text().contains("Benar segini?"))
    try player.play("<right>")
    #expect(!player.text().contains("Benar segini?"))
  }

  @Test func `a remark leads to its place, is answered, fixed and closed by name and date`() throws
  {
    var player = try onPrice()
    try player.play("<c-c>Siti<enter>Dari mana?<enter><esc><esc><end>")
    try player.play("9<down><down><down><enter>")
    #expect(player.text().contains("[terbuka] Susu: Harga"))
    try player.play("<enter>")
    #expect(player.focusedRow().contains("Harga"))
    try player.play("<esc><f2>Dari warung<enter>")
    try player.play("<f8><f7>")
    let remark = try #require(remarks(player).first)
    #expect(remark.text("reply") == "Dari warung" && remark.text("reply_by") == "Siti")
    #expect(remark.text("fixed_by") == "Siti" && remark.text("closed_date") == "2026-11-23")
    #expect(remark.text("state") == "closed")
    try player.play("<f7>")
    #expect(remarks(player).first?.text("state") == "open")
  }

  @Test func `the mark stays on a remark whose new state gives it another row`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("9<enter><enter><f7>Ahmad<enter>")
    #expect(player.focusedRow().contains("[ditutup] Yogurt"))
    try player.play("<f7>")
    #expect(player.focusedRow().contains("[terbuka] Yogurt"))
  }

  @Test func `a reply that waits is not lost to another one`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("9<enter><enter><f2>Siti<enter>Ada di buku<esc><down><f2>")
    #expect(player.text().contains("Ada di buku"))
    try player.play("<enter>")
    #expect(remarks(player).contains { $0.text("reply") == "Ada di buku" })
  }

  @Test func `a remark on a record that is gone is kept as an old answer`() throws {
    var player = try onPrice()
    try player.play("<c-c>Ahmad<enter>Dari mana?<enter><esc><del><esc>")
    try player.play("9<down><down><down><enter>")
    #expect(player.text().contains("[terbuka] isian lama: Susu"))
    try player.play("<enter>")
    #expect(player.text().contains("sudah tidak ada"))
    #expect(remarks(player).count == 1)
  }

  @Test func `a half-written remark is kept when its page is left`() throws {
    var player = try onPrice()
    try player.play("<c-c>Ahmad<enter>Dari ma<esc><esc>")
    #expect(remarks(player).first?.text("text") == "Dari ma")
    try player.play("<c-c><esc>")
    #expect(remarks(player).count == 1)
  }

  @Test func `somebody who gives no name is told once, and may stay without one`() throws {
    var player = try onPrice()
    try player.play("<c-c><enter>")
    #expect(player.text().contains("Tanpa nama"))
    try player.play("<enter>Dari mana?<enter>")
    #expect(remarks(player).first?.text("text") == "Dari mana?")
    #expect(remarks(player).first?.text("by") == nil)
    #expect(player.app.desk.findings.contains { $0.check == "TJ03" })
    try player.play("<f8>Lagi<enter>")
    #expect(remarks(player).count == 2)
  }

  // MARK: The mentor's mode

  /// Begins to review from the page of the review.
  private func reviewing() throws -> Player {
    var player = try Player.example("susu-kambing")
    try player.play("9<enter><down><down><down><down><down><down><down><enter>")
    #expect(player.text().contains("Siapa nama pembimbing"))
    try player.play("<c-u>Sri<enter>")
    return player
  }

  @Test func `another name takes the place of the one that is proposed, which can also be mended`()
    throws
  {
    var player = try Player.example("susu-kambing")
    try player.play("9<enter><down><down><down><down><down><down><down><enter>")
    #expect(player.text().contains("> Ahmad Fauzan"))
    var mending = player
    try player.play("Bu Ratna<enter>")
    #expect(player.text().contains("meninjau Bu Ratna"))
    try mending.play("<home>H. <enter>")
    #expect(mending.text().contains("meninjau H. Ahmad Fauzan"))
  }

  @Test func `while the mentor reviews, remarks and scores are written and nothing else`() throws {
    var player = try reviewing()
    let before = player.records.filter { $0.kind != .remark && $0.kind != .review }
    #expect(player.text().contains("meninjau Sri"))
    #expect(player.text().contains("F8/Ctrl-C catatan") || player.text().contains("F8 catatan"))
    try player.play("<esc>2<enter><enter>x")
    #expect(player.text().contains("Sedang meninjau"))
    try player.play("<esc><del><ins><f8><esc>")
    try player.play("<c-c>Bagus<enter>")
    #expect(player.records.filter { $0.kind != .remark && $0.kind != .review } == before)
    #expect(remarks(player).count == 3)
    #expect(remarks(player).last?.text("by") == "Sri")
  }

  @Test func `an earlier change of the group cannot be undone while the mentor reviews`() throws {
    var player = try onPrice()
    try player.play("15rb<enter><esc><esc>9<enter><down><down><down><down><enter>")
    try player.play("Sri<enter><c-z>")
    #expect(player.records.first { $0.kind == .potential }?.whole("price") == 15_000)
    #expect(player.text().contains("Sedang meninjau"))
  }

  @Test func `another rater scores on a line of their own and the difference is shown`() throws {
    var player = try reviewing()
    try player.play("<home><down><down><enter><enter>1<enter>")
    let reviews = player.records.filter { $0.kind == .review }
    #expect(reviews.count == 2 && reviews.last?.text("by") == "Sri")
    #expect(player.app.desk.workbook.reviewState == .submitted)
    try player.play("<esc><f5>")
    let text = player.text(100, 40)
    #expect(text.contains("Beda") && text.contains("71,25") && text.contains("kurang 6"))
    #expect(text.contains("Temuan otomatis") && text.contains("Tanda tangan"))
  }

  @Test func `approving locks the workbook, and only the review can open it again`() throws {
    var player = try reviewing()
    try player.play("<home><down><down><down><down><enter>")
    #expect(player.app.desk.workbook.isApproved)
    #expect(player.text(100).contains("disetujui (Sri, 23 November 2026)"))
    try player.play("<c-z>")
    #expect(player.app.desk.workbook.reviewState == .submitted)
    try player.play("<c-y>")
    #expect(player.app.desk.workbook.isApproved)
    try player.play("<esc>2<enter><enter>x<c-c>")
    #expect(player.text().contains("sudah disetujui"))
    try player.play("<esc><esc>9<enter><home><down><down><down><down><enter>")
    #expect(!player.app.desk.workbook.isApproved)
  }

  @Test func `what changed since the review is listed and leads to its place`() throws {
    var player = try onPrice()
    try player.play("<esc><esc>9<enter><down><down><down><enter>Siti<enter>")
    #expect(player.app.desk.workbook.reviewState == .submitted)
    // Asking for more work is the second step that a submitted workbook offers.
    try player.play("<home><down><down><down><down><down><enter>")
    #expect(player.app.desk.workbook.reviewState == .revise)
    try player.play("<esc>2<enter><enter><down><down><down><down><down>15rb<enter><esc><esc>")
    try player.play("9<enter><home><down><enter>")
    #expect(player.text().contains("Susu: Harga = Rp15.000"))
    try player.play("<enter>")
    #expect(player.focusedRow().contains("Harga"))
    try player.play("<esc><f8>")
    #expect(player.text().contains("Tidak ada yang berubah"))
  }

  @Test func `the pages of a review are usable on the smallest screen`() throws {
    var player = try reviewing()
    try player.play("<home>")
    #expect(player.text(40, 12).contains("Catatan:"))
    try player.play("<enter>")
    #expect(player.text(40, 12).contains("[terbuka]"))
    try player.play("<end>Bagus")
    #expect(player.text(40, 12).contains("Bagus"))
  }
}
