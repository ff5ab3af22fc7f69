import TerminalScreen
import WorksheetModel
import WorksheetText

/// The sheets of the workbook with how far each is; the page below all others.
public struct SheetListPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter, .right], .open, .keyOpenSheet, isInLine: true),
      .init([.escape], .leave, .keyBack),
    ] + KeyMap.walking(Action.walk))

  /// One row of the list.
  enum Row: Hashable {
    case sheet(Template)
    case findings
    case remarks
    case conflicts
    case lessons
    case next
  }

  var position = ListPosition()

  public init() {}

  public var keys: [KeyHelp] { Self.keyMap.help }

  func rows(at desk: Desk) -> [Row] {
    desk.worksheets.sheets.map(Row.sheet) + [.findings, .next]
      + (desk.remarks.isEmpty ? [] : [.remarks])
      + (desk.conflicts.isEmpty ? [] : [.conflicts]) + (desk.allLessons.isEmpty ? [] : [.lessons])
  }

  func focusedRow(at desk: Desk) -> Row? {
    let rows = rows(at: desk)
    return rows.indices.contains(position.index) ? rows[position.index] : nil
  }

  public func heading(at desk: Desk) -> Heading {
    focusedRow(at: desk).map { Heading(title(of: $0, at: desk)) } ?? Heading("")
  }

  func title(of row: Row, at desk: Desk) -> String {
    switch row {
    case .sheet(let sheet): "\(sheet.number) \(desk.text(sheet.title))"
    case .findings: desk.phrase(.findingsTitle)
    case .remarks: desk.words(.remarksTitle)
    case .conflicts: desk.phrase(.conflictsTitle)
    case .lessons: desk.phrase(.lessonsTitle)
    case .next: desk.catalogue[GuidePhrase.nextTitle]
    }
  }

  public func help(at desk: Desk) -> HelpText {
    guard case .sheet(let sheet)? = focusedRow(at: desk) else {
      return HelpText(desk.phrase(.sheetListTitle), [desk.phrase(.sheetListHelp)])
    }
    return HelpText(
      desk.text(sheet.title),
      [desk.text(sheet.question), desk.text(sheet.explanation), desk.phrase(.sheetListHelp)])
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return jump(by: key, at: desk) }
    let count = rows(at: desk).count
    switch action {
    case .walk(let step): position.take(step, count: count)
    case .open: return open(at: desk)
    case .leave: return desk.comesFromRecap ? .stay([.leave]) : .say(desk.phrase(.quitHint))
    }
    return .stay([])
  }

  /// A digit goes to the sheet of that number.
  private mutating func jump(by key: Key, at desk: Desk) -> Step {
    guard case .character(let digit) = key,
      let index = desk.worksheets.sheets.firstIndex(where: { String($0.number) == String(digit) })
    else { return .unused }
    position.move(to: index, count: rows(at: desk).count)
    return .stay([])
  }

  private func open(at desk: Desk) -> Step {
    switch focusedRow(at: desk) {
    case .sheet(let sheet):
      return SheetOpener.page(for: sheet, desk: desk).map(Step.push) ?? .stay([])
    case .findings: return .push(FindingsPage())
    case .remarks: return .push(RemarksPage(at: desk))
    case .conflicts: return .push(ConflictsPage())
    case .lessons: return .push(LessonListPage())
    case .next: return .push(NextPage())
    case nil: return .stay([])
    }
  }

  // MARK: Drawing

  /// Draws the list itself; the frame puts it at the left of every page that leaves room.
  func drawList(on canvas: inout Canvas, desk: Desk, hasFocus: Bool) {
    let rows = rows(at: desk)
    let visible = position.visible(count: rows.count, height: canvas.size.rows)
    for (line, index) in visible.enumerated() {
      let progress = Progress.text(for: rows[index], at: desk)
      // A long count takes its room from the title, which stays readable; a count never may be cut.
      let room = max(6, displayWidth(of: progress.text))
      canvas.putCut(
        title(of: rows[index], at: desk), at: Point(column: 2, row: line),
        columns: canvas.size.columns - room - 2)
      canvas.putRight(
        progress.text, at: Point(column: canvas.size.columns - room, row: line), columns: room,
        style: progress.style)
      canvas.markRow(index, at: line, hasFocus: false)
      guard index == position.index else { continue }
      if hasFocus {
        canvas.markFocus(row: line)
      } else {
        canvas.put(">", at: Point(column: 0, row: line))
      }
    }
  }

  /// What the focused sheet is about, beside the list.
  public func draw(on canvas: inout Canvas, desk: Desk) {
    guard case .sheet(let sheet)? = focusedRow(at: desk) else {
      guard focusedRow(at: desk) == .next, let step = desk.nextSteps.steps.first else {
        canvas.paragraph(desk.phrase(.openHint), at: Point(column: 1, row: 0), style: .muted)
        return
      }
      return draw(desk.wording(step), desk.reason(of: step), on: &canvas, desk: desk)
    }
    draw(desk.text(sheet.question), desk.text(sheet.explanation), on: &canvas, desk: desk)
  }

  private func draw(
    _ heading: String, _ explanation: String, on canvas: inout Canvas, desk: Desk
  ) {
    var row =
      canvas.paragraph(heading, at: Point(column: 1, row: 0), style: .heading, limit: 3) + 1
    row += canvas.paragraph(
      explanation, at: Point(column: 1, row: row), limit: max(0, canvas.size.rows - row - 3))
    canvas.paragraph(
      desk.phrase(.openHint), at: Point(column: 1, row: row + 1), style: .muted,
      limit: max(0, canvas.size.rows - row - 1))
  }
}

/// How far a sheet is, in a word or two.
enum Progress {
  static func text(
    for row: SheetListPage.Row, at desk: Desk
  ) -> (text: String, style: Style) {
    switch row {
    case .sheet(let sheet): return text(for: sheet, at: desk)
    case .findings:
      let count = desk.doubtCount
      return (count == 0 ? "-" : String(count), count == 0 ? .muted : .warning)
    case .remarks:
      let count = desk.remarks.count { $0.state == .open }
      return (count == 0 ? "-" : String(count), count == 0 ? .muted : .warning)
    case .conflicts: return (String(desk.conflicts.count), .warning)
    case .lessons: return (String(desk.lessons.count), .muted)
    case .next: return ("", .muted)
    }
  }

  private static func text(for sheet: Template, at desk: Desk) -> (text: String, style: Style) {
    let doubts = desk.doubts(on: sheet)
    if doubts > 0 { return (desk.phrase(.doubtCount, String(doubts)), .warning) }
    guard let part = sheet.parts.first else { return ("-", .muted) }
    guard part.isSingle else {
      let count = desk.workbook.count(of: part.kind)
      return count == 0 ? ("-", .muted) : (desk.phrase(.entryCount, String(count)), .plain)
    }
    guard let record = desk.workbook.single(part.kind) else { return ("-", .muted) }
    let fields = part.formFields(for: record)
    let answered = fields.count { record.hasAnswer($0.key) }
    return answered == fields.count
      ? (desk.phrase(.full), .good) : ("\(answered)/\(fields.count)", .plain)
  }
}
