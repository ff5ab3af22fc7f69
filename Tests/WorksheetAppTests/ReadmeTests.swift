import FoundationEssentials
import GoldenText
import TerminalScreen
import Testing
import WorksheetTemplates

@testable import WorksheetApp

@Suite struct ReadmeTests {
  @Test func `the key table of the README is what the key maps say`() throws {
    let catalogue = TemplateLibrary.embeddedCatalogue(.indonesian)
    let pages: [(title: String, keys: [KeyHelp])] = [
      ("di mana saja", App.keyMap.help), ("daftar lembar", SheetListPage.keyMap.help),
      ("formulir", FormPage.keyMap.help), ("tabel", TablePage.keyMap.help),
      ("pohon masalah", TreePage.keyMap.help),
      ("seluruh pohon", TreeOverviewPage.keyMap.help),
      ("mengapa?", WhyPage.keyMap.help), ("bacakan", ReadingPage.keyMap.help),
      ("pohon tujuan", ObjectivesPage.keyMap.help), ("arus kas, kalender", GridPage.keyMap.help),
      ("nilai", GridPage.matrixKeyMap.help),
      ("pilihan", PickPage.keyMap.help), ("Periksa", FindingsPage.keyMap.help),
      ("hasil hitungan", ResultsPage.keyMap.help),
      ("jawaban arus kas", CashPage.keyMap.help), ("bagaimana kalau", WhatIfPage.keyMap.help),
      ("baris siap pakai", ReadyPage.keyMap.help), ("gambar", FigurePage.keyMap.help),
      ("jenis modal", InventoryPage.keyMap.help), ("bandingkan", PairsPage.keyMap.help),
      ("akar untuk gagasan", RootOfferPage.keyMap.help),
      ("perbandingan gagasan", AlternativesPage.keyMap.help),
      ("kerangka kerja logis", LogframePage.keyMap.help),
      ("latihan memilah", DrillPage.keyMap.help),
      ("materi", LessonPage.keyMap.help), ("sajian", PresentPage.keyMap.help),
      ("rekap", RecapPage.keyMap.help),
    ]
    let rows = pages.flatMap { page in
      page.keys.map { entry in
        "| \(page.title) | \(entry.shownKeys) | \(catalogue[entry.text]) |"
      }
    }
    let table = ["| di mana | tombol | apa |", "|---|---|---|"] + rows
    try Golden.check(
      table.joined(separator: "\n"), between: ("<!-- keys:begin -->", "<!-- keys:end -->"),
      of: readme)
  }

  @Test func `the words of the dialogue in the README are those it knows`() throws {
    let rows = SpokenCommand.table(TemplateLibrary.embeddedCatalogue(.indonesian)).map {
      "| `\($0.words)` | \($0.about) |"
    }
    try Golden.check(
      (["| perintah | apa |", "|---|---|"] + rows).joined(separator: "\n"),
      between: ("<!-- fill:begin -->", "<!-- fill:end -->"), of: readme)
  }

  @Test func `the screen in the README is what the program shows`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("4<enter><down><down><down>")
    try Golden.check(
      "```\n\(player.text())\n```", between: ("<!-- screen -->", "<!-- /screen -->"), of: readme)
  }

  private var readme: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
      .standardizedFileURL
  }
}
