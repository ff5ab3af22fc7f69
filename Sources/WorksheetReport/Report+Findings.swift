import WorksheetModel

extension Report {
  /// All findings of a workbook by sheet, for `lembar check`.
  public init(findingsOf subject: ReportSubject) {
    self.init(title: subject.workbook.header.title)
    for sheet in subject.worksheets.sheets {
      let remarks = subject.findings.filter { subject.sheet(of: $0) == sheet.id }
        .map { subject.remark($0) }
      guard !remarks.isEmpty else { continue }
      blocks += [
        .heading("\(sheet.number) \(subject.text(sheet.title))", .part), .remarks(remarks),
      ]
    }
    blocks += subject.findingsOfNoSheet
    blocks.append(.paragraph(subject.summary))
  }
}

extension ReportSubject {
  /// What the checks found on one sheet.
  func findings(of sheet: Template) -> [Report.Block] {
    let found = hidesFindings ? [] : findings.filter { self.sheet(of: $0) == sheet.id }
    guard !found.isEmpty else { return [] }
    return [.heading(phrase(.findings), .part), .remarks(found.map { remark($0) })]
  }

  /// Findings about records that no sheet shows, or whose sheet a trainer left out.
  var findingsOfNoSheet: [Report.Block] {
    let found = hidesFindings ? [] : findings.filter { sheet(of: $0) == nil }
    guard !found.isEmpty else { return [] }
    return [.heading(phrase(.wholeWorkbook), .part), .remarks(found.map { remark($0) })]
  }

  func sheet(of finding: Finding) -> String? {
    guard let record = finding.record else {
      return worksheets.sheet(of: Checks.home(of: finding.check))?.id
    }
    return workbook[record].flatMap { worksheets.sheet(of: $0.kind)?.id }
  }

  /// How many findings of each severity stand.
  var summary: String {
    let counts = FindingReport.counts(findings)
    guard !counts.isEmpty else { return phrase(.noFindings) }
    func count(_ severity: Severity) -> String { String(counts[severity, default: 0]) }
    return phrase(.counts, count(.error), count(.warning), count(.hint))
  }

  func remark(_ finding: Finding) -> Report.Remark {
    let advice = finding.dismissed.map { phrase(.dismissed, $0) }
    return Report.Remark(
      mark: "[\(word(for: finding.severity))] \(finding.check)", place: place(of: finding),
      sentence: catalogue.wording(finding),
      advice: advice ?? phrase(.advice, catalogue.advice(of: finding.check)))
  }

  private func word(for severity: Severity) -> String {
    switch severity {
    case .error: phrase(.error)
    case .warning: phrase(.warning)
    case .hint: phrase(.hint)
    }
  }

  private func place(of finding: Finding) -> String {
    guard let record = finding.record.flatMap({ workbook[$0] }) else {
      return phrase(.wholeWorkbook)
    }
    let field = finding.field.flatMap { worksheets.field($0, of: record.kind) }
    return ([name(of: record)] + (field.map { [text($0.label)] } ?? [])).joined(separator: ": ")
  }
}
