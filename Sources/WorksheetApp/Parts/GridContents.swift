import WorksheetModel

/// What a month grid shows: its columns, its rows, and the figures in them.
struct GridContents: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A record whose cells can be typed.
      case line(RecordID)
      /// A line that follows from the plan; it is typed there.
      case derived
      case total
      /// The last line, on which a new record begins.
      case empty
    }

    let kind: Kind
    let label: String
    /// One figure a column; nil for an empty cell.
    let cells: [Decimal4?]
  }

  /// What a column is called, and the end of its cells' keys.
  struct Column: Hashable, Sendable {
    let title: String
    let suffix: String
  }

  let grid: Grid
  let columns: [Column]
  let rows: [Row]
  /// A sentence above the grid: the answer before the figures.
  let verdict: String

  /// The key of a record's cell in a column.
  func key(_ column: Int) -> FieldKey {
    FieldKey("\(grid.prefix).\(columns[column].suffix)")
  }
}

extension GridContents {
  /// Reads a grid part below an owner from the workbook.
  init(part: Part, owner: RecordID?, desk: Desk) {
    let grid = part.grid ?? .yearRound(prefix: "level")
    switch grid {
    case .yearRound: self.init(yearRound: grid, part: part, owner: owner, desk: desk)
    case .planMonths: self.init(planMonths: grid, part: part, owner: owner, desk: desk)
    }
  }

  private init(yearRound grid: Grid, part: Part, owner: RecordID?, desk: Desk) {
    let columns = (1...12).map { number in
      Column(title: desk.catalogue.monthName(number), suffix: String(number))
    }
    let rows = desk.workbook.children(of: owner, kind: part.kind).map { record in
      Row(
        kind: .line(record.id), label: desk.name(of: record),
        cells: (1...12).map { record.number(FieldKey("\(grid.prefix).\($0)")) })
    }
    self.init(
      grid: grid, columns: columns, rows: rows + [Self.emptyRow(desk, columns: 12)], verdict: "")
  }

  static func emptyRow(_ desk: Desk, columns: Int) -> Row {
    Row(
      kind: .empty, label: "+ " + desk.phrase(.emptyLine),
      cells: Array(repeating: nil, count: columns))
  }

  private init(planMonths grid: Grid, part: Part, owner: RecordID?, desk: Desk) {
    self.init(grid: grid, columns: [], rows: [Self.emptyRow(desk, columns: 0)], verdict: "")
  }
}
