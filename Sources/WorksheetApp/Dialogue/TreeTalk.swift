import WorksheetModel
import WorksheetText

/// The problem tree: read out card by card, entered by the number of a card.
struct TreeTalk: Talk {
  let part: Part
  let number: String
  private static let mostCards = 40

  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? { (part, nil) }

  func question(at desk: Desk) -> Question {
    let title = desk.text(part.title)
    guard desk.tree.focal != nil else {
      return Question(
        "\(number) \(title): \(desk.said(.cardFocal))",
        [desk.phrase(.askFocal)] + TreeWords(desk).lines(at: desk))
    }
    let words = TreeWords(desk)
    let lines = words.lines(at: desk)
    return Question(
      "\(number) \(title), \(desk.said(.whichCard))",
      [progress(at: desk)] + lines.prefix(Self.mostCards)
        + (lines.count > Self.mostCards
          ? [desk.said(.moreCards, String(lines.count - Self.mostCards), desk.word(.read))] : [])
        + [desk.said(.treeHint), desk.said(.treeRead, desk.word(.view))])
  }

  private func progress(at desk: Desk) -> String {
    let counts = (String(desk.tree.nodes.count), String(desk.tree.roots.count))
    return desk.phrase(.treeProgress, counts.0, counts.1) + "."
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.text(part.title),
      [desk.text(part.question), desk.said(.treeHint), desk.said(.treeRead, desk.word(.view))])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty else { return .leave(1) }
    if let card = TreeWords(desk).card(typed) { return .push(CardTalk(card.id, number: number)) }
    guard desk.tree.focal != nil else {
      guard typed != "?", typed != "-" else { return .again([desk.phrase(.askFocal)]) }
      return add(typed, role: "focal", to: nil, at: desk)
    }
    guard typed.hasPrefix("+") else { return .again([desk.said(.noSuchCard, typed)]) }
    let words = typed.dropFirst().trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return .again([desk.said(.treeHint)]) }
    // The letter alone is the place of effects of the focal problem.
    if ["a", "e"].contains(words[0].lowercased()) {
      return add(words[1], role: "effect", to: desk.tree.focal, at: desk)
    }
    guard let card = TreeWords(desk).card(words[0]) else {
      return .again([desk.said(.noSuchCard, words[0])])
    }
    let role = card.role == .effect && !card.isLoose ? "effect" : "cause"
    return add(words[1], role: role, to: card.id, at: desk)
  }

  private func add(
    _ statement: String, role: String, to parent: RecordID?, at desk: Desk
  ) -> Turn {
    if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
    var ids = desk.ids
    let record = Record(
      id: ids.next(), kind: part.kind, parent: parent,
      order: desk.workbook.lastOrder(below: parent, kind: part.kind),
      fields: ["role": .text(role), "statement": .text(statement)])
    return .change(desk.tree.writing(record, in: desk.workbook), saying: nil)
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) -> [String] {
    guard case .applied(let change) = outcome, case .insert(let record)? = change.edits.first
    else { return [] }
    let words = TreeWords(desk)
    guard let card = words.cards.first(where: { $0.id == record.id }) else { return [] }
    return [desk.said(.takenAs, words.line(card, at: desk))]
  }

  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? {
    guard command == .view else { return nil }
    return .step(.push(ReadingPage(about: nil, at: desk)))
  }
}
