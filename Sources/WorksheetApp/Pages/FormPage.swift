import TerminalScreen
import WorksheetModel
import WorksheetText

/// The questions of one record, one a row, and below them the parts that belong to the record.
public struct FormPage: ListedPage, PartPage {
  enum Action: Hashable {
    case previous, next, accept, edit, leave, source, none, unknown, first, last, pageUp, pageDown
    case clear, makeIdea, offer, takeFigure
  }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .accept, .keyAccept, isInLine: true),
    .init([.tab, .down], .next, .keyNextField, isInLine: true),
    .init([.backTab, .up], .previous, .keyPreviousField),
    .init([.escape], .leave, .keyBack, isInLine: true),
    .init([.function(2), .left, .right], .edit, .keyEdit, isInLine: true),
    .init([.delete], .clear, .keyClear),
    .init([.control("x")], .makeIdea, .keyMakeIdea),
    .init([.function(6), .control("d")], .offer, .keyOfferRoots),
    .init([.function(7), .control("v")], .takeFigure, .keyTakeFigure),
    .init([.function(4), .control("t")], .source, .keySource),
    .init([.control("n")], .none, .keyNone),
    .init([.control("b")], .unknown, .keyUnknown),
    .init([.home], .first, .keyFirst),
    .init([.end], .last, .keyLast),
    .init([.pageUp], .pageUp, .keyPageUp),
    .init([.pageDown], .pageDown, .keyPageDown),
  ])

  let part: Part
  var subject: Subject
  var position = ListPosition()
  var drafts: [FieldKey: FieldDraft] = [:]
  /// The draft that has the keyboard.
  var isEditing = false
  /// What the last accepted answer became in full, for example `Rp15.000`.
  var echo: String?
  /// The field whose answer is on its way to the disk.
  var pending: (field: FieldKey, step: Int)?

  public init(part: Part, subject: Subject) {
    self.part = part
    self.subject = subject
  }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    let keys = self.keys.successor(of: part.kind, at: desk)
      .wording(.function(6), as: sharingPlan(at: desk) == nil ? .keyOfferRoots : .keyFillShares)
      .filter { $0.text != .keyOfferRoots || part.kind == .idea }
      .filter { $0.text != .keyTakeFigure || takesFigures }
    return switch focusedRow(at: desk) {
    case .field(let field) where isDoubted(field, at: desk) && part.kind == .idea:
      keys.wording(.enter, as: .keyChoose).first(.keyOfferRoots)
    case .field(let field): field.isPicked ? keys.wording(.enter, as: .keyChoose) : keys
    case .part: keys.wording(.enter, as: .keyOpen)
    case .old: keys.wording(.enter, as: .keyNextField)
    case .done: keys.wording(.enter, as: .keyBack)
    case nil: keys
    }
  }

  /// Whether the roots of an idea are none, so that better ones can be offered.
  private func isDoubted(_ field: Field, at desk: Desk) -> Bool {
    field.key == "roots" && desk.hasDoubt(at: subject.id, field: field.key)
  }

  public func hint(at desk: Desk) -> ScreenPhrase? {
    if case .part = focusedRow(at: desk) { return .linkHint }
    return nil
  }

  public func takesText(at desk: Desk) -> Bool {
    focusedField(at: desk) != nil && desk.refusal(for: part.kind) == nil
  }

  public var showsRemarks: Bool { true }
  public func place(at desk: Desk) -> RemarkPlace? {
    guard desk.workbook[subject.id] != nil else { return nil }
    return RemarkPlace(record: subject.id, field: focusedField(at: desk)?.key)
  }

  func record(at desk: Desk) -> Record? { subject.record(at: desk) }

  public func heading(at desk: Desk) -> Heading {
    guard let record = record(at: desk) else { return Heading(desk.text(part.title)) }
    let fields = part.formFields(for: record)
    let answered = fields.count { record.hasAnswer($0.key) }
    let title = desk.text(part.title)
    return Heading(
      part.isSingle ? title : "\(title): \(desk.name(of: record))",
      progress: desk.progress(
        desk.phrase(.progress, String(answered), String(fields.count)), remarksAt: [record.id]))
  }

  public func help(at desk: Desk) -> HelpText {
    guard let field = focusedField(at: desk) else {
      return HelpText(desk.text(part.title), [desk.text(part.question)])
    }
    let sentences = record(at: desk).map { record in
      desk.findings(at: record.id, field: field.key).flatMap { finding in
        [desk.catalogue.wording(finding), desk.catalogue.reason(of: finding.check)]
      }
    }
    let example = desk.text(field.example)
    return HelpText(
      desk.text(field.label),
      [
        desk.text(field.question), desk.text(field.help),
        example.isEmpty ? "" : desk.phrase(.example, example),
      ] + field.prompts(at: desk) + (sentences ?? []))
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard record(at: desk) != nil else { return .back([]) }
    pending = nil
    if isEditing, let field = focusedField(at: desk), type(key, in: field, at: desk) {
      return .stay([])
    }
    if let action = Self.keyMap.action(for: key) { return perform(action, at: desk) }
    return begin(with: key, at: desk)
  }

  private mutating func type(_ key: Key, in field: Field, at desk: Desk) -> Bool {
    let width = Self.answerWidth(in: desk.room.columns)
    guard var draft = drafts[field.key], draft.receive(key, width: width) else { return false }
    drafts[field.key] = draft
    return true
  }

  /// A letter starts an answer; at a field with fixed answers it starts choosing one.
  private mutating func begin(with key: Key, at desk: Desk) -> Step {
    guard let field = focusedField(at: desk) else { return .unused }
    let typed: String
    switch key {
    case .character(let character): typed = String(character)
    case .paste(let text): typed = text
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .click, .wheel:
      return .unused
    }
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    if field.isPicked, let page = picker(for: field, filter: typed, at: desk) { return .push(page) }
    // A draft that Esc left behind is continued: it must not be lost to the next letter.
    if drafts[field.key] == nil { drafts[field.key] = FieldDraft("", for: field) }
    isEditing = true
    echo = nil
    _ = type(key, in: field, at: desk)
    return .stay([])
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    switch action {
    case .accept: return accept(at: desk)
    case .next: return leaveField(by: 1, at: desk)
    case .previous: return leaveField(by: -1, at: desk)
    case .pageDown: return leaveField(by: 8, at: desk)
    case .pageUp: return leaveField(by: -8, at: desk)
    case .first: return leaveField(by: -rows(at: desk).count, at: desk)
    case .last: return leaveField(by: rows(at: desk).count, at: desk)
    case .leave: return leave(at: desk)
    case .edit: return edit(at: desk)
    case .clear: return put(Answer(), at: desk)
    case .makeIdea: return record(at: desk).map { Successor.step(from: $0, at: desk) } ?? .unused
    case .offer:
      return sharingPlan(at: desk).map { ShareOffer.step(of: $0, at: desk) }
        ?? offerRoots(at: desk)
    case .takeFigure: return takeFigure(at: desk)
    case .source: return nextSource(at: desk)
    case .none: return put(Answer(state: AnswerState.none), at: desk)
    case .unknown: return put(Answer(state: .unknown), at: desk)
    }
  }

  private mutating func accept(at desk: Desk) -> Step {
    switch focusedRow(at: desk) {
    case .field(let field):
      if drafts[field.key] != nil {
        isEditing = true
        return take(field, thenMoveBy: 1, at: desk)
      }
      if field.isPicked, desk.refusal(for: part.kind) == nil,
        let page = picker(for: field, filter: "", at: desk)
      {
        return .push(page)
      }
      return move(by: 1, at: desk)
    case .part(let link): return link.step(at: desk)
    case .old: return move(by: 1, at: desk)
    case .done, nil: return .back([])
    }
  }

  private mutating func edit(at desk: Desk) -> Step {
    guard let field = focusedField(at: desk), !isEditing else { return .stay([]) }
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    if field.isPicked, let page = picker(for: field, filter: "", at: desk) { return .push(page) }
    if drafts[field.key] == nil {
      let answer = record(at: desk)?.answer(field.key) ?? Answer()
      drafts[field.key] = FieldDraft(field.typed(answer), for: field)
    }
    isEditing = true
    return .stay([])
  }

  /// Esc gives up a started correction first, then leaves; what was typed stays as a draft.
  private mutating func leave(at desk: Desk) -> Step {
    guard isEditing, let field = focusedField(at: desk) else { return .back([.save]) }
    isEditing = false
    if drafts[field.key]?.text.isEmpty ?? true { drafts[field.key] = nil }
    return drafts[field.key] == nil ? .stay([]) : .say(desk.phrase(.draftKept))
  }

  mutating func move(by step: Int, at desk: Desk) -> Step {
    position.move(by: step, count: rows(at: desk).count)
    // A text that was left half-way waits with its cursor where it was.
    isEditing = focusedField(at: desk).map { drafts[$0.key] != nil } ?? false
    return .stay([])
  }

  /// Notes which answer is on its way, so that the focus moves on once it is on disk.
  mutating func expect(_ field: FieldKey, thenMoveBy step: Int) { pending = (field, step) }

  /// Begins typing at the focused field without a first letter.
  mutating func startTyping(at desk: Desk) {
    guard let field = focusedField(at: desk), !field.isPicked else { return }
    drafts[field.key] = FieldDraft("", for: field)
    isEditing = true
  }

  mutating func finishDraft(of field: FieldKey) {
    drafts[field] = nil
    isEditing = false
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    guard case .applied(let change) = outcome else {
      pending = nil
      return
    }
    guard let (key, step) = pending, change.answers(key, of: subject.id) else {
      finishAnsweredDrafts(at: desk)
      position.move(by: 0, count: rows(at: desk).count)
      return
    }
    pending = nil
    finishDraft(of: key)
    if let field = part.field(key), let record = record(at: desk) {
      let shown = desk.catalogue.shown(
        record.answer(key), for: field, in: record, naming: desk.name(of:))
      echo = shown.isEmpty ? nil : shown
    }
    // Rows may have come or gone above: the next one is counted from the answered field.
    focus(on: key, at: desk)
    _ = move(by: step, at: desk)
  }
}
