import WorksheetModel
import WorksheetText

/// The lines of a month or week grid as a numbered list; a number asks the cells of a line.
struct GridTalk: Talk {
  let part: Part
  let owner: RecordID?
  let number: String
  /// Whether the plan or what really was is asked.
  private var view = CashView.plan

  init(part: Part, owner: RecordID?, number: String) {
    self.part = part
    self.owner = owner
    self.number = number
  }

  /// The plan may have been made together with the first line.
  private func owner(at desk: Desk) -> RecordID? {
    GridPage(part: part, owner: owner, at: desk).owner(at: desk)
  }

  private func contents(at desk: Desk) -> GridContents {
    GridContents(part: part, owner: owner(at: desk), voice: .men, view: view, desk: desk)
  }

  private func lines(at desk: Desk) -> [GridContents.Row] {
    contents(at: desk).rows.filter { $0.line != nil }
  }

  func place(at desk: Desk) -> RemarkPlace? { owner(at: desk).map { RemarkPlace(record: $0) } }
  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? { (part, owner(at: desk)) }
  func stands(at desk: Desk) -> Bool { owner.map { desk.workbook[$0] != nil } ?? true }

  func question(at desk: Desk) -> Question {
    let contents = contents(at: desk)
    let lines = lines(at: desk)
    let names = lines.map { row in
      row.label + (row.followsPlan ? " (\(desk.said(.followsPlan)))" : "")
    }
    let view = hasViews ? " (\(desk.catalogue[self.view.word]))" : ""
    let name = part.nameField.map { desk.text($0.label) } ?? ""
    return Question(
      "\(number) \(desk.text(part.title))\(view), "
        + "\(desk.said(.newRow, String(lines.count + 1))): \(name)",
      [owner(at: desk).map { desk.name(of: $0) + "." } ?? "", desk.text(part.question)]
        + desk.numbered(names)
        + [contents.verdict, desk.said(lines.isEmpty ? .emptyGridHint : .gridHint)]
        + (isCash ? [desk.said(.cashHint, desk.word(.take), desk.word(.view))] : [])
        + (part.ready.isEmpty ? [] : [desk.said(.readyHint, desk.word(.take))]))
  }

  private var isCash: Bool { if case .planMonths? = part.grid { true } else { false } }
  private var hasViews: Bool { isCash && part.fields.contains { $0.key == "actual.<month>" } }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.text(part.title),
      [desk.text(part.question), desk.said(.gridHint), contents(at: desk).verdict])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty else { return .move(1) }
    let lines = lines(at: desk)
    if let index = Int(typed) {
      guard lines.indices.contains(index - 1), let line = lines[index - 1].line else {
        return .again([desk.said(.noSuchRow, typed)])
      }
      return .push(
        LineTalk(part: part, line: line, number: "\(number).\(index)", view: view))
    }
    if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
    let text = typed.hasPrefix("+") ? typed.dropFirst().trimmed : typed
    guard text != "?", text != "-", !text.isEmpty else { return .again([desk.said(.gridHint)]) }
    let owner = owner(at: desk)
    let subject: Subject =
      owner == nil && part.owner == .plan
      ? .fresh(part, withNewPlanAt: desk) : .fresh(part.kind, owner: owner, desk: desk)
    let form = FormTalk(
      part: part, subject: subject, number: "\(number).\(lines.count + 1)", asksCells: true)
    return .tell(form, text)
  }

  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? {
    switch command {
    case .view where hasViews:
      view = view == .plan ? .actual : .plan
      return .step(.say(desk.catalogue[view.word].capitalizedFirst))
    case .take:
      guard !isCash else {
        return .step(GridPage(part: part, owner: owner(at: desk), at: desk).copyPlan(at: desk))
      }
      return desk.ready(rest, of: part, owner: owner)
    case .remove, .details:
      let lines = lines(at: desk)
      guard let index = Int(rest.trimmed), lines.indices.contains(index - 1),
        let record = lines[index - 1].line.flatMap({ desk.workbook[$0] })
      else { return .again([desk.said(.noSuchRow, rest)]) }
      let number = "\(number).\(index)"
      guard command == .remove else {
        return .push(FormTalk(part: part, subject: .stored(record.id), number: number))
      }
      if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
      return .push(ConfirmTalk(removing: record, number: number, at: desk))
    case .view, .help, .back, .skip, .list, .read, .findings, .results, .undo, .redo, .clear,
      .source, .append, .add, .copy, .move, .months, .remark, .remarks, .reply, .fix, .close,
      .merge, .save, .quit:
      return nil
    }
  }
}
