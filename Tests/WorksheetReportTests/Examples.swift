import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport
import WorksheetStore
import WorksheetTemplates
import WorksheetText

/// The example workbooks and small ones made for a test, ready to be reported.
struct Examples {
  static let names = ["keripik-singkong", "padi-organik", "susu-kambing"]

  let library: TemplateLibrary

  init() throws { library = try TemplateLibrary.load(folder: nil) }

  func subject(_ name: String) throws -> ReportSubject {
    let text = try #require(library.example(name))
    return subject(try WorkbookFormat.read(Array(text.utf8)).workbook)
  }

  func subject(_ workbook: Workbook, in language: Language = .indonesian) -> ReportSubject {
    ReportSubject(
      workbook, worksheets: library.worksheets, wordlists: library.wordlists,
      catalogue: library.catalogue(language))
  }

  func subject(_ records: [Record], title: String = "Uji") -> ReportSubject {
    subject(
      Workbook(
        header: .init(id: "abcdefghijkl", title: title, created: "2026-11-23T09:12:00+07:00"),
        records: records))
  }
}

extension Paper {
  static func test(_ width: Int) -> Paper {
    Paper(
      width: width, safe: { SafeText($0).text }, columns: { displayWidth(of: $0) },
      rows: { wrapped($0, width: $1) })
  }
}

extension Report {
  func lines(width: Int = 80) -> [String] {
    PlainText(on: .test(width)).text(of: self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  func plainText(width: Int = 80) -> String { PlainText(on: .test(width)).text(of: self) }
}
