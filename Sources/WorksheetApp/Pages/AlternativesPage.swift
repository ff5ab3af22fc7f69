import TerminalScreen
import WorksheetModel
import WorksheetReport

/// The ideas side by side, the best first; one key chooses one and asks for the reason.
struct AlternativesPage: ListedPage, PartPage {
  enum Action: Hashable { case walk(ListStep), open, choose, follow, offerRoots, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyOpen, isInLine: true),
      .init([.insert, .character(" ")], .choose, .keyChooseIdea, isInLine: true),
      .init([.function(6), .control("d")], .offerRoots, .keyOfferRoots),
      .init([.control("x")], .follow, .keyMakePlan, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let part: Part
  var position = ListPosition()

  init(part: Part) { self.part = part }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }

  func heading(at desk: Desk) -> Heading { Heading(desk.report.title(of: .alternatives)) }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.report.title(of: .alternatives),
      [desk.phrase(.alternativesHelp), desk.catalogue.reason(of: "PT18")])
  }

  func focusedIdea(at desk: Desk) -> Record? {
    let rows = desk.report.ideaCells
    guard !rows.isEmpty else { return nil }
    return desk.workbook[rows[min(position.index, rows.count - 1)].id]
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    guard let idea = focusedIdea(at: desk), action != .leave else {
      return action == .leave ? .back([.save]) : .stay([])
    }
    switch action {
    case .walk(let step): position.take(step, count: desk.workbook.count(of: .idea))
    case .open: return .push(FormPage(part: part, subject: .stored(idea.id)))
    case .choose: return choose(idea, at: desk)
    case .follow: return Successor.step(from: idea, at: desk)
    case .offerRoots:
      return FormPage(part: part, subject: .stored(idea.id)).offerRoots(at: desk)
    case .leave: break
    }
    return .stay([])
  }

  /// Chooses the idea, or takes the choice back, and goes on to the reason for that.
  private func choose(_ idea: Record, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let isChosen = idea.flag("chosen") != true
    var form = FormPage(part: part, subject: .stored(idea.id))
    form.focus(on: "reason", at: desk)
    if idea.text("reason") == nil { form.startTyping(at: desk) }
    return .make(
      Change(.set(idea.id, "chosen", Answer(.flag(isChosen)))),
      saying: desk.phrase(isChosen ? .ideaChosen : .ideaNotChosen, desk.name(of: idea)),
      then: form)
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = desk.report.ideaCells
    guard !rows.isEmpty else {
      canvas.paragraph(desk.phrase(.noIdeas), at: Point(column: 2, row: 0))
      canvas.cursor = .zero
      return
    }
    let focused = min(position.index, rows.count - 1)
    let width = canvas.size.columns
    let note = rows[focused].sentences.flatMap { wrapped("· " + $0, width: width - 3) }
    let listRows = max(1, canvas.size.rows - min(note.count + 1, canvas.size.rows / 2) - 1)
    let columns = columns(in: width, at: desk)
    draw(columns.map(\.title), columns, at: 0, on: &canvas, style: .bold)
    let visible = position.visible(count: rows.count, height: listRows)
    for (line, index) in visible.enumerated() {
      let cells = columns.map { $0.text(rows[index]) }
      draw(cells, columns, at: line + 1, on: &canvas, style: .plain)
      canvas.markRow(index, at: line + 1, hasFocus: index == focused)
    }
    let top = min(visible.count, listRows) + 2
    for (line, text) in note.prefix(max(0, canvas.size.rows - top)).enumerated() {
      canvas.put(text, at: Point(column: 2, row: top + line))
    }
  }

  private struct Column {
    let title: String
    let width: Int
    let text: (ReportSubject.IdeaCells) -> String
  }

  /// What fits: the name, the score and the choice always.
  private func columns(in width: Int, at desk: Desk) -> [Column] {
    let words = desk.report.ideaTitles(part)
    let narrow = width < 66
    let others: [(Column, isNeeded: Bool)] = [
      (Column(title: words[1], width: 7, text: \.roots), false),
      (Column(title: words[2], width: 9, text: \.time), false),
      (Column(title: words[3], width: 8, text: \.score), true),
      (Column(title: words[4], width: 18, text: \.sideEffects), false),
      (Column(title: words[5], width: 7, text: \.isChosen), true),
    ]
    let shown = others.filter { $0.isNeeded || !narrow }.map(\.0)
    let room = width - 2 - shown.map { $0.width + 1 }.reduce(0, +)
    return [Column(title: words[0], width: room) { desk.name(of: $0.id) }] + shown
  }

  private func draw(
    _ cells: [String], _ columns: [Column], at line: Int, on canvas: inout Canvas, style: Style
  ) {
    var left = 2
    for (cell, column) in zip(cells, columns) {
      canvas.putCut(
        cell.replacingLineFeeds(), at: Point(column: left, row: line), columns: column.width,
        style: style)
      left += column.width + 1
    }
  }
}
