import TerminalScreen
import WorksheetModel

/// Compares two at a time: asks only the pairs that other answers do not settle, and again those of
/// a circle; below stands the order so far. Every answer is a record, so it goes on where it stopped.
public struct PairsPage: ListedPage, PartPage {
  typealias Pair = PairwiseRanking.Pair

  enum Action: Hashable { case walk(ListStep), choose, first, second, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .choose, .keyPrefer, isInLine: true),
      .init([.character("a"), .character("A"), .character("1")], .first, .keyPreferFirst),
      .init([.character("b"), .character("B"), .character("2")], .second, .keyPreferSecond),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// One row of the page.
  enum Row: Hashable {
    case choice(RecordID)
    case putOff
    case askPutOff(Int)
    case askSettled(Int)
    case other(Kind)
    case answers
    case heading
    case result(PairwiseRanking.Row)
  }

  /// The pair that is asked now, and the circle that is the reason for asking it again.
  struct Question: Hashable {
    let pair: Pair
    var circle: [RecordID] = []
  }

  let part: Part
  private(set) var kind: Kind
  private(set) var ranking: PairwiseRanking
  /// What was answered on this page: a circle of such answers is not asked a third time.
  private var confirmed: Set<Pair> = []
  /// Whether pairs that were put off or are settled by others are asked, too.
  private var asksPutOff = false
  private var asksSettled = false
  var position = ListPosition()
  /// The reason being typed for the answer that was just given.
  private(set) var reason: (record: RecordID, line: TextLine)?
  /// The answer that is on its way to the disk.
  private var pending: RecordID?

  init(part: Part, at desk: Desk) {
    self.part = part
    let kinds = Self.kinds(of: part)
    kind =
      kinds.first { desk.workbook.count(of: $0) > 1 } ?? kinds.first ?? .potential
    ranking = PairwiseRanking(kind, in: desk.workbook, worksheets: desk.worksheets)
  }

  /// What may be compared, in the order of the template.
  private static func kinds(of part: Part) -> [Kind] {
    guard case .link(let kinds)? = part.field("a")?.kind else { return [] }
    return kinds
  }

  public var keys: [KeyHelp] { Self.keyMap.help }

  public func keysHere(at desk: Desk) -> [KeyHelp] {
    guard reason == nil else { return keys.wording(.enter, as: .keyAccept) }
    return switch focusedRow(at: desk) {
    case .choice, .putOff: keys
    case .askPutOff, .askSettled, .other, .answers, .heading, .result, nil:
      keys.wording(.enter, as: .keyOpen)
    }
  }

  public func takesText(at desk: Desk) -> Bool { reason != nil }

  public func heading(at desk: Desk) -> Heading {
    let decided = String(ranking.decided)
    let left = max(1, askedOnDemand.reduce(ranking.remaining) { $0 + $1.count(where: isOpen) })
    let progress =
      question == nil
      ? desk.phrase(.pairsDone, decided)
      : desk.phrase(.pairsProgress, decided, String(ranking.decided + left))
    return Heading(desk.text(part.title), progress: ranking.rows.count < 2 ? "" : progress)
  }

