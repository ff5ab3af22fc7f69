import WorksheetModel
import WorksheetText

extension Question {
  /// More choices than these are not read out; a part of the name finds them.
  static let mostChoices = 12

  /// A field of a record: what is asked, what stands there, an example, what can be chosen.
  init(_ field: Field, of subject: Subject, number: String, at desk: Desk) {
    var lines: [String] = []
    let asked = desk.text(field.question)
    if !asked.isEmpty { lines.append("\(number) \(asked)") }
    let record = subject.record(at: desk)
    let now = record.map { desk.answer(to: field, of: $0) } ?? ""
    if !now.isEmpty { lines.append(desk.said(.now, now)) }
    if let waiting = desk.drafts[subject.id]?[field.key] {
      lines.append(desk.said(.draft, waiting))
    }
    let example = desk.text(field.example)
    if !example.isEmpty { lines.append(desk.phrase(.example, example)) }
    lines += Self.choices(of: field, subject, at: desk)
    if field.isLongText { lines.append(desk.said(.longHint)) }
    if let record, desk.workbook[record.id] != nil {
      lines += desk.remarkLines(at: record.id, field: field.key)
      if desk.hasDoubt(at: record.id, field: field.key) {
        lines += desk.doubtLines(at: record.id, field: field.key)
      }
    }
    self.init("\(number) \(desk.text(field.label))", lines)
  }

  private static func choices(of field: Field, _ subject: Subject, at desk: Desk) -> [String] {
    guard let options = PickPage.options(for: field, subject: subject, desk: desk) else {
      return []
    }
    guard !options.isEmpty else { return [desk.said(.nothingToPick)] }
    let shown = options.prefix(mostChoices).enumerated().map { offset, option in
      let label = option.label.replacingLineFeeds()
      switch field.kind {
      case .scale: return label
      case .choice where field.hasOwnNumbers: return "\(option.value.text ?? "") \(label)"
      default: return "\(offset + 1) \(label)"
      }
    }
    let rest = options.count - shown.count
    return shown + (rest > 0 ? [desk.said(.moreChoices, String(rest))] : [])
      + (field.takesSeveral ? [desk.said(.severalHint)] : [])
  }
}

extension Field {
  fileprivate var takesSeveral: Bool {
    switch kind {
    case .choices, .links: true
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choice, .scale,
      .yesNo, .person, .link:
      false
    }
  }
}

extension Desk {
  /// An answer in full with its source, as it is read out; empty when there is none.
  func answer(to field: Field, of record: Record, at key: FieldKey? = nil) -> String {
    let answer = record.answer(key ?? field.key)
    let shown = catalogue.shown(answer, for: field, in: record, naming: name(of:))
    guard let source = answer.source, !shown.isEmpty else { return shown }
    return "\(shown) (\(catalogue.shown(source)))"
  }

  /// What the checks doubt at a field, without mere hints.
  func doubtLines(at record: RecordID, field: FieldKey) -> [String] {
    findings(at: record, field: field).filter { $0.severity != .hint }
      .map { said(.doubt, catalogue.wording($0)) }
  }
}
