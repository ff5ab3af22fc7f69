import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

/// What becomes of a plan when prices, yields, costs or payments change, followed while typing.
struct WhatIfPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), less, more, erase, clear, accept, save, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.left], .less, .keyLess, isInLine: true),
      .init([.right], .more, .keyMore, isInLine: true),
      .init([.enter], .accept, .keyDown),
      .init([.escape], .leave, .keyBack, isInLine: true),
      .init([.function(6), .control("t")], .save, .keySaveScenario, isInLine: true),
      .init([.delete], .clear, .keyAsPlanned),
      .init([.backspace], .erase, .keyErase),
    ] + KeyMap.walking(Action.walk))

  /// What may change.
  enum Lever: Int, Hashable, Sendable, CaseIterable {
    case price, yield, cost, delay, start, funding

    /// Whether it counts months rather than percent.
    var isInMonths: Bool { self == .delay || self == .start }
  }

  let plan: RecordID
  var position = ListPosition()
  /// As it was typed; a change that is no number yet counts as none.
  private var typed: [Lever: String] = [:] {
    didSet { rowCount = nil }
  }
  /// How many rows the answer has; nil once a change may have made it longer or shorter.
  private var rowCount: Int?

  init(plan: RecordID) { self.plan = plan }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func takesText(at desk: Desk) -> Bool { focusedLever != nil }

  func heading(at desk: Desk) -> Heading {
    Heading("\(desk.report.words(.whatIfTitle)): \(desk.name(of: plan))")
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.report.words(.whatIfTitle), [desk.report.words(.whatIfHelp)])
  }

  private var focusedLever: Lever? { Lever(rawValue: position.index) }

  // MARK: What was typed

  /// The change of a lever as a number; nil while it is none.
  private func change(_ lever: Lever) -> Decimal4? {
    guard let text = typed[lever], !text.isEmpty else { return .zero }
    let reading =
      lever.isInMonths ? try? NumberReading.read(text) : try? NumberReading.readPercent(text + "%")
    return reading?.value
  }

  /// The changes that can be read; the others wait for their end.
  var scenario: Scenario {
    Scenario(
      priceChange: change(.price) ?? .zero, yieldChange: change(.yield) ?? .zero,
      costChange: change(.cost) ?? .zero,
      delay: max(0, months(.delay)), startShift: months(.start),
      fundingChange: change(.funding) ?? .zero)
  }

  private func months(_ lever: Lever) -> Int {
    let longest = Plan.longestHorizon
    return min(max(change(lever)?.whole ?? 0, -longest), longest)
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if let action = Self.keyMap.action(for: key) { return perform(action, at: desk) }
    guard let lever = focusedLever, case .character(let character) = key,
      character.isNumber || "-+,.".contains(character)
    else { return .unused }
    guard (typed[lever] ?? "").count < 8 else { return .stay([]) }
    typed[lever, default: ""].append(character)
    return .stay([])
  }

  /// The levers and the rows below them, which are counted once for each answer.
  private mutating func count(at desk: Desk) -> Int {
    let rows = rowCount ?? rows(width: desk.room.columns, at: desk).count
    rowCount = rows
    return Lever.allCases.count + rows
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    switch action {
    case .walk(let step): position.take(step, count: count(at: desk))
    case .accept: position.move(by: 1, count: count(at: desk))
    case .less: shift(by: -1)
    case .more: shift(by: 1)
    case .erase:
      if let lever = focusedLever, typed[lever]?.isEmpty == false { typed[lever]?.removeLast() }
    case .save: return save(at: desk)
    case .clear: if let lever = focusedLever { typed[lever] = nil }
    case .leave: return .back([])
    }
    return .stay([])
  }

  /// Five percent or one month more or less.
  private mutating func shift(by direction: Int) {
    guard let lever = focusedLever else { return }
    let step = lever.isInMonths ? direction : 5 * direction
    guard let step = Decimal4(whole: Int64(step)), let sum = change(lever)?.adding(step),
      lever != .delay || !sum.isNegative
    else { return }
    typed[lever] = sum == .zero ? nil : sum.grouped
  }

  /// Keeps what is changed as a record with a name, which its form then asks for.
  private func save(at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard !scenario.isPlan else { return .say(desk.report.words(.savedNothing)) }
    guard let part = desk.worksheets.part(.scenario) else { return .unused }
    var ids = desk.ids
    let last = desk.workbook.children(of: plan, kind: .scenario).last?.order
    let record = Record(
      id: ids.next(), kind: .scenario, parent: plan, order: OrderKey.between(last, nil),
      fields: scenario.fields(named: desk.report.name(of: scenario)))
    return .make(
      Change(.insert(record)), saying: desk.report.words(.savedTaken),
      then: FormPage(part: part, subject: .stored(record.id)))
  }

  // MARK: Drawing

  private func rows(width: Int, at desk: Desk) -> [String] {
    guard let record = desk.workbook[plan] else { return [] }
    let appraisal = PlanAppraisal(Plan(reading: record, in: desk.workbook))
    return PlainText(on: .terminal(width: width - 4))
      .rows(of: desk.report.whatIf(appraisal, scenario))
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns, at: desk)
    for lever in Lever.allCases { draw(lever, on: &canvas, desk: desk) }
    let top = Lever.allCases.count
    let hidden = max(0, position.index - top)
    let first = min(hidden, max(0, rows.count - (canvas.size.rows - top)))
    let visible = rows.indices.dropFirst(first).prefix(max(0, canvas.size.rows - top))
    // No text is set narrower than the narrowest paper: on a small screen it needs the edge, too.
    let edge = min(2, max(0, canvas.size.columns - Paper.narrowest))
    for (line, index) in visible.enumerated() {
      canvas.put(rows[index], at: Point(column: edge, row: top + line))
      canvas.markRow(top + index, at: top + line, hasFocus: top + index == position.index)
    }
    if visible.endIndex < rows.count, canvas.size.rows > top {
      canvas.putRight(
        "↓", at: Point(column: canvas.size.columns - 2, row: canvas.size.rows - 1), columns: 1)
    }
  }

  private func draw(_ lever: Lever, on canvas: inout Canvas, desk: Desk) {
    let row = lever.rawValue
    let label = lever.label(desk.report)
    let unit = desk.report.words(lever.isInMonths ? PlanPhrase.monthUnit : .percentUnit)
    let text = typed[lever] ?? "0"
    canvas.putCut(label, at: Point(column: 2, row: row), columns: 22)
    canvas.putRight(
      text, at: Point(column: 24, row: row), columns: 9,
      style: change(lever) == nil ? .warning : .plain)
    canvas.put(unit, at: Point(column: 34, row: row))
    canvas.markRow(row, at: row, hasFocus: lever == focusedLever)
    if lever == focusedLever { canvas.cursor = Point(column: 32, row: row) }
  }
}

extension WhatIfPage.Lever {
  fileprivate func label(_ report: ReportSubject) -> String {
    switch self {
    case .price: report.words(.leverPrice)
    case .yield: report.words(.leverYield)
    case .cost: report.words(.leverCost)
    case .delay: report.words(.leverDelay)
    case .start: report.words(.leverStart)
    case .funding: report.words(.leverFunding)
    }
  }
}
