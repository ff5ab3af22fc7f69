import TerminalScreen
import WorksheetModel
import WorksheetText

/// One drill: loose cards are sorted into core, causes and effects, each cause is hung on the card it
/// causes, and then every card is explained. Every step is in the workbook at once.
struct DrillPage: ListedPage {
  enum Action: Hashable {
    case walk(ListStep), choose, put(ProblemTree.Role), next, previous, leave
  }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .choose, .keyChoose, isInLine: true),
      .init([.character("1")], .put(.focal), .keySortFocal),
      .init([.character("2")], .put(.cause), .keySortCause),
      .init([.character("3")], .put(.effect), .keySortEffect),
      .init([.right], .next, .keySortNext),
      .init([.left], .previous, .keySortPrevious),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  enum Stage: Hashable {
    case intro, sorting, linking
    /// Choosing the card that a cause is hung on.
    case picking(String)
    case result
  }

  enum Row: Hashable {
    case start(DrillRun.Moment)
    case resume(RecordID)
    case card(String)
    case goOn
  }

  let drill: Drill
  private(set) var stage = Stage.intro
  var position = ListPosition()
  /// The run as it is known here; in the workbook when results are kept.
  private(set) var run: Record?
  /// What happens once the change that was asked for is on disk.
  private var pending: Pending?

  private enum Pending: Hashable { case nextRow, stage(Stage, row: Int) }

  init(_ drill: Drill) { self.drill = drill }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    let digits: [KeyPhrase] = [.keySortFocal, .keySortCause, .keySortEffect]
    let arrows: [KeyPhrase] = [.keySortNext, .keySortPrevious]
    guard stage == .sorting else {
      return keys.filter { !(digits + arrows).contains($0.text) }
    }
    return keys.map { entry in
      digits.contains(entry.text)
        ? KeyHelp(keys: entry.keys, text: entry.text, isInLine: true) : entry
    }
  }

  func heading(at desk: Desk) -> Heading {
    Heading(desk.text(drill.title), progress: progress(at: desk))
  }

  private func progress(at desk: Desk) -> String {
    guard let answers else { return "" }
    let cards = String(drill.cards.count)
    switch stage {
    case .intro: return ""
    case .sorting: return desk.phrase(.drillSorting, String(answers.roles.count), cards)
    case .linking, .picking:
      let causes = causes(of: answers)
      let hung = causes.count { answers.parents[$0.key] != nil }
      return desk.phrase(.drillLinking, String(hung), String(causes.count))
    case .result: return "\(answers.score)/\(answers.most)"
    }
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.text(drill.title),
      [desk.text(drill.story), desk.phrase(.drillHelp), desk.phrase(.drillsHelp)])
  }

  // MARK: What is there

  var answers: DrillRun? { run.map { DrillRun($0, of: drill) } }

  private var shuffled: [Drill.Card] { run.map { drill.shuffled(for: $0.id) } ?? drill.cards }

  private func causes(of answers: DrillRun) -> [Drill.Card] {
    shuffled.filter { answers.roles[$0.key] == .cause }
  }

  func rows(at desk: Desk) -> [Row] {
    switch stage {
    case .intro:
      let open = desk.workbook.records(of: .drill).last {
        $0.text("drill") == drill.id && $0["score"] == nil
      }
      return (open.map { [Row.resume($0.id)] } ?? []) + DrillRun.Moment.allCases.map(Row.start)
    case .sorting: return shuffled.map { .card($0.key) } + [.goOn]
    case .linking: return (answers.map(causes) ?? []).map { .card($0.key) } + [.goOn]
    case .picking(let cause):
      // What follows from the core cannot be what a cause brings about; what is unsorted may be.
      let roles = answers?.roles ?? [:]
      return shuffled.filter { $0.key != cause && roles[$0.key] != .effect }.map { .card($0.key) }
    case .result: return drill.cards.map { .card($0.key) } + [.goOn]
    }
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .leave: return leave()
    case .choose: return focusedRow(at: desk).map { choose($0, at: desk) } ?? .stay([])
    case .put(let role):
      guard stage == .sorting, case .card(let key)? = focusedRow(at: desk) else { return .unused }
      pending = .nextRow
      return write([.role(ofCard: key): .text(role.rawValue)], at: desk)
    case .next: return turn(by: 1, at: desk)
    case .previous: return turn(by: -1, at: desk)
    }
    return .stay([])
  }

  private mutating func leave() -> Step {
    switch stage {
    case .intro, .sorting, .result: return .back([.save])
    case .linking: go(to: .sorting, row: 0)
    case .picking: go(to: .linking, row: 0)
    }
    return .stay([])
  }

  private mutating func choose(_ row: Row, at desk: Desk) -> Step {
    switch (row, stage) {
    case (.start(let moment), _): start(moment, at: desk)
    case (.resume(let id), _):
      run = desk.workbook[id]
      go(to: .sorting, row: 0)
    case (.card, .sorting): return turn(by: 1, at: desk)
    case (.card(let key), .linking): go(to: .picking(key), row: 0)
    case (.card(let key), .picking(let cause)):
      let index = rowOfNext(after: cause)
      pending = .stage(.linking, row: index)
      return write([.parent(ofCard: cause): .text(key)], at: desk)
    case (.card(let key), .result):
      guard let card = drill.card(key) else { return .stay([]) }
      return .push(
        TextPage(
          title: desk.text(card.text),
          paragraphs: [desk.text(card.text), desk.catalogue.solution(of: card, in: drill)]))
    case (.card, .intro): return .stay([])
    case (.goOn, .sorting): go(to: .linking, row: 0)
    case (.goOn, .linking): return finish(at: desk)
    case (.goOn, .result): return .back([.save])
    case (.goOn, .intro), (.goOn, .picking): return .stay([])
    }
    return .stay([])
  }

  private func rowOfNext(after cause: String) -> Int {
    let keys = answers.map { causes(of: $0).map(\.key) } ?? []
    return (keys.firstIndex(of: cause) ?? -1) + 1
  }

  private mutating func go(to stage: Stage, row: Int) {
    self.stage = stage
    position = ListPosition(row)
  }

  /// The next side, or none again after the last.
  private mutating func turn(by step: Int, at desk: Desk) -> Step {
    guard stage == .sorting, case .card(let key)? = focusedRow(at: desk) else { return .unused }
    let sides: [ProblemTree.Role?] = [nil, .focal, .cause, .effect]
    let index = sides.firstIndex(of: answers?.roles[key]) ?? 0
    let side = sides[(index + step + sides.count) % sides.count]
    return write([.role(ofCard: key): side.map { .text($0.rawValue) }], at: desk)
  }

  // MARK: The record

  private mutating func start(_ moment: DrillRun.Moment, at desk: Desk) {
    var ids = desk.ids
    run = Record(
      id: ids.next(), kind: .drill, order: desk.workbook.lastOrder(below: nil, kind: .drill),
      fields: [
        "name": .text(desk.text(drill.title)), "drill": .text(drill.id),
        "moment": .text(moment.rawValue), "date": .text(desk.today.iso),
      ])
    go(to: .sorting, row: 0)
  }

  /// A run that nobody began to sort is no record yet.
  private mutating func write(_ values: [FieldKey: Value?], at desk: Desk) -> Step {
    guard let run else { return .stay([]) }
    guard desk.keepsDrills else {
      for (field, value) in values { self.run?.fields[field] = value }
      settle()
      return .stay([])
    }
    let isStored = desk.workbook[run.id] != nil
    let edits = values.sorted { $0.key < $1.key }.map { field, value in
      Edit.set(run.id, field, Answer(value: value))
    }
    return .stay([.apply(Change((isStored ? [] : [.insert(run)]) + edits), .new)])
  }

  private mutating func finish(at desk: Desk) -> Step {
    guard let answers else { return .stay([]) }
    pending = .stage(.result, row: 0)
    func number(_ count: Int) -> Value? { Decimal4(whole: Int64(count)).map(Value.number) }
    return write(["score": number(answers.score), "most": number(answers.most)], at: desk)
  }

  private mutating func settle() {
    switch pending {
    case .nextRow: position.move(by: 1, count: drill.cards.count + 1)
    case .stage(let stage, let row): go(to: stage, row: row)
    case nil: break
    }
    pending = nil
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    defer { pending = nil }
    guard case .applied = outcome else { return }
    if let run {
      // An undone beginning leaves the run without a card, ready to be begun again.
      var bare = run
      for key in run.fields.keys where key.text.contains(".") { bare.fields[key] = nil }
      self.run = desk.workbook[run.id] ?? bare
    }
    settle()
    position.move(by: 0, count: rows(at: desk).count)
  }
}
