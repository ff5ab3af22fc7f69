import WorksheetModel
import WorksheetText

// Several plans side by side, and what each grows from.
extension ReportSubject {
  /// One column for each plan; nothing to compare with less than two.
  func comparison(of records: [Record]) -> [Report.Block] {
    guard records.count > 1 else { return [] }
    let appraisals = records.map { PlanAppraisal(Plan(reading: $0, in: workbook)) }
    let measures = appraisals.map { appraisal in
      Dictionary(
        appraisal.indicators.map { (Measure(of: $0), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let compared = Measure.compared.compactMap { measure -> [Report.Cell]? in
      let row = measures.map { $0[measure] }
      guard let named = row.compactMap({ $0 }).first else { return nil }
      return [.text(catalogue.heading(of: named).capitalizedFirst)]
        + row.map { .text($0.map(short) ?? Report.MonthTable.noAmount) }
    }
    let threads = records.map { PlanThread(of: $0, in: workbook) }
    let origins: [(PlanPhrase, KeyPath<PlanThread, [RecordID]>)] = [
      (.threadRoots, \.roots), (.threadPotentials, \.potentials),
    ]
    let from = origins.map { phrase, path in
      [Report.Cell.text(words(phrase))]
        + threads.map { .text(names(of: $0[keyPath: path], separator: "; ")) }
    }
    return [
      .table(
        Report.Table(
          columns: [.init("")] + distinctNames(of: records).map { .init($0) },
          rows: verdictRows(of: appraisals) + compared + from, isMatrix: true))
    ]
  }

  /// A copy has the name of its plan until somebody changes it: the second one is told by a number.
  private func distinctNames(of records: [Record]) -> [String] {
    var seen: [String: Int] = [:]
    return records.map { record in
      let name = name(of: record)
      let count = (seen[name] ?? 0) + 1
      seen[name] = count
      return count == 1 ? name : "\(name) (\(count))"
    }
  }

  /// The questions with the first sentence that answers each, words before measures.
  private func verdictRows(of appraisals: [PlanAppraisal]) -> [[Report.Cell]] {
    let answers = appraisals.map(\.verdicts)
    let questions: [Verdict.Question] = [.earns, .back, .cash]
    return questions.map { question in
      [.text(title(of: question))]
        + answers.map { verdicts in
          let found = verdicts.first { $0.question == question }
          return found.map { .text(catalogue.wording($0)) } ?? .text(Report.MonthTable.noAmount)
        }
    }
  }

  /// The question that sentences answer.
  public func title(of question: Verdict.Question) -> String {
    PlanPhrase(rawValue: question.rawValue).map { words($0) } ?? ""
  }

  // In a narrow column a reason would push everything else away.
  private func short(_ indicator: Indicator) -> String {
    switch indicator.value {
    case .success: catalogue.result(of: indicator)
    case .failure(let reason): "(\(catalogue.wording(reason)))"
    }
  }

  /// What a plan grows from, in one line.
  func thread(of plan: Record) -> String { threads(of: plan).joined(separator: " · ") }

  /// The roots, the ideas and the potentials of a plan, each in a line.
  public func threads(of plan: Record) -> [String] {
    let thread = PlanThread(of: plan, in: workbook)
    return [
      (PlanPhrase.threadRoots, thread.roots), (.threadIdeas, thread.ideas),
      (.threadPotentials, thread.potentials),
    ].map { "\(words($0)): \(names(of: $1, separator: "; "))" }
  }

  private func names(of records: [RecordID], separator: String) -> String {
    records.isEmpty
      ? words(.threadNone) : records.map { name(of: $0) }.joined(separator: separator)
  }
}

/// One row of the comparison.
private struct Measure: Hashable {
  let id: Indicator.ID
  let basis: Basis?

  init(id: Indicator.ID, basis: Basis?) {
    self.id = id
    self.basis = basis
  }

  /// Both ways of counting until the capital is back stand in one row.
  init(of indicator: Indicator) {
    self.init(
      id: indicator.id == .paybackRunning ? .paybackYears : indicator.id, basis: indicator.basis)
  }

  static let compared = [
    Measure(id: .profit, basis: .year), Measure(id: .cashIncome, basis: .year),
    Measure(id: .rc, basis: .year), Measure(id: .unitCost, basis: .cycle),
    Measure(id: .breakEvenQuantityByContribution, basis: .cycle),
    Measure(id: .invested, basis: nil), Measure(id: .paybackYears, basis: nil),
    Measure(id: .need, basis: nil), Measure(id: .npv, basis: nil),
    Measure(id: .lowestPriceCash, basis: nil), Measure(id: .longestDelayMonths, basis: nil),
  ]
}
