import WorksheetModel
import WorksheetText

/// The cells of one line: several months at once (`1-3 = 150.000`), or one month after the other.
struct LineTalk: Talk {
  let part: Part
  let line: RecordID
  let number: String
  private let view: CashView
  /// The month that is asked alone; nil while several may be named.
  private var column: Int?

  init(part: Part, line: RecordID, number: String, view: CashView = .plan) {
    self.part = part
    self.line = line
    self.number = number
    self.view = view
  }

  private func contents(at desk: Desk) -> GridContents {
    GridContents(
      part: part, owner: desk.workbook[line]?.parent, voice: .men, view: view, desk: desk)
  }

  func stands(at desk: Desk) -> Bool { desk.workbook[line] != nil }
  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? {
    (part, desk.workbook[line]?.parent)
  }
  func place(at desk: Desk) -> RemarkPlace? { RemarkPlace(record: line) }

  var hasSteps: Bool { column != nil }

  // MARK: Asking

  func question(at desk: Desk) -> Question {
    let contents = contents(at: desk)
    let name = desk.name(of: line)
    let view = self.view == .plan ? "" : " (\(desk.catalogue[self.view.word]))"
    guard let column, contents.columns.indices.contains(column) else {
      return Question(
        "\(number) \(name)\(view), \(desk.said(.cellsLabel))",
        [levels(at: desk)] + spokenRuns(contents, at: desk)
          + [desk.said(.lineHint), desk.said(.oneByOne, desk.word(.months), desk.word(.details))])
    }
    let now = spokenCell(column, contents, at: desk)
    return Question(
      "\(number).\(column + 1) \(name)\(view), \(title(column, contents))",
      now.isEmpty ? [] : [desk.said(.now, now)])
  }

  private func title(_ column: Int, _ contents: GridContents) -> String {
    contents.columns[column].title
  }

  /// The words for the steps of a calendar.
  private func levels(at desk: Desk) -> String {
    guard let prefix = part.grid?.prefix,
      case .scale(let range, let words)? = part.field(FieldKey("\(prefix).1"))?.kind
    else { return "" }
    return zip(range, words).map { "\($0) \(desk.text($1))" }.joined(separator: ", ")
  }

  private func spokenCell(_ column: Int, _ contents: GridContents, at desk: Desk) -> String {
    guard let record = desk.workbook[line] else { return "" }
    let key = contents.key(column)
    if let field = part.field(key), !record.answer(key).isEmpty {
      return desk.answer(to: field, of: record, at: key)
    }
    let row = contents.rows.first { $0.line == line }
    guard let row, row.cells.indices.contains(column), let figure = row.cells[column]?.figure else {
      return ""
    }
    return "\(desk.catalogue.quantity(figure)) (\(desk.said(.followsPlan)))"
  }

