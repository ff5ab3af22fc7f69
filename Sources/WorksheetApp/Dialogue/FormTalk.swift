import WorksheetModel
import WorksheetText

/// The questions of one record, and the parts that belong to it, one after the other.
struct FormTalk: Talk {
  private enum Row: Hashable {
    case field(Field)
    case part(Part)
    /// The months or weeks of a line.
    case cells
  }

  let part: Part
  let subject: Subject
  let number: String
  private var index = 0
  /// The field whose answer is on its way, and whether its spelling was unusual.
  private var pending: (field: FieldKey, isEchoed: Bool)?
  /// The field that was answered last, for its source.
  private var last: FieldKey?
  /// The lines of a long text that goes on.
  private var begun: String?
  /// Whether the months are asked after the fields.
  private var asksCells: Bool

  init(part: Part, subject: Subject, number: String, asksCells: Bool = false) {
    self.part = part
    self.subject = subject
    self.number = number
    self.asksCells = asksCells && part.grid?.prefix != nil
  }

  /// What a form of the screen asks, from its focus on.
  init(_ page: FormPage, number: String, at desk: Desk) {
    self.init(part: page.part, subject: page.subject, number: number)
    let key = page.position.index > 0 ? page.focusedField(at: desk)?.key : nil
    if let key, let index = index(of: key, in: rows(at: desk)) { self.index = index }
  }

  private func rows(at desk: Desk) -> [Row] {
    guard let record = subject.record(at: desk) else { return [] }
    let fields = part.formFields(for: record)
    let main = fields.prefix { !$0.isLongText }
    let owned =
      desk.workbook[record.id] == nil ? [] : desk.worksheets.parts(ownedBy: part.kind)
    let home = desk.worksheets.sheet(of: part.kind)
    let parts = owned.filter { desk.worksheets.sheet(of: $0.kind) == home }
    return main.map(Row.field) + (asksCells ? [.cells] : []) + parts.map(Row.part)
      + fields.dropFirst(main.count).map(Row.field)
  }

  private func index(of key: FieldKey, in rows: [Row]) -> Int? {
    rows.firstIndex { row in
      guard case .field(let field) = row else { return false }
      return field.key == key
    }
  }

  private func row(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(index) ? rows[index] : rows.last
  }

  private func field(at desk: Desk) -> Field? {
    guard case .field(let field)? = row(at: desk) else { return nil }
    return field
  }

  /// Begins at the first question without an answer.
  mutating func seekUnanswered(at desk: Desk) {
    guard let record = subject.record(at: desk) else { return }
    index =
      rows(at: desk).firstIndex { row in
        guard case .field(let field) = row else { return false }
        return record.answer(field.key).isEmpty
      } ?? 0
  }

  var hasSteps: Bool { true }

  func stands(at desk: Desk) -> Bool { subject.record(at: desk) != nil }

  func place(at desk: Desk) -> RemarkPlace? {
    guard desk.workbook[subject.id] != nil else { return nil }
    return RemarkPlace(record: subject.id, field: field(at: desk)?.key)
  }

  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? {
    let record = subject.record(at: desk)
    return (part, part.kind == .plan ? record?.id : record?.parent)
  }

  private func fieldNumber(at desk: Desk) -> String {
    "\(number).\(min(index, max(0, rows(at: desk).count - 1)) + 1)"
  }

  func question(at desk: Desk) -> Question {
    guard let field = field(at: desk) else { return Question(desk.text(part.title)) }
    let number = fieldNumber(at: desk)
    if begun != nil {
      return Question("\(number) \(desk.text(field.label)): \(desk.said(.goesOn))")
    }
    var question = Question(field, of: subject, number: number, at: desk)
    if index == 0, !part.isSingle, let record = desk.workbook[subject.id] {
      question.lines.insert(desk.name(of: record), at: 0)
    } else if index == 0, part.isSingle {
      question.lines.insert(desk.text(part.title), at: 0)
    }
    return question
  }

  func help(at desk: Desk) -> HelpText {
    guard let field = field(at: desk) else { return HelpText(desk.text(part.title), []) }
    let findings = desk.findings(at: subject.id, field: field.key)
    let example = desk.text(field.example)
    return HelpText(
      desk.text(field.label),
      [desk.text(field.question), desk.text(field.help)]
        + [example.isEmpty ? "" : desk.phrase(.example, example)] + field.prompts(at: desk)
        + findings.flatMap { [desk.catalogue.wording($0), desk.catalogue.reason(of: $0.check)] }
        + [field.asksSource ? desk.said(.sourceHint, desk.word(.source), desk.sourceWords) : ""])
  }

  func child(at desk: Desk) -> (any Talk)? {
    switch row(at: desk) {
    case .part(let part):
      let page = SheetOpener.page(for: part, owner: subject.id, desk: desk)
      return desk.talk(for: page, number: fieldNumber(at: desk))
    case .cells: return LineTalk(part: part, line: subject.id, number: fieldNumber(at: desk))
    case .field, nil: return nil
    }
  }

