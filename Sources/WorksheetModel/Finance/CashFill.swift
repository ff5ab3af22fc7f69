/// How one figure of a cash line becomes the figures of other months.
public enum CashFill: Hashable, Sendable {
  /// The same in every later month.
  case right
  /// The same again after every so many months.
  case every(Int)
  /// Each month so many percent more than the one before.
  case growth(Decimal4)
  /// The sum of a year, in whole rupiah, over these months of the calendar (1...12); the other months
  /// of that year become empty.
  case year(Rupiah, over: Set<Int>)

  /// A cell to be written: its place among the columns and its figure, nil for an empty one.
  public struct Cell: Hashable, Sendable {
    public let index: Int
    public let figure: Decimal4?
  }

  /// The cells to be written, beginning from the figure at `column` of `count`.
  ///
  /// `months` are those of the columns, none where these are weeks. A year is the twelve columns, counted from the first, in which
  /// `column` stands. Growth is rounded half-up to whole rupiah in every month, so that each figure can
  /// be checked against the one before.
  public func cells(
    from figure: Decimal4?, at column: Int, of count: Int, months: [Month]
  ) throws(Reason) -> [Cell] {
    guard (0..<count).contains(column) else { return [] }
    let later = (column + 1)..<count
    switch self {
    case .right: return later.map { Cell(index: $0, figure: figure) }
    case .every(let step):
      guard step > 0 else { return [] }
      return later.filter { ($0 - column) % step == 0 }.map { Cell(index: $0, figure: figure) }
    case .growth(let percent):
      var amount = (figure ?? .zero).rupiah
      var cells: [Cell] = []
      let factor = try Decimal4.hundred.plus(percent)
      for index in later {
        amount = try amount.times(factor.units, over: Decimal4.hundred.units)
        cells.append(Cell(index: index, figure: try Decimal4(whole: amount.amount).orTooLarge()))
      }
      return cells
    case .year(let sum, let chosen):
      let first = column / 12 * 12
      let year = first..<max(first, min(first + 12, months.count))
      let targets = year.filter { chosen.contains(months[$0].month) }
      guard !targets.isEmpty else { throw .noMonths }
      let parts = Dictionary(uniqueKeysWithValues: zip(targets, sum.parts(targets.count)))
      var cells: [Cell] = []
      for index in year {
        let figure = try parts[index].map { part throws(Reason) in
          try Decimal4(whole: part.amount).orTooLarge()
        }
        cells.append(Cell(index: index, figure: figure))
      }
      return cells
    }
  }
}
