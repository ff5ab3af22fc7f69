import TerminalScreen
import WorksheetModel
import WorksheetReport

/// The logical framework as a matrix: four levels, each with indicator, means and assumption.
struct LogframePage: ListedPage, PartPage {
  enum Action: Hashable { case walk(ListStep), open, add, remove, fill, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter, .function(2)], .open, .keyOpen, isInLine: true),
      .init([.function(6), .control("t")], .fill, .keyFillFromTrees, isInLine: true),
      .init([.insert], .add, .keyAdd, isInLine: true),
      .init([.delete], .remove, .keyRemove),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  enum Row: Hashable {
    case level(Logframe.Level)
    case line(RecordID)
  }

  let part: Part
  var position = ListPosition()
  private var pendingFocus: RecordID?

  init(part: Part) { self.part = part }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    if case .level = focusedRow(at: desk) { return keys.wording(.enter, as: .keyAdd) }
    return keys
  }

  func heading(at desk: Desk) -> Heading {
    let count = desk.workbook.count(of: .logframe)
    return Heading(
      desk.text(part.title), progress: count == 0 ? "" : desk.phrase(.rowCount, String(count)))
  }

  func help(at desk: Desk) -> HelpText {
    let findings = focusedLine(at: desk).map { desk.findings(at: $0.id) } ?? []
    return HelpText(
      desk.text(part.title),
      [desk.text(part.question), desk.phrase(.logframeHelp)]
        + findings.map { desk.catalogue.wording($0) } + [desk.catalogue.reason(of: "PT20")])
  }

  func rows(at desk: Desk) -> [Row] {
    let frame = Logframe(desk.workbook)
    return frame.rungs.flatMap { [.level($0.level)] + $0.lines.map { .line($0.id) } }
      + frame.unplaced.map { .line($0.id) }
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  private func focusedLine(at desk: Desk) -> Record? {
    guard case .line(let id)? = focusedRow(at: desk) else { return nil }
    return desk.workbook[id]
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .open:
      guard let line = focusedLine(at: desk) else { return add(at: desk) }
      return .push(FormPage(part: part, subject: .stored(line.id)))
    case .add: return add(at: desk)
    case .remove:
      guard let line = focusedLine(at: desk) else { return .stay([]) }
      guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
      return .stay([.apply(Change(.remove(line.id)), .new)])
    case .fill: return fill(at: desk)
    case .leave: return .back([.save])
    }
    return .stay([])
  }

  /// A line of the level that has the focus; its first answer makes it.
  private func add(at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard case .fresh(var line, _) = Subject.fresh(part.kind, owner: nil, desk: desk) else {
      return .stay([])
    }
    let level: Logframe.Level? =
      switch focusedRow(at: desk) {
      case .level(let level): level
      case .line(let id): desk.workbook[id]?.logframeLevel
      case nil: nil
      }
    line.fields["level"] = (level ?? .goal).rawValue.asValue
    var form = FormPage(part: part, subject: .fresh(line))
    form.focus(on: "text", at: desk)
    form.startTyping(at: desk)
    return .push(form)
  }

  /// Takes over what the trees and the chosen ideas say, in one change, and says what they lack.
  private mutating func fill(at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let filling = LogframeFilling(desk.workbook)
    let gaps = filling.gaps.map { words(for: $0, at: desk) }
    guard !filling.lines.isEmpty else {
      return .say(([desk.phrase(.logframeNothing)] + gaps).joined(separator: " "))
    }
    var ids = desk.ids
    var order = desk.workbook.lastOrder(below: nil, kind: .logframe)
    let records = filling.lines.map { line in
      defer { order = OrderKey.between(order, nil) }
      return Record(
        id: ids.next(), kind: .logframe, order: order,
        fields: [
          "level": line.level.rawValue.asValue, "text": .text(line.text),
          "link": .text(line.link.text),
        ])
    }
    pendingFocus = records.first?.id
    let taken = desk.phrase(.logframeFilled, String(records.count))
    return .change(
      Change(records.map(Edit.insert)), saying: ([taken] + gaps).joined(separator: " "))
  }

  private func words(for gap: LogframeFilling.Gap, at desk: Desk) -> String {
    switch gap {
    case .noFocal: desk.phrase(.logframeNoFocal)
    case .noEffect: desk.phrase(.logframeNoEffect)
    case .noChosenIdea: desk.phrase(.logframeNoIdea)
    case .noObjective(let cards):
      desk.phrase(.logframeNoObjective, cards.map { desk.name(of: $0) }.joined(separator: "; "))
    }
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    let rows = rows(at: desk)
    if case .applied = outcome, let id = pendingFocus, let index = rows.firstIndex(of: .line(id)) {
      position.move(to: index, count: rows.count)
    }
    pendingFocus = nil
    position.move(by: 0, count: rows.count)
  }
}

extension String {
  fileprivate var asValue: Value { .text(self) }
}
