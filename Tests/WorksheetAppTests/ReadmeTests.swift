import FoundationEssentials
import GoldenText
import TerminalScreen
import Testing
import WorksheetModel
import WorksheetTemplates

@testable import WorksheetApp

@Suite struct ReadmeTests {
  @Test func `the table of keys in the papers is what the key maps say`() throws {
    let catalogues = [Language.indonesian, .english].map(TemplateLibrary.embeddedCatalogue)
    let pages: [(title: String, keys: [KeyHelp])] = [
      ("di mana saja / anywhere", App.keyMap.help),
      ("daftar lembar / list of sheets", SheetListPage.keyMap.help),
      ("formulir / form", FormPage.keyMap.help), ("tabel / table", TablePage.keyMap.help),
      ("pohon masalah / problem tree", TreePage.keyMap.help),
      ("seluruh pohon / whole tree", TreeOverviewPage.keyMap.help),
      ("mengapa? / why?", WhyPage.keyMap.help), ("bacakan / read back", ReadingPage.keyMap.help),
      ("pohon tujuan / objective tree", ObjectivesPage.keyMap.help),
      ("arus kas, kalender / cash flow, calendar", GridPage.keyMap.help),
      ("nilai / scores", GridPage.matrixKeyMap.help),
      ("pilihan / choice", PickPage.keyMap.help), ("Periksa / Check", FindingsPage.keyMap.help),
      ("hasil hitungan / results", ResultsPage.keyMap.help),
      ("jawaban arus kas / cash flow answers", CashPage.keyMap.help),
      ("bagaimana kalau / what if", WhatIfPage.keyMap.help),
      ("baris siap pakai / ready rows", ReadyPage.keyMap.help),
      ("gambar / picture", FigurePage.keyMap.help),
      ("jenis modal / kinds of capital", InventoryPage.keyMap.help),
      ("bandingkan / compare", PairsPage.keyMap.help),
      ("akar untuk gagasan / roots for an idea", RootOfferPage.keyMap.help),
      ("perbandingan gagasan / ideas side by side", AlternativesPage.keyMap.help),
      ("kerangka kerja logis / logical framework", LogframePage.keyMap.help),
      ("latihan memilah / drill", DrillPage.keyMap.help),
      ("materi / lesson", LessonPage.keyMap.help),
      ("sajian / presentation", PresentPage.keyMap.help),
      ("rekap / recap", RecapPage.keyMap.help),
    ]
    let rows = pages.flatMap { page in
      page.keys.map { entry in
        let texts = catalogues.map { $0[entry.text] }.joined(separator: " | ")
        return "| \(page.title) | \(entry.shownKeys) | \(texts) |"
      }
    }
    let table = ["| di mana / where | tombol / keys | apa | what |", "|---|---|---|---|"] + rows
    try Golden.check(
      table.joined(separator: "\n"), between: ("<!-- keys:begin -->", "<!-- keys:end -->"),
      of: document("docs/tombol.md"))
  }

  @Test func `the words of the dialogue in the papers are those it knows`() throws {
    let rows = zip(
      SpokenCommand.table(TemplateLibrary.embeddedCatalogue(.indonesian)),
      SpokenCommand.table(TemplateLibrary.embeddedCatalogue(.english))
    ).map { "| `\($0.words)` | \($0.about) | \($1.about) |" }
    try Golden.check(
      (["| perintah / command | apa | what |", "|---|---|---|"] + rows).joined(separator: "\n"),
      between: ("<!-- fill:begin -->", "<!-- fill:end -->"), of: document("docs/tombol.md"))
  }

  @Test func `the screen in the README is what the program shows`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("4<enter><down><down><down>")
    try Golden.check(
      "```\n\(player.text())\n```", between: ("<!-- screen -->", "<!-- /screen -->"),
      of: document("README.md"))
  }

  private func document(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../\(name)")
      .standardizedFileURL
  }
}
