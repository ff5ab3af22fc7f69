import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

// What a cash table has beyond other grids: views, filling, pasting and copying out.
extension GridPage {
  /// What the grid shows, as it was made for one state of the workbook and the page.
  struct Prepared: Sendable {
    let revision: Int
    let language: Language
    let voice: Voice
    let view: CashView
    let contents: GridContents

    func holds(for page: GridPage, at desk: Desk) -> Bool {
      revision == desk.revision && language == desk.language && voice == page.voice
        && view == page.view
    }
  }

  func contents(at desk: Desk) -> GridContents {
    if let prepared, prepared.holds(for: self, at: desk) { return prepared.contents }
    return GridContents(
      part: part, owner: owner(at: desk), voice: voice, view: view, desk: desk)
  }

  /// Keeps the table: sixty lines over five years would be read anew for every question about them.
  mutating func prepare(at desk: Desk) {
    // The rows of a matrix are made while they are drawn; there is nothing to keep.
    guard !isMatrix, prepared?.holds(for: self, at: desk) != true else { return }
    prepared = Prepared(
      revision: desk.revision, language: desk.language, voice: voice, view: view,
      contents: contents(at: desk))
  }

  /// Why nothing can be typed in the cells, or nil.
  func refusal(at desk: Desk) -> String? {
    if desk.isReadOnly { return desk.readOnlyReason ?? "" }
    return view == .difference ? desk.catalogue[GridPhrase.differenceIsComputed] : nil
  }

  /// Whether the columns are the months of a plan.
  var isMonthly: Bool {
    guard case .planMonths? = part.grid else { return false }
    return true
  }

  /// Whether the template asks what really was.
  var hasViews: Bool {
    isMonthly && part.fields.contains { $0.key == "actual.<month>" }
  }

  /// Plan, then what really was, then what lies between them.
  mutating func switchView(in contents: GridContents, at desk: Desk) -> Step {
    guard hasViews else { return .unused }
    view = view.next
    let hasLines = contents.rows.contains { row in
      if case .line = row.kind { return true }
      return false
    }
    guard view == .plan || hasLines else {
      return .say(desk.catalogue[GridPhrase.noLinesYet])
    }
    return .say(desk.catalogue[view.word].capitalizedFirst)
  }

  /// Stops at the empty line, where a new one begins; the links below it are reached step by step.
  mutating func pageDown(in contents: GridContents) {
    let rows = contents.rows.count
    let empty = contents.rows.firstIndex { $0.kind == .empty } ?? rows
    position.move(by: 8, count: position.index > empty ? rows : empty + 1)
  }

  // MARK: Filling

  /// Writes the focused figure into later cells: at once in a calendar, after asking how in a plan.
  func fill(in contents: GridContents, at desk: Desk) -> Step {
    guard let id = focusedLine(in: contents), let row = focusedRow(in: contents) else {
      return .stay([])
    }
    if let refusal = refusal(at: desk) { return .say(refusal) }
    guard isCash else { return fillRight(in: contents, at: desk) }
    return .push(
      FillPage(
        line: id, part: part, row: row, column: column, contents: contents,
        canReset: view == .plan && row.followsPlan))
  }

  /// Empties the focused cell; of a line that follows the plan it says that the plan counts again.
  mutating func clear(in contents: GridContents, at desk: Desk) -> Step {
    guard let key = typedKey(in: contents), let row = focusedRow(in: contents) else {
      return .stay([])
    }
    if let refusal = refusal(at: desk), case .line = row.kind { return .say(refusal) }
    guard !isTypingReason, view == .plan, row.followsPlan, let id = focusedLine(in: contents),
      desk.workbook[id]?.answer(key).isEmpty == false
    else { return put(Answer(), at: key, then: nil, in: contents, at: desk) }
    let place = "\(row.label), \(contents.columns[column].title)"
    return .change(
      Change(.set(id, key, Answer())), saying: desk.catalogue[GridPhrase.backToPlan, place])
  }

  // MARK: In and out

  /// Takes a block of a spreadsheet; nil for anything that is typed like any other text.
  func paste(_ key: Key, in contents: GridContents, at desk: Desk) -> Step? {
    guard isCash, case .paste(let text) = key,
      let block = PastedBlock(
        text, part: part, owner: owner(at: desk), contents: contents, row: position.index,
        column: column)
    else { return nil }
    switch block.evidence {
    case .certain(let style): return block.step(in: style, at: desk)
    case .ambiguous(let cell): return .push(DigitStylePage(block: block, cell: cell))
    }
  }

  /// Writes what is shown into a file beside the workbook.
  func copyOut(_ contents: GridContents, at desk: Desk) -> Step {
    guard isCash else { return .unused }
    let head = [TabbedText.Cell.text("")] + contents.columns.map { .text($0.title) }
    let rows = contents.rows.filter { !$0.cells.isEmpty && $0.kind != .empty }.map { row in
      [TabbedText.Cell.text(row.label)]
        + row.cells.map { $0?.figure.map(TabbedText.Cell.number) ?? .text("") }
    }
    let name = desk.catalogue[GridPhrase.fileEnding]
    return .stay([.writeBeside(ending: "\(name).tsv", TabbedText.written([head] + rows))])
  }
}
