import WorksheetModel
import WorksheetText

// Scoring matrices: weights above, scores below, totals as formulas, and the ranking as a picture.
extension SheetWriter {
  mutating func writeScores(_ part: Part) {
    let records = subject.workbook.records(of: part.kind)
    let ranking = ScoreRanking(records, part: part)
    let scored = ranking.rows.compactMap { row in
      subject.workbook[row.id].map { (row: row, record: $0) }
    }
    guard !scored.isEmpty else { return }
    let keys = Set(ranking.criteria.map(\.key))
    let criteria = ranking.criteria.compactMap { part.field($0.key) }
    let others = part.answered(in: scored.map(\.record)).filter {
      !keys.contains($0.key) && $0.key != part.nameField?.key
    }
    let columns = 3..<3 + criteria.count
    sheet.addHead(
      [subject.nameLabel(of: part.kind), subject.phrase(.rank)]
        + [subject.label(.total)] + (criteria + others).map { subject.scoreLabel($0, part) })
    let weights = addWeights(ranking.criteria)
    let first = sheet.next
    for (row, record) in scored {
      sheet.add(
        [
          .text(subject.name(of: record)),
          row.rank.map { sheet.figure(.whole(Int64($0)), .decimals(0)) } ?? .text("-"),
          total(row, weights, columns),
        ] + criteria.map { sheet.cell($0, of: record, subject) }
          + others.map { sheet.cell($0, of: record, subject) })
    }
    let rows = first..<sheet.next
    sheet.addLine()
    sheet.addChart(
      .init(
        kind: .bars, title: subject.text(part.title), labels: sheet.range(0, rows),
        values: sheet.range(2, rows), name: sheet.at(weights ?? first - 1, 2),
        place: sheet.at(sheet.next, 1)))
  }

  /// The row of the weights; nil when all criteria count the same.
  private mutating func addWeights(_ criteria: [Criterion]) -> Int? {
    guard criteria.contains(where: { $0.weight != nil }) else { return nil }
    return sheet.add(
      [.text(subject.label(.weight)), .empty, .empty]
        + criteria.map { sheet.figure(.whole(Int64($0.weight ?? 1)), .decimals(0)) })
  }

  private func total(
    _ row: ScoreRanking.Row, _ weights: Int?, _ columns: Range<Int>
  ) -> Spreadsheet.Cell {
    guard !columns.isEmpty else { return .empty }
    let place = sheet.next
    let scores = sheet.block(columns.lowerBound...columns.upperBound - 1, place..<place + 1)
    let formula: Formula
    if let weights {
      let counts = sheet.block(columns.lowerBound...columns.upperBound - 1, weights..<weights + 1)
      formula = "ROUND(100*SUMPRODUCT(\(counts);\(scores))/(5*SUM(\(counts)));4)"
    } else {
      formula = "SUM(\(scores))"
    }
    return sheet.figure(.decimal(row.total), .decimals(2), formula)
  }
}

extension ReportSubject {
  fileprivate func nameLabel(of kind: Kind) -> String {
    worksheets.part(kind)?.nameField.map { text($0.label) } ?? ""
  }

  /// A reason or the women's score is told by its criterion.
  fileprivate func scoreLabel(_ field: Field, _ part: Part) -> String {
    let name = field.key.criterionName.split(separator: ".").last.map(String.init) ?? ""
    guard field.key.isBesideScore,
      let criterion = part.fields.first(where: { $0.isScore && $0.key.criterionName == name })
    else { return text(field.label) }
    return "\(text(criterion.label)): \(text(field.label))"
  }
}
