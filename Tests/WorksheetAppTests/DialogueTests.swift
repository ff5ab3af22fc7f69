import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct DialogueTests {
  @Test func `it begins at the first question, and every question has a number and a label`() throws
  {
    var interview = try Interview()
    #expect(interview.question == "1.1 Nama kelompok")
    interview.say("Jamaah Susu")
    #expect(interview.said.first == "Tercatat: Jamaah Susu")
    #expect(interview.question == "1.2 Desa/kelurahan")
    #expect(try interview.first(.profile).text("group") == "Jamaah Susu")
  }

  @Test func `nothing is made by a question that is passed over`() throws {
    var interview = try Interview()
    interview.say("", "", "")
    #expect(interview.workbook.records.isEmpty)
    #expect(interview.question.hasPrefix("1.4 "))
    interview.say("<")
    #expect(interview.question.hasPrefix("1.3 "))
  }

  @Test func `a refused answer says why and asks only the question again`() throws {
    var interview = try Interview(sheet: "6")
    interview.say("Susu")
    interview.say(":daftar 2", "Susu kambing", "Alam")
    interview.pass { $0.question.hasSuffix("Harga") }
    let question = interview.question
    interview.say("1,250")
    #expect(interview.question == question)
    #expect(interview.said.count == 1 && interview.text.contains("1,250"))
    interview.say("15rb")
    #expect(interview.said.first?.contains("Rp15.000") == true)
    #expect(try interview.first(.potential).number("price")?.json == "15000")
  }

  @Test func `an unusual spelling is read back`() throws {
    var interview = try Interview()
    interview.say(":daftar 2", "Susu kambing")
    interview.pass { $0.question.hasSuffix("Harga") }
    interview.say("2 M")
    #expect(interview.said.first == "Dibaca sebagai Rp2.000.000.000. Tercatat.")
  }

  @Test func `choices are taken by number, by word and by the beginning of a word`() throws {
    for (typed, stored) in [("1", "human"), ("alam", "natural"), ("soc", "social")] {
      var interview = try Interview(language: typed == "soc" ? .english : .indonesian)
      interview.say(typed == "soc" ? ":list 2" : ":daftar 2", "Susu kambing")
      interview.say(typed)
      #expect(try interview.first(.potential).text("asset") == stored, "\(typed)")
    }
  }

  @Test func `a dash and a question mark are answers everywhere`() throws {
    var interview = try Interview()
    interview.say("?", "-")
    let profile = try interview.first(.profile)
    #expect(profile.states["group"] == .unknown)
    #expect(profile.states["village"] == AnswerState.none)
  }

  @Test func `an answer that begins with a colon is written with two`() throws {
    var interview = try Interview()
    interview.say("::Susu")
    #expect(try interview.first(.profile).text("group") == ":Susu")
    interview.say(":nonsense")
    #expect(interview.text.contains(":bantuan"))
    #expect(interview.question == "1.2 Desa/kelurahan")
  }

  @Test func `commands are known in both languages, and help names each of them`() throws {
    var interview = try Interview()
    interview.say(":help")
    let indonesian = interview.text
    for command in SpokenCommand.allCases {
      let names = command.names(interview.dialogue.desk.catalogue)
      #expect(names.count >= 1 && names.allSatisfy { indonesian.contains(":" + $0) })
    }
    interview.say(":bantuan")
    #expect(interview.text == indonesian)
  }

  @Test func `an answer is emptied, undone and repeated`() throws {
    var interview = try Interview()
    interview.say("Susu", "<", ":kosong")
    #expect(try interview.first(.profile).text("group") == nil)
    interview.say(":urung")
    #expect(try interview.first(.profile).text("group") == "Susu")
    interview.say(":ulang")
    #expect(try interview.first(.profile).text("group") == nil)
  }

  @Test func `what the journal does not take is not said to be taken`() throws {
    var interview = try Interview()
    interview.refusal = "Disk penuh."
    interview.say("Susu")
    #expect(interview.text.contains("Disk penuh.") && !interview.text.contains("Tercatat"))
    #expect(interview.question == "1.1 Nama kelompok")
    interview.refusal = nil
    interview.say("Susu")
    #expect(interview.said.first == "Tercatat: Susu")
  }

  @Test func `a long text goes on over several lines`() throws {
    var interview = try Interview()
    interview.pass { $0.question.contains("Catatan") }
    interview.say("baris satu\\")
    #expect(interview.question.contains("Catatan"))
    interview.say("baris dua")
    #expect(try interview.first(.profile).text("notes") == "baris satu\nbaris dua")
  }

  @Test func `a table takes rows by text, opens them by number and removes them after a question`()
    throws
  {
    var interview = try Interview()
    interview.say(":daftar potensi")
    #expect(interview.question.contains("baris 1 (baru): Nama potensi"))
    interview.say("Susu kambing", ":lewati", "+ 7", ":lewati")
    #expect(interview.records(.potential).map { $0.text("name") } == ["Susu kambing", "7"])
    #expect(interview.question.contains("baris 3 (baru)"))
    interview.say("9")
    #expect(interview.text.contains("9"))
    interview.say(":pindah 2 1", ":salin 1")
    #expect(interview.records(.potential).map { $0.text("name") } == ["7", "7", "Susu kambing"])
    interview.say(":hapus 2")
    #expect(interview.question.contains("Hapus"))
    interview.say("t")
    #expect(interview.records(.potential).count == 3)
    interview.say(":hapus 2", "y")
    #expect(interview.records(.potential).count == 2)
    #expect(interview.text.contains(":urung"))
    interview.say("2")
    #expect(interview.question.hasPrefix("2.2.1 "))
  }

  @Test func `the source of a figure is said in brackets or afterwards`() throws {
    var interview = try Interview()
    interview.say(":daftar 2", "Susu kambing")
    interview.pass { $0.question.hasSuffix("Jumlah") }
    interview.say("12 (dilihat)")
    #expect(try interview.first(.potential).sources["quantity"] == .seen)
    interview.say(":sumber 2")
    #expect(try interview.first(.potential).sources["quantity"] == .told)
  }

  @Test func `the whole way can be gone with empty lines, and ends in the list`() throws {
    var interview = try Interview(Player.example("susu-kambing").app.desk.workbook)
    var questions = 0
    interview.say(":daftar 1")
    while !interview.question.hasPrefix("0 "), questions < 500 {
      interview.say("")
      questions += 1
    }
    #expect(interview.question == "0 Pilih lembar")
    #expect(questions > 20 && questions < 500)
    #expect(try interview.workbook == Player.example("susu-kambing").app.desk.workbook)
  }

  @Test func `every question of every example is one line that names something`() throws {
    for name in ["keripik-singkong", "padi-organik", "susu-kambing"] {
      for sheet in 1...9 {
        var interview = try Interview(Player.example(name).app.desk.workbook)
        interview.say(":daftar \(sheet)")
        for _ in 1...12 {
          #expect(interview.question.contains(" ") && !interview.question.contains("\n"))
          #expect(!interview.text.contains("‹"), "\(interview.text)")
          interview.say(":bantuan")
          #expect(!interview.text.contains("‹"), "\(interview.text)")
          interview.say("1")
        }
        interview.say(":baca", ":hasil", ":temuan")
        #expect(!interview.text.contains("‹"))
      }
    }
  }
}
