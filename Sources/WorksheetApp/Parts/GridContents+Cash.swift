import WorksheetModel
import WorksheetText

// The cash table of a plan: what comes in, what goes out, and what is left.
extension GridContents {
  init(cash part: Part, grid: Grid, owner: RecordID?, view: CashView, desk: Desk) {
    guard let record = owner.flatMap({ desk.workbook[$0] }) else {
      self.init(withoutPlan: grid, desk: desk)
      return
    }
    let plan = Plan(reading: record, in: desk.workbook)
    let months = plan.months
    let prefix = view.prefix(grid.prefix ?? "plan")
    let columns = months.map { month in
      Column(title: desk.catalogue.month(month), key: FieldKey("\(prefix).\(month.iso)"))
    }
    let rest = Self.links(beside: part, owner: record.id, desk: desk)
    do throws(Reason) {
      let table = try CashTable(plan)
      let rows = try CashRows(
        part: part, plan: plan, table: table, columns: columns, view: view, desk: desk)
      self.init(
        grid: grid, columns: columns, rows: try rows.all() + rest,
        verdict: Self.verdict(on: table, desk: desk), months: months)
    } catch {
      let last = [Self.emptyRow(desk, columns: columns.count)] + rest
      self.init(
        grid: grid, columns: columns,
        rows: Self.typedLines(of: part, owner, columns, desk) + last,
        verdict: desk.catalogue.wording(error), months: months)
    }
  }

  /// What is shown before there is a plan whose lines could be typed.
  init(withoutPlan grid: Grid, desk: Desk) {
    self.init(
      grid: grid, columns: [], rows: [Self.emptyRow(desk, columns: 0)],
      verdict: desk.phrase(.gridNoPlan))
  }

  /// The lines as they were typed, for a table that cannot be added up.
  static func typedLines(
    of part: Part, _ owner: RecordID?, _ columns: [Column], _ desk: Desk
  ) -> [Row] {
    desk.workbook.children(of: owner, kind: part.kind)
      .map { line($0, columns: columns, desk: desk) }
  }

  static func links(beside part: Part, owner: RecordID, desk: Desk) -> [Row] {
    PartLink.beside(part, owner: owner, desk: desk).map { link in
      Row(kind: .link(link), label: "→ \(link.shown(at: desk))", cells: [])
    }
  }

  /// A sum may be larger than any number that can be typed; it is shown all the same.
  static func cell(_ amount: Rupiah, _ desk: Desk) -> Cell {
    if let figure = Decimal4(whole: amount.amount) { return .figure(figure) }
    let text = desk.catalogue.money(amount).replacing("Rp", with: "")
    return .word(text, isBad: amount.isNegative)
  }

  /// When the cash runs out, or that it never does; nothing of an empty table.
  private static func verdict(on table: CashTable, desk: Desk) -> String {
    guard !table.rows.isEmpty else { return "" }
    // The deepest month, and whether it ends; the page of the answers has the rest.
    let verdicts = table.verdicts
    return (verdicts.prefix(1) + verdicts.dropFirst().suffix(1))
      .map { desk.catalogue.wording($0) }.joined(separator: " ")
  }
}

/// The rows of a cash table in one of its views.
private struct CashRows {
  typealias Row = GridContents.Row
  typealias Cell = GridContents.Cell

  let part: Part
  let plan: Plan
  let table: CashTable
  let columns: [GridContents.Column]
  let view: CashView
  let desk: Desk
  private let lines: [RecordID: Plan.CashLine]
  private let followed: [RecordID: [Rupiah]]
  /// Months up to the last of which something is known.
  private let recorded: Int

  init(
    part: Part, plan: Plan, table: CashTable, columns: [GridContents.Column], view: CashView,
    desk: Desk
  ) throws(Reason) {
    self.part = part
    self.plan = plan
    self.table = table
    self.columns = columns
    self.view = view
    self.desk = desk
    lines = Dictionary(plan.cashLines.map { ($0.id, $0) }) { first, _ in first }
    followed = try plan.followedAmounts()
    let known = plan.cashLines.flatMap(\.actual.keys).filter { plan.start <= $0 }
    recorded = min(known.max().map { plan.start.distance(to: $0) + 1 } ?? 0, table.months.count)
  }

