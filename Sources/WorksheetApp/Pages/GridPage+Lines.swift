import TerminalScreen
import WorksheetModel
import WorksheetText

extension GridPage {
  /// Opens the form of the focused line: its name, direction and category.
  func openLine(in contents: GridContents, at desk: Desk) -> Step {
    if case .available(let id)? = focusedRow(in: contents)?.kind {
      return desk.workbook[id].flatMap { SheetOpener.page(for: $0, field: "months", desk: desk) }
        .map { .push($0) } ?? .stay([])
    }
    guard let id = focusedLine(in: contents) else { return .stay([]) }
    return .push(FormPage(part: part, subject: .stored(id)))
  }

  /// Begins a new line; a cash line of a group without a plan makes the plan first.
  mutating func add(typing key: Key?, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let owner = owner(at: desk)
    let subject: Subject =
      owner == nil && part.owner == .plan
      ? .fresh(part, withNewPlanAt: desk) : .fresh(part.kind, owner: owner, desk: desk)
    expectFocus(on: subject.id)
    var form = FormPage(part: part, subject: subject)
    if let key { _ = form.receive(key, at: desk) } else { form.startTyping(at: desk) }
    return .push(form)
  }

  mutating func remove(in contents: GridContents, at desk: Desk) -> Step {
    guard let id = focusedLine(in: contents) else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    return .stay([.apply(Change(.remove(id)), .new)])
  }

  mutating func copy(in contents: GridContents, at desk: Desk) -> Step {
    guard let record = focusedLine(in: contents).flatMap({ desk.workbook[$0] }) else {
      return .stay([])
    }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    var copy = desk.copy(of: record)
    if let id = copy.first?.id { expectFocus(on: id) }
    guard isCash, record.flag("follows_plan") == true, !copy.isEmpty else {
      return .stay([.apply(Change(copy.map(Edit.insert)), .new)])
    }
    // Two lines that follow one line of the plan would count its money twice.
    var page = self
    page.view = .plan
    copy[0].hold(record.id, as: page.contents(at: desk))
    return .change(
      Change(copy.map(Edit.insert)), saying: desk.catalogue[GridPhrase.copiedFigures])
  }

  /// Writes the focused figure into every month to its right.
  func fillRight(in contents: GridContents, at desk: Desk) -> Step {
    guard let id = focusedLine(in: contents), let record = desk.workbook[id] else {
      return .stay([])
    }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let answer = record.answer(contents.key(column))
    let edits = contents.columns.indices.filter { $0 > column }
      .map { Edit.set(id, contents.key($0), answer) }
    return edits.isEmpty ? .stay([]) : .stay([.apply(Change(edits), .new)])
  }

  // MARK: Moving a line

  mutating func startMoving(in contents: GridContents, at desk: Desk) -> Step {
    guard focusedLine(in: contents) != nil else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    isMoving = true
    return .say(desk.phrase(.movingTable))
  }

  mutating func carry(_ key: Key, in contents: GridContents, at desk: Desk) -> Step {
    let siblings = desk.workbook.children(of: owner(at: desk), kind: part.kind)
    guard key == .up || key == .down, let id = focusedLine(in: contents),
      let index = siblings.firstIndex(where: { $0.id == id })
    else {
      isMoving = false
      return .stay([])
    }
    guard let order = Siblings.order(moving: index, by: key == .up ? -1 : 1, in: siblings) else {
      return .say(desk.phrase(.movingTable))
    }
    expectFocus(on: id)
    return .stay([.apply(Change(.move(id, to: Place(parent: owner(at: desk), order: order))), .new)]
    )
  }
}

extension GridPage {
  /// Makes lines that follow the plan, one for each of its rows that the table does not have yet.
  func copyPlan(at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard isMonthly, let owner = owner(at: desk), let record = desk.workbook[owner] else {
      return .say(desk.phrase(.nothingToCopy))
    }
    let plan = Plan(reading: record, in: desk.workbook)
    let isFirst = plan.cashLines.isEmpty
    guard
      let rows = isFirst
        ? try? CashTable(plan).rows.filter(\.movesMoney) : try? plan.rowsNotInTable(),
      !rows.isEmpty
    else {
      return .say(
        isFirst ? desk.phrase(.nothingToCopy) : desk.catalogue[GridPhrase.nothingMissing])
    }
    var ids = desk.ids
    var order = desk.workbook.lastOrder(below: owner, kind: part.kind)
    let records = rows.map { row in
      defer { order = OrderKey.between(order, nil) }
      return Record(
        id: ids.next(), kind: part.kind, parent: owner, order: order,
        fields: row.fieldsOfFollower)
    }
    return .change(
      Change(records.map(Edit.insert)),
      saying: desk.catalogue[
        GridPhrase.linesAdded, String(rows.count), rows.map(\.name).joined(separator: ", ")])
  }
}

extension Record {
  /// Takes the figures that a line shows in the plan as its own, so that it follows nothing any more.
  fileprivate mutating func hold(_ line: RecordID, as contents: GridContents) {
    fields["follows_plan"] = nil
    fields["derived_from"] = nil
    guard let row = contents.rows.first(where: { $0.kind == .line(line) }) else { return }
    for (column, cell) in zip(contents.columns, row.cells) {
      if let figure = cell?.figure { fields[column.key] = .number(figure) }
    }
  }
}
