import WorksheetModel

/// A recap as one table of comma-separated values, a row for each workbook; the heads are the keys of
/// its JSON, so that recaps of every language fit together.
public struct RecapTable {
  private static let names: [String] =
    ["id", "file", "title", "language"] + RecapRow.profileKeys.map(\.text) + [
      "records", "answered", "asked", "potentials", "ideas", "plan", "revenue", "total_cost",
      "profit", "invested", "need", "deepest_month", "first_negative_month", "roots",
      "roots_unclear", "measures", "measures_reached", "open_remarks", "review", "review_by",
      "review_date", "errors", "warnings", "hints", "verdict", "salvaged", "copies",
    ]

  /// As many as there are names, in the same order.
  private static func cells(of row: RecapRow) -> [SeparatedTables.Cell] {
    let plan = row.plans.first
    var cells = [row.id, row.file, row.title, row.language?.code ?? ""].map(Cell.text)
    cells += RecapRow.profileKeys.map { .value(row.profile[$0]) }
    cells += [row.records, row.answered, row.asked, row.potentials, row.ideas].map(Cell.count)
    cells.append(.text(plan?.name ?? ""))
    cells += [plan?.revenue, plan?.totalCost, plan?.profit, plan?.invested, plan?.need]
      .map(Cell.amount)
    let counts = [
      row.deepestMonth, row.firstNegativeMonth, row.roots, row.rootsUnclear, row.measures.count,
      row.reachedMeasures, row.openRemarks,
    ]
    cells += counts.map(Cell.count)
    cells += [row.review.rawValue, row.reviewBy ?? "", row.reviewDate ?? ""].map(Cell.text)
    cells += Severity.allCases.map { .count(row.findings[$0, default: 0]) }
    cells += [
      .text(plan?.verdicts.first ?? ""), .text(row.isSalvaged ? "true" : "false"),
      .text(row.copies.map(\.file).joined(separator: "; ")),
    ]
    return cells
  }

  private typealias Cell = SeparatedTables.Cell

  public init() {}

  /// The mark that tells a spreadsheet that the bytes are UTF-8, and the heads of the columns.
  public var head: PrintedText {
    PrintedText(rendered: "\u{FEFF}" + SeparatedTables.line(Self.names.map(Cell.text)))
  }

  public func line(_ row: RecapRow) -> PrintedText {
    PrintedText(rendered: SeparatedTables.line(Self.cells(of: row)))
  }
}

extension SeparatedTables.Cell {
  fileprivate static func count(_ count: Int?) -> Self { .figure(count.map { String($0) } ?? "") }

  fileprivate static func amount(_ amount: Rupiah?) -> Self {
    .figure(amount.map { String($0.amount) } ?? "")
  }

  fileprivate static func value(_ value: Value?) -> Self {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag, .list, .other, nil: .text("")
    }
  }
}
