import WorksheetModel
import WorksheetText

/// One card: what is known about it, and what can be done with it.
struct CardTalk: Talk {
  private enum Choice: CaseIterable {
    case why, effects, details, move, alsoUnder, standing, idea, remove
  }

  let number: String
  private let id: RecordID
  /// Whether the place is asked to which the card goes, or a card that it causes as well.
  private var asks: Choice?

  init(_ id: RecordID, number: String) {
    self.id = id
    self.number = number
  }

  func stands(at desk: Desk) -> Bool { desk.tree[id] != nil }
  func place(at desk: Desk) -> RemarkPlace? { RemarkPlace(record: id) }
  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? {
    desk.worksheets.part(.problem).map { ($0, nil) }
  }

  private func choices(at desk: Desk) -> [Choice] {
    let role = desk.tree[id]?.role ?? .cause
    return Choice.allCases.filter { choice in
      switch choice {
      case .why: role != .effect
      case .effects: role != .cause
      case .move: role != .focal
      case .alsoUnder: role == .cause
      case .idea: Successor.word(for: .problem, at: desk) != nil
      case .details, .standing, .remove: true
      }
    }
  }

  private func word(_ choice: Choice, at desk: Desk) -> String {
    switch choice {
    case .why: desk.said(.cardWhy)
    case .effects: desk.said(.cardEffects)
    case .details: desk.said(.cardDetails)
    case .move: desk.said(.cardMove)
    case .alsoUnder: desk.said(.cardAlso)
    case .standing: desk.phrase(.standingTitle)
    case .idea: desk.said(.cardIdea)
    case .remove: desk.said(.cardRemove)
    }
  }

  func question(at desk: Desk) -> Question {
    let words = TreeWords(desk)
    let card = words.cards.first { $0.id == id }
    let own = card?.number ?? ""
    let name = desk.name(of: id).replacingLineFeeds()
    if let asks {
      let phrase: FillPhrase = asks == .move ? .askMove : .askAlso
      return Question(
        "\(number) \(desk.said(phrase, name))",
        words.lines(at: desk)
          + [desk.said(asks == .move ? .moveHint : .alsoHint)])
    }
    let near = words.cards.filter { $0.upper == own && !own.isEmpty }
      .map { words.line($0, at: desk) }
    let actions = choices(at: desk).enumerated().map {
      "\($0.offset + 1) \(word($0.element, at: desk))"
    }
    return Question(
      "\(number) \(desk.said(.cardLabel, own)) \(name), \(desk.said(.whatToDo))",
      [card.map { words.line($0, at: desk) } ?? ""] + near
        + desk.findings(at: id).filter { $0.severity != .hint }
        .map { desk.said(.doubt, desk.catalogue.wording($0)) } + actions)
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.name(of: id), [desk.said(.cardHelp)])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    if let asks { return land(typed, asks, at: desk) }
    guard !typed.isEmpty else { return .leave(0) }
    let choices = choices(at: desk)
    guard let index = Int(typed), choices.indices.contains(index - 1),
      let record = desk.workbook[id], let part = desk.worksheets.part(.problem, asking: "statement")
    else { return .again([desk.said(.noSuchNumber, typed)]) }
    switch choices[index - 1] {
    case .why: return .step(.push(WhyPage(about: id, at: desk)))
    case .effects: return .step(.push(WhyPage(effectsOf: id)))
    case .details: return .push(FormTalk(part: part, subject: .stored(id), number: number))
    case .standing:
      return .again(desk.catalogue.explanation(of: id, in: desk.workbook, desk.tree))
    case .idea: return .step(Successor.step(from: record, at: desk))
    case .remove:
      if let reason = desk.refusal(for: .problem) { return .again([reason]) }
      return .push(ConfirmTalk(removing: record, number: number, at: desk))
    case .move:
      asks = .move
      return .step(.stay([]))
    case .alsoUnder:
      asks = .alsoUnder
      return .step(.stay([]))
    }
  }

  /// `1.2` below that card, `= 1.2` beside it.
  private mutating func land(_ typed: String, _ asked: Choice, at desk: Desk) -> Turn {
    guard !typed.isEmpty else {
      asks = nil
      return .step(.stay([]))
    }
    if let reason = desk.refusal(for: .problem) { return .again([reason]) }
    let isBeside = typed.hasPrefix("=")
    let place = isBeside ? typed.dropFirst().trimmed : typed
    guard let card = TreeWords(desk).card(place), let target = desk.workbook[card.id],
      let record = desk.workbook[id]
    else { return .again([desk.said(.noSuchCard, place)]) }
    do throws(TreeMove.Refusal) {
      let change =
        asked == .alsoUnder
        ? try TreeMove.linking(record, to: target, in: desk.tree)
        : try TreeMove.landing(
          of: record, as: isBeside ? .sibling : landing(at: card, desk), at: target,
          in: desk.workbook)
      asks = nil
      return .change(change, saying: desk.said(.cardMoved, desk.name(of: id)))
    } catch {
      return .again([words(for: error, target, at: desk)])
    }
  }

  private func landing(at card: TreeWords.Card, _ desk: Desk) -> TreeMove.Landing {
    let isEffect = desk.tree[id]?.role == .effect && card.role != .cause
    return isEffect ? .effect : .cause
  }

  private func words(for refusal: TreeMove.Refusal, _ target: Record, at desk: Desk) -> String {
    switch refusal {
    case .itself, .insideItself: desk.phrase(.putInsideItself, desk.name(of: id))
    case .noPlace: desk.said(.noPlaceHere)
    case .circle: desk.phrase(.linkCircle, desk.name(of: target))
    }
  }
}
