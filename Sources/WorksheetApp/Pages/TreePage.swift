import TerminalScreen
import WorksheetModel

/// The problem tree: one focal problem, effects above it, causes below it.
public struct TreePage: ListedPage, PartPage {
  enum Action: Hashable {
    case walk(ListStep), addSibling, addCause, addEffect, addBetween, edit, remove, move, take
    case fold, unfold, foldAll, unfoldAll, zoom, overview, explain, makeIdea, why, readBack, leave
  }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .addSibling, .keyAddSibling, isInLine: true),
      .init([.tab, .insert], .addCause, .keyAddCause, isInLine: true),
      .init([.function(4), .control("b")], .why, .keyWhy, isInLine: true),
      .init([.function(3), .control("a")], .addEffect, .keyAddEffect, isInLine: true),
      .init([.function(2), .control("e")], .edit, .keyOpen, isInLine: true),
      .init([.function(8), .control("d")], .readBack, .keyReadBack),
      .init([.control("n")], .addBetween, .keyAddBetween),
      .init([.delete], .remove, .keyRemove),
      .init([.function(7), .control("v")], .move, .keyMove),
      .init([.control("t")], .take, .keyTake),
      .init([.control("x")], .makeIdea, .keyMakeIdea),
      .init([.character(" ")], .explain, .keyExplainCard),
      .init([.left], .fold, .keyFold),
      .init([.right], .unfold, .keyUnfold),
      .init([.character("-")], .foldAll, .keyFoldAll),
      .init([.character("+")], .unfoldAll, .keyUnfoldAll),
      .init([.function(6), .control("u")], .zoom, .keyZoom),
      .init([.function(5), .character("*")], .overview, .keyOverview),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk, takesTab: false))

  let part: Part
  var position = ListPosition()
  var folded: Set<RecordID> = []
  /// The card whose branch alone is drawn; nil for the whole tree.
  var top: RecordID?
  var draft: (place: TreeLayout.DraftPlace, line: TextLine)?
  var isMoving = false
  /// The card that was taken to be put elsewhere.
  var taken: RecordID?
  var pendingFocus: RecordID?
  /// The rows as they were last laid out.
  var laid: LaidOut?

  public init(part: Part) { self.part = part }

  init(part: Part, focusedOn id: RecordID, at desk: Desk) {
    self.part = part
    focus(on: id, at: desk)
  }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    if draft != nil { return keys.wording(.enter, as: .keyAccept) }
    if taken != nil {
      return keys.wording(.enter, as: .keyPutBeside).wording(.tab, as: .keyPutBelow)
        .wording(.function(3), as: .keyPutAbove).wording(
          .control("t"), as: .keyLink, isInLine: true
        )
        .wording(.escape, as: .keyLetGo)
    }
    if isOnEmptyLine(at: desk) { return keys.wording(.enter, as: .keyAdd) }
    if isOnLink(at: desk) { return keys.wording(.enter, as: .keyOpen) }
    if isOnReference(at: desk) { return keys.wording(.delete, as: .keyUnlink, isInLine: true) }
    let isFocal = focusedRecord(at: desk)?.text("role") == "focal"
    return isFocal ? keys.wording(.enter, as: .keyAddCause) : keys
  }

  public func hint(at desk: Desk) -> ScreenPhrase? { isOnLink(at: desk) ? .linkHint : .cardHint }

  public func takesText(at desk: Desk) -> Bool {
    !desk.isReadOnly && (draft != nil || isOnEmptyLine(at: desk))
  }

  public var showsRemarks: Bool { true }
  public func place(at desk: Desk) -> RemarkPlace? {
    focusedRow(at: desk)?.id.map { RemarkPlace(record: $0) }
  }

  public func unfinished(at desk: Desk) -> Unfinished? {
    guard let draft, !draft.line.isEmpty else { return nil }
    let (card, others) = making(at: draft.place, desk: desk)
    return Unfinished(
      record: card.id, field: "statement", text: draft.line.text, making: [.insert(card)] + others)
  }

  public func heading(at desk: Desk) -> Heading {
    let tree = desk.tree
    let roots = tree.nodes.count { $0.standing == .root }
    return Heading(
      desk.text(part.title),
      progress: tree.nodes.isEmpty
        ? "" : desk.phrase(.treeProgress, String(tree.nodes.count), String(roots)))
  }

  public func help(at desk: Desk) -> HelpText {
    var paragraphs = [desk.text(part.question)]
    if let record = focusedRecord(at: desk) {
      paragraphs += desk.catalogue.explanation(of: record.id, in: desk.workbook, desk.tree)
      paragraphs += desk.remarkLines(at: record.id)
      paragraphs += desk.findings(at: record.id).flatMap { finding in
        [desk.catalogue.wording(finding), desk.catalogue.reason(of: finding.check)]
      }
    }
    return HelpText(desk.text(part.title), paragraphs + [desk.phrase(.treeHelp)])
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    lay(at: desk)
    let step = answer(key, at: desk)
    lay(at: desk)
    return step
  }

  private mutating func answer(_ key: Key, at desk: Desk) -> Step {
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
    if taken != nil, let step = put(by: action, at: desk) { return step }
    return perform(action, at: desk)
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    switch action {
    case .walk(let step): position.take(step, count: rowCount(at: desk))
    case .leave: return leave(at: desk)
    case .fold: fold(at: desk)
    case .unfold: unfold(at: desk)
    case .foldAll: foldAll(at: desk)
    case .unfoldAll: unfoldAll(at: desk)
    case .zoom: return zoom(at: desk)
    case .overview: return overview(at: desk)
    case .explain: return explain(at: desk)
    case .addSibling: return addSibling(at: desk)
    case .addCause: return add(role: "cause", at: desk)
    case .addEffect: return add(role: "effect", at: desk)
    case .addBetween: return addBetween(at: desk)
    case .edit: return edit(at: desk)
    case .remove: return remove(at: desk)
    case .move: return startMoving(at: desk)
    case .take: return take(at: desk)
    case .makeIdea:
      return focusedRecord(at: desk).map { Successor.step(from: $0, at: desk) } ?? .stay([])
    case .why: return askWhy(at: desk)
    case .readBack:
      return .push(ReadingPage(about: focusedRow(at: desk)?.id, at: desk))
    }
    return .stay([])
  }

  private mutating func leave(at desk: Desk) -> Step {
    guard top != nil else { return .back([.save]) }
    showAll(at: desk)
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

  /// Why the focused card is a root, or is none.
  private func explain(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .unused }
    return .push(
      TextPage(
        title: desk.phrase(.standingTitle),
        paragraphs: desk.catalogue.explanation(of: record.id, in: desk.workbook, desk.tree)))
  }

  func openLink(at desk: Desk) -> Step {
    let links = links(at: desk)
    let index = position.index - treeRowCount(at: desk)
    return links.indices.contains(index) ? links[index].step(at: desk) : .stay([])
  }

  // MARK: After a change

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    guard case .applied(let change) = outcome else {
      pendingFocus = nil
      return
    }
    if let id = pendingFocus, change.answers("statement", of: id) { draft = nil }
    if let id = taken, desk.workbook[id] == nil { taken = nil }
    lay(at: desk)
    settle(at: desk)
    position.move(by: 0, count: rowCount(at: desk))
    lay(at: desk)
  }

  /// Carries out a focus that had to wait until the record was in the workbook.
  private mutating func settle(at desk: Desk) {
    focus(on: pendingFocus, at: desk)
    pendingFocus = nil
  }

  /// Notes the card that gets the focus once it is in the workbook.
  mutating func expectFocus(on id: RecordID?) { pendingFocus = id }
}
