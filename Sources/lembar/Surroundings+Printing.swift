import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

extension Surroundings {
  /// What a report of this workbook is made of; all checks run.
  func subject(_ read: WorkbookInHand) -> ReportSubject {
    ReportSubject(
      read.workbook, worksheets: library.worksheets, wordlists: library.wordlists,
      catalogue: read.catalogue)
  }

  /// Writes a report to standard output as plain text.
  func print(
    _ report: Report, on paper: Paper = .terminal(width: Paper.usual), _ catalogue: Catalogue
  ) throws(Refusal) {
    guard Console.write(PlainText(on: paper).text(of: report)) else {
      throw .notWritten(catalogue[CommandPhrase.outputFailed])
    }
  }
}

extension Paper {
  /// Texts are as wide and as safe as on the screen.
  static func terminal(width: Int) -> Paper {
    Paper(
      width: width, safe: { SafeText($0).text }, columns: { displayWidth(of: $0) },
      rows: { wrapped($0, width: $1) })
  }
}
