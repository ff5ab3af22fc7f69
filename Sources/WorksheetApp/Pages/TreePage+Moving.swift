import TerminalScreen
import WorksheetModel

/// Moving branches and linking cards to a second place.
extension TreePage {
  // MARK: By arrows

  mutating func startMoving(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk), record.parent != nil, !isOnReference(at: desk)
    else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    isMoving = true
    return .say(desk.phrase(.movingTree))
  }

  mutating func carry(_ key: Key, at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk),
      let place = TreeMove.place(of: record, by: key, in: desk.workbook)
    else {
      if [.up, .down, .left, .right].contains(key) { return .say(desk.phrase(.movingTree)) }
      isMoving = false
      return .stay([])
    }
    pendingFocus = record.id
    return .stay([
      .apply(record.moving(to: place, in: desk.workbook), .new)
    ])
  }

  // MARK: Taken here, put there

  mutating func take(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard record.id != desk.tree.focal else { return .say(desk.phrase(.focalStays)) }
    taken = record.id
    return .say(desk.phrase(.taken))
  }

  /// What the keys for adding, and Esc, mean while a card is held; nil for all others.
  mutating func put(by action: Action, at desk: Desk) -> Step? {
    guard let record = taken.flatMap({ desk.workbook[$0] }) else { return nil }
    switch action {
    case .addCause: return put(record, as: .cause, at: desk)
    case .addEffect: return put(record, as: .effect, at: desk)
    case .addSibling: return put(record, as: .sibling, at: desk)
    case .take: return link(record, at: desk)
    case .leave:
      taken = nil
      return .say(desk.phrase(.letGo))
    case .walk, .addBetween, .edit, .remove, .move, .fold, .unfold, .foldAll, .unfoldAll, .zoom,
      .overview, .explain, .makeIdea, .why, .readBack:
      return nil
    }
  }

  private mutating func put(
    _ record: Record, as landing: TreeMove.Landing, at desk: Desk
  ) -> Step {
    guard let target = focusedRecord(at: desk) else { return .say(desk.phrase(.taken)) }
    do throws(TreeMove.Refusal) {
      let change = try TreeMove.landing(of: record, as: landing, at: target, in: desk.workbook)
      taken = nil
      if landing != .sibling { folded.remove(target.id) }
      pendingFocus = record.id
      return .change(change, saying: desk.phrase(.put, desk.name(of: record)))
    } catch {
      return .say(sentence(of: error, about: record, at: desk))
    }
  }

  private mutating func link(_ record: Record, at desk: Desk) -> Step {
    guard let target = focusedRecord(at: desk) else { return .say(desk.phrase(.taken)) }
    let isLinked = record.links("also_under").contains(target.id)
    do throws(TreeMove.Refusal) {
      let change = try TreeMove.linking(record, to: target, in: desk.tree)
      taken = nil
      pendingFocus = target.id
      return .change(
        change,
        saying: desk.phrase(
          isLinked ? .unlinked : .linked, desk.name(of: record), desk.name(of: target)))
    } catch {
      return .say(sentence(of: error, about: record, at: desk))
    }
  }

  private func sentence(
    of refusal: TreeMove.Refusal, about record: Record, at desk: Desk
  ) -> String {
    switch refusal {
    case .itself: desk.phrase(.taken)
    case .insideItself: desk.phrase(.putInsideItself, desk.name(of: record))
    case .noPlace: desk.phrase(.putNowhere)
    case .circle: desk.phrase(.linkCircle, desk.name(of: record))
    }
  }

  // MARK: Removing

  /// Removes a card; where it is only named, just the link to it.
  mutating func remove(at desk: Desk) -> Step {
    guard let record = focusedRecord(at: desk) else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard isOnReference(at: desk), let origin = focusedRow(at: desk)?.origin else {
      return .stay([.apply(Change(.remove(record.id)), .new)])
    }
    pendingFocus = origin
    return .change(
      Change(record.leaving(origin)),
      saying: desk.phrase(.unlinked, desk.name(of: record), desk.name(of: origin)))
  }
}
