import WorksheetModel
import WorksheetText

/// The cash table of one plan while its rows are written: months in columns, sums and balances as
/// formulas, amounts that follow the plan as formulas over its lines.
struct CashDraft {
  typealias Cell = Spreadsheet.Cell
  typealias Address = Spreadsheet.Address

  let subject: ReportSubject
  let appraisal: PlanAppraisal
  let table: CashTable
  /// Where the lines of the plan stand; nil when its sheet is not written.
  let plan: PlanCells?
  var sheet: SheetDraft
  /// The row of the balances at the end of each month.
  private(set) var closing = 0
  private(set) var head = 0
  /// The lines of both directions: those that are there, one after the other.
  private var lines: [CashDirection: Range<Int>] = [:]

  init(
    _ appraisal: PlanAppraisal, _ table: CashTable, _ plan: PlanCells?, in sheet: SheetDraft,
    _ subject: ReportSubject
  ) {
    self.appraisal = appraisal
    self.table = table
    self.plan = plan
    self.sheet = sheet
    self.subject = subject
  }

  /// The column behind the last month, for the sum of a row.
  private var sumColumn: Int { table.months.count + 1 }

  mutating func addTable() {
    let cash = plan?.basis["opening_cash"]
    let opening = sheet.add([
      .text(subject.label("opening_cash", of: .plan)),
      sheet.money(table.opening, cash.map { "\($0)" }),
    ])
    sheet.addHead(
      [subject.words(.line)] + table.months.map { subject.catalogue.month($0) }
        + [subject.label(.total), subject.label(.ofBusiness)])
    head = sheet.next - 1
    sheet.hasMonths = true
    let first = sheet.next
    let entering = table.rows.filter { $0.direction == .into }
    let leaving = table.rows.filter { $0.direction == .out }
    let totalIn = first + 1 + entering.count
    let totalOut = totalIn + 1 + leaving.count
    closing = totalOut + 2
    addBalance(.opening, [table.opening] + table.closing.dropLast()) { month, sheet in
      month == 0 ? "\(sheet.at(opening, 1))" : "\(sheet.at(totalOut + 2, month))"
    }
    addLines(entering, .into)
    addTotal(.totalIn, table.inflow, first + 1..<totalIn)
    addLines(leaving, .out)
    addTotal(.totalOut, table.outflow, totalIn + 1..<totalOut)
    addBalance(.net, table.net, isSummed: true) { month, sheet in
      "\(sheet.at(totalIn, month + 1))-\(sheet.at(totalOut, month + 1))"
    }
    addBalance(.closing, table.closing) { month, sheet in
      "\(sheet.at(first, month + 1))+\(sheet.at(totalOut + 1, month + 1))"
    }
    sheet.addLine()
  }

  private mutating func addBalance(
    _ phrase: ReportPhrase, _ amounts: [Rupiah], isSummed: Bool = false,
    _ formula: (Int, SheetDraft) -> Formula
  ) {
    let cells = table.months.indices.map { month in
      sheet.money(amounts[month], formula(month, sheet), style: .total)
    }
    let sum = isSummed ? rowSum(amounts, style: .total) : .text("", .total)
    sheet.add([.text(subject.phrase(phrase), .total)] + cells + [sum, .text("", .total)])
  }

  private mutating func addTotal(_ phrase: ReportPhrase, _ amounts: [Rupiah], _ rows: Range<Int>) {
    let cells = table.months.indices.map { month in
      sheet.money(
        amounts[month], rows.isEmpty ? "0" : "SUM(\(sheet.range(month + 1, rows)))", style: .total)
    }
    sheet.add(
      [.text(subject.phrase(phrase), .total)] + cells
        + [rowSum(amounts, style: .total), .text("", .total)])
  }

  private func rowSum(_ amounts: [Rupiah], style: Spreadsheet.Style = .plain) -> Cell {
    let row = sheet.next
    guard let sum = amounts.total(), !amounts.isEmpty else { return .text("", style) }
    return sheet.money(
      sum, "SUM(\(sheet.block(1...table.months.count, row..<row + 1)))", style: style)
  }

  // MARK: Lines

  private mutating func addLines(_ rows: [CashTable.Row], _ direction: CashDirection) {
    let first = sheet.next
    let typed = Dictionary(
      appraisal.plan.cashLines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      let cells = table.months.indices.map { cell(of: row, typed[row.record], in: $0) }
      let flag = row.category.isOfBusiness ? 1 : 0
      sheet.add(
        [.text(row.name)] + cells
          + [rowSum(row.amounts), sheet.figure(.whole(Int64(flag)), .decimals(0))])
    }
    lines[direction] = first..<sheet.next
  }

  private func cell(of row: CashTable.Row, _ line: Plan.CashLine?, in month: Int) -> Cell {
    let amount = row.amounts[month]
    // In a long plan most cells are silent; a zero in each would only hide the others.
    guard amount != .zero else { return .empty }
    let date = table.months[month]
    // What somebody typed stands as it was typed.
    if let line, !line.followsPlan || line.amounts[date] != nil { return sheet.money(amount) }
    let origin = PlanCells.Origin(
      record: line?.derivedFrom ?? row.record, direction: row.direction)
    return sheet.money(amount, plan?.formula(for: amount, in: month, of: date, from: origin))
  }

  // MARK: Over time

