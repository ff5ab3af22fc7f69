import TerminalScreen
import WorksheetModel

/// All findings of the workbook in one list; each jumps to its place.
public struct FindingsPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, dismiss, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyJump, isInLine: true),
      .init([.function(8), .control("d")], .dismiss, .keyDismiss, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  var position = ListPosition()
  /// The reason being typed for dismissing the focused finding.
  var reason: TextLine?

  public init() {}

  public var keys: [KeyHelp] { Self.keyMap.help }
  public func takesText(at desk: Desk) -> Bool { reason != nil }

  /// Findings that count, the gravest first, then those that were dismissed.
  func findings(at desk: Desk) -> [Finding] {
    Severity.allCases.flatMap { severity in
      desk.findings.filter { $0.dismissed == nil && $0.severity == severity }
    } + desk.findings.filter { $0.dismissed != nil }
  }

  private func focused(at desk: Desk) -> Finding? {
    let findings = findings(at: desk)
    return findings.indices.contains(position.index) ? findings[position.index] : nil
  }

  public func heading(at desk: Desk) -> Heading {
    Heading(desk.phrase(.findingsTitle), progress: String(findings(at: desk).count))
  }

  public func help(at desk: Desk) -> HelpText {
    guard let finding = focused(at: desk) else {
      return HelpText(desk.phrase(.findingsTitle), [desk.phrase(.findingsHelp)])
    }
    return HelpText(
      finding.check,
      [
        desk.catalogue.wording(finding), desk.catalogue.reason(of: finding.check),
        desk.phrase(.findingsHelp),
      ])
  }

  public var showsRemarks: Bool { true }
  public func place(at desk: Desk) -> RemarkPlace? {
    focused(at: desk).map { RemarkPlace(record: $0.record, field: $0.field) }
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if reason != nil { return typeReason(key, at: desk) }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let count = findings(at: desk).count
    switch action {
    case .walk(let step): position.take(step, count: count)
    case .open: return open(at: desk)
    case .dismiss: return startDismissing(at: desk)
    case .leave: return .back([])
    }
    return .stay([])
  }

  private func open(at desk: Desk) -> Step {
    if let finding = focused(at: desk), finding.check == Check.openConflict.id {
      return .push(ConflictsPage(at: finding.record, field: finding.field, desk: desk))
    }
    guard let finding = focused(at: desk), let page = Self.page(of: finding, at: desk)
    else {
      return .say(desk.phrase(.noPlace))
    }
    return .push(page)
  }

  /// The place of a finding; what concerns the whole workbook has its home on a sheet.
  static func page(of finding: Finding, at desk: Desk) -> (any Page)? {
    guard let id = finding.record else {
      guard let part = desk.worksheets.part(Checks.home(of: finding.check), asking: finding.field)
      else { return nil }
      return part.analysis == .inventory
        ? InventoryPage(part: part) : SheetOpener.page(for: part, owner: nil, desk: desk)
    }
    return desk.workbook[id].flatMap {
      SheetOpener.page(for: $0, field: finding.field, desk: desk)
    }
  }

  /// The record that keeps why a finding was dismissed: the profile for the whole workbook.
  private func keeper(of finding: Finding, at desk: Desk) -> Subject? {
    if let id = finding.record { return .stored(id) }
    return desk.worksheets.part(.profile).map { .of($0, owner: nil, desk: desk) }
  }

  private func dismissal(_ reason: Answer, of finding: Finding, at desk: Desk) -> Step {
    guard let keeper = keeper(of: finding, at: desk) else { return .say(desk.phrase(.noPlace)) }
    let change = keeper.change(setting: reason, at: .dismissed(finding.check), desk: desk)
    return .stay([.apply(change, .new)])
  }

  /// A dismissed finding counts again; for another one the reason is asked.
  private mutating func startDismissing(at desk: Desk) -> Step {
    guard let finding = focused(at: desk) else { return .say(desk.phrase(.noPlace)) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard finding.dismissed == nil else { return dismissal(Answer(), of: finding, at: desk) }
    reason = TextLine()
    return .stay([])
  }

  private mutating func typeReason(_ key: Key, at desk: Desk) -> Step {
    guard let finding = focused(at: desk) else {
      reason = nil
      return .stay([])
    }
    switch key {
    case .escape:
      reason = nil
      return .stay([])
    case .enter:
      guard let text = reason?.text, !text.isEmpty else {
        return .say(desk.phrase(.askReason))
      }
      return dismissal(Answer(.text(text)), of: finding, at: desk)
    default:
      return reason?.receive(key) == true ? .stay([]) : .unused
    }
  }

  public mutating func changed(_ outcome: Outcome, at desk: Desk) {
    if case .applied = outcome { reason = nil }
    position.move(by: 0, count: findings(at: desk).count)
  }

  // MARK: Drawing

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let findings = findings(at: desk)
    guard !findings.isEmpty else {
      canvas.paragraph(desk.phrase(.noFindings), at: Point(column: 2, row: 0), style: .good)
      return
    }
    let detailRows = min(9, canvas.size.rows / 2)
    let listRows = canvas.size.rows - detailRows
    canvas.region(Rect(column: 0, row: 0, columns: canvas.size.columns, rows: listRows)) {
      drawList(findings, on: &$0, desk: desk)
    }
    canvas.region(
      Rect(column: 0, row: listRows, columns: canvas.size.columns, rows: detailRows)
    ) { drawDetail(on: &$0, desk: desk) }
  }

  private func drawList(_ findings: [Finding], on canvas: inout Canvas, desk: Desk) {
    let visible = position.visible(count: findings.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      let finding = findings[index]
      canvas.putCut(
        "\(mark(of: finding, at: desk)) \(desk.sentence(about: finding))".replacingLineFeeds(),
        at: Point(column: 2, row: row), columns: canvas.size.columns - 2,
        style: finding.dismissed != nil ? .muted : finding.severity == .error ? .error : .plain)
      canvas.markRow(index, at: row, hasFocus: false)
      if index == position.index { canvas.markFocus(row: row, movesCursor: reason == nil) }
    }
  }

  private func mark(of finding: Finding, at desk: Desk) -> String {
    guard finding.dismissed == nil else { return desk.phrase(.dismissedMark) }
    switch finding.severity {
    case .error: return desk.phrase(.severityError)
    case .warning: return desk.phrase(.severityWarning)
    case .hint: return desk.phrase(.severityHint)
    }
  }

  private func drawDetail(on canvas: inout Canvas, desk: Desk) {
    guard let finding = focused(at: desk) else { return }
    canvas.horizontalLine(at: .zero, length: canvas.size.columns)
    if let reason {
      let asked = canvas.paragraph(desk.phrase(.askReason), at: Point(column: 2, row: 1), limit: 2)
      let window = reason.visible(width: max(1, canvas.size.columns - 5))
      canvas.put("> " + window.text, at: Point(column: 2, row: 1 + asked), style: .bold)
      canvas.cursor = Point(column: 4 + window.cursorColumn, row: 1 + asked)
      return
    }
    var row = 1
    row += canvas.paragraph(
      "\(finding.check)  \(desk.catalogue.wording(finding))", at: Point(column: 2, row: row),
      style: .bold, limit: 4)
    row += canvas.paragraph(
      desk.catalogue.reason(of: finding.check), at: Point(column: 2, row: row), limit: 3)
    if let dismissed = finding.dismissed {
      canvas.paragraph(
        desk.phrase(.dismissedBecause, dismissed), at: Point(column: 2, row: row), style: .muted)
    }
  }
}

extension Desk {
  /// A finding with the name of its record. Many sentences name it themselves; twice leaves no room for
  /// the rest.
  func sentence(about finding: Finding) -> String {
    let wording = catalogue.wording(finding)
    let name = finding.record.map { self.name(of: $0) } ?? ""
    return name.isEmpty || wording.contains(name) ? wording : "\(name): \(wording)"
  }
}
