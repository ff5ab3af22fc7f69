import TerminalScreen
import WorksheetModel
import WorksheetReport

/// What a cash table answers: sentences first, then the balances drawn, plan and actual, and the worth
/// over time. One key adds what can be taken home as a line.
struct CashPage: Page {
  enum Action: Hashable { case scroll(Scroll.Step), takeHome, whatIf, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.function(4), .control("b")], .takeHome, .keyTakeHome, isInLine: true),
      .init([.function(6), .control("t")], .whatIf, .keyWhatIf, isInLine: true),
      .init([.escape, .enter], .leave, .keyBack, isInLine: true),
    ] + KeyMap.scrolling(Action.scroll))

  let plan: RecordID
  private var scroll = Scroll()

  init(plan: RecordID) { self.plan = plan }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }

  func heading(at desk: Desk) -> Heading {
    Heading("\(desk.report.words(.title)): \(desk.name(of: plan))")
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.report.words(.title), [desk.report.words(.help)])
  }

  func results(at desk: Desk) -> (any Page)? { ResultsPage(of: plan, at: desk) }

  private func read(at desk: Desk) -> Plan? {
    desk.workbook[plan].map { Plan(reading: $0, in: desk.workbook) }
  }

  private func rows(width: Int, at desk: Desk) -> [String] {
    guard let plan = read(at: desk) else { return [] }
    return PlainText(on: .terminal(width: width)).rows(of: desk.report.cashAnswers(of: plan))
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .scroll(let step):
      let height = max(1, desk.room.rows)
      let last = max(0, rows(width: desk.room.columns, at: desk).count - height)
      scroll.take(step, page: height, last: last)
    case .takeHome: return takeHome(at: desk)
    case .whatIf: return .push(WhatIfPage(plan: plan))
    case .leave: return .back([])
    }
    return .stay([])
  }

  /// Adds what can be taken home each month as a line; a table that was not typed yet is copied from
  /// the plan first, because a single line would stand in the place of all of it.
  private func takeHome(at desk: Desk) -> Step {
    let report = desk.report
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard let plan = read(at: desk), let table = try? CashTable(plan) else {
      return .say(report.words(.empty))
    }
    if let there = table.rows.first(where: { $0.category == .household }) {
      return .say(report.words(.householdThere, there.name))
    }
    guard let purse = try? HouseholdPurse(table), purse.most > .zero else {
      return .say(report.words(.householdNothing))
    }
    var maker = CashLineMaker(plan: plan, ids: desk.ids, after: desk.workbook)
    let copied = plan.cashLines.isEmpty ? table.rows.map { maker.following($0) } : []
    let line = maker.household(purse.most, named: report.words(.householdLine))
    return .change(
      Change((copied + [line]).map(Edit.insert)),
      saying: report.words(.householdTaken, desk.catalogue.money(purse.most)))
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns, at: desk)
    canvas.putScrolled(rows, from: scroll, signAt: canvas.size.columns - 1) { row, line, canvas in
      canvas.put(row, at: Point(column: 0, row: line))
    }
  }
}

/// Makes lines of the cash table, one after the other.
private struct CashLineMaker {
  let plan: Plan
  var ids: IdentifierSource
  private var order: String?

  init(plan: Plan, ids: IdentifierSource, after workbook: Workbook) {
    self.plan = plan
    self.ids = ids
    order = workbook.children(of: plan.id, kind: .cashLine).last?.order
  }

  private mutating func line(_ fields: [FieldKey: Value]) -> Record {
    let next = OrderKey.between(order, nil)
    order = next
    return Record(id: ids.next(), kind: .cashLine, parent: plan.id, order: next, fields: fields)
  }

  /// A line that takes its months from the plan.
  mutating func following(_ row: CashTable.Row) -> Record {
    line(row.fieldsOfFollower)
  }

  mutating func household(_ amount: Rupiah, named name: String) -> Record {
    var fields: [FieldKey: Value] = [
      "name": .text(name), "direction": .text(CashDirection.out.rawValue),
      "category": .text(CashCategory.household.rawValue),
    ]
    for month in plan.months {
      fields[FieldKey("plan.\(month.iso)")] = Decimal4(whole: amount.amount).map(Value.number)
    }
    return line(fields)
  }
}

extension CashTable.Row {
  /// The fields of a line of the cash table that takes its months from this row of the plan.
  var fieldsOfFollower: [FieldKey: Value] {
    [
      "name": .text(name), "direction": .text(direction.rawValue),
      "category": .text(category.rawValue), "derived_from": .text(record.text),
      "follows_plan": .flag(true),
    ]
  }
}
