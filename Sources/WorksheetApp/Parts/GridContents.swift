import WorksheetModel

/// What a grid shows: its columns, its rows, and what stands in them.
struct GridContents: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A record whose cells can be typed.
      case line(RecordID)
      /// A line that follows from the plan; it is typed there.
      case derived
      /// A potential through the year; its months are typed there.
      case available(RecordID)
      case total
      /// The last line, on which a new record begins.
      case empty
    }

    let kind: Kind
    let label: String
    /// One a column; nil for an empty cell.
    let cells: [Cell?]
    /// What stands right of the columns and stays there, one for each of `ends`.
    var ends: [String] = []
  }

  enum Cell: Hashable, Sendable {
    case figure(Decimal4)
    case word(String, isBad: Bool)
  }

  /// What a column is called, and which field its cells are.
  struct Column: Hashable, Sendable {
    let title: String
    let key: FieldKey
    /// Where the reason for a cell stands.
    var reason: FieldKey?
    /// The criterion whose score it is, also when the women give it.
    var criterion: FieldKey?
  }

  let grid: Grid
  let columns: [Column]
  let rows: [Row]
  /// A sentence above the grid: the answer before the figures.
  let verdict: String
  /// The titles of what stands right of the columns.
  var ends: [String] = []

  /// The key of a record's cell in a column.
  func key(_ column: Int) -> FieldKey { columns[column].key }
}

extension GridContents {
  /// Reads a grid part below an owner from the workbook.
  init(part: Part, owner: RecordID?, voice: Voice, desk: Desk) {
    let grid = part.grid ?? .yearRound(prefix: "level")
    switch grid {
    case .yearRound(let prefix):
      self.init(yearRound: grid, prefix: prefix, part: part, owner: owner, desk: desk)
    case .planMonths(let prefix):
      self.init(planMonths: grid, prefix: prefix, part: part, owner: owner, desk: desk)
    case .fields: self.init(matrix: part, voice: voice, desk: desk)
    }
  }

  private init(yearRound grid: Grid, prefix: String, part: Part, owner: RecordID?, desk: Desk) {
    let columns = (1...12).map { number in
      Column(title: desk.catalogue.shortMonth(number), key: FieldKey("\(prefix).\(number)"))
    }
    let rows = desk.workbook.children(of: owner, kind: part.kind)
      .map { Self.line($0, columns: columns, desk: desk) }
    let supply = part.analysis == .gap ? SupplyCalendar(desk.workbook) : nil
    let available = (supply?.rows ?? []).map { row in
      Row(
        kind: .available(row.id), label: desk.name(of: row.id),
        cells: (1...12).map { month -> Cell? in
          if row.months.contains(month) { return .figure(.one) }
          return row.isChosen ? .figure(.zero) : nil
        })
    }
    // The page of the picture has them all; here there is room for no more than two.
    let remarks = available.isEmpty ? [] : supply?.remarks.prefix(2) ?? []
    self.init(
      grid: grid, columns: columns,
      rows: rows + [Self.emptyRow(desk, columns: 12)] + available,
      verdict: remarks.map { desk.catalogue.wording($0, naming: desk.name(of:)) }
        .joined(separator: " "))
  }

  private init(planMonths grid: Grid, prefix: String, part: Part, owner: RecordID?, desk: Desk) {
    guard let record = owner.flatMap({ desk.workbook[$0] }) else {
      self.init(
        grid: grid, columns: [], rows: [Self.emptyRow(desk, columns: 0)],
        verdict: desk.phrase(.gridNoPlan))
      return
    }
    let plan = Plan(reading: record, in: desk.workbook)
    let columns = plan.months.map { month in
      Column(title: desk.catalogue.month(month), key: FieldKey("\(prefix).\(month.iso)"))
    }
    do throws(Reason) {
      let table = try CashTable(plan)
      self.init(
        grid: grid, columns: columns,
        rows: Self.rows(of: table, part: part, columns: columns, desk: desk),
        verdict: Self.verdict(on: table, desk: desk))
    } catch {
      let lines = desk.workbook.children(of: owner, kind: part.kind)
        .map { Self.line($0, columns: columns, desk: desk) }
      self.init(
        grid: grid, columns: columns,
        rows: lines + [Self.emptyRow(desk, columns: columns.count)],
        verdict: desk.catalogue.wording(error))
    }
  }

  /// What comes in, what goes out, and what is left, with a total below each.
  private static func rows(
    of table: CashTable, part: Part, columns: [Column], desk: Desk
  ) -> [Row] {
    func lines(_ direction: CashDirection) -> [Row] {
      table.rows.filter { $0.direction == direction }.map { row in
        if let record = desk.workbook[row.record], record.kind == part.kind {
          return line(record, columns: columns, desk: desk)
        }
        let cells = row.amounts.map { $0 == .zero ? nil : figure($0) }
        return Row(kind: .derived, label: row.name, cells: cells)
      }
    }
    func total(_ phrase: ScreenPhrase, _ amounts: [Rupiah]) -> Row {
      Row(kind: .total, label: desk.phrase(phrase), cells: amounts.map { figure($0) })
    }
    let openings = [table.opening] + table.closing.dropLast()
    return [total(.opening, openings)] + lines(.into) + [total(.totalIn, table.inflow)]
      + lines(.out) + [
        total(.totalOut, table.outflow), total(.net, table.net), total(.closing, table.closing),
        emptyRow(desk, columns: columns.count),
      ]
  }

  private static func line(_ record: Record, columns: [Column], desk: Desk) -> Row {
    Row(
      kind: .line(record.id), label: desk.name(of: record),
      cells: columns.map { record.number($0.key).map(Cell.figure) })
  }

  private static func figure(_ amount: Rupiah) -> Cell? {
    Decimal4(whole: amount.amount).map(Cell.figure)
  }

  /// When the cash runs out, or that it never does.
  private static func verdict(on table: CashTable, desk: Desk) -> String {
    table.verdicts.map { desk.catalogue.wording($0) }.prefix(2).joined(separator: " ")
  }

  static func emptyRow(_ desk: Desk, columns: Int) -> Row {
    Row(
      kind: .empty, label: "+ " + desk.phrase(.emptyLine),
      cells: Array(repeating: nil, count: columns))
  }
}

extension Part {
  /// The steps of a calendar's levels, whose cells are shaded and take a digit at once.
  var levels: ClosedRange<Int>? {
    guard case .yearRound(let prefix)? = grid,
      case .scale(let steps, _)? = field(FieldKey("\(prefix).1"))?.kind
    else { return nil }
    return steps
  }
}
