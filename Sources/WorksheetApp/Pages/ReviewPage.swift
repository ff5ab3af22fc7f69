import TerminalScreen
import WorksheetModel
import WorksheetText

/// The way of a workbook from draft to approval, on one page: where it is, and what to do next.
struct ReviewPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter, .right], .open, .keyOpen, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  enum Row: Hashable {
    case remarks, changes, assess, figure, mode
    case step(ReviewState)
    case part(Part)
  }

  let part: Part
  let sheet: Template
  var position = ListPosition()
  /// How many answers changed, nil for never reviewed: counting them for every frame would cost.
  private var changes: (revision: Int, count: Int?)

  init(part: Part, sheet: Template, at desk: Desk) {
    self.part = part
    self.sheet = sheet
    changes = (desk.revision, ReviewChanges(in: desk.workbook)?.entries.count)
  }

  var keys: [KeyHelp] { Self.keyMap.help }

  func rows(at desk: Desk) -> [Row] {
    let steps = desk.workbook.reviewState.following.filter { isOffered($0, at: desk) }
    let hasReview = desk.workbook.count(of: .review) > 0
    return [.remarks, .changes, .assess] + (hasReview ? [.figure] : []) + steps.map(Row.step)
      + [.mode] + sheet.parts.filter { $0.owner == nil }.map(Row.part)
  }

  /// While the mentor looks, the group does not submit; otherwise every step may be taken by anybody:
  /// often both sit at one laptop.
  private func isOffered(_ state: ReviewState, at desk: Desk) -> Bool {
    desk.access != .review || state != .submitted
  }

  private func focused(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : nil
  }

  func heading(at desk: Desk) -> Heading {
    Heading(
      "\(sheet.number) \(desk.text(sheet.title))",
      progress: desk.report.word(for: desk.workbook.reviewState))
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.text(sheet.title),
      [focused(at: desk).map { about($0, at: desk) } ?? "", desk.words(.guideHelp)]
        + [desk.text(sheet.explanation)])
  }

  func results(at desk: Desk) -> (any Page)? { FigurePage(part) }

  // MARK: Keys

  private mutating func countChanges(at desk: Desk) {
    guard changes.revision != desk.revision else { return }
    changes = (desk.revision, ReviewChanges(in: desk.workbook)?.entries.count)
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    countChanges(at: desk)
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows(at: desk).count)
    case .leave: return .back([.save])
    case .open: return open(key, at: desk)
    }
    return .stay([])
  }

  private func open(_ key: Key, at desk: Desk) -> Step {
    switch focused(at: desk) {
    case .remarks: return .push(RemarksPage(at: desk))
    case .changes: return .push(ChangesPage(at: desk))
    case .assess: return assess(key, at: desk)
    case .figure: return FigurePage(part).map { .push($0) } ?? .stay([])
    case .mode: return .switchReview
    case .step(let state): return move(to: state, key, at: desk)
    case .part(let part): return .push(TablePage(part: part, owner: nil))
    case nil: return .stay([])
    }
  }

  private func assess(_ key: Key, at desk: Desk) -> Step {
    if let reason = desk.refusal(for: .review) { return .say(reason) }
    guard let signer = desk.signer else { return .push(NamePage(then: .press(key), at: desk)) }
    var ids = desk.ids
    let (review, making) = desk.workbook.assessment(
      by: signer, on: desk.today, fresh: ids.next())
    let isStored = desk.workbook[review.id] != nil
    var form = FormPage(part: part, subject: isStored ? .stored(review.id) : .fresh(review))
    // Name and date are there already; the first missing score is what is asked.
    let scores = Criterion.all(of: part).map(\.key)
    if let key = scores.first(where: { review[$0] == nil }) ?? scores.first {
      form.focus(on: key, at: desk)
    }
    guard isStored, !making.isEmpty else { return .push(form) }
    return .make(Change(making), saying: desk.words(.named, signer), then: form)
  }

  private func move(to state: ReviewState, _ key: Key, at desk: Desk) -> Step {
    if case .nothing(let reason) = desk.access { return .say(reason) }
    guard let signer = desk.signer else { return .push(NamePage(then: .press(key), at: desk)) }
    var ids = desk.ids
    let change = desk.workbook.moving(to: state, by: signer, on: desk.today, fresh: ids.next())
    return .change(change, saying: desk.words(.stateChanged, desk.report.word(for: state)))
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) {
    countChanges(at: desk)
    // Enter once more must not take back the step that was just made.
    if case .applied(let change) = outcome, change.movesReview { position = ListPosition() }
    position.move(by: 0, count: rows(at: desk).count)
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let width = canvas.size.columns
    let report = desk.report
    let isUnlike = desk.isUnlikeApproved
    var top = 0
    let sentences = [report.stateSentence] + (isUnlike ? [report.unlikeSentence] : [])
    for (number, sentence) in sentences.enumerated() {
      top += canvas.paragraph(
        sentence, at: Point(column: 1, row: top), style: number == 0 ? .heading : .warning,
        limit: isUnlike ? 3 : 2)
    }
    if canvas.size.rows > 12 {
      canvas.putCut(
        way(at: desk), at: Point(column: 1, row: top), columns: width - 2, style: .muted)
      top += 2
    }
    let rows = rows(at: desk)
    let about = focused(at: desk).map { self.about($0, at: desk) } ?? ""
    let notes = wrapped(about, width: max(10, width - 3))
    let noteRows = min(notes.count, max(0, canvas.size.rows - top - 5))
    let height = canvas.size.rows - top - noteRows
    canvas.region(Rect(column: 0, row: top, columns: width, rows: height)) { canvas in
      for (line, index) in position.visible(count: rows.count, height: height).enumerated() {
        canvas.putCut(
          title(of: rows[index], at: desk), at: Point(column: 2, row: line), columns: width - 2)
        canvas.markRow(index, at: line, hasFocus: index == position.index)
      }
    }
    for (offset, note) in notes.prefix(noteRows).enumerated() {
      canvas.put(note, at: Point(column: 2, row: top + height + offset), style: .muted)
    }
  }

  /// All states in their order, the one that holds in brackets.
  private func way(at desk: Desk) -> String {
    ReviewState.allCases.map { state in
      let word = desk.report.word(for: state)
      return state == desk.workbook.reviewState ? "[\(word)]" : word
    }.joined(separator: " → ")
  }

  func title(of row: Row, at desk: Desk) -> String {
    switch row {
    case .remarks:
      func count(_ state: Remark.State) -> String {
        String(desk.remarks.count { $0.state == state })
      }
      return desk.words(.rowRemarks, count(.open), count(.fixed), count(.closed))
    case .changes:
      return desk.words(
        .rowChanges, changes.count.map { String($0) } ?? desk.words(.neverReviewed))
    case .assess: return desk.words(.rowAssess)
    case .figure: return desk.words(.rowFigure)
    case .mode: return desk.words(desk.access == .review ? .rowEnd : .rowBegin)
    case .step(let state): return "[ \(desk.words(state.step)) ]"
    case .part(let part):
      return "→ \(desk.text(part.title)) (\(desk.workbook.count(of: part.kind)))"
    }
  }

  private func about(_ row: Row, at desk: Desk) -> String {
    switch row {
    case .remarks: desk.words(.aboutRemarks)
    case .changes: desk.words(.aboutChanges)
    case .assess: desk.words(.aboutAssess)
    case .figure: desk.words(.aboutFigure)
    case .mode: desk.words(desk.access == .review ? .aboutEnd : .aboutBegin)
    case .step(let state): desk.words(state.about)
    case .part: desk.words(.aboutPart)
    }
  }
}

extension Change {
  fileprivate var movesReview: Bool {
    edits.contains { edit in
      if case .set(_, "state", _) = edit { return true }
      return false
    }
  }
}

extension ReviewState {
  fileprivate var step: ReviewPhrase {
    switch self {
    case .draft: .stepDraft
    case .submitted: .stepSubmit
    case .revise: .stepRevise
    case .approved: .stepApprove
    }
  }

  fileprivate var about: ReviewPhrase {
    switch self {
    case .draft: .aboutDraft
    case .submitted: .aboutSubmit
    case .revise: .aboutRevise
    case .approved: .aboutApprove
    }
  }
}