  /// The yearly flows of the business, and what they are worth; then what working capital it takes.
  mutating func addYears() {
    sheet.addLine(subject.words(.timeTitle), .detail)
    guard let flows = try? appraisal.flows.get() else { return }
    let rate = addRate()
    let exponents = plan?.basis["first_flow_exponent"]
    sheet.addHead(
      [.year, .inflow, .outflow, .net, .exponent, .present, .running].map { subject.label($0) })
    let first = sheet.next
    var running = 0.0
    for year in flows.benefit.indices {
      let row = sheet.next
      let months = (12 * year + 1)...min(12 * year + 12, table.months.count)
      let exponent = year + flows.firstExponent
      let net = flows.benefit[year] - flows.cost[year]
      running += net
      sheet.add([
        sheet.figure(.whole(Int64(year + 1)), .decimals(0)),
        flow(flows.benefit[year], .into, months), flow(flows.cost[year], .out, months),
        sheet.figure(.real(net), .rupiah, "\(sheet.at(row, 1))-\(sheet.at(row, 2))"),
        sheet.figure(
          .whole(Int64(exponent)), .decimals(0),
          exponents.map { "\(sheet.at(row, 0))-1+\($0)" }),
        present(net, exponent, rate, row),
        sheet.figure(
          .real(running), .rupiah, "SUM(\(sheet.range(3, first..<row + 1)))"),
      ])
    }
    sheet.addLine()
    addWorth(YearCells(sheet: sheet, rows: first..<sheet.next - 1, rate: rate), flows)
  }

  private mutating func addRate() -> Address? {
    guard let percent = appraisal.plan.discountPercent else { return nil }
    let typed = plan?.basis["discount_percent"]
    let row = sheet.add([
      .text(subject.label("discount_percent", of: .plan)),
      sheet.figure(.decimal(percent), .percent, typed.map { "\($0)" }),
    ])
    return sheet.at(row, 1)
  }

  /// The lines that belong to the business, marked by a one at the end of their row.
  private func flow(
    _ amount: Double, _ direction: CashDirection, _ months: ClosedRange<Int>
  ) -> Cell {
    guard let rows = lines[direction], !rows.isEmpty else {
      return sheet.figure(.real(amount), .rupiah)
    }
    let flags = sheet.range(sumColumn + 1, rows)
    return sheet.figure(
      .real(amount), .rupiah, "SUMPRODUCT(\(flags)*\(sheet.block(months, rows)))")
  }

  private func present(_ net: Double, _ exponent: Int, _ rate: Address?, _ row: Int) -> Cell {
    guard let rate, let percent = appraisal.plan.discountPercent,
      let value = try? Flows(net: [net], firstExponent: exponent).npv(rate: percent.double / 100)
    else { return .empty }
    return sheet.figure(
      .real(value), .rupiah, "\(sheet.at(row, 3))/(1+\(rate)/100)^\(sheet.at(row, 4))")
  }

  private mutating func addWorth(_ years: YearCells, _ flows: Flows) {
    sheet.addHead([subject.phrase(.indicator), subject.phrase(.result)])
    let months = sheet.block(1...table.months.count, closing..<closing + 1)
    let guess = try? appraisal.irr.get()
    let results: [(Indicator.ID, Formula?)] = [
      (.need, "MAX(0;-MIN(\(months)))"), (.npv, years.npv), (.irr, guess.map { years.irr($0) }),
      (.grossRatio, years.grossRatio), (.netRatio, years.netRatio),
      (.paybackPeriods, years.payback),
    ]
    for (id, formula) in results {
      guard let result = appraisal.indicator(id) else { continue }
      sheet.add(result: result, formula, subject)
    }
    sheet.addLine()
  }

  /// The balances as columns.
  mutating func addChart() {
    guard !subject.catalogue.hidesAmounts else { return }
    let months = 1...table.months.count
    sheet.addChart(
      .init(
        kind: .columns, title: subject.label(.balances),
        labels: sheet.block(months, head..<head + 1),
        values: sheet.block(months, closing..<closing + 1), name: sheet.at(closing, 0),
        place: sheet.at(sheet.next, 1)))
  }
}

/// The formulas over the yearly flows.
private struct YearCells {
  let sheet: SheetDraft
  let rows: Range<Int>
  let rate: Spreadsheet.Address?

  private var present: Spreadsheet.Range { sheet.range(5, rows) }
  private var net: Spreadsheet.Range { sheet.range(3, rows) }
  private var exponents: Spreadsheet.Range { sheet.range(4, rows) }
  private var running: Spreadsheet.Range { sheet.range(6, rows) }

  var npv: Formula? { rate == nil ? nil : "ROUND(SUM(\(present));0)" }

  /// The search begins where our own search ended.
  func irr(_ rate: Double) -> Formula {
    let hundredths = Int64(nearest: rate * 100) ?? 10
    return "IRR(\(net);\(Int(hundredths))/100)"
  }

  var grossRatio: Formula? {
    rate.map { rate in
      let weight: Formula = "(1+\(rate)/100)^\(exponents)"
      let (into, out) = (sheet.range(1, rows), sheet.range(2, rows))
      return "SUMPRODUCT(\(into)/\(weight))/SUMPRODUCT(\(out)/\(weight))"
    }
  }

  var netRatio: Formula? {
    guard rate != nil else { return nil }
    let gains: Formula = "SUMPRODUCT((\(present)>0)*\(present))"
    return "\(gains)/-SUMPRODUCT((\(present)<0)*\(present))"
  }

  /// The last year whose running total is below zero, and the part of the next that makes up for it.
  var payback: Formula {
    let years = sheet.range(0, rows)
    let last: Formula = "SUMPRODUCT(MAX((\(running)<0)*\(years)))"
    let first = sheet.at(rows.lowerBound, 4)
    let rest: Formula = "INDEX(\(running);\(last))/INDEX(\(net);\(last)+1)"
    return "IF(\(last)=0;0;\(last)-1+\(first)-\(rest))"
  }
}
