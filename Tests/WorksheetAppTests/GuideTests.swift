import TerminalScreen
import Testing
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@testable import WorksheetApp

/// What leads somebody on who does not know how: the first look, help, commands, the next step.
@Suite struct GuideTests {
  private func player(_ example: String? = nil) throws -> Player {
    var player = try example.map { try Player.example($0) } ?? Player(.empty)
    player.app.desk.allLessons = try TemplateLibrary.load(folder: nil).lessons
    return player
  }

  // MARK: The first look around

  @Test func `the tour has six screens in both languages, and each fits the smallest screen`()
    throws
  {
    let lessons = try TemplateLibrary.load(folder: nil).lessons
    for language in [Language.indonesian, .english] {
      let tour = try #require(lessons.named(TourPage.lesson, in: language))
      #expect(tour.language == language)
      #expect(tour.text.sections.count == 6)
      for section in tour.text.sections {
        #expect(LessonRows(section, width: 76).rows.count <= 18)
      }
    }
  }

  @Test func `who starts for the first time is shown around, and any screen can be left`() throws {
    let desk = try player().app.desk
    var app = App(home: HomePage(recent: [], examples: []), desk: desk, isFirst: true)
    for screen in 1...6 {
      #expect(app.drawn(size: Size(columns: 80, rows: 24)).text.contains("\(screen) dari 6"))
      var other = app
      _ = other.receive(.escape)
      #expect(other.page is HomePage)
      _ = app.receive(.enter)
    }
    #expect(app.page is HomePage)
    _ = app.receive(.end)
    _ = app.receive(.enter)
    #expect(app.page is TourPage, "the home page leads there again")
  }

  @Test func `on a small screen the tour shows every row of its text`() throws {
    var player = try player()
    player.app.resize(to: Size(columns: 40, rows: 12))
    player.app.page = TourPage()
    player.app.pagesBelow = [SheetListPage()]
    var seen = ""
    for _ in 0..<60 where player.app.page is TourPage {
      seen += player.text(40, 12)
      try player.play("<enter>")
    }
    let tour = try #require(player.app.desk.allLessons.named(TourPage.lesson, in: .indonesian))
    for section in tour.text.sections {
      for row in LessonRows(section, width: 36).rows where !row.isEmpty {
        #expect(seen.contains(row.map(\.text).joined()))
      }
    }
    #expect(player.app.page is SheetListPage)
  }

  // MARK: Help

  @Test func `help explains the words of the field that it uses`() throws {
    var player = try player("susu-kambing")
    try player.play("4<f1><end>")
    let help = player.text()
    #expect(help.contains("Istilah di sini"))
    #expect(help.contains("• Gagasan: usul kita untuk menghapus akar masalah."))
  }

  @Test func `of two terms at one place the longer one is meant, in whole words and any case`()
    throws
  {
    let glossary = Glossary([
      Lesson(
        name: "istilah",
        markdown: "# I\n\n- **Masalah**: a.\n- **Akar masalah (root cause)**: b.\n- **RT**: c.\n")
    ])
    let text = "AKAR MASALAH dan root cause, bukan masalahnya atau artinya; RT, masalah."
    #expect(glossary.terms(in: text).map(\.meaning) == ["b.", "c.", "a."])
    #expect(glossary.marked(text).map(\.text).joined() == text)
    let strong = glossary.marked(text).filter {
      if case .strong = $0 { true } else { false }
    }
    #expect(strong.map(\.text) == ["AKAR MASALAH", "root cause", "RT", "masalah"])
  }

  @Test func `every page says something when help is asked for`() throws {
    var player = try player("susu-kambing")
    for place in [
      "", "1<enter>", "2<enter>", "3<enter>", "4<enter>", "5<enter>", "6<enter>", "7<enter>",
      "8<enter>", "9<enter>", "<f10>", "<c-p>", "<f9>", "<f5>",
    ] {
      try player.play(place + "<f1>")
      let page = try #require(player.app.page as? TextPage, "\(place)")
      #expect(!page.paragraphs.isEmpty, "\(place)")
      try player.play("<esc><esc><esc>")
    }
  }

  // MARK: Commands by their name

  @Test func `a command is found by a part of its name and carried out where it was asked`() throws
  {
    var player = try player("susu-kambing")
    try player.play("4<enter><c-p>seluruh po<enter>")
    #expect(player.app.page is TreeOverviewPage)
    try player.play("<esc><c-p>ganti bah")
    #expect(player.text().contains("Perintah: Ganti bahasa  F11"))
    try player.play("<esc><c-p>apa beri<enter>")
    #expect(player.app.page is NextPage)
  }

  // MARK: What next?

  private func steps(_ records: [Record]) throws -> [NextSteps.Step] {
    var workbook = Workbook.empty
    _ = try workbook.apply(Change(records.map { .insert($0) }), at: workbook.nextStamp(in: "a"))
    let desk = try player().app.desk
    let checked = CheckedWorkbook(
      workbook: workbook, worksheets: desk.worksheets, wordlists: desk.wordlists)
    return NextSteps(
      workbook, worksheets: desk.worksheets, findings: Checks.findings(in: checked)
    ).steps
  }

  @Test func `an empty workbook begins with its first sheet`() throws {
    guard case .begin(let sheet) = try #require(steps([]).first) else {
      Issue.record("no sheet to begin")
      return
    }
    #expect(sheet.number == 1)
  }

  @Test func `a required question without an answer is asked before later sheets`() throws {
    let steps = try steps([Record(id: "a", kind: .profile, fields: ["group": .text("Tani")])])
    guard case .answer(let field, .profile, record: "a")? = steps.first else {
      Issue.record("\(steps)")
      return
    }
    #expect(field.isRequired && field.key != "group")
  }

  @Test func `an error comes before everything that is only missing`() throws {
    let desk = try player("susu-kambing").app.desk
    let error = Finding(check: "PT17", severity: .error, record: "p1")
    let steps = NextSteps(
      desk.workbook, worksheets: desk.worksheets, findings: desk.findings + [error]
    ).steps
    #expect(steps.first == .mend(error))
    let dismissed = Finding(check: "PT17", severity: .error, record: "p1", dismissed: "sudah")
    #expect(
      NextSteps(desk.workbook, worksheets: desk.worksheets, findings: [dismissed]).steps.isEmpty)
  }

  @Test func `Enter goes to the place of a proposed step`() throws {
    var player = try player()
    try player.play("9<down><down><enter>")
    #expect(player.text().contains("Mulai lembar 1 Profil"))
    try player.play("<enter>")
    #expect((player.app.page as? FormPage)?.part.kind == .profile)
  }

  @Test func `every step of the examples leads somewhere`() throws {
    for example in ["susu-kambing", "padi-organik", "keripik-singkong"] {
      var player = try player(example)
      let count = player.app.desk.nextSteps.steps.count
      #expect(count > 0, "\(example)")
      for index in 0..<count {
        try player.play(
          "9<down><down><enter>" + String(repeating: "<down>", count: index) + "<enter>")
        #expect(!(player.app.page is NextPage), "\(example), step \(index)")
        player.app.page = SheetListPage()
        player.app.pagesBelow = []
      }
    }
  }
}