  /// Neighbours with the same figure in one line: `1-3 Jan 2027 - Mar 2027: 150.000`.
  private func spokenRuns(_ contents: GridContents, at desk: Desk) -> [String] {
    let cells = contents.columns.indices.map { spokenCell($0, contents, at: desk) }
    var lines: [String] = []
    var start = 0
    while start < cells.count {
      var end = start
      while end + 1 < cells.count, cells[end + 1] == cells[start] { end += 1 }
      let text = cells[start].isEmpty ? desk.phrase(.emptyCell) : cells[start]
      let place =
        start == end
        ? "\(start + 1) \(title(start, contents))"
        : "\(start + 1)-\(end + 1) \(title(start, contents)) - \(title(end, contents))"
      lines.append("\(place): \(text)")
      start = end + 1
    }
    return lines
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.name(of: line),
      [
        levels(at: desk), desk.said(.lineHint),
        desk.said(.oneByOne, desk.word(.months), desk.word(.details)),
      ])
  }

  // MARK: Answering

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    let contents = contents(at: desk)
    if let column {
      guard !typed.isEmpty else { return .move(1) }
      return put(typed, in: [column], contents, at: desk)
    }
    guard !typed.isEmpty else { return .leave(1) }
    guard let sign = typed.firstIndex(of: "=") else {
      return .again([desk.said(.lineHint)])
    }
    let names = typed[..<sign].trimmed
    guard let columns = columns(named: names, contents, at: desk), !columns.isEmpty else {
      return .again([desk.said(.noSuchMonth, names, String(contents.columns.count))])
    }
    return put(typed[typed.index(after: sign)...].trimmed, in: columns, contents, at: desk)
  }

  private func put(
    _ typed: String, in columns: [Int], _ contents: GridContents, at desk: Desk
  ) -> Turn {
    if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
    var edits: [Edit] = []
    for column in columns {
      let key = contents.key(column)
      guard let field = part.field(key) else { return .again([desk.said(.lineHint)]) }
      switch field.reply(typed, for: .stored(line), at: desk) {
      case .doubt(let lines): return .again(lines)
      case .answer(let answer, _): edits.append(.set(line, key, answer))
      }
    }
    return .change(Change(edits), saying: nil)
  }

  /// `3`, `1-3`, `1,4,7-9`, a month by name, or all of them.
  private func columns(
    named text: String, _ contents: GridContents, at desk: Desk
  ) -> [Int]? {
    let all = contents.columns.indices
    if desk.said(.wordAll).split(separator: " ").contains(Substring(text.lowercased())) {
      return Array(all)
    }
    var found: [Int] = []
    for item in text.split(separator: ",") {
      let ends = item.split(separator: "-").map { column(named: $0.trimmed, contents, at: desk) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first <= last, all.contains(last)
      else { return nil }
      found += Array(first...last)
    }
    return Set(found).sorted()
  }

  private func column(named text: String, _ contents: GridContents, at desk: Desk) -> Int? {
    if let number = Int(text) {
      return contents.columns.indices.contains(number - 1) ? number - 1 : nil
    }
    guard !contents.months.isEmpty else {
      guard let month = try? MonthReading.readList(text), month.count == 1 else { return nil }
      return contents.columns.indices.contains(month[0] - 1) ? month[0] - 1 : nil
    }
    if let month = try? MonthReading.read(text, year: nil) {
      return contents.months.firstIndex(of: month)
    }
    // "Januari" alone is meant when it comes only once.
    guard let list = try? MonthReading.readList(text), list.count == 1 else { return nil }
    let fitting = contents.months.indices.filter { contents.months[$0].month == list[0] }
    return fitting.count == 1 ? fitting[0] : nil
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) -> [String] {
    guard case .applied(let change) = outcome else { return [] }
    let contents = contents(at: desk)
    let keys = change.edits.compactMap { edit -> FieldKey? in
      guard case .set(line, let key, _) = edit else { return nil }
      return key
    }
    let columns = contents.columns.indices.filter { keys.contains(contents.key($0)) }
    guard let first = columns.first else { return [] }
    let shown = spokenCell(first, contents, at: desk)
    let value = shown.isEmpty ? desk.phrase(.emptyCell) : shown
    let place =
      columns.count == 1
      ? title(first, contents)
      : "\(title(first, contents)) - \(title(columns[columns.count - 1], contents)) (\(columns.count))"
    if column != nil { _ = advance(by: 1, at: desk) }
    return [desk.said(.takenAs, "\(place): \(value)")]
      + (contents.verdict.isEmpty ? [] : [contents.verdict])
  }

  // MARK: Month by month

  mutating func advance(by step: Int, at desk: Desk) -> Bool {
    guard let column else { return true }
    let next = column + step
    self.column = contents(at: desk).columns.indices.contains(next) ? next : nil
    return true
  }

  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? {
    switch command {
    case .months:
      guard !contents(at: desk).columns.isEmpty else { return nil }
      column = 0
      return .step(.stay([]))
    case .details: return .push(FormTalk(part: part, subject: .stored(line), number: number))
    case .clear:
      guard let column else { return nil }
      return put("", in: [column], contents(at: desk), at: desk)
    case .help, .back, .skip, .list, .read, .findings, .results, .undo, .redo, .source, .append,
      .add, .remove, .copy, .move, .take, .view, .remark, .remarks, .reply, .fix, .close, .merge,
      .save, .quit:
      return nil
    }
  }
}
