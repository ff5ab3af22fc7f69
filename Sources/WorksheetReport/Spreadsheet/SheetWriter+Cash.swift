import WorksheetModel
import WorksheetText

// What really came and went: the cash book with its balance, and the months of the cash table.
extension SheetWriter {
  /// The cash books of all plans, each with the balance after every entry.
  mutating func writeBooks(_ part: Part) {
    for record in subject.workbook.records(of: .plan) {
      guard let plan = appraisals[record.id]?.plan, !plan.entries.isEmpty else { continue }
      sheet.addLine(subject.name(of: record), .detail)
      guard let book = try? CashBook(plan) else {
        let entries = subject.workbook.children(of: record.id, kind: part.kind)
        sheet.addTable(of: entries, part, subject)
        continue
      }
      write(book, of: plan, opening: plans[record.id]?.basis["opening_cash"])
    }
  }

  private mutating func write(
    _ book: CashBook, of plan: Plan, opening: Spreadsheet.Address?
  ) {
    let start = sheet.add([
      .text(subject.label("opening_cash", of: .plan)), .empty, .empty, .empty,
      sheet.money(plan.openingCash, opening.map { "\($0)" }),
    ])
    let keys: [FieldKey] = ["date", "text", "in", "out"]
    sheet.addHead(
      keys.map { subject.label($0, of: .cashEntry) } + [subject.words(PlanPhrase.balance)]
        + [subject.label("line", of: .cashEntry)])
    for (entry, balance) in zip(book.entries, book.balances) {
      let row = sheet.next
      let before = row == start + 2 ? sheet.at(start, 4) : sheet.at(row - 1, 4)
      sheet.add([
        .text(entry.date.map { subject.catalogue.date($0) } ?? ""), .text(entry.text),
        entry.into == .zero ? .empty : sheet.money(entry.into),
        entry.out == .zero ? .empty : sheet.money(entry.out),
        sheet.money(balance, "\(before)+\(sheet.at(row, 2))-\(sheet.at(row, 3))"),
        .text(entry.line.map { subject.name(of: $0) } ?? ""),
      ])
    }
    sheet.addLine()
  }

  /// What really came and went in the months of the cash table; nothing while nobody wrote any of it.
  mutating func writeActuals(of plan: Plan) {
    guard plan.cashLines.contains(where: { !$0.actual.isEmpty }),
      let table = try? CashTable(actualOf: plan)
    else { return }
    sheet.addLine(subject.phrase(.actual), .detail)
    sheet.addHead([subject.words(.line)] + table.months.map { subject.catalogue.month($0) })
    writeActuals(of: table, .into, .totalIn, table.inflow)
    writeActuals(of: table, .out, .totalOut, table.outflow)
    sheet.addLine()
  }

  private mutating func writeActuals(
    of table: CashTable, _ direction: CashDirection, _ total: ReportPhrase, _ sums: [Rupiah]
  ) {
    let first = sheet.next
    for row in table.rows where row.direction == direction && row.movesMoney {
      sheet.add(
        [.text(row.name)] + row.amounts.map { $0 == .zero ? .empty : sheet.money($0) })
    }
    let rows = first..<sheet.next
    let cells = sums.enumerated().map { month, sum in
      sheet.money(
        sum, rows.isEmpty ? "0" : "SUM(\(sheet.range(month + 1, rows)))", style: .total)
    }
    sheet.add([.text(subject.phrase(total), .total)] + cells)
  }
}
