import Testing
import TerminalScreen
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@testable import WorksheetApp

@Suite struct LessonPagesTests {
  private func player(_ language: Language = .indonesian) throws -> Player {
    var player = try Player.example("susu-kambing", language: language)
    player.app.desk.allLessons = try TemplateLibrary.load(folder: nil).lessons
    return player
  }

  @Test func `help leads to the lesson of the place, and Esc comes back step by step`() throws {
    var player = try player()
    try player.play("4<enter><f1>")
    #expect(player.text().contains("baca materinya"))
    try player.play("<f2>")
    #expect(player.text().contains("Pohon masalah") && player.text().contains("KARENA"))
    try player.play("<esc><esc>")
    #expect(player.app.page is TreePage)
  }

  @Test func `every sheet and every link leads to a lesson, in both languages`() throws {
    let library = try TemplateLibrary.load(folder: nil)
    let parts = library.worksheets.sheets.flatMap(\.parts).map(\.lesson).filter { !$0.isEmpty }
    let sheets = library.worksheets.sheets.map(\.lesson)
    let names = Set(library.lessons.map(\.name))
    #expect(sheets.allSatisfy(names.contains) && parts.allSatisfy(names.contains))
    for name in names {
      for language in [Language.indonesian, .english] {
        let lesson = try #require(library.lessons.named(name, in: language))
        #expect(lesson.language == language, "\(lesson.id)")
        #expect(lesson.text.links.allSatisfy(names.contains), "\(lesson.id)")
      }
    }
  }

  @Test func `Tab goes through the links, Enter follows one`() throws {
    var player = try player()
    try player.play("4<enter><f1><f2><tab>")
    let page = try #require(player.app.page as? LessonPage)
    #expect(page.link == 0)
    let lesson = try #require(player.app.desk.allLessons.named(page.name, in: .indonesian))
    let first = try #require(lesson.text.links.first)
    try player.play("<enter>")
    #expect((player.app.page as? LessonPage)?.name == first)
    try player.play("<esc>")
    #expect((player.app.page as? LessonPage)?.name == page.name)
  }

  @Test func `the link with the focus is always in view`() throws {
    for name in ["01-jamaah-produksi", "08-daftar-istilah"] {
      var player = try player()
      player.app.resize(to: Size(columns: 40, rows: 12))
      player.app.page = LessonPage(name: name)
      let lesson = try #require(player.app.desk.allLessons.named(name, in: .indonesian))
      for _ in lesson.text.links {
        try player.play("<tab>")
        let canvas = player.app.drawn(size: Size(columns: 40, rows: 12))
        #expect(canvas.row(try #require(canvas.cursor).row).contains("→"))
      }
    }
  }

  @Test func `lessons are found by any word in them, from the list and from the search`() throws {
    var player = try player()
    try player.play("<end><enter>muzara")
    try player.play("<esc>mudharabah")
    #expect(player.text().contains("/ mudharabah"))
    try player.play("<enter>")
    let found = try #require(player.app.page as? LessonPage)
    #expect(
      player.app.desk.allLessons.named(found.name, in: .indonesian)?.contains("mudharabah") == true)
    try player.play("<esc><esc><esc>")
    #expect(player.app.page is SheetListPage)
    try player.play("<c-p>mudharabah")
    #expect(player.text().contains("Materi →"))
  }

  @Test func `in English the lessons are English`() throws {
    var player = try player(.english)
    try player.play("<end><enter>")
    #expect(player.text().contains("Village law") || player.text().contains("Listening"))
  }

  @Test func `every lesson fits a screen of 40 columns without losing a word`() throws {
    for lesson in try TemplateLibrary.load(folder: nil).lessons {
      let rows = LessonRows(lesson.text, width: 36)
      #expect(rows.rowsOfLinks.count == rows.links.count, "\(lesson.id)")
      let shown = rows.rows.map { $0.map(\.text).joined() }
      #expect(shown.allSatisfy { displayWidth(of: $0) <= 36 }, "\(lesson.id)")
      let letters = shown.joined().filter(\.isLetter)
      #expect(letters == lesson.text.blocks.map(\.text).joined().filter(\.isLetter), "\(lesson.id)")
    }
  }
}

@Suite struct PresentPageTests {
  private let menu = "<f10><end>"

  private func presenting() throws -> Player {
    var player = try Player.example("susu-kambing")
    player.app.page = PresentPage(at: player.app.desk)
    player.app.pagesBelow = [SheetListPage()]
    return player
  }

  @Test func `it opens from the menu and Esc comes back`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("<f10>")
    for _ in 0..<60 where !player.focusedRow().contains("Sajikan") { try player.play("<down>") }
    try player.play("<enter>")
    #expect(player.text().contains("1 dari "))
    try player.play("<esc>")
    #expect(player.app.page is SheetListPage)
  }

  @Test func `forwards and back again shows the same screens, at every size`() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)] {
      var player = try presenting()
      player.app.resize(to: size)
      func screen() -> String { player.text(size.columns, size.rows) }
      var seen = [screen()]
      for _ in 0..<200 {
        try player.play("<right>")
        if screen() == seen.last { break }
        seen.append(screen())
      }
      #expect(seen.count > 15 && Set(seen).count == seen.count)
      for expected in seen.dropLast().reversed() {
        try player.play("<left>")
        #expect(screen() == expected)
      }
    }
  }

  @Test func `no key changes the workbook`() throws {
    var player = try presenting()
    let before = player.records
    try player.play("abc 12<del><ins><f2><f3><f4><f6><c-x><c-v><c-a><c-b><c-e><right><f7><f8>")
    #expect(player.records == before)
  }

  @Test func `names and amounts are hidden by one key each and come back`() throws {
    var player = try presenting()
    func wall() throws -> String {
      var text = ""
      try player.play("<home>")
      for _ in 0..<40 {
        text += player.text()
        try player.play("<right>")
      }
      return text
    }
    #expect(try wall().contains("Rp5.725.333"))
    try player.play("<f8>")
    #expect(player.text().contains("Jumlah uang ditutupi."))
    let hidden = try wall()
    #expect(!hidden.contains("Rp5.725.333") && hidden.contains("Rp···"))
    try player.play("<f8>")
    #expect(try wall().contains("Rp5.725.333"))
    try player.play("<f7>")
    #expect(player.text().contains("Nama orang ditutupi."))
  }

  @Test func `findings come when they are asked for, at once`() throws {
    var player = try presenting()
    try player.play("<f9>")
    #expect(player.text().contains("Yang perlu diperiksa"))
    try player.play("<f9>")
    #expect(!player.text().contains("Yang perlu diperiksa"))
  }
}
