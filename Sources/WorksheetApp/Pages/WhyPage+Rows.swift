import WorksheetModel

// What can be chosen at each question, below the line for the answer.
extension WhyPage {
  func rows(at desk: Desk) -> [Row] {
    switch stage {
    case .cause(let id):
      [.answer] + missingEvidence(of: id, at: desk) + below(id, at: desk) + [.done]
    case .effect(let id):
      [.answer] + missingEvidence(of: id, at: desk)
        + desk.tree.effects(of: id).filter { $0.role == .effect }.map { .go(.effect($0.id)) }
        + cardBelow(id, at: desk) + [.done]
    case .evidence, .source: [.answer, .skip, .unknown]
    case .finished(let id): onward(from: id, at: desk) + [.done]
    }
  }

  private func missingEvidence(of id: RecordID, at desk: Desk) -> [Row] {
    guard let card = desk.workbook[id], card.answer("evidence").isEmpty else { return [] }
    return [.go(.evidence(id))]
  }

  /// Further causes to go down to, or else the reasons to stop here; the focal problem has effects.
  private func below(_ id: RecordID, at desk: Desk) -> [Row] {
    let causes = desk.tree.causes(of: id).map { Row.go(.cause($0.id)) }
    guard desk.tree[id]?.role != .focal else { return causes + [.go(.effect(id))] }
    return causes.isEmpty ? desk.stopReasons.map(Row.stop) : causes
  }

  private func cardBelow(_ id: RecordID, at desk: Desk) -> [Row] {
    guard let lower = desk.workbook[id]?.parent, let node = desk.tree[lower] else { return [] }
    return [.go(node.role == .effect ? .effect(lower) : .cause(lower))]
  }

  /// Where to go on when a chain is finished: other open ends, another cause, the effects.
  private func onward(from id: RecordID, at desk: Desk) -> [Row] {
    var rows = desk.tree.openEnds.filter { $0 != id }.prefix(4).map { Row.go(.cause($0)) }
    if let upper = desk.workbook[id]?.parent { rows.append(.go(.cause(upper))) }
    if let focal = desk.tree.focal, focal != desk.workbook[id]?.parent {
      rows.append(.go(.cause(focal)))
    }
    return rows + (desk.tree.focal.map { [.go(.effect($0))] } ?? [])
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }
}

extension Desk {
  /// The reasons for stopping, as the template words them.
  var stopReasons: [Choice] {
    guard case .choice(let choices)? = worksheets.field("stop_reason", of: .problem)?.kind else {
      return []
    }
    return choices
  }
}
