import TerminalScreen
import WorksheetModel

/// Reads every link of the tree aloud: "because ..., therefore ...: is it so?" A wrong link is turned
/// round, moved, taken off or written in other words, each in one step.
struct ReadingPage: ListedPage {
  enum Action: Hashable {
    case walk(ListStep), choose, yes, no, turn, unknown, previous, next, leave
  }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .choose, .keyChoose, isInLine: true),
      .init([.left], .previous, .keyPreviousLink, isInLine: true),
      .init([.right], .next, .keyNextLink, isInLine: true),
      .init([.character("1")], .yes, .keyReplyYes),
      .init([.character("2")], .no, .keyReplyNo),
      .init([.character("3")], .turn, .keyReplyTurn),
      .init([.character("4")], .unknown, .keyReplyUnknown),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// What is asked about the link.
  enum Stage: Hashable {
    case reply
    /// It was found wrong: what to do.
    case mend
    /// In which other words a card is better written.
    case rewrite(RecordID)
    /// Which card it is linked with instead.
    case place
  }

  enum Row: Hashable {
    case yes, no, turn, unknown
    case move, unlink
    case rewrite(RecordID)
    case later
    case answer
    case place(RecordID)
    case done
  }

  private(set) var stage = Stage.reply
  /// Which link is read, counted in the reading order.
  private(set) var index: Int
  /// The card and the field that say the link, to find it again after a change elsewhere.
  private(set) var current: ProblemTree.Link?
  private(set) var line = TextLine()
  var position = ListPosition()
  /// Where to go once the change is on disk.
  var pending: Next?

  enum Next: Hashable { case mend, onward }

  /// Begins at the first unread link, of the focused card if it has one.
  init(about id: RecordID?, at desk: Desk) {
    let reading = LinkReading(desk.tree, in: desk.workbook)
    let own = reading.lines.indices.filter { reading.lines[$0].link.joins(id) }
    index =
      own.first { reading.lines[$0].reply == nil } ?? reading.nextUnread(from: own.first ?? 0)
      ?? own.first ?? 0
    current = reading.lines.indices.contains(index) ? reading.lines[index].link : nil
  }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    switch stage {
    case .reply: keys
    case .mend: keys.filter { $0.isInLine && $0.keys != [.left] && $0.keys != [.right] }
    case .rewrite, .place:
      keys.filter { $0.isInLine && $0.keys != [.left] && $0.keys != [.right] }
        .wording(.enter, as: .keyAccept)
    }
  }

  func takesText(at desk: Desk) -> Bool { isTyping && !desk.isReadOnly }

  private var isTyping: Bool {
    switch stage {
    case .rewrite, .place: true
    case .reply, .mend: false
    }
  }

  func heading(at desk: Desk) -> Heading {
    let reading = LinkReading(desk.tree, in: desk.workbook)
    return Heading(
      desk.phrase(.readTitle),
      progress: desk.phrase(
        .readProgress, String(reading.readCount), String(reading.lines.count)))
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.readTitle), [desk.phrase(.readHelp)])
  }

  func unfinished(at desk: Desk) -> Unfinished? {
    guard case .rewrite(let id) = stage, line.text != desk.workbook[id]?.text("statement"),
      !line.isEmpty
    else { return nil }
    return Unfinished(record: id, field: "statement", text: line.text)
  }

  // MARK: Rows

  func rows(at desk: Desk) -> [Row] {
    guard let link = current else { return [.done] }
    switch stage {
    case .reply: return [.yes, .no, .turn, .unknown, .done]
    case .mend:
      return [.move, .unlink, .rewrite(link.cause), .rewrite(link.effect), .turn, .later]
    case .rewrite: return [.answer]
    case .place: return [.answer] + places(for: link, at: desk).map(Row.place)
    }
  }

  func places(for link: ProblemTree.Link, at desk: Desk) -> [RecordID] {
    let wanted = line.text.lowercased()
    return desk.tree.places(for: link, in: desk.workbook).filter { id in
      wanted.isEmpty || desk.name(of: id).lowercased().contains(wanted)
    }
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if isTyping, let step = type(key, at: desk) { return step }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .choose: return focusedRow(at: desk).map { choose($0, at: desk) } ?? .stay([])
    case .yes: return stage == .reply ? choose(.yes, at: desk) : .stay([])
    case .no: return stage == .reply ? choose(.no, at: desk) : .stay([])
    case .turn: return stage == .reply ? choose(.turn, at: desk) : .stay([])
    case .unknown: return stage == .reply ? choose(.unknown, at: desk) : .stay([])
    case .previous: step(by: -1, at: desk)
    case .next: step(by: 1, at: desk)
    case .leave: return leave(at: desk)
    }
    return .stay([])
  }

  private mutating func type(_ key: Key, at desk: Desk) -> Step? {
    if key == .enter, stage != .place { return rewrite(at: desk) }
    if key.isText || focusedRow(at: desk) == .answer, line.receive(key) {
      position = ListPosition()
      return .stay([])
    }
    return nil
  }

  private mutating func choose(_ row: Row, at desk: Desk) -> Step {
    guard let link = current else { return row == .done ? .back([.save]) : .stay([]) }
    switch row {
    case .yes: return reply(.yes, to: link, then: .onward, at: desk)
    case .unknown: return reply(.unknown, to: link, then: .onward, at: desk)
    case .no: return reply(.no, to: link, then: .mend, at: desk)
    case .turn: return turn(link, at: desk)
    case .move: enter(.place)
    case .unlink:
      return change(
        desk.tree.unlinking(link, in: desk.workbook), at: desk,
        saying: desk.phrase(.readUnlinked))
    case .rewrite(let id):
      enter(.rewrite(id))
      line = TextLine(desk.workbook[id]?.text("statement") ?? "")
    case .later: goOn(at: desk)
    case .answer:
      guard let place = places(for: link, at: desk).first else { return .stay([]) }
      return choose(.place(place), at: desk)
    case .place(let other):
      return change(
        desk.tree.moving(link, to: other, in: desk.workbook), at: desk,
        saying: desk.phrase(.readMoved))
    case .done: return .back([.save])
    }
    return .stay([])
  }

  /// Esc goes one question back; what was rewritten is taken, for nothing typed may get lost.
  private mutating func leave(at desk: Desk) -> Step {
    switch stage {
    case .reply: return .back([.save])
    case .mend: enter(.reply)
    case .place: enter(.mend)
    case .rewrite: return rewrite(at: desk)
    }
    return .stay([])
  }

  mutating func enter(_ next: Stage) {
    stage = next
    line = TextLine()
    position = ListPosition()
  }

  private mutating func step(by steps: Int, at desk: Desk) {
    guard stage == .reply else { return }
    let lines = LinkReading(desk.tree, in: desk.workbook).lines
    guard !lines.isEmpty else { return }
    show(min(max(0, index + steps), lines.count - 1), of: lines)
  }

  private mutating func show(_ place: Int, of lines: [LinkReading.Line]) {
    index = place
    current = lines.indices.contains(place) ? lines[place].link : nil
    enter(.reply)
  }

  // MARK: After a change

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    guard case .applied = outcome else {
      pending = nil
      return
    }
    if pending == nil { find(at: desk) } else { follow(at: desk) }
  }

  mutating func follow(at desk: Desk) {
    defer { pending = nil }
    if pending == .mend { return enter(.mend) }
    goOn(at: desk)
  }

  /// What the same card says and nobody read yet, as after a move; then the next unread link, else
  /// the one that stands here now.
  private mutating func goOn(at desk: Desk) {
    let reading = LinkReading(desk.tree, in: desk.workbook)
    let last = max(0, reading.lines.count - 1)
    let own = reading.lines.firstIndex {
      $0.link.writtenAt == current?.writtenAt && $0.reply == nil
    }
    show(own ?? reading.nextUnread(from: min(index, last)) ?? min(index, last), of: reading.lines)
  }

  /// The same link after an undo, as far as it is there.
  private mutating func find(at desk: Desk) {
    let lines = LinkReading(desk.tree, in: desk.workbook).lines
    if let place = lines.firstIndex(where: { $0.link == current }) {
      if place != index || !isTyping { show(place, of: lines) }
    } else {
      show(min(index, max(0, lines.count - 1)), of: lines)
    }
  }
}

extension ProblemTree.Link {
  fileprivate func joins(_ id: RecordID?) -> Bool { cause == id || effect == id }
}
