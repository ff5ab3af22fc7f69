import WorksheetModel
import WorksheetText

/// Every kind of record as a table of comma-separated values (RFC 4180), for spreadsheets and programs.
///
/// The head of a column is the key of its field, so that tables of many groups fit together in every
/// language.
struct SeparatedTables {
  /// Kinds that no sheet knows share a file: their names come from a file that anybody may have written.
  static var otherName: String { "_other.csv" }
  /// What the plans come to, which no record holds.
  static var resultsName: String { "_results.csv" }
  /// Beyond this a spreadsheet cannot be read, and a hostile file would fill the disk.
  static var mostColumns: Int { 1_000 }

  let subject: ReportSubject

  /// The tables of all sheets or of one, as files for one folder.
  func files(of sheet: Template?) -> [Export.File] {
    let parts = (sheet.map { [$0] } ?? subject.worksheets.sheets).flatMap(\.parts)
    // Several parts may show one kind; it has one table.
    let kinds = parts.map(\.kind).filter(\.isFileName).reduce(into: [Kind]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let known = Set(kinds)
    let files = kinds.map { kind in
      file("\(kind.text).csv", subject.workbook.records(of: kind), subject.worksheets.part(kind))
    }
    let others = subject.workbook.records.filter { record in
      sheet == nil ? !known.contains(record.kind) : false
    }
    let results = known.contains(.plan) ? resultsFile : nil
    let cash = known.contains(.cashLine) ? CashSheet(subject: subject).file : nil
    return (files + [file(Self.otherName, others, nil), results, cash]).compactMap { $0 }
  }

  private func file(_ name: String, _ records: [Record], _ part: Part?) -> Export.File? {
    guard !records.isEmpty else { return nil }
    let columns = columns(of: records, part)
    let rest = records.contains { $0.fields.keys.contains { !columns.known.contains($0) } }
    let head = ["id", "kind", "parent"] + columns.order.map(\.text) + (rest ? ["other"] : [])
    var lines = [Self.line(head.map { .text($0) })]
    for record in records {
      let start = [record.id.text, record.kind.text, record.parent?.text ?? ""].map(Cell.text)
      let cells = columns.order.map { cell($0, of: record) }
      lines.append(Self.line(start + cells + (rest ? [others(of: record, columns.known)] : [])))
    }
    // The mark at the beginning tells a spreadsheet that the bytes are UTF-8.
    return Export.File(name: name, content: PrintedText(rendered: "\u{FEFF}" + lines.joined()))
  }

  private var resultsFile: Export.File? {
    let rows = subject.workbook.records(of: .plan).flatMap { record in
      PlanAppraisal(Plan(reading: record, in: subject.workbook)).indicators.map { indicator in
        let figure = indicator.json
        let cells = [record.id.text, indicator.id.rawValue, indicator.basis?.rawValue ?? ""]
        return Self.line(
          cells.map(Cell.text) + [figure.value, .text(figure.reason)])
      }
    }
    guard !rows.isEmpty else { return nil }
    let head = Self.line(["plan", "result", "per", "value", "none"].map(Cell.text))
    return Export.File(
      name: Self.resultsName,
      content: PrintedText(rendered: "\u{FEFF}" + ([head] + rows).joined()))
  }

  private func columns(
    of records: [Record], _ part: Part?
  ) -> (order: [FieldKey], known: Set<FieldKey>) {
    let used = Set(records.flatMap { Array($0.fields.keys) + Array($0.states.keys) })
    let asked = (part?.fields ?? []).map(\.key).filter { used.contains($0) }
    let rest = used.subtracting(asked).sorted()
    let order = Array((asked + rest).prefix(Self.mostColumns))
    return (order, Set(order))
  }

  /// The fields for which there is no column any more, as JSON.
  private func others(of record: Record, _ known: Set<FieldKey>) -> Cell {
    let left = record.fields.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    guard !left.isEmpty else { return .text("") }
    return .text(JSON.object(left.map { .init($0.key.text, $0.value.json) }).serialized)
  }
}

// MARK: - Cells

extension SeparatedTables {
  /// What a program takes for a number, and what it must not take for anything but text.
  enum Cell {
    case number(Decimal4)
    /// A number as the machine interface writes it.
    case figure(String)
    case text(String)
  }

  private func cell(_ field: FieldKey, of record: Record) -> Cell {
    switch record.states[field] {
    case .some(.none): return .text(subject.catalogue[AnswerPhrase.none])
    case .some(.unknown): return .text(subject.catalogue[AnswerPhrase.unknown])
    case nil: break
    }
    switch record.fields[field] {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .flag(let flag): return .text(flag ? "true" : "false")
    case .list(let values): return .text(values.map(plain).joined(separator: "; "))
    case .other(let json): return .text(json.serialized)
    case nil: return .text("")
    }
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): number.json
    case .flag(let flag): flag ? "true" : "false"
    case .list, .other: value.json.serialized
    }
  }

  static func line(_ cells: [Cell]) -> String {
    cells.map { cell in
      switch cell {
      case .number(let number): number.json
      case .figure(let spelling): spelling
      case .text(let text): quoted(withoutFormula(PrintedText(text).text))
      }
    }.joined(separator: ",") + "\r\n"
  }

  // A spreadsheet computes what begins like a formula, and a formula may start programs.
  static func withoutFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
        && byte >= 0x20
    }
    let hasBlanks = text.hasPrefix(" ") || text.hasSuffix(" ")
    return isPlain && !hasBlanks ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

extension Indicator {
  /// The number of the result, or why there is none.
  fileprivate var json: (value: SeparatedTables.Cell, reason: String) {
    switch value {
    case .success(let figure):
      guard case .number(let spelling) = figure.json else {
        return (.text(""), Reason.tooLarge.rawValue)
      }
      return (.figure(spelling), "")
    case .failure(let reason): return (.text(""), reason.rawValue)
    }
  }
}

extension Kind {
  /// Whether the kind can be the name of a file on every file system; template folders name kinds too.
  fileprivate var isFileName: Bool {
    (1...64).contains(text.utf8.count) && (0x61...0x7A).contains(text.utf8.first ?? 0)
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
      }
  }
}
