import TerminalScreen
import WorksheetModel

/// The records of one kind, one a row, and an empty last line on which a new one begins.
public struct TablePage: ListedPage, PartPage {
  enum Action: Hashable {
    case walk(ListStep), open, add, remove, copy, move, makeIdea, fillShares, ready, leave
  }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter, .function(2)], .open, .keyOpen, isInLine: true),
      .init([.function(6), .control("t")], .fillShares, .keyFillShares, isInLine: true),
      .init([.control("x")], .makeIdea, .keyMakeIdea, isInLine: true),
      .init([.function(4), .control("b")], .ready, .keyReady, isInLine: true),
      .init([.insert], .add, .keyAdd, isInLine: true),
      .init([.delete], .remove, .keyRemove, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
      .init([.function(8), .control("d")], .copy, .keyCopy),
      .init([.function(7), .control("v")], .move, .keyMove),
    ] + KeyMap.walking(Action.walk))

  let part: Part
  let owner: RecordID?
  /// When the table only asks for the owner of another part, that part.
  let opens: Part?
  var position = ListPosition()
  /// Up and Down carry the record along.
  var isMoving = false
  private var pendingFocus: RecordID?
  /// How many records there were at the last key.
  private var countBefore = 0

  public init(part: Part, owner: RecordID?, opens: Part? = nil) {
    self.part = part
    self.owner = owner
    self.opens = opens
  }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    let keys = self.keys.successor(
      of: opens == nil ? focusedRecord(at: desk)?.kind : nil, at: desk
    ).filter { key in
      switch key.text {
      case .keyReady: !part.ready.isEmpty
      case .keyFillShares: sharingPlan(at: desk) != nil
      default: true
      }
    }
    return isOnEmptyLine(at: desk) ? keys.wording(.enter, as: .keyAdd) : keys
  }

  func records(at desk: Desk) -> [Record] {
    // A cash book is in the order of its days, whatever was written down first.
    book(at: desk)?.entries.compactMap { desk.workbook[$0.id] }
      ?? desk.workbook.children(of: owner, kind: part.kind)
  }

  /// The cash book that the records are, with its running balance; nil for every other table.
  func book(at desk: Desk) -> CashBook? {
    guard part.kind == .cashEntry, let plan = owner.flatMap({ desk.workbook[$0] }) else {
      return nil
    }
    return try? CashBook(below: plan, in: desk.workbook)
  }

  public var isWide: Bool { part.kind == .cashEntry }

  func links(at desk: Desk) -> [PartLink] {
    opens == nil ? PartLink.siblings(of: part, owner: owner, desk: desk) : []
  }

  /// Records, the empty line, then the links to the other parts of the sheet.
  func rowCount(at desk: Desk) -> Int { records(at: desk).count + 1 + links(at: desk).count }

  func focusedRecord(at desk: Desk) -> Record? {
    let records = records(at: desk)
    return records.indices.contains(position.index) ? records[position.index] : nil
  }

  func isOnEmptyLine(at desk: Desk) -> Bool { position.index == records(at: desk).count }

  public func hint(at desk: Desk) -> ScreenPhrase? {
    focusedRecord(at: desk) == nil ? .linkHint : .rowHint
  }

  public func results(at desk: Desk) -> (any Page)? {
    if part.analysis == .alternatives { return AlternativesPage(part: part) }
    if let plan = focusedRecord(at: desk), plan.kind == .plan { return ResultsPage(plan: plan.id) }
    return FigurePage(part, owner: owner) ?? owner.flatMap { ResultsPage(of: $0, at: desk) }
  }

  public func takesText(at desk: Desk) -> Bool {
    isOnEmptyLine(at: desk) && desk.refusal(for: part.kind) == nil
  }

  public func place(at desk: Desk) -> RemarkPlace? {
    (focusedRecord(at: desk)?.id ?? owner).map { RemarkPlace(record: $0) }
  }

  public func heading(at desk: Desk) -> Heading {
    let ownerName = owner.map { "\(desk.name(of: $0)): " } ?? ""
    let count = records(at: desk).count
    return Heading(
      ownerName + desk.text(part.title),
      progress: count == 0
        ? ""
        : desk.progress(
          desk.phrase(.rowCount, String(count)), remarksAt: records(at: desk).map(\.id)))
  }

  public func help(at desk: Desk) -> HelpText {
    var paragraphs = [desk.text(part.question)]
    if let record = focusedRecord(at: desk) {
      paragraphs += desk.remarkLines(at: record.id)
      paragraphs += desk.findings(at: record.id).flatMap { finding in
        [desk.catalogue.wording(finding), desk.catalogue.reason(of: finding.check)]
      }
    }
    if let sheet = desk.worksheets.sheet(of: part.kind) {
      paragraphs.append(desk.text(sheet.explanation))
    }
    return HelpText(desk.text(part.title), paragraphs + [desk.phrase(.tableHelp)])
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    countBefore = records(at: desk).count
    if isMoving { return carry(key, at: desk) }
    if let action = Self.keyMap.action(for: key) { return perform(action, at: desk) }
    guard isOnEmptyLine(at: desk) else { return .unused }
    if case .paste(let text) = key { return paste(text, at: desk) }
    guard case .character = key else { return .unused }
    return add(typing: key, at: desk)
  }

  /// Several lines become as many records in one change; a single cell is typed.
  private mutating func paste(_ text: String, at desk: Desk) -> Step {
    guard let pasted = PastedTable(text, part: part, owner: owner, desk: desk) else {
      return add(typing: .paste(text), at: desk)
    }
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    guard let last = pasted.records.last else { return .say(pasted.sentence(at: desk)) }
    pendingFocus = last
    return .change(Change(pasted.edits), saying: pasted.sentence(at: desk))
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    let count = rowCount(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: count, last: records(at: desk).count)
    case .open: return open(at: desk)
    case .add: return add(typing: nil, at: desk)
    case .ready:
      return part.ready.isEmpty ? .unused : .push(ReadyPage(part: part, owner: owner))
    case .remove: return remove(at: desk)
    case .copy: return copy(at: desk)
    case .move: return startMoving(at: desk)
    case .makeIdea:
      guard opens == nil, let record = focusedRecord(at: desk) else { return .unused }
      return Successor.step(from: record, at: desk)
    case .fillShares:
      return sharingPlan(at: desk).map { ShareOffer.step(of: $0, at: desk) } ?? .unused
    case .leave: return .back([.save])
    }
    return .stay([])
  }

  private func open(at desk: Desk) -> Step {
    if let record = focusedRecord(at: desk) {
      if let opens {
        return .replace(SheetOpener.page(for: opens, owner: record.id, desk: desk))
      }
      return .push(FormPage(part: part, subject: .stored(record.id)))
    }
    if isOnEmptyLine(at: desk) { return add(typing: nil, at: desk) }
    let links = links(at: desk)
    let index = position.index - records(at: desk).count - 1
    return links.indices.contains(index) ? links[index].step(at: desk) : .stay([])
  }

  private func add(typing key: Key?, at desk: Desk) -> Step {
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    var form = FormPage(part: part, subject: .fresh(part.kind, owner: owner, desk: desk))
    if let key { _ = form.receive(key, at: desk) } else { form.startTyping(at: desk) }
    return .push(form)
  }

  private func remove(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .stay([]) }
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    return .stay([.apply(Change(.remove(record.id)), .new)])
  }

  private mutating func copy(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .stay([]) }
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    let copy = desk.copy(of: record)
    pendingFocus = copy.first?.id
    return .stay([.apply(Change(copy.map(Edit.insert)), .new)])
  }

  // MARK: Moving a record

  private mutating func startMoving(at desk: Desk) -> Step {
    guard focusedRecord(at: desk) != nil else { return .stay([]) }
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    isMoving = true
    return .say(desk.phrase(.movingTable))
  }

  private mutating func carry(_ key: Key, at desk: Desk) -> Step {
    guard key == .up || key == .down, let record = focusedRecord(at: desk) else {
      isMoving = false
      return .stay([])
    }
    let siblings = records(at: desk)
    guard let order = Siblings.order(moving: position.index, by: key == .up ? -1 : 1, in: siblings)
    else { return .say(desk.phrase(.movingTable)) }
    pendingFocus = record.id
    let place = Place(parent: record.parent, order: order)
    return .stay([.apply(Change(.move(record.id, to: place)), .new)])
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    let records = records(at: desk)
    if let id = pendingFocus, let index = records.firstIndex(where: { $0.id == id }) {
      position.move(to: index, count: rowCount(at: desk))
    }
    pendingFocus = nil
    // Undoing a paste takes the rows away; the focus stays in the list and does not get to its links.
    if position.index > records.count, position.index < countBefore {
      position.move(to: records.count, count: rowCount(at: desk))
    }
    position.move(by: 0, count: rowCount(at: desk))
  }
}
