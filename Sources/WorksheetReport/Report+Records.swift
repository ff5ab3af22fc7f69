import WorksheetModel

// How records become tables, or blocks with what belongs to them below.
extension ReportSubject {
  /// Records of one part; those that own others get a heading and have them below.
  func list(
    _ records: [Record], _ part: Part, in sheet: Template, _ appraisals: Appraisals
  ) -> [Report.Block] {
    let inner = sheet.parts.filter { $0.owner == part.kind && $0.kind != part.kind }
    guard !inner.isEmpty || part.kind == .plan else { return table(of: records, part) }
    return records.flatMap { record -> [Report.Block] in
      var blocks: [Report.Block] = [.heading(name(of: record), .record)]
      let appraisal = appraisals[record.id]
      if let appraisal { blocks += [.paragraph(thread(of: record))] + verdicts(of: appraisal) }
      // The heading is the name already.
      let entries = entries(of: record, part, except: part.nameField.map { [$0.key] } ?? [])
      if !entries.isEmpty { blocks.append(.entries(entries)) }
      for part in inner {
        let below = workbook.children(of: record.id, kind: part.kind)
        let content = list(below, part, in: sheet, appraisals)
        guard !content.isEmpty else { continue }
        blocks += [.heading(text(part.title), .detail)] + content + picture(of: part, of: record)
      }
      if let appraisal { blocks += indicators(of: appraisal) + scenarios(of: appraisal) }
      return blocks
    }
  }

  /// What the part makes of its records below one, when its template names something.
  private func picture(of part: Part, of record: Record) -> [Report.Block] {
    guard let analysis = part.analysis, analysis.isPicture else { return [] }
    let blocks = self.analysis(of: part, below: record.id).dropFirst()
    return blocks.isEmpty ? [] : [.heading(title(of: analysis), .detail)] + blocks
  }

  /// One table with a column for every question that somebody answered.
  func table(of records: [Record], _ part: Part) -> [Report.Block] {
    guard !records.isEmpty else { return [] }
    let name = part.nameField
    let others = part.fields.filter { field in
      !field.isPattern && !field.isInternal && field.key != name?.key
        && records.contains { isShown(field, of: $0) }
    }
    let fields = (name.map { [$0] } ?? []) + others
    let old = oldFields(of: records, part)
    let columns =
      fields.map { Report.Table.Column(text($0.label), isNumeric: $0.kind.isNumeric) }
      + (old.isMany ? [.init(phrase(.oldAnswers, "…"))] : old.keys.map { .init(label(of: $0)) })
    let rows = records.map { record in
      fields.map { cell($0, of: record) }
        + (old.isMany ? [allOld(record, part)] : old.keys.map { oldCell($0, of: record) })
    }
    return [.table(Report.Table(columns: columns, rows: rows))]
  }

  /// The answers of one record, then those that no template knows any more.
  func entries(
    of record: Record, _ part: Part, except left: [FieldKey] = []
  ) -> [Report.Entry] {
    let known = part.fields.filter {
      !$0.isPattern && !$0.isInternal && !left.contains($0.key) && isShown($0, of: record)
    }
    .map { Report.Entry(text($0.label), cell($0, of: record)) }
    let old = oldFields(of: [record], part)
    guard !old.isMany else {
      return known + [Report.Entry(phrase(.oldAnswers, "…"), allOld(record, part))]
    }
    return known + old.keys.map { Report.Entry(label(of: $0), oldCell($0, of: record)) }
  }

  private func label(of old: FieldKey) -> String { phrase(.oldAnswers, old.text) }

  private func oldCell(_ field: FieldKey, of record: Record) -> Report.Cell {
    record[field].map { .text(catalogue.plain($0)) } ?? .empty
  }

  /// Answers that no template knows in one cell: a damaged file may have a million of them, and that
  /// many columns would fill the memory. What is left out is counted; the file keeps all of it.
  private func allOld(_ record: Record, _ part: Part) -> Report.Cell {
    let old = record.fields.filter { worksheets.field($0.key, of: part.kind) == nil }
      .sorted { $0.key < $1.key }
    guard !old.isEmpty else { return .empty }
    var pieces = old.prefix(Self.mostOldColumns).map { field in
      "\(field.key.text): \(catalogue.plain(field.value))"
    }
    if old.count > pieces.count { pieces.append("… +\(old.count - pieces.count)") }
    return .text(pieces.joined(separator: ", "))
  }

