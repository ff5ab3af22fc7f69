import WorksheetModel
import WorksheetText

/// The records of a part as a numbered list: a number opens one, a text begins a new one.
struct TableTalk: Talk {
  let part: Part
  let owner: RecordID?
  /// When the list only asks for the owner of another part, that part.
  let opens: Part?
  let number: String

  init(part: Part, owner: RecordID?, opens: Part? = nil, number: String) {
    self.part = part
    self.owner = owner
    self.opens = opens
    self.number = number
  }

  private var page: TablePage { TablePage(part: part, owner: owner, opens: opens) }
  private func records(at desk: Desk) -> [Record] { page.records(at: desk) }

  /// The question that a new record begins with, when it takes any text.
  private func firstField(at desk: Desk) -> Field? {
    let empty = Record(id: "", kind: part.kind)
    let field = part.formFields(for: empty).first
    switch field?.kind {
    case .text, .longText, .person: return field
    case .number, .rupiah, .percent, .date, .month, .months, .choice, .choices, .scale, .yesNo,
      .link, .links, nil:
      return nil
    }
  }

  func stands(at desk: Desk) -> Bool { owner.map { desk.workbook[$0] != nil } ?? true }
  func place(at desk: Desk) -> RemarkPlace? { owner.map { RemarkPlace(record: $0) } }
  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? { (part, owner) }

  func question(at desk: Desk) -> Question {
    let records = records(at: desk)
    let title = desk.text(part.title)
    guard opens == nil else {
      return Question(
        "\(number) \(desk.phrase(.choosePlan))", desk.numbered(records.map { desk.name(of: $0) }))
    }
    let row = desk.said(.newRow, String(records.count + 1))
    let label = firstField(at: desk).map { desk.text($0.label) } ?? desk.said(.plusAdds)
    return Question(
      "\(number) \(title), \(row): \(label)",
      [owner.map { "\(desk.name(of: $0))." } ?? "", desk.text(part.question)]
        + desk.numbered(records.map { spoken($0, at: desk) })
        + [desk.said(records.isEmpty ? hints(at: desk).empty : hints(at: desk).filled)]
        + (part.ready.isEmpty ? [] : [desk.said(.readyHint, desk.word(.take))]))
  }

  /// How a row is added: by its first answer, or where that is no text, by a plus alone.
  private func hints(at desk: Desk) -> (empty: FillPhrase, filled: FillPhrase) {
    firstField(at: desk) == nil ? (.emptyPlusHint, .plusHint) : (.emptyTableHint, .tableHint)
  }

  private func spoken(_ record: Record, at desk: Desk) -> String {
    let count = desk.findings(at: record.id).count { $0.severity != .hint }
    let doubts = count == 0 ? "" : " (\(desk.phrase(.doubtCount, String(count))))"
    return desk.name(of: record) + doubts
  }

  func help(at desk: Desk) -> HelpText {
    let sheet = desk.worksheets.sheet(of: part.kind)
    return HelpText(
      desk.text(part.title),
      [desk.text(part.question), sheet.map { desk.text($0.explanation) } ?? ""]
        + [desk.said(hints(at: desk).filled)])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty else { return .move(1) }
    let records = records(at: desk)
    if let index = Int(typed) {
      guard records.indices.contains(index - 1) else {
        return .again([desk.said(.noSuchRow, typed)])
      }
      return open(records[index - 1], index: index, at: desk)
    }
    guard opens == nil else { return .again([desk.said(.noSuchRow, typed)]) }
    if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
    let form = FormTalk(
      part: part, subject: .fresh(part.kind, owner: owner, desk: desk),
      number: "\(number).\(records.count + 1)")
    if typed == "+" { return .push(form) }
    let text = typed.hasPrefix("+") ? typed.dropFirst().trimmed : typed
    guard firstField(at: desk) != nil, text != "?", text != "-" else {
      return .again([desk.said(hints(at: desk).filled)])
    }
    return .tell(form, text)
  }

  private func open(_ record: Record, index: Int, at desk: Desk) -> Turn {
    if let opens {
      let page = SheetOpener.page(for: opens, owner: record.id, desk: desk)
      return desk.talk(for: page, number: number).map(Turn.replace) ?? .step(.push(page))
    }
    return .push(FormTalk(part: part, subject: .stored(record.id), number: "\(number).\(index)"))
  }

  // MARK: Commands

  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? {
    switch command {
    case .add: return hear("+" + rest, at: desk)
    case .remove:
      return withRow(rest, at: desk) { record, _ in
        .push(ConfirmTalk(removing: record, number: number, at: desk))
      }
    case .copy:
      return withRow(rest, at: desk) { record, _ in
        .change(
          Change(desk.copy(of: record).map(Edit.insert)),
          saying: desk.said(.copied, desk.name(of: record)))
      }
    case .move: return withRow(rest, at: desk) { move($0, $1, at: desk) }
    case .take: return take(rest, at: desk)
    case .help, .back, .skip, .list, .read, .findings, .results, .undo, .redo, .clear, .source,
      .append, .details, .months, .view, .remark, .remarks, .reply, .fix, .close, .merge, .save,
      .quit:
      return nil
    }
  }

  private func withRow(
    _ rest: String, at desk: Desk, _ act: (Record, String) -> Turn
  ) -> Turn {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    let records = records(at: desk)
    guard let index = words.first.flatMap({ Int($0) }), records.indices.contains(index - 1) else {
      return .again([desk.said(.noSuchRow, words.first ?? "")])
    }
    if let reason = desk.refusal(for: part.kind) { return .again([reason]) }
    return act(records[index - 1], words.count > 1 ? words[1] : "")
  }

  /// To the place of another row.
  private func move(_ record: Record, _ place: String, at desk: Desk) -> Turn {
    let siblings = records(at: desk).filter { $0.id != record.id }
    guard let target = Int(place.trimmed), (1...siblings.count + 1).contains(target) else {
      return .again([desk.said(.noSuchRow, place)])
    }
    let order = OrderKey.between(
      target > 1 ? siblings[target - 2].order : nil,
      target <= siblings.count ? siblings[target - 1].order : nil)
    return .change(
      Change(.move(record.id, to: Place(parent: record.parent, order: order))),
      saying: desk.said(.movedTo, desk.name(of: record), String(target)))
  }

  /// Lines that the template has ready, or what the trees say for the logical framework.
  private func take(_ rest: String, at desk: Desk) -> Turn? {
    if part.analysis == .logframe {
      var page = LogframePage(part: part)
      return .step(page.receive(.function(6), at: desk))
    }
    return desk.ready(rest, of: part, owner: owner)
  }
}

extension Desk {
  /// A list with numbers; a long one ends with how many there are.
  func numbered(_ names: [String], most: Int = 30) -> [String] {
    let shown = names.prefix(most).enumerated().map {
      "\($0.offset + 1) \($0.element.replacingLineFeeds())"
    }
    return shown + (names.count > most ? [said(.moreRows, String(names.count - most))] : [])
  }

  /// Takes a ready line by its number; without one says which there are.
  func ready(_ rest: String, of part: Part, owner: RecordID?) -> Turn? {
    guard !part.ready.isEmpty else { return nil }
    guard let index = Int(rest), part.ready.indices.contains(index - 1) else {
      return .again(numbered(part.ready.map { text($0.name) }) + [said(.readyHint, word(.take))])
    }
    var page = ReadyPage(part: part, owner: owner)
    page.position = ListPosition(index - 1)
    return .step(page.receive(.enter, at: self))
  }
}
