import WorksheetModel

/// What is drawn, and where the focus is in it.
extension TreePage {
  /// The rows as they were laid out for one state of the workbook and the page.
  struct LaidOut {
    let revision: Int
    let folded: Set<RecordID>
    let draft: TreeLayout.DraftPlace?
    let top: RecordID?
    let rows: [TreeLayout.Row]

    func holds(for page: TreePage, at desk: Desk) -> Bool {
      revision == desk.revision && draft == page.draft?.place && top == page.top
        && folded == page.folded
    }
  }

  func rows(at desk: Desk) -> [TreeLayout.Row] {
    if let laid, laid.holds(for: self, at: desk) { return laid.rows }
    return TreeLayout(desk.tree, folded: folded, draft: draft?.place, top: top).rows
  }

  /// Keeps the rows: a large tree would be laid out anew for every question about it.
  mutating func lay(at desk: Desk) {
    guard laid?.holds(for: self, at: desk) != true else { return }
    laid = LaidOut(
      revision: desk.revision, folded: folded, draft: draft?.place, top: top,
      rows: rows(at: desk))
  }

  func links(at desk: Desk) -> [PartLink] {
    PartLink.siblings(of: part, owner: nil, desk: desk)
  }

  /// Whether there is no focal problem yet, so that the empty line begins it.
  func needsFocal(at desk: Desk) -> Bool { desk.tree.focal == nil }

  /// Rows of the tree, the empty line while there is no focal problem, then the links.
  func treeRowCount(at desk: Desk) -> Int { treeRowCount(rows(at: desk), at: desk) }

  func treeRowCount(_ rows: [TreeLayout.Row], at desk: Desk) -> Int {
    rows.count + (needsFocal(at: desk) && draft == nil ? 1 : 0)
  }

  func rowCount(at desk: Desk) -> Int { treeRowCount(at: desk) + links(at: desk).count }

  func focusedRow(at desk: Desk) -> TreeLayout.Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : nil
  }

  func focusedRecord(at desk: Desk) -> Record? {
    focusedRow(at: desk)?.id.flatMap { desk.workbook[$0] }
  }

  func isOnEmptyLine(at desk: Desk) -> Bool {
    needsFocal(at: desk) && draft == nil && position.index == rows(at: desk).count
  }

  func isOnLink(at desk: Desk) -> Bool { position.index >= treeRowCount(at: desk) }

  func isOnReference(at desk: Desk) -> Bool {
    if case .reference? = focusedRow(at: desk)?.content { true } else { false }
  }

  // MARK: Focus

  /// Puts the focus on a card, and shows it when it is folded away or outside the branch in view.
  mutating func focus(on id: RecordID?, at desk: Desk) {
    guard let id else { return }
    if !move(to: id, at: desk), desk.tree[id] != nil {
      let path = desk.tree.path(to: id)
      folded.subtract(path.dropLast())
      if let top, !path.contains(top) { self.top = nil }
      _ = move(to: id, at: desk)
    }
  }

  /// Puts the focus on the row of a card; false when it has none.
  private mutating func move(to id: RecordID, at desk: Desk) -> Bool {
    let rows = rows(at: desk)
    guard let index = rows.firstIndex(where: { $0.id == id && $0.content != .reference(id) })
    else { return false }
    position.move(to: index, count: rows.count)
    return true
  }

  /// Goes to the card on which another page of the same tree stands; false for another tree.
  mutating func goes(where other: TreePage, at desk: Desk) -> Bool {
    guard part == other.part, let id = other.focusedRow(at: desk)?.id else { return false }
    lay(at: desk)
    focus(on: id, at: desk)
    lay(at: desk)
    return true
  }

  // MARK: Folding and looking closer

  /// Folds a branch; one that has nothing to fold leads to the card it grows from.
  mutating func fold(at desk: Desk) {
    guard let row = focusedRow(at: desk), let id = row.id else { return }
    if row.content == .problem(id), !folded.contains(id), desk.tree.hasBranch(id), row.origin != nil
    {
      folded.insert(id)
    } else if let origin = row.origin {
      focus(on: origin, at: desk)
    }
  }

  /// Unfolds a branch; the name of a card that stands elsewhere leads to it.
  mutating func unfold(at desk: Desk) {
    guard let row = focusedRow(at: desk), let id = row.id else { return }
    if row.content == .reference(id) { return focus(on: id, at: desk) }
    folded.remove(id)
  }

  /// Leaves only the focal problem with what stands right at it.
  mutating func foldAll(at desk: Desk) {
    let tree = desk.tree
    let path = focusedRow(at: desk)?.id.map { tree.path(to: $0) } ?? []
    let first = top ?? tree.focal
    folded = Set(tree.nodes.map(\.id).filter { $0 != first && tree.hasBranch($0) })
    let shown = Set(rows(at: desk).compactMap(\.id))
    focus(on: path.last { shown.contains($0) }, at: desk)
  }

  mutating func unfoldAll(at desk: Desk) {
    let id = focusedRow(at: desk)?.id
    folded = []
    focus(on: id, at: desk)
  }

  /// Draws only the branch of the focused card; at its own card, and at the focal problem, all again.
  mutating func zoom(at desk: Desk) -> Step {
    guard let id = focusedRow(at: desk)?.id, id != top, id != desk.tree.focal else {
      guard top != nil else { return .say(desk.phrase(.zoomHint)) }
      showAll(at: desk)
      return .stay([])
    }
    top = id
    folded.remove(id)
    focus(on: id, at: desk)
    return .stay([])
  }

  mutating func showAll(at desk: Desk) {
    let id = focusedRow(at: desk)?.id ?? top
    top = nil
    focus(on: id, at: desk)
  }

  func overview(at desk: Desk) -> Step {
    .push(TreeOverviewPage(part: part, focusedOn: focusedRow(at: desk)?.id, at: desk))
  }
}
