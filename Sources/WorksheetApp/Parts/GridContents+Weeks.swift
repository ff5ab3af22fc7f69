import WorksheetModel
import WorksheetText

// The cash table of the weeks of one cycle.
extension GridContents {
  init(weeks part: Part, grid: Grid, prefix: String, owner: RecordID?, desk: Desk) {
    guard let record = owner.flatMap({ desk.workbook[$0] }) else {
      self.init(withoutPlan: grid, desk: desk)
      return
    }
    let plan = Plan(reading: record, in: desk.workbook)
    let columns = (1...WeekTable.weeks(of: plan)).map { week in
      Column(
        title: desk.catalogue[GridPhrase.week, String(week)], key: FieldKey("\(prefix).\(week)"))
    }
    let rest =
      [Self.emptyRow(desk, columns: columns.count)]
      + Self.links(beside: part, owner: record.id, desk: desk)
    do throws(Reason) {
      let table = try WeekTable(plan, in: desk.workbook)
      self.init(
        grid: grid, columns: columns, rows: Self.rows(of: table, columns, desk) + rest,
        verdict: desk.catalogue.verdict(on: table))
    } catch {
      self.init(
        grid: grid, columns: columns, rows: Self.typedLines(of: part, owner, columns, desk) + rest,
        verdict: desk.catalogue.wording(error))
    }
  }

  private static func rows(of table: WeekTable, _ columns: [Column], _ desk: Desk) -> [Row] {
    func lines(_ direction: CashDirection) -> [Row] {
      table.rows.filter { $0.direction == direction }.compactMap { row in
        desk.workbook[row.record].map { line($0, columns: columns, desk: desk) }
      }
    }
    func total(_ phrase: ScreenPhrase, _ amounts: [Rupiah]) -> Row {
      Row(kind: .total, label: desk.phrase(phrase), cells: amounts.map { cell($0, desk) })
    }
    return [total(.opening, [table.opening] + table.closing.dropLast())] + lines(.into)
      + [total(.totalIn, table.inflow)] + lines(.out)
      + [
        total(.totalOut, table.outflow), total(.net, table.net), total(.closing, table.closing),
      ]
  }
}