  mutating func advance(by step: Int, at desk: Desk) -> Bool {
    begun = nil
    last = nil
    let rows = rows(at: desk)
    var next = index + step
    // Pictures and other parts that are only looked at are passed over.
    while rows.indices.contains(next), case .part(let part) = rows[next],
      desk.talk(for: SheetOpener.page(for: part, owner: subject.id, desk: desk), number: "") == nil
    { next += step == 0 ? 1 : step }
    guard rows.indices.contains(next) else { return false }
    index = next
    return true
  }

  // MARK: Answers

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard let field = field(at: desk) else { return .move(1) }
    if let reason = desk.refusal(for: part.kind), !typed.isEmpty { return .again([reason]) }
    var text = typed
    if field.isLongText {
      if typed.hasSuffix("\\") {
        begun = (begun ?? "") + typed.dropLast() + "\n"
        return .step(.stay([]))
      }
      text = (begun ?? "") + typed
    }
    guard !text.isEmpty else { return .move(1) }
    switch field.reply(text, for: subject, at: desk) {
    case .doubt(let lines): return .again(lines)
    case .answer(let answer, let isEchoed): return put(answer, at: field, isEchoed, desk)
    }
  }

  private mutating func put(
    _ answer: Answer, at field: Field, _ isEchoed: Bool, _ desk: Desk
  ) -> Turn {
    if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
    var answer = answer
    let old = subject.record(at: desk)?.answer(field.key) ?? Answer()
    // Correcting a figure does not make it forget where it came from.
    if answer.value != nil, answer.source == nil { answer.source = old.source }
    begun = nil
    guard answer != old || desk.workbook[subject.id] == nil else {
      return .move(1)
    }
    pending = (field.key, isEchoed)
    return .change(
      subject.change(setting: answer, at: field.key, desk: desk),
      saying: ShareOffer.afterChoosing(answer, at: field, of: subject.id, desk: desk))
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) -> [String] {
    defer { pending = nil }
    guard case .applied = outcome, let (key, isEchoed) = pending, let field = part.field(key),
      let record = subject.record(at: desk)
    else { return [] }
    defer { last = key }
    let shown = desk.answer(to: field, of: record)
    let phrase: FillPhrase = shown.isEmpty ? .cleared : isEchoed ? .readAs : .takenAs
    var lines = [desk.said(phrase, shown)] + desk.doubtLines(at: record.id, field: key)
    if field.asksSource, record[key] != nil, record.sources[key] == nil {
      lines.append(desk.said(.sourceMissing, desk.word(.source), desk.sourceWords))
    }
    // Questions may have come or gone: the next one is counted from the one that was answered.
    index = self.index(of: key, in: rows(at: desk)) ?? index
    isFinished = !advance(by: shown.isEmpty ? 0 : 1, at: desk)
    return lines
  }

  /// Whether the last question was answered; the dialogue then goes on behind the record.
  private(set) var isFinished = false

  // MARK: Commands

  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? {
    guard let field = field(at: desk) else { return nil }
    switch command {
    case .clear: return put(Answer(), at: field, false, desk)
    case .source: return setSource(rest, at: field, desk)
    case .append:
      guard field.isLongText || field.kind == .text else { return nil }
      let old = subject.record(at: desk)?.text(field.key) ?? ""
      let joined = old.isEmpty ? rest : old + (field.isLongText ? "\n" : " ") + rest
      return hear(joined, at: desk)
    case .remove:
      guard rest.isEmpty, !part.isSingle, let record = desk.workbook[subject.id] else { return nil }
      if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
      return .replace(ConfirmTalk(removing: record, number: number, at: desk))
    case .help, .back, .skip, .list, .read, .findings, .results, .undo, .redo, .add, .copy, .move,
      .details, .months, .take, .view, .remark, .remarks, .reply, .fix, .close, .merge, .save,
      .quit:
      return nil
    }
  }

  /// The source of this figure, or of the one that was just answered.
  private mutating func setSource(_ word: String, at field: Field, _ desk: Desk) -> Turn {
    let record = subject.record(at: desk)
    let keys = [last, field.key].compactMap { $0 }
    let key = keys.first { key in
      part.field(key)?.asksSource == true && record?[key] != nil
    }
    guard let key, let field = part.field(key), let record else {
      return .again([desk.phrase(.noSourceHere)])
    }
    guard let source = desk.source(named: word) else {
      return .again([desk.said(.sourceHint, desk.word(.source), desk.sourceWords)])
    }
    var answer = record.answer(key)
    answer.source = source
    return .change(
      subject.change(setting: answer, at: key, desk: desk),
      saying: "\(desk.text(field.label)): \(desk.catalogue.shown(source))")
  }
}
