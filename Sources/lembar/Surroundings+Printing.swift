import WorksheetApp
import WorksheetModel
import WorksheetReport
import WorksheetText

extension Surroundings {
  /// What a report of this workbook is made of; all checks run.
  func subject(_ read: WorkbookInHand) -> ReportSubject {
    ReportSubject(
      read.workbook, worksheets: library.worksheets, wordlists: library.wordlists,
      catalogue: read.catalogue, today: clock.day)
  }

  /// The paper that was asked for; one too narrow to be read is refused.
  func paper(width: Int, isASCII: Bool) throws(Refusal) -> Paper {
    guard width >= Paper.narrowest else {
      throw .badInput(catalogue()[CommandPhrase.widthTooSmall, String(width)])
    }
    var paper = Paper.terminal(width: width)
    if isASCII { paper.lettering = .ascii }
    return paper
  }

  /// Writes a report to standard output as plain text.
  func print(
    _ report: Report, on paper: Paper = .terminal(width: Paper.usual), _ catalogue: Catalogue
  ) throws(Refusal) {
    try print(PrintedText(PlainText(on: paper).text(of: report)), catalogue)
  }

  /// Writes an export to standard output; tables only go into a folder.
  func print(_ export: Export, _ catalogue: Catalogue) throws(Refusal) {
    switch export {
    case .text(let content): try print(content, catalogue)
    case .folder: throw .badInput(catalogue[CommandPhrase.tablesNeedFolder])
    case .values: throw .badInput(catalogue[CommandPhrase.spreadsheetNeedsFile])
    }
  }

  /// The sheet with this number, id or title in any language; nil stands for all of them.
  func sheet(named name: String?) throws(Refusal) -> Template? {
    guard let name else { return nil }
    let sheets = library.worksheets.sheets
    let titled = sheets.first { sheet in
      sheet.title.texts.values.contains { $0.lowercased() == name.lowercased() }
    }
    guard let found = library.worksheets.sheet(name) ?? titled else {
      let catalogue = catalogue()
      let known = sheets.map { "\($0.number) \($0.title[catalogue.language])" }
      throw .badInput(catalogue[CommandPhrase.unknownSheet, name, known.joined(separator: ", ")])
    }
    return found
  }
}
