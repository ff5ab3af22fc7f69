import WorksheetModel
import WorksheetText

extension ReportSubject {
  /// The cash table of the weeks of one cycle, for each plan that has one.
  func weeks(_ part: Part) -> [Report.Block] {
    let plans = workbook.records(of: .plan)
    return plans.flatMap { record -> [Report.Block] in
      let lines = workbook.children(of: record.id, kind: part.kind)
      guard !lines.isEmpty else { return [] }
      let heading = plans.count > 1 ? [Report.Block.heading(name(of: record), .record)] : []
      do throws(Reason) {
        let table = try WeekTable(Plan(reading: record, in: workbook), in: workbook)
        return heading + [.paragraph(catalogue.verdict(on: table)), .months(weeks(of: table))]
      } catch {
        return heading + [.paragraph(catalogue.wording(error))] + self.table(of: lines, part)
      }
    }
  }

  private func weeks(of table: WeekTable) -> Report.MonthTable {
    func lines(_ direction: CashDirection) -> [Report.MonthTable.Row] {
      table.rows.filter { $0.direction == direction }.map { row in
        let cells = row.amounts.map {
          $0 == .zero ? Report.MonthTable.noAmount : amount($0)
        }
        return .init(label: row.name, cells: cells)
      }
    }
    func total(_ phrase: ReportPhrase, _ amounts: [Rupiah]) -> Report.MonthTable.Row {
      .init(label: self.phrase(phrase), cells: amounts.map { amount($0) }, isTotal: true)
    }
    return Report.MonthTable(
      months: table.net.indices.map { catalogue[GridPhrase.week, String($0 + 1)] },
      rows: [total(.opening, [table.opening] + table.closing.dropLast())] + lines(.into)
        + [total(.totalIn, table.inflow)] + lines(.out)
        + [
          total(.totalOut, table.outflow), total(.net, table.net),
          total(.closing, table.closing),
        ])
  }
}
