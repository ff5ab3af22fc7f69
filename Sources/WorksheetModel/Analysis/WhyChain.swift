/// Asking "why?" from card to card: how far a chain went, where it is open, and whether it turns back.
extension ProblemTree {
  /// The cards from the top down to one, along the links to parents.
  public func chain(to id: RecordID, in workbook: Workbook) -> [RecordID] {
    var chain: [RecordID] = []
    var seen: Set<RecordID> = []
    var next: RecordID? = id
    while let id = next, self[id] != nil, seen.insert(id).inserted {
      chain.append(id)
      next = workbook[id]?.parent
    }
    return chain.reversed()
  }

  /// Causes joined to the focal problem at which the questions ended without a reason.
  public var openEnds: [RecordID] {
    nodes.filter { $0.standing == .cause && $0.stopReason == nil && !hasCauses($0.id) }.map(\.id)
  }

  /// Whether a path of links leads from a card up to another one, or it is that card.
  public func isAbove(_ upper: RecordID, _ id: RecordID) -> Bool {
    var seen: Set<RecordID> = []
    var waiting = [id]
    while let next = waiting.popLast() {
      guard next != upper else { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += effects(of: next).map(\.id)
    }
    return false
  }

  /// The first card that says the same, apart from capital letters and signs.
  public func card(saying text: String) -> RecordID? {
    let words = Words(text)
    guard words.count > 0 else { return nil }
    return nodes.first { Words($0.statement) == words }?.id
  }

  /// The change that writes a cause below a card, which then is no end of a chain any more.
  public func writing(_ cause: Record, in workbook: Workbook) -> Change {
    let upper = cause.parent.flatMap { workbook[$0] }
    let reopened = cause.text("role") == "effect" ? [] : upper?.clearing(["stop_reason"]) ?? []
    return Change([.insert(cause)] + reopened)
  }

  /// The change that makes a card a cause of one more card.
  public func joining(_ id: RecordID, to other: RecordID, in workbook: Workbook) -> Change? {
    guard let card = workbook[id], let upper = workbook[other] else { return nil }
    let edits = card.joining(other)
    return edits.isEmpty ? nil : Change(edits + upper.clearing(["stop_reason"]))
  }
}
