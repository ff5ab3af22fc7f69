import TerminalScreen
import WorksheetModel

/// Tells that an idea touches an effect and no root, and offers the roots below.
struct RootOfferPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), toggle, accept, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .accept, .keyChoose, isInLine: true),
      .init([.insert, .character(" ")], .toggle, .keyToggle, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// What the roots are offered for.
  enum Purpose: Hashable, Sendable {
    /// A new idea, asked for on this card.
    case making(on: RecordID)
    /// An idea that hangs on no root or not only on roots.
    case mending(RecordID)
  }

  enum Row: Hashable {
    case root(RecordID)
    /// A cause of which nobody said yet why the chain ends there.
    case openEnd(RecordID)
    /// Leave the idea on the card it was asked for.
    case anyway
  }

  let purpose: Purpose
  private var chosen: Set<RecordID> = []
  var position = ListPosition()

  init(_ purpose: Purpose) { self.purpose = purpose }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    if case .openEnd = focusedRow(at: desk) { return keys.wording(.enter, as: .keyOpen) }
    return keys
  }

  func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.rootOfferTitle)) }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.phrase(.rootOfferTitle),
      [words(at: desk), desk.phrase(.rootOfferHelp), desk.catalogue.reason(of: "PT17")])
  }

  /// The cards that are no roots.
  private func symptoms(at desk: Desk) -> [RecordID] {
    switch purpose {
    case .making(let card): [card]
    case .mending(let idea): desk.workbook[idea].map { desk.tree.symptoms(of: $0) } ?? []
    }
  }

  func rows(at desk: Desk) -> [Row] {
    let offer = RootOffer(below: symptoms(at: desk), in: desk.tree)
    let anyway: [Row] =
      switch purpose {
      case .making: [.anyway]
      case .mending: []
      }
    return offer.roots.map(Row.root) + offer.openEnds.map(Row.openEnd) + anyway
  }

  private func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  func words(at desk: Desk) -> String {
    let rows = rows(at: desk)
    let names = symptoms(at: desk).map { desk.name(of: $0) }.joined(separator: "; ")
    let question: String
    switch purpose {
    case .making: question = desk.phrase(.rootOfferCard, names)
    case .mending(let idea):
      question =
        names.isEmpty
        ? desk.phrase(.rootOfferFree, desk.name(of: idea))
        : desk.phrase(.rootOfferIdea, desk.name(of: idea), names)
    }
    let hasRoots = rows.contains { row in
      if case .root = row { return true }
      return false
    }
    return hasRoots ? question : "\(question) \(desk.phrase(.rootOfferNone))"
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .toggle:
      guard case .root(let id)? = focusedRow(at: desk) else { return .stay([]) }
      if chosen.remove(id) == nil { chosen.insert(id) }
    case .accept: return accept(at: desk)
    case .leave: return .back([])
    }
    return .stay([])
  }

  private func accept(at desk: Desk) -> Step {
    switch focusedRow(at: desk) {
    case .root(let id):
      let offered = RootOffer(below: symptoms(at: desk), in: desk.tree).roots
      // Enter where nothing was marked takes the focused line, as in every list.
      return take(chosen.isEmpty ? [id] : offered.filter(chosen.contains), at: desk)
    case .openEnd(let id):
      guard let part = desk.worksheets.part(.problem, asking: "stop_reason") else {
        return .stay([])
      }
      var form = FormPage(part: part, subject: .stored(id))
      form.focus(on: "stop_reason", at: desk)
      return .push(form)
    case .anyway:
      guard case .making(let card) = purpose else { return .stay([]) }
      return make(on: [card], at: desk)
    case nil: return .back([])
    }
  }

  private func take(_ roots: [RecordID], at desk: Desk) -> Step {
    switch purpose {
    case .making: return make(on: roots, at: desk)
    case .mending(let id):
      guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
      guard let idea = desk.workbook[id] else { return .back([]) }
      let symptoms = Set(desk.tree.symptoms(of: idea))
      let kept = idea.links("roots").filter { !symptoms.contains($0) && !roots.contains($0) }
      let links = Value.list((kept + roots).map { .text($0.text) })
      let names = roots.map { desk.name(of: $0) }.joined(separator: "; ")
      return .back(
        [.apply(Change(.set(id, "roots", Answer(links))), .new)],
        saying: desk.phrase(.rootsTaken, names))
    }
  }

  /// The form of an idea that its first answer makes; leaving it makes nothing.
  private func make(on cards: [RecordID], at desk: Desk) -> Step {
    guard let part = desk.worksheets.part(.idea, asking: "name") else { return .unused }
    let idea = Successor.idea(on: cards, at: "roots", desk: desk)
    var form = FormPage(part: part, subject: .fresh(idea))
    form.startTyping(at: desk)
    return .replace(form)
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    position.move(by: 0, count: rows(at: desk).count)
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(at: desk)
    let limit = max(2, canvas.size.rows - max(3, min(rows.count, canvas.size.rows / 2)) - 1)
    let top =
      canvas.paragraph(
        words(at: desk), at: Point(column: 1, row: 0), style: .heading, limit: limit) + 1
    let visible = position.visible(count: rows.count, height: canvas.size.rows - top)
    for (line, index) in visible.enumerated() {
      canvas.putCut(
        text(of: rows[index], at: desk), at: Point(column: 2, row: top + line),
        columns: canvas.size.columns - 2)
      canvas.markRow(index, at: top + line, hasFocus: index == position.index)
    }
    if rows.isEmpty { canvas.cursor = .zero }
  }

  func text(of row: Row, at desk: Desk) -> String {
    switch row {
    case .root(let id):
      (chosen.contains(id) ? "[x] " : "[ ] ") + desk.name(of: id).replacingLineFeeds()
    case .openEnd(let id): desk.phrase(.rootOfferOpen, desk.name(of: id).replacingLineFeeds())
    case .anyway: desk.phrase(.rootOfferAnyway)
    }
  }
}
