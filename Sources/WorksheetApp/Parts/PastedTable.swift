import WorksheetModel

/// Lines that were pasted at once, each a record of a part, their cells in the order of its columns.
struct PastedTable {
  /// The records with their answers, in the order of the lines.
  private(set) var edits: [Edit] = []
  private(set) var records: [RecordID] = []
  /// The cells that are no answer, each with the label of its column.
  private(set) var leftOut: [String] = []

  private let part: Part
  private let owner: RecordID?
  private let desk: Desk
  private var ids: IdentifierSource
  private var order: String

  /// Nil for a text that is one cell: it is typed like any other.
  init?(_ text: String, part: Part, owner: RecordID?, desk: Desk) {
    let lines = text.pastedLines
    guard lines.count > 1 || lines.first?.contains("\t") == true else { return nil }
    self.part = part
    self.owner = owner
    self.desk = desk
    ids = desk.ids
    order = desk.workbook.lastOrder(below: owner, kind: part.kind)
    for line in lines { add(line) }
  }

  private mutating func add(_ line: String) {
    var record = Record(id: ids.next(), kind: part.kind, parent: owner, order: order)
    var answers: [Edit] = []
    let fields = part.columns.compactMap { part.field($0) }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    for (index, cell) in cells.enumerated() where cell.contains(where: { !$0.isWhitespace }) {
      guard fields.indices.contains(index),
        let answer = answer(typed: cell, at: fields[index], of: record)
      else {
        let label = fields.indices.contains(index) ? desk.text(fields[index].label) + ": " : ""
        leftOut.append("\(label)\"\(cell)\"")
        continue
      }
      record.fields[fields[index].key] = answer.value
      answers.append(.set(record.id, fields[index].key, answer))
    }
    guard !answers.isEmpty else { return }
    edits += [.insert(Record(id: record.id, kind: part.kind, parent: owner, order: order))]
    edits += answers
    records.append(record.id)
    order = OrderKey.between(order, nil)
  }

  private func answer(typed cell: String, at field: Field, of record: Record) -> Answer? {
    let context = TypingContext(
      units: field.units(of: record, at: desk), year: desk.today.month.year)
    return try? field.answer(typed: cell, in: context) { desk.workbook[$0] != nil }.answer
  }

  /// How many rows were made, and which cells were left out.
  func sentence(at desk: Desk) -> String {
    let made = desk.phrase(.pastedRows, String(records.count))
    guard !leftOut.isEmpty else { return made }
    let shown = leftOut.prefix(5).joined(separator: ", ") + (leftOut.count > 5 ? ", …" : "")
    return "\(made) \(desk.phrase(.pastedLeftOut, shown))"
  }
}

extension String {
  /// The lines of a pasted text that say something, without the blanks around them.
  var pastedLines: [String] {
    split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }.map(String.init)
  }
}
