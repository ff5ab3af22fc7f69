import TerminalScreen
import WorksheetModel

/// The problem tree: one focal problem, effects above it, causes below it.
public struct TreePage: Page {
  enum Action: Hashable {
    case walk(ListStep), addSibling, addCause, addEffect, edit, remove, move, fold, unfold,
      makeIdea, why, readBack, leave
  }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .addSibling, .keyAddSibling, isInLine: true),
      .init([.tab, .insert], .addCause, .keyAddCause, isInLine: true),
      .init([.function(4), .control("b")], .why, .keyWhy, isInLine: true),
      .init([.function(3), .control("a")], .addEffect, .keyAddEffect, isInLine: true),
      .init([.function(2), .control("e")], .edit, .keyOpen, isInLine: true),
      .init([.function(8), .control("d")], .readBack, .keyReadBack),
      .init([.delete], .remove, .keyRemove),
      .init([.function(7), .control("v")], .move, .keyMove),
      .init([.control("x")], .makeIdea, .keyMakeIdea),
      .init([.left], .fold, .keyFold),
      .init([.right], .unfold, .keyUnfold),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk, takesTab: false))

  let part: Part
  var position = ListPosition()
  var folded: Set<RecordID> = []
  var draft: (place: TreeLayout.DraftPlace, line: TextLine)?
  var isMoving = false
  var pendingFocus: RecordID?

  public init(part: Part) { self.part = part }

  init(part: Part, focusedOn id: RecordID) {
    self.part = part
    pendingFocus = id
  }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    if draft != nil { return keys.wording(.enter, as: .keyAccept) }
    if isOnEmptyLine(at: desk) { return keys.wording(.enter, as: .keyAdd) }
    if isOnLink(at: desk) { return keys.wording(.enter, as: .keyOpen) }
    let isFocal = focusedRecord(at: desk)?.text("role") == "focal"
    return isFocal ? keys.wording(.enter, as: .keyAddCause) : keys
  }

  public func hint(at desk: Desk) -> ScreenPhrase? { isOnLink(at: desk) ? .linkHint : .cardHint }

  func isOnLink(at desk: Desk) -> Bool { position.index >= treeRowCount(at: desk) }

  func layout(at desk: Desk) -> TreeLayout {
    TreeLayout(desk.workbook, folded: folded, draft: draft?.place)
  }

  func links(at desk: Desk) -> [PartLink] {
    PartLink.siblings(of: part, owner: nil, desk: desk)
  }

  /// Whether there is no focal problem yet, so that the empty line begins it.
  func needsFocal(at desk: Desk) -> Bool {
    !desk.workbook.records(of: .problem).contains { $0.text("role") == "focal" }
  }

  /// Rows of the tree, the empty line while there is no focal problem, then the links.
  func treeRowCount(at desk: Desk) -> Int { treeRowCount(layout(at: desk).rows, at: desk) }

  func treeRowCount(_ rows: [TreeLayout.Row], at desk: Desk) -> Int {
    rows.count + (needsFocal(at: desk) && draft == nil ? 1 : 0)
  }

  func rowCount(at desk: Desk) -> Int { treeRowCount(at: desk) + links(at: desk).count }

  func focusedRow(at desk: Desk) -> TreeLayout.Row? {
    let rows = layout(at: desk).rows
    return rows.indices.contains(position.index) ? rows[position.index] : nil
  }

  func focusedRecord(at desk: Desk) -> Record? {
    focusedRow(at: desk)?.id.flatMap { desk.workbook[$0] }
  }

  func isOnEmptyLine(at desk: Desk) -> Bool {
    needsFocal(at: desk) && draft == nil && position.index == layout(at: desk).rows.count
  }

  public func takesText(at desk: Desk) -> Bool {
    !desk.isReadOnly && (draft != nil || isOnEmptyLine(at: desk))
  }

  public func unfinished(at desk: Desk) -> Unfinished? {
    guard let draft, !draft.line.isEmpty else { return nil }
    let card = card(at: draft.place, desk: desk)
    return Unfinished(
      record: card.id, field: "statement", text: draft.line.text, making: [.insert(card)])
  }

  public func heading(at desk: Desk) -> Heading {
    let tree = desk.tree
    return Heading(
      desk.text(part.title),
      progress: tree.nodes.isEmpty
        ? "" : desk.phrase(.treeProgress, String(tree.nodes.count), String(tree.roots.count)))
  }

  public func help(at desk: Desk) -> HelpText {
    var paragraphs = [desk.text(part.question)]
    if let record = focusedRecord(at: desk) {
      paragraphs += desk.findings(at: record.id).flatMap { finding in
        [desk.catalogue.wording(finding), desk.catalogue.reason(of: finding.check)]
      }
    }
    return HelpText(desk.text(part.title), paragraphs + [desk.phrase(.treeHelp)])
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if !isMoving, case .paste(let text) = key, let step = paste(text, at: desk) { return step }
    if draft != nil { return type(key, at: desk) }
    settle(at: desk)
    if isMoving { return carry(key, at: desk) }
    if isOnEmptyLine(at: desk) {
      if key == .enter || key == .insert { return begin(typing: nil, at: desk) }
      if case .character = key { return begin(typing: key, at: desk) }
      if case .paste = key { return begin(typing: key, at: desk) }
    }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    return perform(action, at: desk)
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    let count = rowCount(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: count)
    case .leave: return .back([.save])
    case .fold: if let id = focusedRow(at: desk)?.id { folded.insert(id) }
    case .unfold: if let id = focusedRow(at: desk)?.id { folded.remove(id) }
    case .addSibling: return addSibling(at: desk)
    case .addCause: return add(role: "cause", at: desk)
    case .addEffect: return add(role: "effect", at: desk)
    case .edit: return edit(at: desk)
    case .remove: return remove(at: desk)
    case .move: return startMoving(at: desk)
    case .makeIdea:
      return focusedRecord(at: desk).map { Successor.step(from: $0, at: desk) } ?? .stay([])
    case .why: return askWhy(at: desk)
    case .readBack:
      return .push(ReadingPage(about: focusedRow(at: desk)?.id, at: desk))
    }
    return .stay([])
  }

  private func edit(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return openLink(at: desk) }
    return .push(FormPage(part: part, subject: .stored(record.id)))
  }

  /// Asks from the focused card, else from the focal problem.
  private func askWhy(at desk: Desk) -> Step {
    guard let id = focusedRow(at: desk)?.id ?? desk.tree.focal else { return .stay([]) }
    return .push(WhyPage(about: id, at: desk))
  }

  func openLink(at desk: Desk) -> Step {
    let links = links(at: desk)
    let index = position.index - treeRowCount(at: desk)
    return links.indices.contains(index) ? links[index].step(at: desk) : .stay([])
  }

  private func remove(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    return .stay([.apply(Change(.remove(record.id)), .new)])
  }

  // MARK: After a change

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    guard case .applied(let change) = outcome else {
      pendingFocus = nil
      return
    }
    if let id = pendingFocus, change.answers("statement", of: id) { draft = nil }
    settle(at: desk)
    position.move(by: 0, count: rowCount(at: desk))
  }

  /// Carries out a focus that had to wait until the record was in the workbook.
  private mutating func settle(at desk: Desk) {
    focus(on: pendingFocus, at: desk)
    pendingFocus = nil
  }

  /// Notes the card that gets the focus once it is in the workbook.
  mutating func expectFocus(on id: RecordID?) { pendingFocus = id }

  /// Shows what stands below a card.
  mutating func unfold(_ id: RecordID) { folded.remove(id) }

  mutating func focus(on id: RecordID?, at desk: Desk) {
    guard let id else { return }
    let rows = layout(at: desk).rows
    if let index = rows.firstIndex(where: { $0.id == id && $0.content != .reference(id) }) {
      position.move(to: index, count: rows.count)
    }
  }
}
