import WorksheetModel
import WorksheetText

/// A class or an organisation at a glance: the rows of its workbooks, and what gave no row.
public struct Recap: Sendable {
  /// In the order of their files.
  public var rows: [RecapRow] = []
  public var skipped: [RecapSkip] = []

  public init() {}

  /// How much room a table has.
  public enum Room: Hashable, Sendable {
    /// 80 columns: several tables one below the other.
    case narrow
    /// A sheet of A4 on its side: one table.
    case wide
  }
}

extension Report {
  /// Who is where.
  public init(of recap: Recap, in room: Recap.Room, _ catalogue: Catalogue) {
    self.init(title: catalogue[RecapPhrase.title])
    blocks.append(
      .paragraph(
        catalogue[RecapPhrase.counts, String(recap.rows.count), String(recap.skipped.count)]))
    if recap.rows.isEmpty {
      blocks.append(.paragraph(catalogue[RecapPhrase.noWorkbooks]))
    } else {
      blocks += Self.tables(of: recap.rows, in: room, catalogue)
    }
    if !recap.skipped.isEmpty {
      blocks += [
        .heading(catalogue[RecapPhrase.skippedTitle], .sheet),
        .sentences(recap.skipped.map(\.reason)),
      ]
    }
  }

  private static func tables(
    of rows: [RecapRow], in room: Recap.Room, _ catalogue: Catalogue
  ) -> [Block] {
    func told(_ columns: [RecapColumn]) -> [Block] {
      let legend = RecapColumn.legend(of: columns, in: catalogue)
      return [.table(table(columns, of: rows, catalogue))]
        + (legend.isEmpty ? [] : [.paragraph(legend)])
    }
    switch room {
    case .wide:
      return told(RecapColumn.allCases)
    case .narrow:
      return [.heading(catalogue[RecapPhrase.progressTitle], .sheet)]
        + told([.name, .done, .doubts, .measures, .remarks, .review])
        + [.heading(catalogue[RecapPhrase.moneyTitle], .sheet)]
        + told([.name, .result, .need, .month, .roots])
        + [.heading(catalogue[RecapPhrase.filesTitle], .sheet)]
        + told([.name, .village, .file])
    }
  }

  private static func table(
    _ columns: [RecapColumn], of rows: [RecapRow], _ catalogue: Catalogue
  ) -> Table {
    Table(
      columns: columns.map { .init($0.label(in: catalogue), isNumeric: $0.isNumeric) },
      rows: rows.map { row in
        columns.map { column in
          let text = column.text(of: row, in: catalogue)
          let isMarked = column == .file && row.isSalvaged
          let shown = isMarked ? "\(text) (\(catalogue[RecapPhrase.salvaged]))" : text
          return shown.isEmpty ? .empty : .text(shown)
        }
      }, isMatrix: true)
  }
}
