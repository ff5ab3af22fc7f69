import WorksheetModel
import WorksheetText

// Records as rows: numbers stand as numbers, so that a spreadsheet can go on with them.
extension SheetDraft {
  /// One record as questions and answers.
  mutating func addEntries(
    of record: Record, _ part: Part, except left: Set<FieldKey> = [], _ subject: ReportSubject
  ) {
    for field in part.fields where !field.isPattern && !field.isInternal {
      guard !left.contains(field.key) else { continue }
      let cell = cell(field, of: record, subject)
      guard cell.content != .empty else { continue }
      let source = record.sources[field.key].map { catalogue.shown($0) } ?? ""
      if case .text(let text) = cell.content {
        let source = source.isEmpty ? "" : " (\(source))"
        addEntry(subject.heading(of: field), text + source)
      } else {
        add([.text(subject.heading(of: field)), cell, .text(source, .line)])
      }
    }
    for (key, value) in record.old(part, subject).prefix(50) {
      addEntry(subject.phrase(.oldAnswers, key.text), catalogue.plain(value))
    }
  }

  /// A label and a text in as many lines as it takes.
  mutating func addEntry(_ label: String, _ text: String) {
    for (index, line) in Self.lines(of: text).enumerated() {
      add([.text(index == 0 ? label : ""), .text(line, .line)])
    }
  }

  /// Records of one kind with a column for every question that somebody answered.
  mutating func addTable(of records: [Record], _ part: Part, _ subject: ReportSubject) {
    guard !records.isEmpty else { return }
    let fields = part.answered(in: records)
    let hasOld = records.contains { !$0.old(part, subject).isEmpty }
    addHead(
      fields.flatMap { field in
        [subject.heading(of: field)]
          + (field.hasSource(in: records) ? [subject.label(.source)] : [])
      } + (hasOld ? [subject.phrase(.oldAnswers, "…")] : []))
    for record in records {
      var cells: [Cell] = []
      for field in fields {
        cells.append(cell(field, of: record, subject))
        guard field.hasSource(in: records) else { continue }
        cells.append(.text(record.sources[field.key].map { catalogue.shown($0) } ?? ""))
      }
      if hasOld { cells.append(.text(oldAnswers(of: record, part, subject))) }
      add(cells)
    }
  }

  /// The levels of a calendar of twelve months, then what else was said about its rows.
  mutating func addMonths(
    of records: [Record], _ prefix: String, _ part: Part, _ subject: ReportSubject
  ) {
    guard !records.isEmpty else { return }
    addHead(
      [part.nameField.map { subject.text($0.label) } ?? ""]
        + (1...12).map { catalogue.shortMonth($0) })
    for record in records {
      add(
        [.text(subject.name(of: record))]
          + (1...12).map { month in
            record.number(FieldKey("\(prefix).\(month)")).map { quantity($0) } ?? .empty
          })
    }
    addLine()
    addTable(of: records, part, subject)
  }

  private func oldAnswers(of record: Record, _ part: Part, _ subject: ReportSubject) -> String {
    let old = record.old(part, subject)
    let pieces = old.prefix(50).map { "\($0.key.text): \(catalogue.plain($0.value))" }
    return (pieces + (old.count > 50 ? ["… +\(old.count - 50)"] : [])).joined(separator: ", ")
  }

  /// One answer.
  func cell(_ field: Field, of record: Record, _ subject: ReportSubject) -> Cell {
    guard record.also[field.key] == nil, let number = record.number(field.key) else {
      guard case .text(let text) = subject.cell(field, of: record) else { return .empty }
      return .text(subject.withoutSource(text, field, of: record))
    }
    switch field.kind {
    case .rupiah: return price(number)
    case .percent: return percent(number)
    case .number: return field.isUngrouped ? figure(.decimal(number), .bare) : quantity(number)
    case .scale: return quantity(number)
    case .text, .longText, .date, .month, .months, .choice, .choices, .yesNo, .person, .link,
      .links:
      return .text(catalogue.plain(.number(number)))
    }
  }
}

extension ReportSubject {
  /// What stands above the numbers of a field: its label, and its unit when that is fixed.
  func heading(of field: Field) -> String {
    guard case .number(_, let unit) = field.kind, !unit.isEmpty else { return text(field.label) }
    return "\(text(field.label)) (\(text(unit)))"
  }

  /// The label of a field that the program itself knows; its key where a template lacks it.
  func label(_ key: FieldKey, of kind: Kind) -> String {
    worksheets.field(key, of: kind).map { heading(of: $0) } ?? key.text
  }

  // Where a figure comes from has a column of its own.
  fileprivate func withoutSource(_ text: String, _ field: Field, of record: Record) -> String {
    guard record.sources[field.key] != nil, record.also[field.key] == nil else { return text }
    return catalogue.shown(
      Answer(value: record[field.key], state: record.states[field.key]), for: field, in: record
    ) { name(of: $0) }
  }

  func label(_ phrase: SpreadsheetPhrase) -> String {
    catalogue.text("\(SpreadsheetPhrase.section).\(phrase.rawValue)")
  }
}

extension Part {
  /// The field that names a record, then those that anybody answered.
  func answered(in records: [Record]) -> [Field] {
    let name = nameField
    return (name.map { [$0] } ?? [])
      + fields.filter { field in
        !field.isPattern && !field.isInternal && field.key != name?.key
          && records.contains { !$0.answer(field.key).isEmpty }
      }
  }
}

extension Field {
  fileprivate func hasSource(in records: [Record]) -> Bool {
    asksSource && records.contains { $0.sources[key] != nil }
  }
}

extension Record {
  /// Answers that no template knows any more.
  fileprivate func old(_ part: Part, _ subject: ReportSubject) -> [(key: FieldKey, value: Value)] {
    fields.filter { part.field($0.key) == nil && subject.worksheets.field($0.key, of: kind) == nil }
      .sorted { $0.key < $1.key }
  }
}