  func all() throws(Reason) -> [Row] {
    let actual = view == .plan ? table : try CashTable(actualOf: plan)
    func total(_ phrase: ScreenPhrase, _ amounts: (CashTable) -> [Rupiah]) -> Row {
      Row(
        kind: .total, label: desk.phrase(phrase),
        cells: cells(planned: amounts(table), actual: amounts(actual)))
    }
    return [total(.opening) { [$0.opening] + $0.closing.dropLast() }] + lines(.into)
      + [total(.totalIn, \.inflow)] + lines(.out)
      + [
        total(.totalOut, \.outflow), total(.net, \.net), total(.closing, \.closing),
        GridContents.emptyRow(desk, columns: columns.count),
      ]
  }

  private func cells(planned: [Rupiah], actual: [Rupiah]) -> [Cell?] {
    switch view {
    case .plan: planned.map { figure($0) }
    case .actual:
      actual.enumerated().map { $0.offset < recorded ? figure($0.element) : nil }
    case .difference:
      zip(actual, planned).enumerated().map { index, pair in
        index < recorded ? pair.0.subtracting(pair.1).flatMap { figure($0) } : nil
      }
    }
  }

  private func lines(_ direction: CashDirection) -> [Row] {
    table.rows.filter { $0.direction == direction }.map { row in
      guard let record = desk.workbook[row.record], record.kind == part.kind,
        let line = lines[record.id]
      else {
        let cells = row.amounts.map { view == .plan && $0 != .zero ? figure($0) : nil }
        return Row(kind: .derived, label: row.name, followsPlan: true, cells: cells)
      }
      return Row(
        kind: .line(record.id), label: desk.name(of: record), followsPlan: line.followsPlan,
        lacksSource: line.followsPlan && followed[line.id] == nil,
        cells: cells(of: record, line, row))
    }
  }

  private func cells(of record: Record, _ line: Plan.CashLine, _ row: CashTable.Row) -> [Cell?] {
    let source = followed[line.id]
    return columns.indices.map { index in
      let month = table.months[index]
      switch view {
      case .plan:
        guard line.amounts[month] != nil else { return followedCell(source?[index]) }
        let typed = record.number(columns[index].key) ?? .zero
        guard let source else { return .figure(typed) }
        return Decimal4(whole: source[index].amount).map { .replaced(typed, plan: $0) }
      case .actual:
        guard let actual = line.actual[month] else { return nil }
        if let typed = record.number(columns[index].key) { return .figure(typed) }
        return Decimal4(whole: actual.amount).map(Cell.followed)
      case .difference:
        let actual = line.actual[month]
        return actual?.subtracting(row.amounts[index]).flatMap { figure($0) }
      }
    }
  }

  /// Nothing in a month is shown as an empty cell, like one that nobody filled in.
  private func followedCell(_ amount: Rupiah?) -> Cell? {
    guard let amount, amount != .zero else { return nil }
    return Decimal4(whole: amount.amount).map(Cell.followed)
  }

  private func figure(_ amount: Rupiah) -> Cell? { GridContents.cell(amount, desk) }
}

extension PartLink {
  /// The other parts of a sheet that stand below the same record.
  static func beside(_ part: Part, owner: RecordID, desk: Desk) -> [PartLink] {
    guard let sheet = desk.worksheets.sheet(of: part.kind) else { return [] }
    return sheet.parts.filter { $0 != part && $0.owner == part.owner }
      .map { PartLink(part: $0, owner: owner) }
  }

  /// Its title, and how much there is.
  func shown(at desk: Desk) -> String {
    let count = count(at: desk)
    return title(at: desk) + (count.isEmpty ? "" : " (\(count))")
  }
}
