import WorksheetModel
import WorksheetText

// What a cash table answers: words first, then the balances drawn, then what became of it.
extension ReportSubject {
  /// The answers of a plan as a page of the screen shows them.
  public func cashAnswers(of plan: Plan) -> [Report.Block] {
    let appraisal = PlanAppraisal(plan)
    guard appraisal.hasCash else { return [.paragraph(words(.empty))] }
    guard case .success(let table) = appraisal.cash else {
      return verdicts(of: appraisal) { $0.isAboutCash } + noTable(of: appraisal)
    }
    return verdicts(of: appraisal) { $0.isAboutCash } + balances(of: table)
      + actuals(of: plan, table) + visitNotes(of: table) + overTime(of: appraisal)
  }

  func noTable(of appraisal: PlanAppraisal) -> [Report.Block] {
    guard case .failure(let reason) = appraisal.cash else { return [] }
    return [.paragraph(catalogue.wording(Verdict.notComputed(reason)))]
  }

  // MARK: Balances

  /// The closing balances as columns on a line at zero.
  func balances(of table: CashTable) -> [Report.Block] {
    [
      .heading(words(.curveTitle), .detail),
      .curve(curve([("", words(.closingPlanned), table)])),
    ] + (table.lowest.isNegative ? [.paragraph(words(.curveLegend))] : [])
  }

  /// The closing balances of tables that may begin in different months.
  func curve(_ rows: [(sign: String, name: String, table: CashTable)]) -> Report.Curve {
    let values = rows.flatMap(\.table.closing)
    let all = rows.flatMap { [$0.table.months.first, $0.table.months.last] }.compactMap { $0 }
    let first = all.min() ?? .first
    let months = all.max().map { last in
      (0...first.distance(to: last)).map { first.advanced(by: $0) }
    }
    let lowest = values.min() ?? .zero
    return Report.Curve(
      months: (months ?? []).map { catalogue.month($0) },
      rows: rows.map { row in
        let wait = row.table.months.first.map { first.distance(to: $0) } ?? 0
        return .init(
          sign: row.sign, name: row.name,
          values: Array(repeating: nil, count: wait) + row.table.closing.map(\.double))
      },
      top: catalogue.compact(max(values.max() ?? .zero, .zero)),
      bottom: lowest.isNegative ? "\(phrase(.minus)) \(catalogue.compact(lowest))" : "")
  }

  // MARK: Over time

  /// The measures of worth over the years, under the convention by which they were computed.
  func overTime(of appraisal: PlanAppraisal) -> [Report.Block] {
    let ids: [Indicator.ID] = [.npv, .irr, .grossRatio, .netRatio, .paybackPeriods]
    let plan = appraisal.plan
    let convention = catalogue.convention(plan.firstFlowExponent)
    let sentence =
      plan.discountPercent.map { words(.timeConvention, convention, catalogue.percent($0)) }
      ?? words(.timeNoRate, convention)
    return [
      .heading(words(.timeTitle), .detail),
      .entries(
        ids.compactMap { appraisal.indicator($0) }.map {
          Report.Entry(catalogue.heading(of: $0), .text(catalogue.result(of: $0)))
        }), .sentences([sentence, words(.timeFlows)]),
    ]
  }

  // MARK: Visits

  /// What was brought home from visits for a line, or for the line of the plan it comes from.
  func notes(on line: RecordID) -> [String] {
    let targets = [line] + (workbook[line]?.links("derived_from") ?? [])
    return workbook.records(of: .figure).compactMap { figure in
      guard let target = figure.links("target").first, targets.contains(target),
        let value = figure.number("value")
      else { return nil }
      let visit = figure.parent.flatMap { workbook[$0] }
      let source = figure.text("source").flatMap(Source.init).map { catalogue.shown($0) }
      let origin = [source, visit.map { name(of: $0) }].compactMap { $0 }
      return words(
        .visitFigure, name(of: figure),
        catalogue.quantity(value, unit: figure.text("unit") ?? ""), origin.joined(separator: ", "))
    }
  }

  func visitNotes(of table: CashTable) -> [Report.Block] {
    let entries = table.rows.compactMap { row -> Report.Entry? in
      let notes = notes(on: row.record)
      return notes.isEmpty ? nil : Report.Entry(row.name, .text(notes.joined(separator: "; ")))
    }
    return entries.isEmpty ? [] : [.heading(words(.visitTitle), .detail), .entries(entries)]
  }
}

extension PlanAppraisal {
  /// Whether there is anything that moves cash.
  var hasCash: Bool {
    guard case .success(let table) = cash else { return true }
    return !table.rows.isEmpty
  }
}

extension Verdict {
  var isAboutCash: Bool {
    if case .cellsOutside = self { return true }
    return question == .cash
  }
}
