// What can be done with a link that the group found wrong. Each is one change, so that one undo takes
// it back; a link that was not read yet as it stands then is asked again.
extension ProblemTree {
  /// The link the other way round: what was the cause is the effect.
  ///
  /// Of two causes (or effects) the one takes the place of the other, each with what else hangs on it.
  /// A cause of the focal problem becomes an effect of it, or the reverse; what hangs on it stays
  /// with the focal problem. Nil when the tree has no place for the turned link.
  public func turning(_ link: Link, in workbook: Workbook) -> Change? {
    guard let card = workbook[link.writtenAt], let other = workbook[link.other] else { return nil }
    guard link.field == .parent else { return turningReference(of: card, to: other) }
    let isExchange = self[card.id]?.role == self[other.id]?.role
    return Change(
      isExchange
        ? exchanging(card, with: other, in: workbook) : crossing(card, at: other, in: workbook))
  }

  private func exchanging(
    _ card: Record, with upper: Record, in workbook: Workbook
  ) -> [Edit] {
    let order = workbook.lastOrder(below: card.id, kind: card.kind)
    var edits: [Edit] = [
      .move(card.id, to: Place(parent: upper.parent, order: upper.order)),
      .move(upper.id, to: Place(parent: card.id, order: order)),
      .set(upper.id, "confirmed", LinkReading.Reply.yes.answer),
    ]
    edits += card.clearing(["confirmed", "stop_reason"])
    // What stood below both ways would be its own cause now.
    edits += upper.leaving(card.id)
    if let top = upper.parent { edits += card.leaving(top) }
    return edits
  }

  /// From one side of the focal problem to the other.
  private func crossing(_ card: Record, at upper: Record, in workbook: Workbook) -> [Edit] {
    let role = self[card.id]?.role ?? .cause
    let opposite: Role = role == .effect ? .cause : .effect
    var edits: [Edit] = [
      .set(card.id, "role", Answer(.text(opposite.rawValue))),
      .set(card.id, "confirmed", LinkReading.Reply.yes.answer),
    ]
    edits += card.links("also_under").flatMap { card.clearing([.confirmedUnder($0)]) }
    edits += card.clearing(["stop_reason", "also_under"])
    var order = workbook.lastOrder(below: upper.id, kind: card.kind)
    for child in workbook.children(of: card.id, kind: card.kind)
    where (self[child.id]?.role ?? .cause) == role {
      edits.append(.move(child.id, to: Place(parent: upper.id, order: order)))
      edits += child.clearing(["confirmed"])
      order = OrderKey.between(order, nil)
    }
    return edits
  }

  private func turningReference(of card: Record, to other: Record) -> Change? {
    guard self[card.id]?.role == .cause, self[other.id]?.role == .cause else { return nil }
    var edits = card.leaving(other.id)
    if other.parent == card.id {
      edits.append(.set(other.id, "confirmed", LinkReading.Reply.yes.answer))
    } else {
      edits += other.joining(card.id)
      edits.append(
        .set(other.id, .confirmedUnder(card.id), LinkReading.Reply.yes.answer))
    }
    return Change(edits)
  }

  /// The tree without the link. The card moves below another one that it causes too, or waits as a
  /// loose card.
  public func unlinking(_ link: Link, in workbook: Workbook) -> Change? {
    guard let card = workbook[link.writtenAt] else { return nil }
    guard link.field == .parent else { return Change(card.leaving(link.other)) }
    let others = card.links("also_under").filter { isPlace($0, for: card, in: workbook) }
    if let next = others.first { return moving(card, below: next, in: workbook) }
    let order = workbook.lastOrder(below: nil, kind: card.kind)
    return card.moving(to: Place(parent: nil, order: order), in: workbook)
  }

  /// The same card as a cause (or effect) of another card.
  public func moving(_ link: Link, to other: RecordID, in workbook: Workbook) -> Change? {
    guard let card = workbook[link.writtenAt], isPlace(other, for: card, in: workbook) else {
      return nil
    }
    guard link.field != .parent else { return moving(card, below: other, in: workbook) }
    let kept = card.links("also_under").map { $0 == link.other ? other : $0 }
    return Change(
      card.clearing([link.readingField])
        + (other == card.parent ? card.leaving(link.other) : [card.standing(under: kept)]))
  }

  private func moving(_ card: Record, below other: RecordID, in workbook: Workbook) -> Change {
    let order = workbook.lastOrder(below: other, kind: card.kind)
    return card.moving(to: Place(parent: other, order: order), in: workbook)
  }

  /// The cards that a card may stand below: the focal problem and those of its own side, without
  /// itself, what hangs on it, and where it stands already.
  public func places(for link: Link, in workbook: Workbook) -> [RecordID] {
    guard let card = workbook[link.writtenAt] else { return [] }
    let below = Set(workbook.descendants(of: card.id).map(\.id) + [card.id])
    let taken = Set(card.links("also_under") + [card.parent].compactMap { $0 })
    let role = self[card.id]?.role
    return nodes.filter { node in
      (node.role == .focal || node.role == role) && !below.contains(node.id)
        && !taken.contains(node.id)
    }.map(\.id)
  }

  private func isPlace(_ other: RecordID, for card: Record, in workbook: Workbook) -> Bool {
    other != card.id && workbook[other] != nil
      && !workbook.descendants(of: card.id).contains { $0.id == other }
  }
}

extension Record {
  /// The edits of a move: a branch that changes its side changes its role, and a link that is a new
  /// one was not read back yet.
  public func moving(to place: Place, role: String? = nil, in workbook: Workbook) -> Change {
    var edits: [Edit] = [.move(id, to: place)]
    let own = text("role") ?? "cause"
    let role = role ?? own
    if place.parent != parent || role != own {
      // What was said about the link there moves along when it stood there already.
      let known =
        role == own ? place.parent.map { answer(.confirmedUnder($0)) } ?? Answer() : Answer()
      if answer("confirmed") != known { edits.append(.set(id, "confirmed", known)) }
    }
    if let parent = place.parent { edits += leaving(parent) }
    guard role != own else { return Change(edits) }
    edits.append(.set(id, "role", Answer(.text(role))))
    for card in workbook.descendants(of: id)
    where card.kind == kind && card.text("role") == own && own != "focal" {
      edits.append(.set(card.id, "role", Answer(.text(role))))
      edits += card.clearing(["confirmed"])
    }
    return Change(edits)
  }

  /// Empties fields that have an answer.
  public func clearing(_ fields: [FieldKey]) -> [Edit] {
    fields.filter { !answer($0).isEmpty }.map { .set(id, $0, Answer()) }
  }

  func standing(under others: [RecordID]) -> Edit {
    .set(
      id, "also_under",
      others.isEmpty ? Answer() : Answer(.list(others.map { .text($0.text) })))
  }

  /// Takes another card out of those that this one causes too, with what was said about it.
  public func leaving(_ other: RecordID) -> [Edit] {
    let others = links("also_under")
    guard others.contains(other) else { return [] }
    return [standing(under: others.filter { $0 != other })] + clearing([.confirmedUnder(other)])
  }

  /// Makes the card a cause of another one too.
  public func joining(_ other: RecordID) -> [Edit] {
    let others = links("also_under")
    return others.contains(other) ? [] : [standing(under: others + [other])]
  }
}
