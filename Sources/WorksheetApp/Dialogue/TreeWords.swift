import WorksheetModel
import WorksheetText

/// The problem tree in words: every card with a number that says where it stands.
///
/// `0` is the focal problem, `1.2` the second cause of its first cause, `a1` its first effect, `l1` a
/// card that is joined to nothing.
struct TreeWords {
  struct Card {
    let number: String
    let id: RecordID
    /// The number of the card it belongs to.
    let upper: String?
    let role: ProblemTree.Role
    let isLoose: Bool
  }

  private(set) var cards: [Card] = []
  /// Further places of cards that cause more than one.
  private(set) var references: [(card: String, also: String)] = []

  init(_ desk: Desk) {
    let tree = desk.tree
    let letters = (effect: desk.said(.letterEffect), loose: desk.said(.letterLoose))
    var seen: Set<RecordID> = []
    if let focal = tree.focal {
      seen.insert(focal)
      cards.append(Card(number: "0", id: focal, upper: nil, role: .focal, isLoose: false))
      collect(below: focal, "", "0", .cause, desk, &seen)
      collect(below: focal, letters.effect, "0", .effect, desk, &seen)
    }
    var count = 0
    for node in tree.nodes where !seen.contains(node.id) {
      // A branch that hangs on nothing is told from its top.
      if let parent = desk.workbook[node.id]?.parent, tree[parent] != nil, !seen.contains(parent) {
        continue
      }
      count += 1
      seen.insert(node.id)
      let number = "\(letters.loose)\(count)"
      cards.append(Card(number: number, id: node.id, upper: nil, role: node.role, isLoose: true))
      collect(below: node.id, number + ".", number, .cause, desk, &seen)
    }
    for node in tree.nodes where !seen.contains(node.id) {
      count += 1
      cards.append(
        Card(
          number: "\(letters.loose)\(count)", id: node.id, upper: nil, role: node.role,
          isLoose: true))
    }
    for card in cards {
      for other in desk.workbook[card.id]?.links("also_under") ?? [] {
        if let also = number(of: other) { references.append((card.number, also)) }
      }
    }
  }

  private mutating func collect(
    below id: RecordID, _ prefix: String, _ upper: String, _ role: ProblemTree.Role, _ desk: Desk,
    _ seen: inout Set<RecordID>
  ) {
    var count = 0
    for record in desk.workbook.children(of: id, kind: .problem) {
      let own = desk.tree[record.id]?.role ?? .cause
      guard (own == .effect) == (role == .effect), seen.insert(record.id).inserted else { continue }
      count += 1
      let number = "\(prefix)\(count)"
      cards.append(Card(number: number, id: record.id, upper: upper, role: own, isLoose: false))
      collect(below: record.id, number + ".", number, role, desk, &seen)
    }
  }

  func number(of id: RecordID) -> String? { cards.first { $0.id == id }?.number }

  /// The card of a number; the letters of both languages are known.
  func card(_ typed: String) -> Card? {
    let typed = typed.lowercased()
    return cards.first { $0.number == typed }
      ?? cards.first { card in
        guard let letter = typed.first, letter.isLetter, let own = card.number.first, own.isLetter
        else { return false }
        let isEffect = letter == "a" || letter == "e"
        return card.number.dropFirst() == typed.dropFirst()
          && isEffect == (card.role == .effect && !card.isLoose)
      }
  }

  // MARK: Words

  func lines(at desk: Desk) -> [String] {
    cards.map { line($0, at: desk) }
      + references.map { desk.said(.alsoCause, $0.card, $0.also) }
  }

  func line(_ card: Card, at desk: Desk) -> String {
    let role: String
    switch (card.isLoose, card.role) {
    case (true, _): role = desk.said(.cardLoose)
    case (_, .focal): role = desk.said(.cardFocal)
    case (_, .cause): role = desk.said(.cardCause, card.upper ?? "")
    case (_, .effect): role = desk.said(.cardEffect, card.upper ?? "")
    }
    let root = desk.tree[card.id]?.standing == .root ? " (\(desk.phrase(.standingRoot)))" : ""
    return "\(card.number) \(role): \(desk.name(of: card.id).replacingLineFeeds())\(root)"
  }
}
