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
      /// Another part of the sheet below the same record.
      case link(PartLink)
    }

    let kind: Kind
    let label: String
    /// Whether it takes what the plan says; a sign in front of the label tells.
    var followsPlan = false
    /// Whether what it follows is not in the plan any more.
    var lacksSource = false
    /// One a column; nil for an empty cell.
    let cells: [Cell?]
    /// What stands right of the columns and stays there, one for each of `ends`.
    var ends: [String] = []
  }

  enum Cell: Hashable, Sendable {
    case figure(Decimal4)
    /// What the plan says, or the cash book; nobody typed it here.
    case followed(Decimal4)
    /// Typed in the place of what the plan says.
    case replaced(Decimal4, plan: Decimal4)
    case word(String, isBad: Bool)

    var figure: Decimal4? {
      switch self {
      case .figure(let figure), .followed(let figure), .replaced(let figure, _): figure
      case .word: nil
      }
    }

    var isFollowed: Bool {
      switch self {
      case .followed: true
      case .figure, .replaced, .word: false
      }
    }

    var isBad: Bool {
      switch self {
      case .figure(let figure), .followed(let figure), .replaced(let figure, _):
        figure.isNegative
      case .word(_, let isBad): isBad
      }
    }
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
  /// The months of the columns, where these are months of a plan.
  var months: [Month] = []
  /// The figure that takes most room, so that columns stand still while scrolling.
  let largest: Decimal4

  init(
    grid: Grid, columns: [Column], rows: [Row], verdict: String, ends: [String] = [],
    months: [Month] = []
  ) {
    self.grid = grid
    self.columns = columns
    self.rows = rows
    self.verdict = verdict
    self.ends = ends
    self.months = months
    var largest: UInt64 = 0
    for row in rows {
      for cell in row.cells { largest = max(largest, cell?.figure?.units.magnitude ?? 0) }
    }
    self.largest = Decimal4(units: Int64(clamping: largest)) ?? .zero
  }

  /// The key of a record's cell in a column.
  func key(_ column: Int) -> FieldKey { columns[column].key }
}

extension GridContents {
  /// Reads a grid part below an owner from the workbook.
  init(part: Part, owner: RecordID?, voice: Voice, view: CashView, desk: Desk) {
    let grid = part.grid ?? .yearRound(prefix: "level")
    switch grid {
    case .yearRound(let prefix):
      self.init(yearRound: grid, prefix: prefix, part: part, owner: owner, desk: desk)
    case .planMonths:
      self.init(cash: part, grid: grid, owner: owner, view: view, desk: desk)
    case .planWeeks(let prefix):
      self.init(weeks: part, grid: grid, prefix: prefix, owner: owner, desk: desk)
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

  static func line(_ record: Record, columns: [Column], desk: Desk) -> Row {
    Row(
      kind: .line(record.id), label: desk.name(of: record),
      cells: columns.map { record.number($0.key).map(Cell.figure) })
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
