import FoundationEssentials
import GoldenText
import TerminalScreen
import Testing
import WorksheetTemplates

@testable import WorksheetApp

@Suite struct KeyTableTests {
  @Test func `the key table of the README is what the key maps say`() throws {
    let catalogue = TemplateLibrary.embeddedCatalogue(.indonesian)
    let pages: [(title: String, keys: [KeyHelp])] = [
      ("di mana saja", App.keyMap.help), ("daftar lembar", SheetListPage.keyMap.help),
      ("formulir", FormPage.keyMap.help), ("tabel", TablePage.keyMap.help),
      ("pohon masalah", TreePage.keyMap.help), ("arus kas, kalender", GridPage.keyMap.help),
      ("pilihan", PickPage.keyMap.help), ("Periksa", FindingsPage.keyMap.help),
      ("hasil hitungan", ResultsPage.keyMap.help),
    ]
    let rows = pages.flatMap { page in
      page.keys.map { entry in
        "| \(page.title) | \(entry.shownKeys) | \(catalogue[entry.text]) |"
      }
    }
    let table = ["| di mana | tombol | apa |", "|---|---|---|"] + rows
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md")
    try Golden.check(
      table.joined(separator: "\n"), between: ("<!-- keys:begin -->", "<!-- keys:end -->"),
      of: readme)
  }
}
