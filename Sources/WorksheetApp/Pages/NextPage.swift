import TerminalScreen
import WorksheetModel
import WorksheetText

/// "Apa berikutnya?": what the group may usefully do next, with the reason; Enter goes there.
struct NextPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyJump, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  var position = ListPosition()

  var keys: [KeyHelp] { Self.keyMap.help }

  func heading(at desk: Desk) -> Heading { Heading(desk.catalogue[GuidePhrase.nextTitle]) }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.catalogue[GuidePhrase.nextTitle], [desk.catalogue[GuidePhrase.nextHelp]])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let steps = desk.nextSteps.steps
    switch action {
    case .walk(let step): position.take(step, count: steps.count)
    case .leave: return .back([])
    case .open:
      guard steps.indices.contains(position.index) else { return .back([]) }
      return page(of: steps[position.index], at: desk).map(Step.push)
        ?? .say(desk.phrase(.noPlace))
    }
    return .stay([])
  }

  private func page(of step: NextSteps.Step, at desk: Desk) -> (any Page)? {
    switch step {
    case .settle: return ConflictsPage()
    case .mend(let finding), .look(let finding): return FindingsPage.page(of: finding, at: desk)
    case .begin(let sheet), .handIn(let sheet): return SheetOpener.page(for: sheet, desk: desk)
    case .answer(let field, let kind, let id):
      if let record = id.flatMap({ desk.workbook[$0] }) {
        return SheetOpener.page(for: record, field: field.key, desk: desk)
      }
      return desk.worksheets.part(kind, asking: field.key)
        .map { SheetOpener.page(for: $0, owner: nil, desk: desk) }
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let steps = desk.nextSteps.steps
    guard !steps.isEmpty else {
      let waits = desk.workbook.latestReview.flatMap(ReviewState.init(of:)) == .submitted
      canvas.paragraph(
        desk.catalogue[waits ? GuidePhrase.waitsForMentor : .nothingLeft],
        at: Point(column: 2, row: 0), style: .good)
      return
    }
    let detailRows = min(8, canvas.size.rows / 2)
    let listRows = canvas.size.rows - detailRows
    canvas.region(Rect(column: 0, row: 0, columns: canvas.size.columns, rows: listRows)) { list in
      list.putList(count: steps.count, position: position) {
        desk.wording(steps[$0]).replacingLineFeeds()
      }
    }
    canvas.region(
      Rect(column: 0, row: listRows, columns: canvas.size.columns, rows: detailRows)
    ) { detail in
      guard steps.indices.contains(position.index) else { return }
      let step = steps[position.index]
      detail.horizontalLine(at: .zero, length: detail.size.columns)
      let rows = detail.paragraph(
        desk.wording(step), at: Point(column: 2, row: 1), style: .bold, limit: 3)
      detail.paragraph(
        desk.reason(of: step), at: Point(column: 2, row: 1 + rows),
        limit: max(0, detailRows - 1 - rows))
    }
  }
}

extension Desk {
  var nextSteps: NextSteps { NextSteps(workbook, worksheets: worksheets, findings: findings) }

  /// A step as a sentence.
  func wording(_ step: NextSteps.Step) -> String {
    switch step {
    case .settle(let count): catalogue[GuidePhrase.settle, String(count)]
    case .mend(let finding): catalogue[GuidePhrase.mend, sentence(about: finding)]
    case .look(let finding): catalogue[GuidePhrase.look, sentence(about: finding)]
    case .begin(let sheet): catalogue[GuidePhrase.begin, title(of: sheet)]
    case .handIn: catalogue[GuidePhrase.handIn]
    case .answer(let field, let kind, let id):
      catalogue[GuidePhrase.answer, place(of: id, kind), text(field.label)]
    }
  }

  /// Why the step is useful, and how it begins.
  func reason(of step: NextSteps.Step) -> String {
    switch step {
    case .settle: catalogue[GuidePhrase.settleReason]
    case .mend(let finding), .look(let finding): catalogue.reason(of: finding.check)
    case .begin(let sheet): text(sheet.question)
    case .handIn: catalogue[GuidePhrase.handInReason]
    case .answer(let field, _, _):
      catalogue[GuidePhrase.answerReason, text(field.question), text(field.example)]
    }
  }

  private func title(of sheet: Template) -> String { "\(sheet.number) \(text(sheet.title))" }

  private func place(of id: RecordID?, _ kind: Kind) -> String {
    if let id, worksheets.part(kind)?.isSingle == false { return name(of: id) }
    return worksheets.sheet(of: kind).map { title(of: $0) } ?? kind.text
  }
}
