import TerminalScreen
import WorksheetModel

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
    let copy = desk.copy(of: record)
    if let id = copy.first?.id { expectFocus(on: id) }
    return .stay([.apply(Change(copy.map(Edit.insert)), .new)])
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
  /// Turns the lines that follow from the plan into lines of their own, to be changed here.
  func copyPlan(at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard case .planMonths(let prefix)? = part.grid, let owner = owner(at: desk),
      let plan = desk.workbook[owner],
      desk.workbook.children(of: owner, kind: part.kind).isEmpty,
      let table = try? CashTable(Plan(reading: plan, in: desk.workbook)), !table.rows.isEmpty
    else { return .say(desk.phrase(.nothingToCopy)) }
    var ids = desk.ids
    var order: String?
    let records = table.rows.map { row in
      let next = OrderKey.between(order, nil)
      order = next
      return Record(
        id: ids.next(), kind: part.kind, parent: owner, order: next,
        fields: row.fields(prefix: prefix, months: table.months))
    }
    return .stay([.apply(Change(records.map(Edit.insert)), .new)])
  }
}

extension CashTable.Row {
  /// The fields of a typed line that holds the same figures.
  fileprivate func fields(prefix: String, months: [Month]) -> [FieldKey: Value] {
    var fields: [FieldKey: Value] = [
      "name": .text(name), "direction": .text(direction.rawValue),
      "category": .text(category.rawValue), "derived_from": .text(record.text),
    ]
    for (month, amount) in zip(months, amounts) where amount != .zero {
      let key = FieldKey("\(prefix).\(month.iso)")
      fields[key] = Decimal4(whole: amount.amount).map(Value.number)
    }
    return fields
  }
}
