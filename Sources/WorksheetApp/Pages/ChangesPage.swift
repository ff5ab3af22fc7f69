import TerminalScreen
import WorksheetModel

/// What changed since a mentor last looked, answer by answer; each jumps to its place.
struct ChangesPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, markSeen, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyJump, isInLine: true),
      .init([.function(8), .control("d")], .markSeen, .keyMarkSeen, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  var position = ListPosition()
  /// Looking through all stamps takes a while in a large workbook: once a change is enough.
  private var known: (revision: Int, changes: ReviewChanges?)

  init(at desk: Desk) { known = (desk.revision, ReviewChanges(in: desk.workbook)) }

  var keys: [KeyHelp] { Self.keyMap.help }

  private var entries: [ReviewChanges.Entry] { known.changes?.entries ?? [] }

  func heading(at desk: Desk) -> Heading {
    Heading(desk.words(.changesTitle), progress: String(entries.count))
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.words(.changesTitle), [desk.words(.changesHelp)])
  }

  func place(at desk: Desk) -> RemarkPlace? {
    guard entries.indices.contains(position.index) else { return nil }
    let entry = entries[position.index]
    guard desk.workbook[entry.record] != nil else { return nil }
    return RemarkPlace(record: entry.record, field: entry.what.field)
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: entries.count)
    case .leave: return .back([])
    case .open: return open(at: desk)
    case .markSeen: return markSeen(key, at: desk)
    }
    return .stay([])
  }

  private func open(at desk: Desk) -> Step {
    guard let place = place(at: desk), let record = place.record.flatMap({ desk.workbook[$0] }),
      let page = SheetOpener.page(for: record, field: place.field, desk: desk)
    else { return .say(desk.words(.placeGone)) }
    return .push(page)
  }

  /// From now on only what changes after this counts.
  private func markSeen(_ key: Key, at desk: Desk) -> Step {
    if let reason = desk.refusal(for: .review) { return .say(reason) }
    guard let signer = desk.signer else { return .push(NamePage(then: .press(key), at: desk)) }
    var ids = desk.ids
    let (review, making) = desk.workbook.assessment(by: signer, on: desk.today, fresh: ids.next())
    let seen = Edit.set(review.id, ReviewState.seen, Answer(desk.workbook.seenStamps))
    return .change(Change(making + [seen]), saying: desk.words(.markedSeen))
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    if known.revision != desk.revision {
      known = (desk.revision, ReviewChanges(in: desk.workbook))
    }
    position.move(by: 0, count: entries.count)
  }

  // MARK: Drawing

  /// What there is to say when nothing changed.
  private func nothing(at desk: Desk) -> String {
    known.changes == nil ? desk.words(.nothingSeen) : desk.words(.noChanges)
  }

  /// The changes, one a line.
  func spokenLines(at desk: Desk) -> [String] {
    entries.isEmpty ? [nothing(at: desk)] : entries.map { desk.sentence(about: $0) }
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    guard !entries.isEmpty else {
      canvas.paragraph(nothing(at: desk), at: Point(column: 2, row: 0), style: .good)
      canvas.cursor = .zero
      return
    }
    var top = 0
    if canvas.size.rows > 10, let review = known.changes.flatMap({ desk.workbook[$0.review] }) {
      let by = review.text("by") ?? desk.words(.nobody)
      top = canvas.paragraph(
        desk.words(.changesSince, by), at: Point(column: 1, row: 0), style: .heading, limit: 2)
    }
    canvas.region(
      Rect(column: 0, row: top, columns: canvas.size.columns, rows: canvas.size.rows - top)
    ) { canvas in
      let visible = position.visible(count: entries.count, height: canvas.size.rows)
      for (line, index) in visible.enumerated() {
        canvas.putCut(
          desk.sentence(about: entries[index]).replacingLineFeeds(),
          at: Point(column: 2, row: line), columns: canvas.size.columns - 2)
        canvas.markRow(index, at: line, hasFocus: index == position.index)
      }
    }
  }
}

extension ReviewChanges.What {
  fileprivate var field: FieldKey? {
    guard case .answered(let field) = self else { return nil }
    return field
  }
}

extension Desk {
  /// For example "Susu kambing: Harga = Rp15.000 (siti@laptop)".
  fileprivate func sentence(about entry: ReviewChanges.Entry) -> String {
    let record = workbook[entry.record]
    let name =
      record.map { self.name(of: $0) }
      ?? workbook.buried[entry.record].map { self.name(of: $0) } ?? entry.record.text
    let what: String
    switch entry.what {
    case .added: what = "\(name): \(words(.added))"
    case .removed: what = "\(name): \(words(.removed))"
    case .moved: what = "\(name): \(words(.moved))"
    case .dismissed(let check): what = "\(name): \(words(.dismissed, check))"
    case .answered(let key):
      let answer = record?.answer(key) ?? Answer()
      let field = record.flatMap { worksheets.field(key, of: $0.kind) }
      let shown =
        field.map { catalogue.shown(answer, for: $0, in: record, naming: self.name(of:)) }
        ?? answer.value.map { catalogue.plain($0) } ?? ""
      what = "\(place(entry.record, key)) = \(shown.isEmpty ? words(.cleared) : shown)"
    }
    return entry.by.map { "\(what) (\($0))" } ?? what
  }
}
