import WorksheetModel
import WorksheetText

extension ReportSubject {
  /// The cash book of each plan in the order of its days, with the balance after each entry.
  func cashBooks(_ part: Part) -> [Report.Block] {
    let plans = workbook.records(of: .plan)
    return plans.flatMap { plan -> [Report.Block] in
      let records = workbook.children(of: plan.id, kind: part.kind)
      guard !records.isEmpty else { return [] }
      let heading = plans.count > 1 ? [Report.Block.heading(name(of: plan), .record)] : []
      do throws(Reason) {
        let book = try CashBook(below: plan, in: workbook)
        let entries = book.entries.compactMap { workbook[$0.id] }
        return heading + table(of: entries, part).map { withBalances(book, $0) }
      } catch {
        return heading + table(of: records, part) + [.paragraph(catalogue.wording(error))]
      }
    }
  }

  private func withBalances(_ book: CashBook, _ block: Report.Block) -> Report.Block {
    guard case .table(let table) = block else { return block }
    let balances = book.balances.map { Report.Cell.text(amount($0)) }
    return .table(
      Report.Table(
        columns: table.columns + [.init(catalogue[GridPhrase.balance], isNumeric: true)],
        rows: zip(table.rows, balances).map { $0 + [$1] }))
  }
}
