import TerminalScreen
import WorksheetModel

/// What mentors said, at one place or in the whole workbook, with an empty last line for a new remark.
public struct RemarksPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, reply, fix, close, add, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyJump, isInLine: true),
      .init([.function(2), .control("e")], .reply, .keyReply, isInLine: true),
      .init([.function(8), .control("d")], .fix, .keyFixed, isInLine: true),
      .init([.function(7), .control("v")], .close, .keyClosed, isInLine: true),
      .init([.insert], .add, .keyAdd),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// What is being written.
  enum Writing: Hashable, Sendable {
    case remark(Record)
    case reply(RecordID)
  }

  /// The place that the remarks speak of; nil for all of them.
  let place: RemarkPlace?
  var position: ListPosition
  var writing: Writing?
  var draft: FieldDraft?
  /// Whether the draft has the keyboard.
  var isTyping = false
  /// The remark that keeps the focus when its new state gives it another row.
  private var moved: RecordID?

  /// All remarks of the workbook.
  init(at desk: Desk) {
    place = nil
    position = ListPosition()
  }

  /// The remarks at one place, with a new one begun.
  init(about place: RemarkPlace, at desk: Desk) {
    self.place = place
    position = ListPosition(desk.remarks.count(where: place.includes))
    if desk.refusal(for: .remark) == nil { begin(at: desk) } else { position = ListPosition() }
  }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    if isTyping { return keys.wording(.enter, as: .keyAccept) }
    if focused(at: desk) == nil { return keys.wording(.enter, as: .keyAdd) }
    return place == nil ? keys : keys.wording(.enter, as: .keyBack)
  }

  public func takesText(at desk: Desk) -> Bool {
    desk.refusal(for: .remark) == nil && (isTyping || focused(at: desk) == nil)
  }

  /// Those that wait first, then those that are closed; what speaks of a record that is gone comes last.
  func remarks(at desk: Desk) -> [Remark] {
    let remarks = desk.remarks.filter { place?.includes($0) ?? true }
    let present = Remark.State.allCases.flatMap { state in
      remarks.filter { $0.state == state && !$0.isOrphaned }
    }
    return present + remarks.filter(\.isOrphaned)
  }

  func focused(at desk: Desk) -> Remark? {
    let remarks = remarks(at: desk)
    return remarks.indices.contains(position.index) ? remarks[position.index] : nil
  }

  func rowCount(at desk: Desk) -> Int {
    remarks(at: desk).count + (desk.refusal(for: .remark) == nil ? 1 : 0)
  }

  public func heading(at desk: Desk) -> Heading {
    let title = desk.words(.remarksTitle)
    return Heading(
      place.map { "\(title): \($0.name(at: desk))" } ?? title,
      progress: String(remarks(at: desk).count))
  }

  public func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.words(.remarksTitle),
      (focused(at: desk).map { desk.report.lines(of: $0) } ?? []) + [desk.words(.remarksHelp)])
  }

  public var showsRemarks: Bool { true }
  public func place(at desk: Desk) -> RemarkPlace? { place }

  // MARK: Texts that are no answer yet

  public func unfinished(at desk: Desk) -> Unfinished? { unfinishedTexts(at: desk).first }

  public func unfinishedTexts(at desk: Desk) -> [Unfinished] {
    guard let writing, let text = draft?.text, text.contains(where: { !$0.isWhitespace }) else {
      return []
    }
    switch writing {
    case .remark(let record):
      guard desk.workbook[record.id] == nil else { return [] }
      return [
        Unfinished(record: record.id, field: "text", text: text, making: [.insert(record)])
      ]
    case .reply(let id):
      guard text != desk.workbook[id]?.text("reply") else { return [] }
      return [Unfinished(record: id, field: "reply", text: text)]
    }
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if isTyping {
      if draft?.receive(key, width: Self.textWidth(desk.room.columns)) == true { return .stay([]) }
      if key == .enter { return take(at: desk) }
      if key == .escape { return pause(at: desk) }
      if key == .up || key == .down { isTyping = false }
    }
    if let action = Self.keyMap.action(for: key) { return perform(action, key, at: desk) }
    guard focused(at: desk) == nil else { return .unused }
    switch key {
    case .character, .paste: return startRemark(with: key, at: desk)
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .click, .wheel:
      return .unused
    }
  }

  private mutating func perform(_ action: Action, _ key: Key, at desk: Desk) -> Step {
    let count = rowCount(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: count)
    case .open: return open(key, at: desk)
    case .add:
      position.move(to: count - 1, count: count)
      return startRemark(with: key, at: desk)
    case .reply: return startReply(key, at: desk)
    case .fix: return move(to: .fixed, key, at: desk)
    case .close: return move(to: .closed, key, at: desk)
    case .leave: return .back([.save])
    }
    return .stay([])
  }

  private mutating func open(_ key: Key, at desk: Desk) -> Step {
    guard let remark = focused(at: desk) else { return startRemark(with: key, at: desk) }
    guard place == nil else { return .back([.save]) }
    guard let id = remark.record else { return .say(desk.words(.wholeWorkbook)) }
    guard let record = desk.workbook[id],
      let page = SheetOpener.page(for: record, field: remark.field, desk: desk)
    else { return .say(desk.words(.placeGone)) }
    return .push(page)
  }

  /// Esc pauses first; the text stays, and leaving the page keeps it.
  private mutating func pause(at desk: Desk) -> Step {
    isTyping = false
    guard draft?.text.isEmpty ?? true else { return .say(desk.phrase(.draftKept)) }
    draft = nil
    writing = nil
    // Who only wanted to look is not asked to press Esc twice.
    return place == nil ? .stay([]) : .back([])
  }

  // MARK: Writing

  private mutating func begin(at desk: Desk) {
    var ids = desk.ids
    writing = .remark(
      Remark.fresh(
        ids.next(), about: place?.record, place?.field, by: desk.signer ?? "", on: desk.today,
        in: desk.workbook))
    draft = .remark()
    isTyping = true
  }

  /// Goes back to a text that waits for something else than what is begun now; it must not be lost.
  private mutating func returnToDraft(at desk: Desk) -> Step {
    isTyping = true
    position = ListPosition(rowOfDraft(at: desk) ?? position.index)
    return .say(desk.phrase(.draftKept))
  }

  /// The row that the text being written belongs to.
  func rowOfDraft(at desk: Desk) -> Int? {
    switch writing {
    case .remark: remarks(at: desk).count
    case .reply(let id): remarks(at: desk).firstIndex { $0.id == id }
    case nil: nil
    }
  }

  private var hasText: Bool { !(draft?.text.isEmpty ?? true) }

  private mutating func startRemark(with key: Key, at desk: Desk) -> Step {
    if let reason = desk.refusal(for: .remark) { return .say(reason) }
    guard desk.signer != nil else { return .push(NamePage(then: .press(key), at: desk)) }
    switch writing {
    case .remark: isTyping = true
    case .reply where hasText: return returnToDraft(at: desk)
    case .reply, nil: begin(at: desk)
    }
    switch key {
    case .character, .paste: _ = draft?.receive(key, width: Self.textWidth(desk.room.columns))
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .click, .wheel:
      break
    }
    return .stay([])
  }

  private mutating func startReply(_ key: Key, at desk: Desk) -> Step {
    guard let remark = focused(at: desk) else { return startRemark(with: key, at: desk) }
    if let reason = desk.refusal(for: .remark) { return .say(reason) }
    guard desk.signer != nil else { return .push(NamePage(then: .press(key), at: desk)) }
    if writing != .reply(remark.id) {
      guard !hasText else { return returnToDraft(at: desk) }
      writing = .reply(remark.id)
      draft = .remark(desk.drafts[remark.id]?["reply"] ?? remark.reply ?? "")
    }
    isTyping = true
    return .stay([])
  }

  private mutating func take(at desk: Desk) -> Step {
    guard let writing, let text = draft?.text, text.contains(where: { !$0.isWhitespace }) else {
      return pause(at: desk)
    }
    isTyping = false
    switch writing {
    case .remark(let record):
      let change = Change([.insert(record), .set(record.id, "text", Answer(.text(text)))])
      guard place == nil else {
        self.writing = nil
        return .back([.apply(change, .new)], saying: desk.words(.remarkKept))
      }
      return .change(change, saying: desk.words(.remarkKept))
    case .reply(let id):
      guard let remark = desk.remarks.first(where: { $0.id == id }) else { return .stay([]) }
      return .change(
        remark.replying(text, by: desk.signer ?? "", on: desk.today),
        saying: desk.words(.replyKept))
    }
  }

  /// The same key again opens it anew.
  private mutating func move(to state: Remark.State, _ key: Key, at desk: Desk) -> Step {
    guard let remark = focused(at: desk) else { return .stay([]) }
    if let reason = desk.refusal(for: .remark) { return .say(reason) }
    guard let signer = desk.signer else {
      return .push(NamePage(then: .press(key), at: desk))
    }
    let next = remark.state == state ? .open : state
    moved = remark.id
    let sentence =
      switch next {
      case .open: desk.words(.nowOpen)
      case .fixed: desk.words(.nowFixed)
      case .closed: desk.words(.nowClosed)
      }
    return .change(remark.moving(to: next, by: signer, on: desk.today), saying: sentence)
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    if case .applied(let change) = outcome, let writing {
      let isTaken =
        switch writing {
        case .remark(let record): change.answers("text", of: record.id)
        case .reply(let id): change.answers("reply", of: id)
        }
      if isTaken {
        self.writing = nil
        draft = nil
        isTyping = false
      }
    }
    if let id = moved, let row = remarks(at: desk).firstIndex(where: { $0.id == id }) {
      position = ListPosition(row)
    }
    moved = nil
    position.move(by: 0, count: rowCount(at: desk))
  }
}

extension FieldDraft {
  /// A remark or a reply, which may have several lines.
  fileprivate static func remark(_ text: String = "") -> FieldDraft {
    FieldDraft(text, for: Field(key: "text", kind: .longText, label: .none))
  }
}
