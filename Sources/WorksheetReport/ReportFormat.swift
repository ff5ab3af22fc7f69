import WorksheetModel
import WorksheetText

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
  /// The problem tree alone.
  case picture = "svg", graph = "dot"
  /// Live formulas: one XML file, or the format of Excel.
  case flatSpreadsheet = "fods", spreadsheet = "xlsx"

  /// Whether it is nothing that can be printed on a terminal.
  public var needsFile: Bool { self == .tables || self == .spreadsheet }

  /// Whether it has anything of this sheet alone: of what is drawn, only of the one with the tree.
  public func tells(of sheet: Template) -> Bool {
    switch self {
    case .picture, .graph: sheet.parts.contains { $0.kind == .problem && $0.view == .tree }
    case .text, .markdown, .page, .tables, .records, .flatSpreadsheet, .spreadsheet: true
    }
  }

  /// The whole workbook or one sheet of it; only plain text needs a paper.
  public func export(of subject: ReportSubject, sheet: Template?, on paper: Paper) -> Export {
    switch self {
    case .text, .markdown, .page:
      let report = Report(of: subject, sheet: sheet)
      return .text(page(of: report, in: subject.catalogue, on: paper) ?? PrintedText(""))
    case .picture: return .text(SVGPicture(subject: subject, paper: paper).text)
    case .graph: return .text(DotText(subject: subject, paper: paper).text)
    case .flatSpreadsheet:
      let spreadsheet = Spreadsheet(of: subject, sheet: sheet)
      return .text(FlatSpreadsheet(spreadsheet: spreadsheet).text)
    case .spreadsheet:
      let spreadsheet = Spreadsheet(of: subject, sheet: sheet)
      return .values(SpreadsheetValues(spreadsheet: spreadsheet).json)
    case .tables: return .folder(SeparatedTables(subject: subject).files(of: sheet))
    case .records: return .text(RecordLines(subject.records(of: sheet)).text)
    }
  }

  /// Any report, also a summary or an empty form; nil for formats that hold data or one picture.
  public func page(of report: Report, in catalogue: Catalogue, on paper: Paper) -> PrintedText? {
    switch self {
    case .text: PlainText(on: paper).printed(report)
    case .markdown: MarkdownText().text(of: report)
    case .page: HTMLPage(catalogue: catalogue, paper: paper).text(of: report)
    case .tables, .records, .picture, .graph, .flatSpreadsheet, .spreadsheet: nil
    }
  }

  /// Whether it can be made of any report.
  public var takesAnyReport: Bool {
    switch self {
    case .text, .markdown, .page: true
    case .tables, .records, .picture, .graph, .flatSpreadsheet, .spreadsheet: false
    }
  }

  /// Whether it is read by people; the others are read by programs, which need every answer as it is.
  public var isForPeople: Bool {
    switch self {
    case .text, .markdown, .page, .picture, .graph: true
    case .tables, .records, .flatSpreadsheet, .spreadsheet: false
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
