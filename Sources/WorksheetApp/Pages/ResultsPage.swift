import TerminalScreen
import WorksheetModel
import WorksheetReport

/// What the figures of a plan mean: sentences first, then measures; Enter opens the formula.
public struct ResultsPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), explain, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .explain, .keyExplain, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// One row: a question, a sentence that answers it, a piece of a drawing, or a measure.
  private enum Row {
    case question(Verdict.Question)
    case verdict(Verdict)
    case drawn(String)
    case heading(ScreenPhrase)
    case indicator(Indicator)
  }

  let plan: RecordID
  /// The first row is a question; its answer has the focus.
  var position = ListPosition(1)
  /// How many rows there are, so that a step does not compute all of them once more.
  private var rowCount: Int?

  public init(plan: RecordID) { self.plan = plan }

  /// Nil for a record that is no plan.
  init?(of record: RecordID, at desk: Desk) {
    guard desk.workbook[record]?.kind == .plan else { return nil }
    self.init(plan: record)
  }

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

  /// The questions with their answers first, then a drawing, then the measures.
  private func rows(_ appraisal: PlanAppraisal, at desk: Desk) -> [Row] {
    let verdicts = appraisal.verdicts.byQuestion.flatMap { question, verdicts in
      [.question(question)] + verdicts.map(Row.verdict)
    }
    guard !verdicts.isEmpty else { return [] }
    let drawing = PlainText(on: .terminal(width: max(20, desk.room.columns - 3)))
      .rows(of: desk.report.drawings(of: appraisal.plan))
    return verdicts + drawing.map(Row.drawn) + [.heading(.indicators)]
      + appraisal.indicators.map(Row.indicator)
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step):
      let count = rowCount ?? appraisal(at: desk).map { rows($0, at: desk).count } ?? 0
      position.take(step, count: count)
      rowCount = count
    case .explain:
      // From there a number of the plan can be corrected.
      rowCount = nil
      guard let appraisal = appraisal(at: desk) else { return .back([]) }
      let rows = rows(appraisal, at: desk)
      guard rows.indices.contains(position.index) else { return .stay([]) }
      return .push(explanation(of: rows[position.index], appraisal, at: desk))
    case .leave: return .back([])
    }
    return .stay([])
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) { rowCount = nil }

  /// The sentence again, and below it each formula with its own numbers and where they stand.
  private func explanation(
    of row: Row, _ appraisal: PlanAppraisal, at desk: Desk
  ) -> any Page {
    // Found once: break points among them take a while.
    let all = appraisal.indicators
    switch row {
    case .verdict(let verdict):
      let title = desk.phrase(.keyExplain).capitalizedFirst
      return ExplanationPage(
        title: title, sentence: desk.catalogue.wording(verdict),
        indicators: verdict.indicators.compactMap { all.first($0.id, per: $0.basis) })
    case .indicator(let indicator):
      return ExplanationPage(
        title: desk.catalogue.heading(of: indicator).capitalizedFirst, indicators: [indicator])
    case .question(let question):
      let answers = appraisal.verdicts.filter { $0.question == question }
      return ExplanationPage(
        title: desk.report.title(of: question),
        sentence: answers.map { desk.catalogue.wording($0) }.joined(separator: " "),
        indicators: answers.flatMap(\.indicators).distinct
          .compactMap { all.first($0.id, per: $0.basis) })
    case .drawn:
      return ExplanationPage(
        title: desk.report.title(of: .costs),
        indicators: [.totalCost, .breakEvenQuantityByContribution, .breakEvenQuantityByTotalCost]
          .compactMap { all.first($0, per: .cycle) })
    case .heading(let phrase):
      return TextPage(title: desk.phrase(phrase), paragraphs: [desk.phrase(.resultsHelp)])
    }
  }

  // MARK: Drawing

  public func draw(on canvas: inout Canvas, desk: Desk) {
    guard let appraisal = appraisal(at: desk) else { return }
    let rows = rows(appraisal, at: desk)
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
      canvas.markRow(index, at: line, lines: heights[index], hasFocus: index == focused)
      line += heights[index]
    }
  }

  private func height(of row: Row, width: Int, at desk: Desk) -> Int {
    switch row {
    case .verdict(let verdict):
      max(1, wrapped("· " + desk.catalogue.wording(verdict), width: width).count)
    case .question, .drawn, .heading, .indicator: 1
    }
  }

  private func draw(_ row: Row, at line: Int, on canvas: inout Canvas, desk: Desk) {
    switch row {
    case .verdict(let verdict):
      canvas.paragraph(
        "· " + desk.catalogue.wording(verdict), at: Point(column: 2, row: line))
    case .question(let question):
      canvas.put(
        desk.report.title(of: question), at: Point(column: 1, row: line), style: .heading)
    case .drawn(let text): canvas.put(text, at: Point(column: 2, row: line))
    case .heading(let phrase):
      canvas.put(desk.phrase(phrase), at: Point(column: 2, row: line), style: .heading)
    case .indicator(let indicator):
      let room = canvas.size.columns / 2
      let value = desk.catalogue.result(of: indicator) { displayWidth(of: $0) <= room }
      let width = min(displayWidth(of: value), room)
      canvas.putCut(
        desk.catalogue.heading(of: indicator), at: Point(column: 4, row: line),
        columns: canvas.size.columns - width - 6)
      canvas.putCut(
        value, at: Point(column: canvas.size.columns - width - 1, row: line), columns: width)
    }
  }
}
