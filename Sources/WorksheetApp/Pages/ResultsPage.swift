import TerminalScreen
import WorksheetModel

/// What the figures of a plan mean: sentences first, then measures; Enter opens the formula.
public struct ResultsPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), explain, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .explain, .keyExplain, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// One row: a sentence with the measures behind it, or a measure with its value.
  private enum Row {
    case verdict(Verdict)
    case heading(ScreenPhrase)
    case indicator(Indicator)
  }

  let plan: RecordID
  var position = ListPosition()

  public init(plan: RecordID) { self.plan = plan }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func heading(at desk: Desk) -> Heading {
    Heading("\(desk.phrase(.resultsTitle)): \(desk.name(of: plan))")
  }

  public func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.resultsTitle), [desk.phrase(.resultsHelp)])
  }

  private func appraisal(at desk: Desk) -> PlanAppraisal? {
    desk.workbook[plan].map { PlanAppraisal(Plan(reading: $0, in: desk.workbook)) }
  }

  private func rows(_ appraisal: PlanAppraisal) -> [Row] {
    let verdicts = appraisal.verdicts.map(Row.verdict)
    guard !verdicts.isEmpty else { return [] }
    return verdicts + [.heading(.indicators)] + appraisal.indicators.map(Row.indicator)
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    guard action != .leave, let appraisal = appraisal(at: desk) else { return .back([]) }
    let rows = rows(appraisal)
    switch action {
    case .walk(let step): position.take(step, count: rows.count)
    case .explain:
      guard rows.indices.contains(position.index) else { return .stay([]) }
      return .push(explanation(of: rows[position.index], appraisal, at: desk))
    case .leave: return .back([])
    }
    return .stay([])
  }

  /// The sentence again, and below it each formula with its own numbers and where they stand.
  private func explanation(
    of row: Row, _ appraisal: PlanAppraisal, at desk: Desk
  ) -> TextPage {
    switch row {
    case .verdict(let verdict):
      let indicators = verdict.indicators.compactMap { appraisal.indicator($0.id, per: $0.basis) }
      return TextPage(
        title: desk.phrase(.keyExplain).capitalizedFirst,
        paragraphs: [desk.catalogue.wording(verdict)]
          + indicators.flatMap { words(for: $0, at: desk) })
    case .indicator(let indicator):
      return TextPage(
        title: desk.catalogue.heading(of: indicator).capitalizedFirst,
        paragraphs: words(for: indicator, at: desk))
    case .heading(let phrase):
      return TextPage(title: desk.phrase(phrase), paragraphs: [desk.phrase(.resultsHelp)])
    }
  }

  private func words(for indicator: Indicator, at desk: Desk) -> [String] {
    let places = indicator.inputs.compactMap { input -> String? in
      guard let id = input.record, let record = desk.workbook[id] else { return nil }
      let label = input.field.flatMap { desk.worksheets.field($0, of: record.kind) }
      let source = input.field.flatMap { record.sources[$0] }.map { desk.catalogue.shown($0) }
      return [desk.name(of: record), label.map { desk.text($0.label) }, source]
        .compactMap { $0 }.joined(separator: ", ")
    }
    return [desk.catalogue.explanation(of: indicator)] + places.map { "  · \($0)" }
  }

  // MARK: Drawing

  public func draw(on canvas: inout Canvas, desk: Desk) {
    guard let appraisal = appraisal(at: desk) else { return }
    let rows = rows(appraisal)
    guard !rows.isEmpty else {
      canvas.paragraph(desk.phrase(.noResults), at: Point(column: 2, row: 0))
      canvas.cursor = .zero
      return
    }
    // A sentence may take several lines: rows scroll until the whole focused one is in view.
    let heights = rows.map { height(of: $0, width: canvas.size.columns - 2, at: desk) }
    let focused = min(position.index, rows.count - 1)
    var first = 0
    while first < focused, heights[first...focused].reduce(0, +) > canvas.size.rows { first += 1 }
    var line = 0
    for index in rows.indices[first...] where line < canvas.size.rows {
      draw(rows[index], at: line, on: &canvas, desk: desk)
      canvas.markRow(index, at: line, hasFocus: index == focused)
      line += heights[index]
    }
  }

  private func height(of row: Row, width: Int, at desk: Desk) -> Int {
    switch row {
    case .verdict(let verdict):
      max(1, wrapped("· " + desk.catalogue.wording(verdict), width: width).count)
    case .heading, .indicator: 1
    }
  }

  private func draw(_ row: Row, at line: Int, on canvas: inout Canvas, desk: Desk) {
    switch row {
    case .verdict(let verdict):
      canvas.paragraph(
        "· " + desk.catalogue.wording(verdict), at: Point(column: 2, row: line))
    case .heading(let phrase):
      canvas.put(desk.phrase(phrase), at: Point(column: 2, row: line), style: .heading)
    case .indicator(let indicator):
      let value = desk.catalogue.result(of: indicator)
      let width = min(displayWidth(of: value), canvas.size.columns / 2)
      canvas.putCut(
        desk.catalogue.heading(of: indicator), at: Point(column: 4, row: line),
        columns: canvas.size.columns - width - 6)
      canvas.putCut(
        value, at: Point(column: canvas.size.columns - width - 1, row: line), columns: width)
    }
  }
}
