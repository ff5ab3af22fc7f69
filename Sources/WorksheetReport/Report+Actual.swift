import WorksheetModel
import WorksheetText

// What was planned beside what really came and went, and how it will probably go on.
extension ReportSubject {
  func actuals(of plan: Plan, _ table: CashTable) -> [Report.Block] {
    guard let comparison = ActualComparison(plan, table) else { return [] }
    let last = comparison.recorded - 1
    let until = words(
      .actualUntil, catalogue.longMonth(comparison.months[last]),
      catalogue.money(comparison.forecast.closing[last]), catalogue.money(table.closing[last]))
    let gaps = comparison.rows.compactMap { row -> String? in
      let months = comparison.gaps(of: row).map { catalogue.month($0) }
      return months.isEmpty
        ? nil : words(.actualGaps, row.name, months.joined(separator: ", "))
    }
    return [
      .heading(words(.actualTitle), .detail), .sentences([until] + gaps),
      .table(lines(of: comparison)), .heading(words(.byMonth), .detail),
      .months(months(of: comparison, table)),
    ] + forecast(comparison, table)
  }

  /// One row a line, over the months for which somebody wrote it down.
  private func lines(of comparison: ActualComparison) -> Report.Table {
    let rows = comparison.rows.compactMap { row -> [String]? in
      guard let pair = comparison.pair(of: row) else { return nil }
      return [row.name] + cells(of: pair) + [notes(on: row.line).joined(separator: "; ")]
    }
    let titles: [CashPhrase] = [.columnPlan, .actual, .difference, .percent]
    let columns =
      [Report.Table.Column(words(.line))]
      + titles.map { .init(words($0), isNumeric: true) }
    // A column without a single note would only take room from the others.
    let hasNotes = rows.contains { $0.last?.isEmpty == false }
    return Report.Table(
      columns: hasNotes ? columns + [.init(words(.notes))] : columns,
      rows: rows.map { cells in
        (hasNotes ? cells[...] : cells.dropLast()).map { $0.isEmpty ? .empty : .text($0) }
      })
  }

  private func cells(of pair: ActualComparison.Pair) -> [String] {
    [amount(pair.planned), amount(pair.actual), signed(pair.difference), percent(of: pair)]
  }

  private func signed(_ amount: Rupiah?) -> String {
    amount.map { ($0 > .zero ? "+" : "") + self.amount($0) } ?? Report.MonthTable.noAmount
  }

  private func percent(of pair: ActualComparison.Pair) -> String {
    pair.percent.map { ($0 > .zero ? "+" : "") + catalogue.percent($0) }
      ?? Report.MonthTable.noAmount
  }

  /// Each line by month: what it was, and how far that is from the plan.
  private func months(of comparison: ActualComparison, _ table: CashTable) -> Report.MonthTable {
    let recorded = 0..<comparison.recorded
    func row(_ label: String, _ cell: (Int) -> String) -> Report.MonthTable.Row {
      .init(label: label, cells: recorded.map(cell))
    }
    let lines = comparison.rows.filter { $0.actual.contains { $0 != nil } }
      .flatMap { line -> [Report.MonthTable.Row] in
        func pair(_ month: Int) -> ActualComparison.Pair? { comparison.pair(of: line, at: month) }
        return [
          row(words(.rowActual, line.name)) { month in
            line.actual[month].map { amount($0) } ?? Report.MonthTable.noAmount
          },
          row(words(.rowDifference)) { signed(pair($0)?.difference) },
          row("\(words(.rowDifference)) %") { month in
            pair(month).map { percent(of: $0) } ?? Report.MonthTable.noAmount
          },
        ]
      }
    func total(_ phrase: CashPhrase, _ amounts: [Rupiah]) -> Report.MonthTable.Row {
      .init(label: words(phrase), cells: recorded.map { amount(amounts[$0]) }, isTotal: true)
    }
    return Report.MonthTable(
      months: recorded.map { catalogue.month(comparison.months[$0]) },
      rows: lines + [
        total(.closingPlanned, table.closing), total(.closingForecast, comparison.forecast.closing),
      ])
  }

  private func forecast(_ comparison: ActualComparison, _ table: CashTable) -> [Report.Block] {
    let forecast = comparison.forecast
    guard let expected = forecast.closing.last, let planned = table.closing.last else { return [] }
    let end = words(.forecastEnd, catalogue.money(expected), catalogue.money(planned))
    return [
      .heading(words(.forecastTitle), .detail),
      .sentences(forecast.verdicts.map { catalogue.wording($0) } + [end]),
      .curve(
        curve([
          ("R", words(.closingPlanned), table), ("N", words(.forecastTitle), forecast),
        ])),
    ]
  }
}
