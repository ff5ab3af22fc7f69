import TerminalScreen
import WorksheetModel

/// Asks "why?" from card to card, and what follows upwards: statement, evidence, who said it, then why
/// again, until there is a reason to stop.
///
/// Every answer is in the workbook at once, so the questions may end and go on at any card.
struct WhyPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), accept, readBack, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .accept, .keyAccept, isInLine: true),
      .init([.function(8), .control("d")], .readBack, .keyReadBack),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// What is asked now, and about which card.
  enum Stage: Hashable {
    /// Why the card is as it is.
    case cause(RecordID)
    /// What follows from the card.
    case effect(RecordID)
    case evidence(RecordID)
    case source(RecordID)
    /// A chain ended at the card with a reason.
    case finished(RecordID)

    var card: RecordID {
      switch self {
      case .cause(let id), .effect(let id), .evidence(let id), .source(let id),
        .finished(let id):
        id
      }
    }
  }

  enum Row: Hashable {
    case answer
    case go(Stage)
    case stop(Choice)
    case skip
    case unknown
    case done
  }

  private(set) var stage: Stage
  /// What was asked before, for the case that its card is taken back.
  private var earlier: [Stage] = []
  private(set) var line = TextLine()
  var position = ListPosition()
  /// What is asked once the answer is on disk.
  private var pending: Stage?
  /// An answer that was doubted once and is taken the second time.
  private var doubted: String?

  /// Asks downward from a cause or the focal problem, upward from an effect.
  init(about id: RecordID, at desk: Desk) {
    stage = desk.tree[id]?.role == .effect ? .effect(id) : .cause(id)
  }

  /// Asks what follows from a card.
  init(effectsOf id: RecordID) { stage = .effect(id) }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    focusedRow(at: desk) == .answer ? keys : keys.wording(.enter, as: .keyChoose)
  }

  func takesText(at desk: Desk) -> Bool { hasLine && !desk.isReadOnly }

  func heading(at desk: Desk) -> Heading {
    guard desk.tree[stage.card]?.role != .effect, !isAboutEffects else {
      return Heading(desk.phrase(.whyEffectTitle))
    }
    return Heading(
      desk.phrase(.whyTitle),
      progress: desk.phrase(.whyProgress, String(whyCount(of: stage.card, at: desk))))
  }

  private var isAboutEffects: Bool { if case .effect = stage { true } else { false } }

  /// How often "why?" was asked down to a card.
  func whyCount(of id: RecordID, at desk: Desk) -> Int {
    max(0, desk.tree.chain(to: id, in: desk.workbook).count - 1)
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.whyTitle), [desk.phrase(.whyHelp)])
  }

  /// Whether an answer is typed at this stage.
  private var hasLine: Bool {
    switch stage {
    case .cause, .effect, .evidence, .source: true
    case .finished: false
    }
  }

  func unfinished(at desk: Desk) -> Unfinished? {
    guard !line.isEmpty else { return nil }
    switch stage {
    case .cause, .effect:
      let card = newCard(at: desk)
      return Unfinished(
        record: card.id, field: "statement", text: line.text, making: [.insert(card)])
    case .evidence(let id):
      return Unfinished(record: id, field: "evidence", text: line.text)
    case .source(let id):
      return Unfinished(record: id, field: "evidence_source", text: line.text)
    case .finished: return nil
    }
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard desk.tree[stage.card] != nil else { return .back([.save]) }
    if hasLine, key.isText || focusedRow(at: desk) == .answer {
      var typed = line
      if typed.receive(key) {
        guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
        line = typed
        position = ListPosition()
        return .stay([])
      }
    }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .accept: return accept(at: desk)
    case .readBack:
      return line.isEmpty ? .push(ReadingPage(about: stage.card, at: desk)) : take(at: desk)
    case .leave: return leave(at: desk)
    }
    return .stay([])
  }

  /// A text that was typed comes first, whatever row has the focus: nothing typed may get lost.
  private mutating func accept(at desk: Desk) -> Step {
    guard line.isEmpty, let row = focusedRow(at: desk) else { return take(at: desk) }
    switch row {
    case .answer: return skip(at: desk)
    case .go(let next): ask(next, from: stage)
    case .stop(let choice):
      return change(
        Change(.set(stage.card, "stop_reason", Answer(.text(choice.value)))),
        then: .finished(stage.card), at: desk)
    case .skip: return skip(at: desk)
    case .unknown: return answer(Answer(state: .unknown), at: desk)
    case .done: return .back([.save])
    }
    return .stay([])
  }

  /// Enter without a text passes over evidence; at "why?" it says what can be done.
  private mutating func skip(at desk: Desk) -> Step {
    switch stage {
    case .cause, .effect: return .say(desk.phrase(.whyTypeFirst))
    case .evidence, .source, .finished: ask(stageBehind(desk), from: nil)
    }
    return .stay([])
  }

  /// Esc takes what was typed, and stays until that is on disk.
  private mutating func leave(at desk: Desk) -> Step {
    line.isEmpty ? .back([.save]) : take(at: desk)
  }

  private mutating func take(at desk: Desk) -> Step {
    switch stage {
    case .cause, .effect: return write(at: desk)
    case .evidence, .source: return answer(Answer(.text(line.text)), at: desk)
    case .finished: return .stay([])
    }
  }

  private mutating func answer(_ answer: Answer, at desk: Desk) -> Step {
    guard case .source(let id) = stage else {
      return change(
        Change(.set(stage.card, "evidence", answer)), then: stageBehind(desk), at: desk)
    }
    return change(
      Change(.set(id, "evidence_source", answer)), then: stageBehind(desk), at: desk)
  }

  /// What is asked when the present question is done with.
  private func stageBehind(_ desk: Desk) -> Stage {
    switch stage {
    case .evidence(let id): .source(id)
    case .source(let id), .finished(let id), .cause(let id), .effect(let id):
      desk.tree[id]?.role == .effect ? .effect(id) : .cause(id)
    }
  }

  /// Makes the card, unless it says what another one says: then it is asked once whether it is that.
  private mutating func write(at desk: Desk) -> Step {
    let text = line.text
    if let known = desk.tree.card(saying: text), doubted != text {
      doubted = text
      return doubt(known, at: desk)
    }
    var card = newCard(at: desk)
    card.fields["statement"] = .text(text)
    return change(
      desk.tree.writing(card, in: desk.workbook), then: .evidence(card.id), at: desk)
  }

  private mutating func doubt(_ known: RecordID, at desk: Desk) -> Step {
    let name = desk.name(of: known)
    guard case .cause(let id) = stage else { return .say(desk.phrase(.whyKnown, name)) }
    guard !desk.tree.isAbove(known, id) else { return .say(desk.phrase(.whyCircle, name)) }
    guard desk.tree[known]?.role == .cause,
      !desk.tree.causes(of: id).contains(where: { $0.id == known }),
      let joining = desk.tree.joining(known, to: id, in: desk.workbook)
    else { return .say(desk.phrase(.whyKnown, name)) }
    return change(
      joining, then: .cause(known), at: desk,
      saying: desk.phrase(.whyJoined, name, desk.name(of: id)))
  }

  private func newCard(at desk: Desk) -> Record {
    var ids = desk.ids
    return Record(
      id: ids.next(), kind: .problem, parent: stage.card,
      order: desk.workbook.lastOrder(below: stage.card, kind: .problem),
      fields: ["role": .text(isAboutEffects ? "effect" : "cause")])
  }

  private mutating func change(
    _ change: Change, then next: Stage, at desk: Desk, saying sentence: String? = nil
  ) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    pending = next
    return sentence.map { .change(change, saying: $0) } ?? .stay([.apply(change, .new)])
  }

  private mutating func ask(_ next: Stage, from last: Stage?) {
    if let last { earlier.append(last) }
    stage = next
    line = TextLine()
    doubted = nil
    position = ListPosition()
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    defer { pending = nil }
    guard case .applied = outcome else { return }
    if let pending { ask(pending, from: stage) }
    // The card that was asked about may have been taken back by an undo.
    while desk.tree[stage.card] == nil, let last = earlier.popLast() { stage = last }
    position.move(by: 0, count: rows(at: desk).count)
  }
}

extension Key {
  /// Whether it writes something, so that typing may begin on any row.
  var isText: Bool {
    switch self {
    case .character, .paste: true
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .click, .wheel:
      false
    }
  }
}
