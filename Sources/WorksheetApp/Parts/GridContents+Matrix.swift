import WorksheetModel
import WorksheetText

// A scoring matrix: gates and criteria as columns, the total and the rank at the right edge.
extension GridContents {
  init(matrix part: Part, voice: Voice, desk: Desk) {
    let records = desk.workbook.records(of: part.kind)
    let ranking = desk.ranking(of: part)
    let sentences = desk.catalogue.summary(
      of: ranking, among: records.count,
      naming: { id in
        let name = desk.name(of: id)
        return name.count > 40 ? name.prefix(39) + "…" : name
      })
    self.init(
      grid: .fields, columns: Self.columns(of: part, voice: voice, desk: desk),
      rows: records.map { Row(kind: .line($0.id), label: "", cells: []) },
      verdict: sentences.joined(separator: " "),
      ends: [desk.phrase(.matrixTotal), desk.phrase(.matrixRank)])
  }

  /// A row in full. Those of a matrix, which may be hundreds, are only made when they are drawn.
  func filled(_ row: Row, of part: Part, voice: Voice, desk: Desk) -> Row {
    guard grid == .fields, case .line(let id) = row.kind, let record = desk.workbook[id] else {
      return row
    }
    return Row(
      kind: row.kind, label: desk.name(of: record),
      cells: columns.map { Self.cell($0, of: record, part: part, desk: desk) },
      ends: Self.ends(of: desk.ranking(of: part)[id], part: part, voice: voice, desk: desk))
  }

  private static func columns(of part: Part, voice: Voice, desk: Desk) -> [Column] {
    let fields = part.fields.filter { $0.isPicked && !$0.key.isBesideScore }
    return zip(fields, desk.catalogue.heads(of: fields)).map { field, head in
      let women = FieldKey("score_women.\(field.key.criterionName)")
      let reason = FieldKey("score_note.\(field.key.criterionName)")
      return Column(
        title: head, key: voice == .women && part.field(women) != nil ? women : field.key,
        reason: part.field(reason) == nil ? nil : reason, criterion: field.key)
    }
  }

  private static func cell(
    _ column: Column, of record: Record, part: Part, desk: Desk
  ) -> Cell? {
    if let state = record.states[column.key] {
      return .word(state == .unknown ? "?" : "-", isBad: false)
    }
    switch record[column.key] {
    case .number(let number):
      let lacksReason = column.reason.map { record.text($0) == nil } ?? false
      return .word(lacksReason ? "\(number.json)!" : number.json, isBad: false)
    case .text(let value):
      guard case .choice(let choices)? = part.field(column.key)?.kind,
        let choice = choices.first(where: { $0.value == value })
      else { return .word("?", isBad: true) }
      return .word(
        String(desk.text(choice.label).prefix(3)), isBad: column.key.isGate && value == "no")
    case .flag(let flag):
      return .word(
        String(desk.phrase(flag ? .yes : .no).prefix(3)), isBad: column.key.isGate && !flag)
    case .list, .other, nil: return nil
    }
  }

  private static func ends(
    of row: ScoreRanking.Row?, part: Part, voice: Voice, desk: Desk
  ) -> [String] {
    guard let row else { return ["", ""] }
    guard !row.isGated else { return [desk.catalogue[MatrixPhrase.out], "-"] }
    switch voice {
    // The ranks are those of the other total.
    case .women: return [row.womenTotal.map { desk.catalogue.score($0) } ?? "", ""]
    case .men:
      let total = desk.catalogue.score(row.total)
      return [
        row.isProvisional ? "~\(total)" : total,
        row.rank.map { desk.catalogue.rank($0, by: part.analysis) } ?? "-",
      ]
    }
  }
}
