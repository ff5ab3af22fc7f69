import TerminalScreen
import WorksheetModel

/// Lines by columns, like a spreadsheet: the cash table of a plan, the seasonal calendar, and
/// scoring matrices.
public struct GridPage: PartPage {
  enum Action: Hashable {
    case up, down, left, right, first, last, pageUp, pageDown
    case accept, edit, open, add, remove, clear, fillRight, copy, move, copyPlan, leave
    case reason, voice, ranking, view, copyOut
  }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .accept, .keyAccept, isInLine: true),
    .init([.up], .up, .keyUp),
    .init([.down], .down, .keyDown),
    .init([.left, .backTab], .left, .keyPreviousMonth),
    .init([.right, .tab], .right, .keyNextMonth),
    .init([.function(2), .control("e")], .edit, .keyEdit, isInLine: true),
    .init([.function(6), .control("t")], .fillRight, .keyFillRight, isInLine: true),
    .init([.function(3), .control("a")], .open, .keyOpenLine),
    .init([.insert], .add, .keyAdd),
    .init([.delete], .clear, .keyClear),
    .init([.function(8), .control("d")], .copy, .keyCopy),
    .init([.function(4), .control("b")], .copyPlan, .keyCopyPlan),
    .init([.control("n")], .view, .keyView),
    .init([.control("u")], .copyOut, .keyCopyOut),
    .init([.control("x")], .remove, .keyRemoveLine),
    .init([.function(7), .control("v")], .move, .keyMove),
    .init([.home], .first, .keyFirst),
    .init([.end], .last, .keyLast),
    .init([.pageUp], .pageUp, .keyPageUp),
    .init([.pageDown], .pageDown, .keyPageDown),
    .init([.escape], .leave, .keyBack, isInLine: true),
  ])

  let part: Part
  private let chosenOwner: RecordID?
  var position = ListPosition()
  var column = 0
  /// What is being typed in the focused cell, or as the reason for it.
  var draft: FieldDraft?
  var isTypingReason = false
  /// Whose scores a matrix shows.
  var voice = Voice.men
  /// Whether a cash table shows the plan or what became of it.
  var view = CashView.plan
  /// The table as it was made for one state of the workbook.
  var prepared: Prepared?
  var isMoving = false
  var pending: Pending?

  /// What happens once the change that was asked for is on disk.
  enum Pending: Hashable, Sendable {
    case nextColumn
    /// So many lines further down.
    case row(Int)
    case focus(RecordID)
  }

  var isMatrix: Bool { part.grid == .fields }

  /// Whether the columns are months or weeks of a plan, with money in the cells.
  var isCash: Bool {
    switch part.grid {
    case .planMonths, .planWeeks: true
    case .yearRound, .fields, nil: false
    }
  }

  /// Begins on the first line that can be typed.
  init(part: Part, owner: RecordID?, at desk: Desk) {
    self.part = part
    chosenOwner = owner
    prepare(at: desk)
    let first = contents(at: desk).rows.firstIndex { row in
      switch row.kind {
      case .line, .empty: true
      case .derived, .available, .total, .link: false
      }
    }
    position = ListPosition(first ?? 0)
  }

  /// The plan whose months are shown: the one that was chosen, else the first there is by now.
  func owner(at desk: Desk) -> RecordID? {
    chosenOwner ?? part.owner.flatMap { desk.workbook.records(of: $0).first?.id }
  }

  private var keyMap: KeyMap<Action> { isMatrix ? Self.matrixKeyMap : Self.keyMap }

  public var keys: [KeyHelp] { keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    if isMatrix { return matrixKeys(at: desk) }
    let keys =
      isCash
      ? keys.wording(.function(6), as: .keyFill).filter { hasViews || $0.text != .keyView }
        .filter { isMonthly || $0.text != .keyCopyPlan }
      : keys.filter { $0.text != .keyView && $0.text != .keyCopyOut }
        .wording(.function(4), as: .keyReady, isInLine: true)
    return switch focusedRow(in: contents(at: desk))?.kind {
    case .empty: keys.wording(.enter, as: .keyAdd)
    case .link: keys.wording(.enter, as: .keyOpen)
    case .derived, .available, .total: keys.wording(.enter, as: .keyNextMonth)
    case .line, nil: keys
    }
  }

  public func results(at desk: Desk) -> (any Page)? {
    if case .planMonths? = part.grid { return owner(at: desk).map { CashPage(plan: $0) } }
    return FigurePage(part)
  }
  public var isWide: Bool { true }

  func focusedRow(in contents: GridContents) -> GridContents.Row? {
    let index = place(in: contents).index
    return contents.rows.indices.contains(index) ? contents.rows[index] : nil
  }

  /// Where the focus is: on the line that was just made elsewhere, once it is there.
  func place(in contents: GridContents) -> ListPosition {
    guard case .focus(let id)? = pending,
      let index = contents.rows.firstIndex(where: { $0.kind == .line(id) })
    else { return position }
    return ListPosition(index)
  }

  func focusedLine(in contents: GridContents) -> RecordID? {
    guard case .line(let id)? = focusedRow(in: contents)?.kind else { return nil }
    return id
  }

  public func takesText(at desk: Desk) -> Bool {
    switch focusedRow(in: contents(at: desk))?.kind {
    case .line, .empty: refusal(at: desk) == nil
    case .derived, .available, .total, .link, nil: false
    }
  }

  public func unfinished(at desk: Desk) -> Unfinished? {
    let contents = contents(at: desk)
    guard let draft, !draft.text.isEmpty, let id = focusedLine(in: contents),
      let key = typedKey(in: contents)
    else { return nil }
    return Unfinished(record: id, field: key, text: draft.text)
  }

  public func heading(at desk: Desk) -> Heading {
    let plan = owner(at: desk).map { ": \(desk.name(of: $0))" } ?? ""
    let view = hasViews ? desk.catalogue[view.word] : isMatrix ? voiceWord(at: desk) : ""
    return Heading(desk.text(part.title) + plan, progress: view)
  }

  public func help(at desk: Desk) -> HelpText {
    if isMatrix { return matrixHelp(at: desk) }
    return HelpText(
      desk.text(part.title),
      [
        desk.text(part.question), contents(at: desk).verdict,
        desk.phrase(part.levels == nil ? .gridHelp : .calendarHelp),
      ])
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    prepare(at: desk)
    defer { prepare(at: desk) }
    let contents = contents(at: desk)
    position = place(in: contents)
    pending = nil
    if isMoving { return carry(key, in: contents, at: desk) }
    if draft != nil, let step = type(key, in: contents, at: desk) { return step }
    if let action = keyMap.action(for: key) {
      return perform(action, in: contents, at: desk)
    }
    return begin(with: key, in: contents, at: desk)
  }

  public mutating func point(at row: Int, column: Int?) -> Bool {
    defer {
      position = ListPosition(row)
      self.column = column ?? self.column
      pending = nil
    }
    return position.index != row || column.map { $0 != self.column } ?? false
  }

  private mutating func begin(
    with key: Key, in contents: GridContents, at desk: Desk
  ) -> Step {
    switch key {
    case .character, .paste: break
    case .click: return raiseLevel(in: contents, at: desk)
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .wheel:
      return .unused
    }
    if let refusal = refusal(at: desk) { return .say(refusal) }
    if let step = paste(key, in: contents, at: desk) { return step }
    switch focusedRow(in: contents)?.kind {
    case .line:
      guard let field = part.field(contents.key(column)) else { return .unused }
      if let step = put(digit: key, in: contents, at: desk) { return step }
      draft = FieldDraft("", for: field)
      _ = draft?.receive(key, width: 20)
      return .stay([])
    case .empty: return add(typing: key, at: desk)
    case .derived: return .say(desk.phrase(.derivedLine))
    case .available: return .say(desk.phrase(.availableLine))
    case .total: return .say(desk.phrase(.totalLine))
    case .link: return .say(desk.phrase(.linkHint))
    case nil: return .unused
    }
  }

  private mutating func perform(
    _ action: Action, in contents: GridContents, at desk: Desk
  ) -> Step {
    let rows = contents.rows.count
    switch action {
    case .up: position.move(by: -1, count: rows)
    case .down: position.move(by: 1, count: rows)
    case .pageUp: position.move(by: -8, count: rows)
    case .pageDown: pageDown(in: contents)
    case .left: column = max(0, column - 1)
    case .right: column = min(contents.columns.count - 1, column + 1)
    case .first: column = 0
    case .last: column = max(0, contents.columns.count - 1)
    case .leave: return .back([.save])
    case .accept: return acceptWithoutDraft(in: contents, at: desk)
    case .edit: return edit(in: contents, at: desk)
    case .open: return openLine(in: contents, at: desk)
    case .add: return add(typing: nil, at: desk)
    case .clear: return clear(in: contents, at: desk)
    case .remove: return remove(in: contents, at: desk)
    case .copy: return copy(in: contents, at: desk)
    case .fillRight: return fill(in: contents, at: desk)
    case .copyPlan:
      return part.ready.isEmpty
        ? copyPlan(at: desk) : .push(ReadyPage(part: part, owner: owner(at: desk)))
    case .move: return startMoving(in: contents, at: desk)
    case .reason: return editReason(in: contents, at: desk)
    case .voice: return switchVoice(at: desk)
    case .view: return switchView(in: contents, at: desk)
    case .copyOut: return copyOut(contents, at: desk)
    case .ranking: return FigurePage(part).map { .push($0) } ?? .stay([])
    }
    return .stay([])
  }

  private mutating func acceptWithoutDraft(
    in contents: GridContents, at desk: Desk
  ) -> Step {
    switch focusedRow(in: contents)?.kind {
    case .empty: return add(typing: nil, at: desk)
    case .link(let link): return link.step(at: desk)
    case .line, .derived, .available, .total, nil: break
    }
    if isMatrix, isOnEmptyCell(in: contents, at: desk), !desk.isReadOnly {
      return edit(in: contents, at: desk)
    }
    column = min(max(0, contents.columns.count - 1), column + 1)
    return .stay([])
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    defer { pending = nil }
    guard case .applied(let change) = outcome else { return }
    prepare(at: desk)
    let contents = contents(at: desk)
    // Only the answer itself ends its text: undoing something else must not throw it away.
    let isAnswer =
      focusedLine(in: contents).map { id in
        typedKey(in: contents).map { change.answers($0, of: id) } ?? false
      } ?? false
    if isAnswer, pending == .nextColumn, askReason(in: contents, at: desk) { return }
    if isAnswer { endTyping() }
    switch pending {
    case .focus: position = place(in: contents)
    case .nextColumn, .row: follow(pending, in: contents)
    case nil: position.move(by: 0, count: contents.rows.count)
    }
  }

  mutating func follow(_ next: Pending?, in contents: GridContents) {
    switch next {
    case .nextColumn: column = min(max(0, contents.columns.count - 1), column + 1)
    case .row(let step): position.move(by: step, count: contents.rows.count)
    case .focus, nil: break
    }
  }

  mutating func expectFocus(on id: RecordID) { pending = .focus(id) }
}
