import WorksheetModel

// The order in which potentials, problems and ideas come out.
extension ReportSubject {
  func ranking(of part: Part) -> [Report.Block] {
    switch part.kind {
    case .potential: potentialRanking(part)
    case .problem: problemRanking(part)
    case .idea: ideaRanking(part)
    default: []
    }
  }

  private func potentialRanking(_ part: Part) -> [Report.Block] {
    let rows = PotentialRanking(potentials: workbook.records(of: part.kind), part: part).rows
    let table = Report.Table(
      columns: columns(part, [.rank, .total, .womenTotal]),
      rows: rows.map { row in
        let isProvisional = !row.isGated && !row.missing.isEmpty
        let total = catalogue.quantity(row.total)
        return [
          .text(name(of: row.id)),
          row.rank.map { .text(String($0)) } ?? .text(phrase(.gated)),
          .text(isProvisional ? phrase(.provisional, total) : total),
          row.womenTotal.map { .text(catalogue.quantity($0)) } ?? .empty,
        ]
      })
    return ranked(table, .potentialRanking)
  }

  private func problemRanking(_ part: Part) -> [Report.Block] {
    let rows = UrgencyRanking(problems: workbook.records(of: part.kind)).rows
    func cell(_ number: Int?) -> Report.Cell { number.map { .text(String($0)) } ?? .empty }
    let table = Report.Table(
      columns: columns(part, [.rank, .urgencyTotal, .gmpRank, .gmpTotal]),
      rows: rows.map { row in
        [
          .text(name(of: row.id)), cell(row.usg?.rank), cell(row.usg?.total),
          cell(row.gmp?.rank), cell(row.gmp?.total),
        ]
      })
    return ranked(table, .problemRanking)
  }

  private func ideaRanking(_ part: Part) -> [Report.Block] {
    let rows = IdeaRanking(ideas: workbook.records(of: part.kind), part: part).rows
    let table = Report.Table(
      columns: columns(part, [.rank, .total]),
      rows: rows.map { row in
        [
          .text(name(of: row.id)), .text(String(row.rank)),
          .text(catalogue.quantity(row.total)),
        ]
      })
    return ranked(table, .ideaRanking)
  }

  private func columns(_ part: Part, _ numbers: [ReportPhrase]) -> [Report.Table.Column] {
    [.init(part.nameField.map { text($0.label) } ?? "")]
      + numbers.map { .init(phrase($0), isNumeric: true) }
  }

  /// A ranking without the columns in which nobody has anything.
  private func ranked(_ table: Report.Table, _ title: ReportPhrase) -> [Report.Block] {
    guard !table.rows.isEmpty else { return [] }
    let used = table.columns.indices.filter { column in
      table.rows.contains { $0[column] != .empty }
    }
    let narrowed = Report.Table(
      columns: used.map { table.columns[$0] },
      rows: table.rows.map { row in used.map { row[$0] } })
    return [.heading(phrase(title), .part), .table(narrowed)]
  }
}