  public func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.text(part.title),
      [desk.text(part.question), desk.text(part.field("winner")?.help ?? Localized.none)]
        + [desk.phrase(.pairsHelp)])
  }

  public func unfinished(at desk: Desk) -> Unfinished? {
    guard let reason, !reason.line.isEmpty,
      reason.line.text != desk.workbook[reason.record]?.text("reason")
    else { return nil }
    return Unfinished(record: reason.record, field: "reason", text: reason.line.text)
  }

  // MARK: What is asked

  var question: Question? {
    if let circle = ranking.circle(besides: confirmed) {
      let pairs = zip(circle, circle.dropFirst() + circle.prefix(1)).map { Pair($0, $1) }
      if let pair = pairs.first(where: { !confirmed.contains($0) }) {
        return Question(pair: pair, circle: circle + circle.prefix(1))
      }
    }
    if let next = ranking.next { return Question(pair: next) }
    return askedOnDemand.lazy.compactMap { $0.first(where: isOpen) }.first.map {
      Question(pair: $0)
    }
  }

  /// Pairs that need not be asked and are, because somebody wanted it; with hundreds of candidates
  /// they are many, and nothing may copy them at each key.
  private var askedOnDemand: [[Pair]] {
    [asksPutOff ? ranking.putOff : [], asksSettled ? ranking.settledByOthers : []]
  }

  private func isOpen(_ pair: Pair) -> Bool { !confirmed.contains(pair) }

  func rows(at desk: Desk) -> [Row] {
    var rows: [Row] = []
    if let question {
      rows += [.choice(question.pair.a), .choice(question.pair.b), .putOff]
    } else {
      if !ranking.putOff.isEmpty { rows.append(.askPutOff(ranking.putOff.count)) }
      if !ranking.settledByOthers.isEmpty {
        rows.append(.askSettled(ranking.settledByOthers.count))
      }
    }
    rows += Self.kinds(of: part).filter { $0 != kind && desk.workbook.count(of: $0) > 1 }
      .map(Row.other)
    rows.append(.answers)
    guard ranking.decided > 0 else { return rows }
    return rows + [.heading] + ranking.rows.map(Row.result)
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : rows.last
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if reason != nil { return typeReason(key, at: desk) }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .choose: return focusedRow(at: desk).map { open($0, at: desk) } ?? .stay([])
    case .first: return question.map { decide($0.pair, for: $0.pair.a, at: desk) } ?? .unused
    case .second: return question.map { decide($0.pair, for: $0.pair.b, at: desk) } ?? .unused
    case .leave: return .back([.save])
    }
    return .stay([])
  }

  private mutating func open(_ row: Row, at desk: Desk) -> Step {
    switch row {
    case .choice(let id): return question.map { decide($0.pair, for: id, at: desk) } ?? .stay([])
    case .putOff: return question.map { decide($0.pair, for: nil, at: desk) } ?? .stay([])
    case .askPutOff:
      asksPutOff = true
      confirmed.subtract(ranking.putOff)
    case .askSettled:
      asksSettled = true
      confirmed.subtract(ranking.settledByOthers)
    case .other(let other):
      kind = other
      (asksPutOff, asksSettled) = (false, false)
      refresh(at: desk)
    case .answers: return .push(TablePage(part: part, owner: nil))
    case .heading: return .stay([])
    case .result(let row):
      let page = desk.workbook[row.id].flatMap { SheetOpener.page(for: $0, field: nil, desk: desk) }
      return page.map(Step.push) ?? .stay([])
    }
    position = ListPosition()
    return .stay([])
  }

  /// Writes the answer into every record of the pair, so that copies cannot contradict each other.
  private mutating func decide(_ pair: Pair, for winner: RecordID?, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    let answer = winner.map { Answer(.text($0.text)) } ?? Answer(state: .unknown)
    let records = desk.workbook.records(of: .pair).filter { Self.pair(of: $0) == pair }
    let fresh = Subject.fresh(part.kind, owner: nil, desk: desk)
    let record = records.first?.id ?? fresh.id
    let edits =
      records.isEmpty
      ? fresh.making(at: desk) + Self.answers(of: fresh.id, pair, answer)
      : records.filter { $0.answer("winner") != answer }.map { .set($0.id, "winner", answer) }
    confirmed.insert(pair)
    position = ListPosition()
    guard !edits.isEmpty else {
      if winner != nil { askReason(record, at: desk) }
      return .stay([])
    }
    pending = winner == nil ? nil : record
    return .stay([.apply(Change(edits), .new)])
  }

  private static func pair(of record: Record) -> Pair? {
    guard let a = record.links("a").first, let b = record.links("b").first else { return nil }
    return Pair(a, b)
  }

  private static func answers(of id: RecordID, _ pair: Pair, _ winner: Answer) -> [Edit] {
    [
      .set(id, "a", Answer(.text(pair.a.text))), .set(id, "b", Answer(.text(pair.b.text))),
      .set(id, "winner", winner),
    ]
  }

  private mutating func askReason(_ record: RecordID?, at desk: Desk) {
    guard let record = record.flatMap({ desk.workbook[$0] }) else { return }
    reason = (record.id, TextLine(record.text("reason") ?? ""))
  }

  /// Enter and Esc both go on, and both keep what was typed: any text is a reason.
  private mutating func typeReason(_ key: Key, at desk: Desk) -> Step {
    guard let (record, _) = reason else { return .stay([]) }
    guard key == .enter || key == .escape || key == .tab || key == .down else {
      return reason?.line.receive(key) == true ? .stay([]) : .unused
    }
    let text = unfinished(at: desk)?.text
    reason = nil
    guard let text else { return .stay([]) }
    return .stay([.apply(Change(.set(record, "reason", Answer(.text(text)))), .new)])
  }

  private mutating func refresh(at desk: Desk) {
    ranking = PairwiseRanking(kind, in: desk.workbook, worksheets: desk.worksheets)
    position.move(by: 0, count: rows(at: desk).count)
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    defer { pending = nil }
    guard case .applied = outcome else { return }
    refresh(at: desk)
    if let record = reason?.record, desk.workbook[record] == nil { reason = nil }
    askReason(pending, at: desk)
  }
}
