import TerminalScreen
import WorksheetModel

/// The kinds of capital one by one, with what to look for in each; then the potentials that no idea
/// uses, and the ideas that use none.
struct InventoryPage: ListedPage, PartPage {
  enum Action: Hashable { case walk(ListStep), open, makeIdea, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter, .insert], .open, .keyAddOfKind, isInLine: true),
      .init([.control("x")], .makeIdea, .keyMakeIdea, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  enum Row: Hashable {
    case capital(PotentialInventory.Capital)
    case heading(ScreenPhrase)
    case record(RecordID)
  }

  let part: Part
  var position = ListPosition()

  init(part: Part) { self.part = part }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    let row = focusedRow(at: desk)
    let keys = self.keys.filter { $0.text != .keyMakeIdea || potential(at: desk) != nil }
    if case .record = row { return keys.wording(.enter, as: .keyOpen) }
    return keys
  }

  func heading(at desk: Desk) -> Heading {
    let capitals = inventory(at: desk).capitals
    let found = capitals.count { !$0.potentials.isEmpty }
    return Heading(
      desk.phrase(.inventoryTitle),
      progress: desk.phrase(.inventoryProgress, String(found), String(capitals.count)))
  }

  func help(at desk: Desk) -> HelpText {
    let prompts = inventory(at: desk).capitals.map { capital in
      "\(desk.text(capital.choice.label)): \(desk.text(capital.choice.prompt))"
    }
    return HelpText(desk.phrase(.inventoryTitle), [desk.phrase(.inventoryHelp)] + prompts)
  }

  private func inventory(at desk: Desk) -> PotentialInventory {
    PotentialInventory(desk.workbook, worksheets: desk.worksheets)
  }

  private func rows(at desk: Desk) -> [Row] {
    let inventory = inventory(at: desk)
    func list(_ phrase: ScreenPhrase, _ records: [RecordID]) -> [Row] {
      records.isEmpty ? [] : [.heading(phrase)] + records.map(Row.record)
    }
    return inventory.capitals.map(Row.capital) + list(.inventoryUnused, inventory.unused)
      + list(.inventoryUnsupported, inventory.unsupported)
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  private func potential(at desk: Desk) -> Record? {
    guard case .record(let id)? = focusedRow(at: desk), let record = desk.workbook[id],
      record.kind == .potential, Successor.word(for: .potential, at: desk) != nil
    else { return nil }
    return record
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .open: return focusedRow(at: desk).map { open($0, at: desk) } ?? .stay([])
    case .makeIdea:
      return potential(at: desk).map { Successor.step(from: $0, at: desk) } ?? .stay([])
    case .leave: return .back([.save])
    }
    return .stay([])
  }

  private func open(_ row: Row, at desk: Desk) -> Step {
    switch row {
    case .heading: return .stay([])
    case .record(let id):
      let page = desk.workbook[id].flatMap { SheetOpener.page(for: $0, field: nil, desk: desk) }
      return page.map(Step.push) ?? .stay([])
    case .capital(let capital):
      guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
      guard case .fresh(var record, _) = Subject.fresh(part.kind, owner: nil, desk: desk) else {
        return .stay([])
      }
      record.fields["asset"] = .text(capital.choice.value)
      var form = FormPage(part: part, subject: .fresh(record))
      form.startTyping(at: desk)
      return .push(form)
    }
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    position.move(by: 0, count: rows(at: desk).count)
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let prompt = prompt(at: desk)
    let promptRows =
      prompt.isEmpty ? 0 : min(wrapped(prompt, width: canvas.size.columns - 3).count, 3)
    let listRows = canvas.size.rows - (prompt.isEmpty ? 0 : 3)
    let rows = rows(at: desk)
    let visible = position.visible(count: rows.count, height: listRows)
    for (line, index) in visible.enumerated() {
      draw(rows[index], at: line, on: &canvas, desk: desk)
      canvas.markRow(index, at: line, hasFocus: index == position.index)
    }
    canvas.paragraph(
      prompt, at: Point(column: 2, row: canvas.size.rows - promptRows), style: .bold,
      limit: promptRows)
  }

  private func prompt(at desk: Desk) -> String {
    guard case .capital(let capital)? = focusedRow(at: desk),
      !capital.choice.prompt.isEmpty
    else { return "" }
    return desk.phrase(.lookFor, desk.text(capital.choice.prompt))
  }

  private func draw(_ row: Row, at line: Int, on canvas: inout Canvas, desk: Desk) {
    let point = Point(column: 2, row: line)
    let room = canvas.size.columns - 2
    switch row {
    case .heading(let phrase):
      canvas.putCut(
        desk.phrase(phrase), at: point, columns: room, style: .heading)
    case .record(let id): canvas.putCut("· " + desk.name(of: id), at: point, columns: room)
    case .capital(let capital):
      let names = capital.potentials.map { desk.name(of: $0) }.joined(separator: ", ")
      let count = capital.potentials.count
      canvas.putCut(
        desk.text(capital.choice.label), at: point, columns: 14,
        style: count == 0 ? .warning : .plain)
      canvas.putRight(
        count == 0 ? "-" : String(count), at: Point(column: 16, row: line), columns: 4)
      canvas.putCut(
        count == 0 ? desk.phrase(.inventoryNone) : names.replacingLineFeeds(),
        at: Point(column: 22, row: line), columns: canvas.size.columns - 22)
    }
  }
}