  /// Fields that no part knows which shows this kind.
  private func oldFields(
    of records: [Record], _ part: Part
  ) -> (keys: [FieldKey], isMany: Bool) {
    let known = Set(part.fields.map(\.key))
    let unknown = Set(records.flatMap { $0.fields.keys }).subtracting(known)
    let keys = unknown.filter { worksheets.field($0, of: part.kind) == nil }.sorted()
    return (keys, keys.count > Self.mostOldColumns)
  }

  // Templates change a few questions at a time.
  private static var mostOldColumns: Int { 50 }
}

extension FieldKind {
  /// Whether its answers stand in a column of figures.
  var isNumeric: Bool {
    switch self {
    case .number, .rupiah, .percent: true
    case .text, .longText, .date, .month, .months, .choice, .choices, .scale, .yesNo, .person,
      .link, .links:
      false
    }
  }
}

// MARK: - One answer

extension ReportSubject {
  /// Answered in any way, or asked for and still missing; a unit stands beside its number already.
  private func isShown(_ field: Field, of record: Record) -> Bool {
    cell(field, of: record) != .empty && !isUnit(field.key, of: record)
  }

  private func isUnit(_ key: FieldKey, of record: Record) -> Bool {
    let fields = worksheets.part(record.kind)?.fields ?? []
    return fields.contains { field in
      guard case .number(let unit?, _) = field.kind, unit == key else { return false }
      return record[field.key] != nil
    }
  }

  func cell(_ field: Field, of record: Record) -> Report.Cell {
    let answer = record.answer(field.key)
    guard !answer.isEmpty else {
      return field.isRequired && field.isRelevant(to: record) ? .blank : .empty
    }
    var shown = shown(answer, for: field, in: record)
    if let source = answer.source {
      shown = phrase(.withSource, shown, catalogue.shown(source))
    }
    for other in record.also[field.key, default: []] {
      shown = phrase(.otherValue, shown, self.shown(other.answer, for: field, in: record))
    }
    return .text(shown)
  }

  private func shown(_ answer: Answer, for field: Field, in record: Record) -> String {
    if let id = answer.value?.text, let place = place(id, at: field, in: record) { return place }
    return catalogue.shown(answer, for: field, in: record) { name(of: $0) }
  }

  // Remarks and figures of a visit point to a field of another record, by bare ids.
  private func place(_ id: String, at field: Field, in record: Record) -> String? {
    switch (record.kind, field.key) {
    case (.remark, "record"): workbook[RecordID(id)].map { name(of: $0) }
    case (.remark, "field"): label(FieldKey(id), at: record.text("record"))
    case (.figure, "target_field"): label(FieldKey(id), at: record.text("target"))
    default: nil
    }
  }

  private func label(_ field: FieldKey, at record: String?) -> String? {
    let kind = record.flatMap { workbook[RecordID($0)]?.kind }
    return kind.flatMap { worksheets.field(field, of: $0) }.map { text($0.label) }
  }
}

// MARK: - What no sheet shows

extension ReportSubject {
  /// Lines that have lost the record they belonged to.
  func unattached(in sheet: Template) -> [Report.Block] {
    sheet.parts.flatMap { part -> [Report.Block] in
      guard let owner = part.owner else { return [] }
      let lost = workbook.records(of: part.kind).filter { record in
        record.parent.flatMap { workbook[$0] }?.kind != owner
      }
      guard !lost.isEmpty else { return [] }
      return [.heading(phrase(.unattached, text(part.title)), .part)] + table(of: lost, part)
        + lost.monthPrefixes(part).flatMap { months(of: lost, prefix: $0) }
    }
  }

  /// Records of kinds that no template knows any more, and findings about no sheet.
  var leftovers: [Report.Block] {
    let old = workbook.records.filter { worksheets.part($0.kind) == nil }
    var blocks: [Report.Block] = []
    let byKind = Dictionary(grouping: old, by: \.kind).sorted { $0.key < $1.key }
    for (kind, records) in byKind {
      let part = Part(kind: kind, view: .table, title: .none, fields: [])
      blocks.append(.heading(phrase(.oldAnswers, kind.text), .part))
      blocks += records.flatMap { record -> [Report.Block] in
        [.heading(record.id.text, .record), .entries(entries(of: record, part))]
      }
    }
    return blocks + findingsOfNoSheet
  }
}
