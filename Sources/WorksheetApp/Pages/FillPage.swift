import TerminalScreen
import WorksheetModel
import WorksheetText

/// Asks how one figure of a cash line becomes those of other months, and shows the result beforehand.
struct FillPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), accept, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .accept, .keyAccept, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// A row of the page; some ask for a figure.
  enum Choice: Hashable, Sendable, CaseIterable {
    case right, every, growth, year, months, reset

    var phrase: GridPhrase {
      switch self {
      case .right: .fillRight
      case .every: .fillEvery
      case .growth: .fillGrowth
      case .year: .fillYear
      case .months: .fillMonths
      case .reset: .fillReset
      }
    }

    var asks: Bool {
      switch self {
      case .every, .growth, .year, .months: true
      case .right, .reset: false
      }
    }
  }

  let line: RecordID
  let part: Part
  let row: GridContents.Row
  let column: Int
  let contents: GridContents
  /// Whether the line follows the plan and can be given back to it.
  let canReset: Bool
  var position = ListPosition()
  var texts: [Choice: TextLine] = [:]

  init(
    line: RecordID, part: Part, row: GridContents.Row, column: Int, contents: GridContents,
    canReset: Bool
  ) {
    self.line = line
    self.part = part
    self.row = row
    self.column = column
    self.contents = contents
    self.canReset = canReset
  }

  var choices: [Choice] {
    Choice.allCases.filter { choice in
      switch choice {
      case .right, .every, .growth: true
      case .year, .months: !contents.months.isEmpty
      case .reset: canReset
      }
    }
  }
  private var choice: Choice { choices[min(position.index, choices.count - 1)] }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }
  func takesText(at desk: Desk) -> Bool { choice.asks }

  func heading(at desk: Desk) -> Heading {
    Heading(desk.catalogue[GridPhrase.fillTitle, row.label, contents.columns[column].title])
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(heading(at: desk).title, [desk.catalogue[GridPhrase.fillHelp]])
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if let action = Self.keyMap.action(for: key) { return perform(action, at: desk) }
    guard choice.asks else { return .unused }
    var text = texts[choice] ?? TextLine()
    guard text.receive(key) else { return .unused }
    texts[choice] = text
    return .stay([])
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    switch action {
    case .walk(let step): position.take(step, count: choices.count)
    case .leave: return .back([])
    case .accept:
      if choice == .year, typed(.months).isEmpty, !typed(.year).isEmpty {
        position.move(by: 1, count: choices.count)
        return .stay([])
      }
      return accept(at: desk)
    }
    return .stay([])
  }

  private func accept(at desk: Desk) -> Step {
    switch result(at: desk) {
    case .failure(let refusal): return .say(refusal.sentence)
    case .success(let edits):
      guard !edits.isEmpty else { return .back([], saying: desk.catalogue[GridPhrase.fillNothing]) }
      let sentence =
        choice == .reset
        ? desk.catalogue[GridPhrase.lineReset, row.label]
        : desk.catalogue[GridPhrase.filled, String(edits.count)]
      return .back([.apply(Change(edits), .new)], saying: sentence)
    }
  }

  // MARK: The result

  struct Refusal: Error {
    let sentence: String
  }

  private func typed(_ choice: Choice) -> String { texts[choice]?.text ?? "" }

  /// What the focused row would write, or why it cannot.
  private func result(at desk: Desk) -> Result<[Edit], Refusal> {
    if choice == .reset { return .success(resets(at: desk)) }
    do throws(InputProblem) {
      guard let fill = try fill() else {
        let phrase: GridPhrase = choice == .every ? .needsStep : .fillNothing
        return .failure(Refusal(sentence: desk.catalogue[phrase]))
      }
      return edits(of: fill, at: desk)
    } catch {
      return .failure(Refusal(sentence: desk.catalogue.wording(error)))
    }
  }

  /// Nil while a figure that is asked for is still to be typed.
  private func fill() throws(InputProblem) -> CashFill? {
    switch choice {
    case .right: return .right
    case .every:
      guard !typed(.every).isEmpty else { return nil }
      let step = try NumberReading.read(typed(.every), units: ["bulan", "months"]).value.whole
      return step.flatMap { $0 > 0 ? .every($0) : nil }
    case .growth:
      guard !typed(.growth).isEmpty else { return nil }
      return .growth(try NumberReading.readPercent(typed(.growth)).value)
    case .year, .months:
      guard !typed(.year).isEmpty else { return nil }
      let months =
        typed(.months).isEmpty ? Array(1...12) : try MonthReading.readList(typed(.months))
      return .year(try NumberReading.read(typed(.year)).value.rupiah, over: Set(months))
    case .reset: return nil
    }
  }

  private func edits(of fill: CashFill, at desk: Desk) -> Result<[Edit], Refusal> {
    let figure = row.cells[column]?.figure
    switch fill {
    case .every, .growth:
      guard figure != nil else {
        return .failure(Refusal(sentence: desk.catalogue[GridPhrase.needsFigure]))
      }
    case .right, .year: break
    }
    do throws(Reason) {
      let cells = try fill.cells(
        from: figure, at: column, of: contents.columns.count, months: contents.months)
      return .success(cells.compactMap { edit($0, at: desk) })
    } catch {
      return .failure(Refusal(sentence: desk.catalogue.wording(error)))
    }
  }

  /// Nil for a cell that stays as it is.
  private func edit(_ cell: CashFill.Cell, at desk: Desk) -> Edit? {
    let key = contents.key(cell.index)
    let now = desk.workbook[line]?.answer(key) ?? Answer()
    // Emptied, a month of a line that follows the plan would take the figure of the plan again.
    let figure = cell.figure ?? (canReset ? .zero : nil)
    let answer = figure.map { Answer(.number($0)) } ?? Answer()
    return answer.value == now.value && answer.state == now.state ? nil : .set(line, key, answer)
  }

  private func resets(at desk: Desk) -> [Edit] {
    guard let record = desk.workbook[line] else { return [] }
    return contents.columns.map(\.key).filter { !record.answer($0).isEmpty }
      .map { .set(line, $0, Answer()) }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let labels = choices.map { desk.catalogue[$0.phrase] }
    let left = 4 + (labels.map { displayWidth(of: $0) }.max() ?? 0)
    var cursor: Point?
    for (line, choice) in choices.enumerated() {
      canvas.put(labels[line], at: Point(column: 2, row: line))
      canvas.markRow(line, at: line, hasFocus: line == position.index)
      guard choice.asks else { continue }
      let room = max(1, min(20, canvas.size.columns - left - 1))
      let window = (texts[choice] ?? TextLine()).visible(width: room)
      let field = Rect(column: left, row: line, columns: room, rows: 1)
      canvas.put(window.text, at: field.origin, limit: room)
      canvas.restyle(field) { $0.attributes.insert(.underline) }
      if line == position.index {
        cursor = Point(column: left + window.cursorColumn, row: line)
      }
    }
    drawResult(below: choices.count, on: &canvas, desk: desk)
    if let cursor { canvas.cursor = cursor }
  }

  private func drawResult(below top: Int, on canvas: inout Canvas, desk: Desk) {
    let text: String
    var style = Style.plain
    switch result(at: desk) {
    case .success(let edits) where edits.isEmpty: text = desk.catalogue[GridPhrase.fillNothing]
    case .success(let edits):
      text =
        desk.catalogue[GridPhrase.fillPreview, edits.prefix(24).map(shown).joined(separator: " · ")]
    case .failure(let refusal):
      text = refusal.sentence
      style = .muted
    }
    let room = canvas.size.rows - top - 1
    canvas.paragraph(text, at: Point(column: 2, row: top + 1), style: style, limit: max(0, room))

    func shown(_ edit: Edit) -> String {
      guard case .set(_, let key, let answer) = edit,
        let index = contents.columns.firstIndex(where: { $0.key == key })
      else { return "" }
      let figure = answer.value?.number.map { desk.catalogue.quantity($0) }
      return "\(contents.columns[index].title) \(figure ?? desk.phrase(.emptyCell))"
    }
  }
}
