import WorksheetModel
import WorksheetText

// Scoring matrices: who comes first in words and bars, then every score with its reason.
extension ReportSubject {
  func matrix(_ part: Part) -> [Report.Block] {
    let scored = workbook.records(of: part.kind).filter { record in
      part.fields.contains { !record.answer($0.key).isEmpty }
    }
    guard !scored.isEmpty else { return [] }
    return ranking(of: part) + overview(of: scored, part)
      + scored.flatMap { [.heading(name(of: $0), .record), .table(scores(of: $0, part))] }
  }

  func ranking(of part: Part) -> [Report.Block] {
    let records = workbook.records(of: part.kind)
    let ranking = ScoreRanking(records, part: part)
    let summary = catalogue.summary(of: ranking, among: records.count) { name(of: $0) }
    let most = ranking.most(of: part)
    let rows = ranking.rows.map { row in
      Report.Chart.Row(
        rank: row.rank.map { catalogue.rank($0, by: part.analysis) } ?? "-",
        label: name(of: row.id),
        bars: row.isGated ? [] : bars(of: row, outOf: most),
        note: catalogue.remark(on: row, in: ranking, part: part))
    }
    return [.paragraph(summary.joined(separator: " "))]
      + (rows.isEmpty ? [] : [.chart(Report.Chart(rows: rows))])
  }

  private func bars(of row: ScoreRanking.Row, outOf most: Decimal4) -> [Report.Chart.Bar] {
    [row.total, row.womenTotal].compactMap { $0 }.map { total in
      .init(
        share: Double(total.units) / Double(max(1, most.units)), value: catalogue.score(total))
    }
  }

  // The matrix as groups draw it on a large sheet: short heads, and what they stand for below.
  private func overview(of records: [Record], _ part: Part) -> [Report.Block] {
    let fields = part.fields.filter { !$0.key.isBesideScore && $0.kind.isScored }
    let heads = catalogue.heads(of: fields)
    let rows = records.map { record in
      Report.MonthTable.Row(
        label: name(of: record),
        cells: fields.map { field in
          record.number(field.key)?.json ?? shortAnswer(field, of: record)
        })
    }
    return [
      .months(Report.MonthTable(months: heads, rows: rows)), .paragraph(headLegend(of: fields)),
    ]
  }

  /// What the heads of a matrix stand for.
  func headLegend(of fields: [Field]) -> String {
    zip(catalogue.heads(of: fields), fields).map { head, field in
      let weight = field.weight.map { catalogue[MatrixPhrase.weight, String($0)] } ?? ""
      return "\(head) = \(text(field.label))\(weight)"
    }.joined(separator: "; ")
  }

  private func shortAnswer(_ field: Field, of record: Record) -> String {
    guard case .text(let answer) = cell(field, of: record) else {
      return Report.MonthTable.noAmount
    }
    return String(answer.prefix(3))
  }

  private func scores(of record: Record, _ part: Part) -> Report.Table {
    let fields = part.fields.filter {
      !$0.key.isBesideScore && !record.answer($0.key).isEmpty
        || $0.hasCompanion(answeredIn: record)
    }
    let rows = fields.map { field -> [Report.Cell] in
      let name = field.key.criterionName
      return [
        .text(text(field.label)), cell(field, of: record),
        cell(part.field(FieldKey("score_women.\(name)")), of: record),
        cell(part.field(FieldKey("score_note.\(name)")), of: record),
      ]
    }
    let titles: [ReportPhrase] = [.criterion, .score, .womenScore, .reason]
    let used = titles.indices.filter { column in
      column < 2 || rows.contains { $0[column] != .empty }
    }
    return Report.Table(
      columns: used.map { .init(phrase(titles[$0])) },
      rows: rows.map { row in used.map { row[$0] } })
  }

  private func cell(_ field: Field?, of record: Record) -> Report.Cell {
    field.map { cell($0, of: record) } ?? .empty
  }
}

extension Field {
  /// Whether a reason or a women's score was given although the score itself is missing.
  fileprivate func hasCompanion(answeredIn record: Record) -> Bool {
    guard !key.isBesideScore else { return false }
    return ["score_women", "score_note"].contains {
      !record.answer(FieldKey("\($0).\(key.criterionName)")).isEmpty
    }
  }
}

extension FieldKind {
  /// Whether its answer fits into a narrow column of a matrix.
  var isScored: Bool {
    switch self {
    case .scale, .choice, .yesNo: true
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choices, .person,
      .link, .links:
      false
    }
  }
}

extension ScoreRanking {
  /// The highest total there can be: 100 with weights, else the sum of the ends of all scales.
  fileprivate func most(of part: Part) -> Decimal4 {
    guard criteria.allSatisfy({ $0.weight == nil }) else { return .hundred }
    let ends = criteria.compactMap { criterion -> Int? in
      guard case .scale(let range, _)? = part.field(criterion.key)?.kind else { return nil }
      return range.upperBound
    }
    return Decimal4(whole: Int64(ends.reduce(0, +))) ?? .hundred
  }
}
