import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct DialogueSheetsTests {
  private func tree() throws -> Interview {
    var interview = try Interview()
    interview.say(":daftar 4", "Pendapatan rendah", "+0 Susu basi", "+1 Tidak ada pendingin")
    interview.say("+a Anak putus sekolah")
    return interview
  }

  @Test func `a problem tree grows by the numbers of its cards and is read with them`() throws {
    let interview = try tree()
    #expect(interview.text.contains("0 masalah inti: Pendapatan rendah"))
    #expect(interview.text.contains("1.1 sebab dari 1: Tidak ada pendingin"))
    #expect(interview.text.contains("a1 akibat dari 0: Anak putus sekolah"))
    let roles = interview.records(.problem).map { $0.text("role") }
    #expect(roles == ["focal", "cause", "cause", "effect"])
  }

  @Test func `why is asked from card to card until there is a reason to stop`() throws {
    var interview = try tree()
    interview.say("1.1", "1")
    #expect(interview.question.contains("Mengapa \"Tidak ada pendingin\"?"))
    interview.say("Listrik padam", "Dicatat dua bulan", "Bu Siti")
    let card = try #require(
      interview.records(.problem).first { $0.text("statement") == "Listrik padam" })
    #expect(card.text("evidence") == "Dicatat dua bulan")
    #expect(card.text("evidence_source") == "Bu Siti")
    #expect(interview.question.contains("Mengapa \"Listrik padam\"?"))
    let choice = try #require(interview.said.first { $0.contains("Berhenti") }?.first)
    interview.say(String(choice))
    #expect(interview.workbook[card.id]?.text("stop_reason") != nil)
  }

  @Test func `a card is moved, also put under another one, and removed after a question`() throws {
    var interview = try tree()
    interview.say("+0 Harga jatuh", "1.1")
    let move = try #require(interview.said.first { $0.contains("Pindahkan") }?.first)
    interview.say(String(move), "2")
    let moved = try #require(
      interview.records(.problem).first { $0.text("statement") == "Tidak ada pendingin" })
    #expect(moved.parent.flatMap { interview.workbook[$0]?.text("statement") } == "Harga jatuh")
    let also = try #require(interview.said.first { $0.contains("Juga sebab") }?.first)
    interview.say(String(also), "1")
    #expect(interview.workbook[moved.id]?.links("also_under").count == 1)
    let remove = try #require(interview.said.first { $0.contains("Hapus kartu") }?.first)
    interview.say(String(remove), "y")
    #expect(interview.workbook[moved.id] == nil)
    #expect(interview.question.contains("nomor kartu"))
  }

  @Test func `a list says that only a plus adds where its rows begin with no text`() throws {
    var interview = try Interview()
    interview.say(":daftar 7", "Telur asin", ":daftar 7", "")
    #expect(interview.question.contains("Buku kas"))
    #expect(interview.said.contains { $0.contains("Ketik + untuk menambah") })
    interview.say("3 November 2026")
    #expect(interview.said.contains { $0.contains("Ketik + untuk menambah") })
    interview.say("+")
    #expect(interview.question.contains("7b.1.1"))
  }

  @Test func `an empty cash table passes no judgement, and its help speaks of lines only`() throws {
    var interview = try Interview()
    interview.say(":daftar 6", "Telur asin", ":daftar 7")
    #expect(!interview.said.contains { $0.contains("minus") })
    interview.say(":bantuan")
    #expect(!interview.said.contains { $0.contains("1-3 = ") })
  }

  @Test func `months are filled by ranges, by name, all at once and one by one`() throws {
    var interview = try Interview()
    interview.say(":daftar 2")
    interview.pass { $0.question.contains("Kegiatan") || $0.question.contains("alender") }
    interview.say("Panen padi")
    #expect(interview.records(.season).count == 1)
    interview.pass { $0.question.contains("bulan = angka") }
    interview.say("1-3 = 2", "Mei = 1")
    var season = try interview.first(.season)
    #expect((1...5).map { season.whole(FieldKey("level.\($0)")) } == [2, 2, 2, nil, 1])
    interview.say("13 = 1")
    #expect(interview.text.contains("13"))
    interview.say(":bulan", "3", "", "0")
    season = try interview.first(.season)
    #expect((1...3).map { season.whole(FieldKey("level.\($0)")) } == [3, 2, 0])
  }

  @Test func `a cash line makes the plan with its first answer and takes figures for months`()
    throws
  {
    var interview = try Interview()
    interview.say(":daftar 7", "Penjualan susu")
    #expect(interview.records(.plan).count == 1 && interview.records(.cashLine).count == 1)
    interview.pass { $0.question.contains("bulan = angka") }
    interview.say("1-3 = 150.000")
    let line = try interview.first(.cashLine)
    #expect(line.fields.filter { $0.key.text.hasPrefix("plan.") }.count == 3)
    #expect(interview.said.first?.contains("150.000") == true)
    interview.say("1 = 40.2266.545")
    #expect(interview.text.contains("40.2266.545"))
  }

  @Test func `two are compared at a time, and the reason is asked`() throws {
    var interview = try Interview()
    interview.say(":daftar 2", "Susu", ":lewati", "Keripik", ":lewati")
    interview.pass { $0.text.contains("(A) Susu") || $0.question.hasPrefix("0 ") }
    interview.say("b", "Pasarnya dekat")
    let pair = try interview.first(.pair)
    #expect(pair.text("reason") == "Pasarnya dekat")
    #expect(
      pair.links("winner").first.flatMap { interview.workbook[$0]?.text("name") } == "Keripik")
  }

  @Test func `a remark is written once it is known by whom, and read at its question`() throws {
    var interview = try Interview()
    interview.say("Jamaah Susu", ":catat Cek lagi nama desanya")
    #expect(interview.question.contains("?") && interview.records(.remark).isEmpty)
    interview.say("Bu Siti")
    let remark = try interview.first(.remark)
    #expect(remark.text("text") == "Cek lagi nama desanya" && remark.text("by") == "Bu Siti")
    #expect(remark.text("field") == "village")
    #expect(interview.question == "1.2 Desa/kelurahan")
    #expect(interview.text.contains("Cek lagi nama desanya"))
    interview.say(":catatan", ":balas 1 Sudah", ":beres 1")
    #expect(try interview.first(.remark).text("reply") == "Sudah")
    #expect(try interview.first(.remark).text("state") == "fixed")
  }

  @Test func `an approved workbook is read and not changed`() throws {
    var interview = try Interview()
    interview.say("Jamaah Susu", ":daftar 9")
    for word in ["erahkan", "etuju"] {
      let step = try #require(
        interview.said.first { $0.first?.isNumber == true && $0.contains(word) }?.first)
      interview.say(String(step))
      if interview.question.contains("?") { interview.say("Bu Siti") }
    }
    #expect(interview.workbook.isApproved)
    interview.say(":daftar 1", "Lain")
    #expect(try interview.first(.profile).text("group") == "Jamaah Susu")
    #expect(interview.text.contains("disetujui"))
  }

  @Test func `findings are read with their places, lead there, and are dismissed with a reason`()
    throws
  {
    var interview = try Interview(Player.example("susu-kambing").app.desk.workbook)
    interview.say(":daftar 4", ":temuan")
    let first = interview.said.first
    if first?.hasPrefix("1 [") == true {
      interview.say(":temuan 1 Sudah dibahas")
      #expect(interview.workbook.records.contains { $0.dismissed.values.contains("Sudah dibahas") })
    }
  }
}
