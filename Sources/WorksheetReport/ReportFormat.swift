import WorksheetModel

/// What `lembar export` makes: one text, or a folder of tables.
public enum Export: Hashable, Sendable {
  case text(PrintedText)
  case folder([File])
  /// A spreadsheet as values that another program writes in a format of its own.
  case values(JSON)

  /// One file of a folder; its name is plain ASCII and never a path.
  public struct File: Hashable, Sendable {
    public var name: String
    public var content: PrintedText
  }
}

/// The formats of `lembar export`; a new one is a renderer and its lines here.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text = "txt", markdown = "md", page = "html", tables = "csv", records = "json"
  /// The problem tree alone, whatever sheet is chosen.
  case picture = "svg", graph = "dot"
  /// Live formulas: one XML file, or the format of Excel.
  case flatSpreadsheet = "fods", spreadsheet = "xlsx"

  /// Whether it is nothing that can be printed on a terminal.
  public var needsFile: Bool { self == .tables || self == .spreadsheet }

  /// The whole workbook or one sheet of it; only plain text needs a paper.
  public func export(of subject: ReportSubject, sheet: Template?, on paper: Paper) -> Export {
    let report = { Report(of: subject, sheet: sheet) }
    return switch self {
    case .text: .text(PrintedText(PlainText(on: paper).text(of: report())))
    case .markdown: .text(MarkdownText().text(of: report()))
    case .page:
      .text(HTMLPage(language: subject.catalogue.language.code).text(of: report()))
    case .picture: .text(SVGPicture(subject: subject, paper: paper).text)
    case .graph: .text(DotText(subject: subject, paper: paper).text)
    case .flatSpreadsheet:
      .text(FlatSpreadsheet(spreadsheet: Spreadsheet(of: subject, sheet: sheet)).text)
    case .spreadsheet:
      .values(SpreadsheetValues(spreadsheet: Spreadsheet(of: subject, sheet: sheet)).json)
    case .tables: .folder(SeparatedTables(subject: subject).files(of: sheet))
    case .records: .text(RecordLines(subject.records(of: sheet)).text)
    }
  }
}

extension ReportSubject {
  fileprivate func records(of sheet: Template?) -> [Record] {
    guard let sheet else { return workbook.records }
    let kinds = Set(sheet.parts.map(\.kind))
    return workbook.records.filter { kinds.contains($0.kind) }
  }
}
