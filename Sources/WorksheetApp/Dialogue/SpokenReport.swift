import WorksheetModel
import WorksheetReport
import WorksheetText

/// A report read aloud: one thing a line, no drawings, the heads of a table before each cell.
struct SpokenReport {
  static func lines(of blocks: [Report.Block]) -> [String] { blocks.flatMap { lines(of: $0) } }

  private static func lines(of block: Report.Block) -> [String] {
    switch block {
    case .heading(let text, _), .paragraph(let text): [text]
    case .sentences(let texts): texts
    case .entries(let entries):
      entries.compactMap { entry in text(of: entry.value).map { "\(entry.label): \($0)" } }
    case .table(let table): table.rows.map { line(of: $0, table) }
    case .tree(let lines), .diagram(_, let lines):
      lines.map { $0.mark.isEmpty ? $0.text : "\($0.text) (\($0.mark))" }
    case .months(let table): table.rows.map { line(of: $0, table) }
    case .chart(let chart): chart.rows.map { line(of: $0) }
    case .remarks(let remarks):
      remarks.flatMap { ["\($0.mark) \($0.place). \($0.sentence)", $0.advice] }
    // What they show stands in the tables and sentences beside them.
    case .figure, .curve, .crossing, .form, .ruled, .pageBreak: []
    }
  }

  private static func text(of cell: Report.Cell) -> String? {
    switch cell {
    case .text(let text): text.isEmpty ? nil : text.replacingLineFeeds()
    case .blank, .empty: nil
    }
  }

  private static func line(of row: [Report.Cell], _ table: Report.Table) -> String {
    let name = row.first.flatMap { text(of: $0) } ?? ""
    let cells = zip(table.columns, row).dropFirst().compactMap { column, cell in
      text(of: cell).map { column.label.isEmpty ? $0 : "\(column.label) \($0)" }
    }
    return ([name] + cells).joined(separator: "; ")
  }

  private static func line(of row: Report.MonthTable.Row, _ table: Report.MonthTable) -> String {
    let cells = zip(table.months, row.cells).filter { $0.1 != Report.MonthTable.noAmount }
    return ([row.label] + cells.map { "\($0.0) \($0.1)" }).joined(separator: "; ")
  }

  private static func line(of row: Report.Chart.Row) -> String {
    let head = [row.rank, row.label].filter { !$0.isEmpty }.joined(separator: " ")
    return ([head] + row.bars.map(\.value) + [row.note]).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }
}

extension Desk {
  /// A whole sheet, read out.
  func readOut(_ subject: (part: Part, owner: RecordID?)?) -> [String] {
    guard let subject, let sheet = worksheets.sheet(of: subject.part.kind) else {
      return SpokenReport.lines(of: Report(of: report).blocks)
    }
    let words = subject.part.view == .tree ? TreeWords(self).lines(at: self) : []
    let isTree: (Report.Block) -> Bool = { if case .tree = $0 { true } else { false } }
    return words
      + SpokenReport.lines(of: Report(of: report, sheet: sheet).blocks.filter { !isTree($0) })
  }

  /// What follows from the answers: of a plan its verdicts, else the picture of the part in words.
  func resultsOut(_ subject: (part: Part, owner: RecordID?)?) -> [String] {
    if let subject, subject.part.analysis?.isPicture == true {
      let blocks = report.picture(of: subject.part, below: subject.owner)
      let lines = SpokenReport.lines(of: blocks)
      if !lines.isEmpty { return lines }
    }
    let owner = subject?.owner.flatMap { workbook[$0] }
    let plan = owner?.kind == .plan ? owner : workbook.records(of: .plan).first
    guard let plan else { return [phrase(.noPlanYet)] }
    return verdictsOut(plan)
  }

  private func verdictsOut(_ plan: Record) -> [String] {
    let appraisal = PlanAppraisal(Plan(reading: plan, in: workbook))
    let verdicts = appraisal.verdicts.byQuestion.flatMap { question, verdicts in
      [report.title(of: question)] + verdicts.map { catalogue.wording($0) }
    }
    guard !verdicts.isEmpty else { return [phrase(.noResults)] }
    let figures = appraisal.indicators.map { indicator in
      "\(catalogue.heading(of: indicator)): \(catalogue.result(of: indicator) { _ in true })"
    }
    return ["\(phrase(.resultsTitle)): \(name(of: plan))"] + verdicts + [phrase(.indicators)]
      + figures
  }

  /// A page that is only looked at, in words.
  func spokenLines(of page: any Page) -> [String] {
    switch page {
    case let page as TextPage: [page.title] + page.paragraphs
    case let page as FigurePage:
      [page.heading(at: self).title]
        + SpokenReport.lines(of: report.picture(of: page.part, below: page.owner))
    case let page as ResultsPage: workbook[page.plan].map { verdictsOut($0) } ?? []
    case let page as ChangesPage: page.spokenLines(at: self)
    default: [said(.onScreenOnly, page.heading(at: self).title)]
    }
  }
}
