import WorksheetModel

// What a plan comes to: sentences first, then the measures and how they are computed.
extension ReportSubject {
  func verdicts(
    of appraisal: PlanAppraisal, where isWanted: (Verdict) -> Bool = { _ in true }
  ) -> [Report.Block] {
    let sentences = appraisal.verdicts.filter(isWanted).map { catalogue.wording($0) }
    return sentences.isEmpty ? [] : [.sentences(sentences)]
  }

  /// Every measure that could be computed.
  func indicators(of appraisal: PlanAppraisal) -> [Report.Block] {
    let known = appraisal.indicators.filter(\.hasValue)
    guard !known.isEmpty else { return [] }
    return [.heading(phrase(.indicators), .detail), .table(table(of: known))]
  }

  /// Every measure, also those without a value and why, and each calculation in words and numbers.
  func explained(_ appraisal: PlanAppraisal) -> [Report.Block] {
    let all = appraisal.indicators
    let formulas = all.filter(\.hasValue).map { catalogue.explanation(of: $0) }
    return [.heading(phrase(.indicators), .part), .table(table(of: all))]
      + (formulas.isEmpty ? [] : [.heading(phrase(.formulas), .part), .sentences(formulas)])
  }

  private func table(of indicators: [Indicator]) -> Report.Table {
    Report.Table(
      columns: [.init(phrase(.indicator)), .init(phrase(.result))],
      rows: indicators.map { indicator in
        [
          .text(catalogue.heading(of: indicator)), .text(catalogue.result(of: indicator)),
        ]
      })
  }
}

extension Indicator {
  fileprivate var hasValue: Bool {
    switch value {
    case .success: true
    case .failure: false
    }
  }
}

extension Report {
  /// The results of all plans of a workbook, for `lembar appraise`.
  public init(appraising subject: ReportSubject) {
    self.init(title: subject.workbook.header.title)
    for record in subject.workbook.records(of: .plan) {
      let appraisal = PlanAppraisal(Plan(reading: record, in: subject.workbook))
      blocks.append(.heading(subject.name(of: record), .sheet))
      blocks += subject.verdicts(of: appraisal) + subject.explained(appraisal)
    }
    if blocks.isEmpty { blocks.append(.paragraph(subject.phrase(.noPlan))) }
  }
}
