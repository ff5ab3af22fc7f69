import WorksheetModel

extension Report {
  /// A whole workbook, or one sheet of it.
  public init(of subject: ReportSubject, sheet: Template? = nil) {
    let header = subject.workbook.header
    self.init(title: header.title)
    let sheets = sheet.map { [$0] } ?? subject.worksheets.sheets
    let appraisals = subject.appraisals(for: sheets)
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks += subject.blocks(of: sheet, appraisals)
    }
    guard sheet == nil else { return }
    blocks += subject.leftovers
  }
}

/// The results of plans, computed once for all sheets that show them.
typealias Appraisals = [RecordID: PlanAppraisal]

extension ReportSubject {
  /// Only sheets about plans need them, and break points take time.
  func appraisals(for sheets: [Template]) -> Appraisals {
    let kinds = Set(sheets.flatMap { $0.parts.map(\.kind) })
    guard kinds.contains(.plan) || kinds.contains(.cashLine) else { return [:] }
    let plans = workbook.records(of: .plan).map {
      ($0.id, PlanAppraisal(Plan(reading: $0, in: workbook)))
    }
    return Dictionary(plans, uniquingKeysWith: { first, _ in first })
  }

  func blocks(of sheet: Template, _ appraisals: Appraisals) -> [Report.Block] {
    var blocks: [Report.Block] = [
      .heading("\(sheet.number) \(text(sheet.title))", .sheet)
    ]
    if !sheet.question.isEmpty { blocks.append(.paragraph(text(sheet.question))) }
    let answers = sheet.parts.flatMap { part in
      isInner(part, of: sheet) ? [] : self.blocks(of: part, in: sheet, appraisals)
    }
    blocks += answers.isEmpty ? [.paragraph(phrase(.emptySheet))] : answers
    blocks += unattached(in: sheet)
    return blocks + findings(of: sheet)
  }

  /// Whether the part is shown below the records of another part of the same sheet.
  func isInner(_ part: Part, of sheet: Template) -> Bool {
    part.owner.map { owner in
      owner != part.kind && sheet.parts.contains { $0.kind == owner }
    } ?? false
  }

  private func blocks(
    of part: Part, in sheet: Template, _ appraisals: Appraisals
  ) -> [Report.Block] {
    let content =
      switch part.view {
      case .grid: grid(of: part, appraisals)
      case .tree: part.analysis == .objectives ? objectives(of: part) : tree(of: part)
      case .form where part.isSingle: single(part)
      case .table where part.kind == .cashEntry: cashBooks(part)
      // Side by side its zones or lines say all that a list of them would.
      case .form, .table:
        part.analysis == .transect || part.analysis == .logframe
          ? [] : list(workbook.records(of: part.kind), part, in: sheet, appraisals)
      }
    let analysis = part.grid == .fields ? [] : analysis(of: part)
    // What to look for is said where somebody began to look; a picture may have rows of its own.
    let standsAlone = part.analysis?.isPicture == true || part.analysis == .logframe
    guard !content.isEmpty || (standsAlone && !analysis.isEmpty) else {
      return []
    }
    return [.heading(text(part.title), .part)] + content + analysis
  }

  // A form that nobody began is still worth printing: its blanks are filled in by hand.
  private func single(_ part: Part) -> [Report.Block] {
    let record = workbook.single(part.kind) ?? Record(id: "", kind: part.kind)
    let entries = entries(of: record, part)
    let rest = workbook.children(of: nil, kind: part.kind).dropFirst()
    let others = rest.map { self.entries(of: $0, part) }
    return ([entries] + others).filter { !$0.isEmpty }.map { .entries($0) }
  }
}
