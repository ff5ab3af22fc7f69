import TerminalScreen
import WorksheetModel

/// The problem tree turned over: the same cards in the same places, each with the good state that the
/// group wants instead; what is missing or no mirror yet is said beside it.
struct ObjectivesPage: ListedPage, PartPage {
  enum Action: Hashable { case walk(ListStep), write, clear, card, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .write, .keyWrite, isInLine: true),
      .init([.function(2), .control("e")], .card, .keyCard, isInLine: true),
      .init([.delete], .clear, .keyClear),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let part: Part
  var position = ListPosition()
  /// The objective being typed, and of which card.
  private(set) var draft: (card: RecordID, line: TextLine)?
  private var pendingFocus: RecordID?
  /// Whether the text that is typed is on its way to the disk.
  private var isTaken = false

  init(part: Part, focusedOn id: RecordID? = nil) {
    self.part = part
    pendingFocus = id
  }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    draft == nil ? keys : keys.wording(.enter, as: .keyAccept)
  }

  func takesText(at desk: Desk) -> Bool { !desk.isReadOnly && node(at: desk) != nil }

  func objectives(at desk: Desk) -> ObjectiveTree {
    ObjectiveTree(desk.tree, wordlists: desk.wordlists)
  }

  /// As in the problem tree; a card that stands in two places has one objective, written at either.
  func rows(at desk: Desk) -> [TreeLayout.Row] {
    TreeLayout(desk.tree).rows.filter { row in
      switch row.content {
      case .problem, .loose, .reference: true
      case .draft, .looseHeading: false
      }
    }
  }

  func focusedIndex(in rows: [TreeLayout.Row]) -> Int {
    pendingFocus.flatMap { id in rows.firstIndex { $0.id == id && $0.content != .reference(id) } }
      ?? position.index
  }

  func node(at desk: Desk) -> ProblemTree.Node? {
    let rows = rows(at: desk)
    let index = focusedIndex(in: rows)
    return rows.indices.contains(index) ? rows[index].id.flatMap { desk.tree[$0] } : nil
  }

  func heading(at desk: Desk) -> Heading {
    Heading(
      desk.text(part.title),
      progress: desk.phrase(
        .objectiveProgress, String(objectives(at: desk).writtenCount),
        String(desk.tree.nodes.count)))
  }

  func help(at desk: Desk) -> HelpText {
    let field = part.field("objective")
    return HelpText(
      desk.text(part.title),
      [desk.text(part.question), desk.text(field?.help ?? .none), desk.phrase(.objectiveHelp)])
  }

  func unfinished(at desk: Desk) -> Unfinished? {
    guard let draft, !draft.line.isEmpty,
      draft.line.text != desk.workbook[draft.card]?.text("objective")
    else { return nil }
    return Unfinished(record: draft.card, field: "objective", text: draft.line.text)
  }

  mutating func point(at row: Int, column: Int?) -> Bool {
    let isElsewhere = pendingFocus != nil || position.index != row
    pendingFocus = nil
    position = ListPosition(row)
    return isElsewhere
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    settle(at: desk)
    if draft != nil { return type(key, at: desk) }
    if key.isText { return begin(typing: key, at: desk) }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .write: return begin(typing: nil, at: desk)
    case .clear:
      guard let node = node(at: desk), node.objective != nil else { return .stay([]) }
      return put(Answer(), at: node.id, desk: desk)
    case .card:
      let part = desk.worksheets.part(.problem, asking: "statement")
      guard let node = node(at: desk), let part else { return .stay([]) }
      return .push(FormPage(part: part, subject: .stored(node.id)))
    case .leave: return .back([.save])
    }
    return .stay([])
  }

  /// Enter begins with what is there or is suggested, a letter with nothing.
  private mutating func begin(typing key: Key?, at desk: Desk) -> Step {
    guard let node = node(at: desk) else { return .unused }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let start = node.objective ?? objectives(at: desk).suggestion(for: node) ?? ""
    draft = (node.id, TextLine(key == nil ? start : ""))
    if let key { _ = draft?.line.receive(key) }
    return .stay([])
  }

  private mutating func type(_ key: Key, at desk: Desk) -> Step {
    guard let current = draft else { return .stay([]) }
    switch key {
    case .enter, .tab, .up, .down, .escape:
      guard unfinished(at: desk) != nil else {
        draft = nil
        if key != .escape { position.take(key == .up ? .up : .down, count: rows(at: desk).count) }
        return .stay([])
      }
      isTaken = true
      return put(Answer(.text(current.line.text)), at: current.card, desk: desk)
    default: return draft?.line.receive(key) == true ? .stay([]) : .unused
    }
  }

  private mutating func put(_ answer: Answer, at id: RecordID, desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    return .stay([.apply(Change(.set(id, "objective", answer)), .new)])
  }

  /// Carries out a focus that had to wait until the page knows its rows.
  private mutating func settle(at desk: Desk) {
    guard pendingFocus != nil else { return }
    let rows = rows(at: desk)
    position.move(to: focusedIndex(in: rows), count: rows.count)
    pendingFocus = nil
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    defer { isTaken = false }
    guard case .applied = outcome else { return }
    let count = rows(at: desk).count
    if isTaken {
      draft = nil
      position.take(.down, count: count)
    }
    position.move(by: 0, count: count)
  }
}
