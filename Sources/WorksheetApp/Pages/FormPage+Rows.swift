import TerminalScreen
import WorksheetModel

extension FormPage {
  /// What stands on one row of the form.
  enum Row: Hashable {
    case field(Field)
    case part(PartLink)
    /// A field that no template knows; it is shown and kept.
    case old(FieldKey)
    case done
  }

  func rows(at desk: Desk) -> [Row] {
    guard let record = record(at: desk) else { return [] }
    let fields = part.formFields(for: record)
    // Below long texts nobody finds the other parts, and they hold what is worked with most.
    let main = fields.prefix { !$0.isLongText }
    let links = PartLink.links(of: part, record: record, desk: desk).map(Row.part)
    let old = record.fields.keys.filter { desk.worksheets.field($0, of: part.kind) == nil }.sorted()
      .map(Row.old)
    return main.map(Row.field) + links + fields.dropFirst(main.count).map(Row.field) + old
      + (part.isSingle ? [] : [.done])
  }

  /// Where a field stands among the rows.
  func index(of key: FieldKey, in rows: [Row]) -> Int? {
    rows.firstIndex { row in
      guard case .field(let field) = row else { return false }
      return field.key == key || field.covers(key)
    }
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  func focusedField(at desk: Desk) -> Field? {
    guard case .field(let field)? = focusedRow(at: desk) else { return nil }
    return field
  }

  /// Puts the focus on a field, for a jump from a finding.
  mutating func focus(on key: FieldKey, at desk: Desk) {
    let rows = rows(at: desk)
    if let index = index(of: key, in: rows) { position.move(to: index, count: rows.count) }
  }

  /// A list to choose from, for a field with fixed answers or links; nil for the other kinds.
  mutating func picker(for field: Field, filter: String, at desk: Desk) -> PickPage? {
    guard let page = PickPage(field: field, subject: subject, filter: filter, desk: desk) else {
      return nil
    }
    expect(field.key, thenMoveBy: 1)
    return page
  }
}

extension Field {
  var isLongText: Bool { kind == .longText }

  /// Answered by choosing from a list.
  var isPicked: Bool {
    switch kind {
    case .choice, .choices, .scale, .yesNo, .link, .links: true
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .person: false
    }
  }

  /// What to look for, for each of its choices that says so.
  func prompts(at desk: Desk) -> [String] {
    switch kind {
    case .choice(let choices), .choices(let choices):
      choices.filter { !$0.prompt.isEmpty }.map {
        "\(desk.text($0.label)): \(desk.text($0.prompt))"
      }
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .scale, .yesNo,
      .person, .link, .links:
      []
    }
  }

  /// The words of units that may stand behind its number, as in `12 liter`.
  func units(of record: Record?, at desk: Desk) -> [String] {
    guard case .number(let unitKey, let unit) = kind else { return [] }
    return [unitKey.flatMap { record?.text($0) } ?? "", desk.text(unit)].filter { !$0.isEmpty }
  }
}
