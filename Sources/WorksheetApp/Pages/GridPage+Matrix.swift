import TerminalScreen
import WorksheetModel
import WorksheetText

// What a scoring matrix has beyond a month grid: reasons, two voices, and the ranking.
extension GridPage {
  static let matrixKeyMap = KeyMap<Action>([
    .init([.enter], .accept, .keyAccept, isInLine: true),
    .init([.up], .up, .keyUp),
    .init([.down], .down, .keyDown),
    .init([.left, .backTab], .left, .keyPreviousCriterion),
    .init([.right, .tab], .right, .keyNextCriterion),
    .init([.function(8), .control("d")], .ranking, .keyRanking, isInLine: true),
    .init([.function(4), .control("b")], .voice, .keyVoice, isInLine: true),
    .init([.function(6), .control("t")], .reason, .keyReason),
    .init([.function(2), .control("e")], .edit, .keyChoose),
    .init([.function(3), .control("a")], .open, .keyOpenLine),
    .init([.delete], .clear, .keyClear),
    .init([.home], .first, .keyFirst),
    .init([.end], .last, .keyLast),
    .init([.pageUp], .pageUp, .keyPageUp),
    .init([.pageDown], .pageDown, .keyPageDown),
    .init([.escape], .leave, .keyBack, isInLine: true),
  ])

  /// Opens a matrix on one record, at the column of a field or of what stands beside it.
  init(scoring part: Part, record: RecordID, field: FieldKey?, at desk: Desk) {
    self.init(part: part, owner: nil, at: desk)
    if let field, field.suffix(after: "score_women") != nil { voice = .women }
    let contents = contents(at: desk)
    if let row = contents.rows.firstIndex(where: { $0.kind == .line(record) }) {
      position = ListPosition(row)
    }
    column = contents.columns.firstIndex { $0.key == field || $0.reason == field } ?? 0
  }

  func matrixKeys(at desk: Desk) -> [KeyHelp] {
    let contents = contents(at: desk)
    if draft != nil { return matrixTable }
    return matrixTable.wording(
      .enter, as: isOnEmptyCell(in: contents, at: desk) ? .keyChoose : .keyNextCriterion)
  }

  private var matrixTable: [KeyHelp] {
    Self.matrixKeyMap.help.filter { $0.text != .keyVoice || hasVoices }
  }

  func isOnEmptyCell(in contents: GridContents, at desk: Desk) -> Bool {
    guard contents.columns.indices.contains(column),
      let record = focusedLine(in: contents).flatMap({ desk.workbook[$0] })
    else { return false }
    return record.answer(contents.key(column)).isEmpty
  }

  func voiceWord(at desk: Desk) -> String {
    guard hasVoices else { return "" }
    return desk.catalogue[voice == .men ? MatrixPhrase.men : MatrixPhrase.women]
  }

  private var hasVoices: Bool {
    part.fields.contains { $0.key.suffix(after: "score_women") != nil }
  }

  func matrixHelp(at desk: Desk) -> HelpText {
    let contents = contents(at: desk)
    guard contents.columns.indices.contains(column),
      let field = part.field(contents.key(column))
    else { return HelpText(desk.text(part.title), [desk.phrase(.matrixHelp)]) }
    var steps: [String] = []
    if case .scale(let range, let words) = field.kind {
      steps = zip(range, words).map { "  \($0)  \(desk.text($1))" }
    }
    return HelpText(
      desk.text(field.label),
      [desk.text(field.question), desk.text(field.help)] + steps + [desk.phrase(.matrixHelp)])
  }

  // MARK: Keys

  mutating func switchVoice(at desk: Desk) -> Step {
    guard hasVoices else { return .say(desk.phrase(.matrixOneVoice)) }
    voice = voice.other
    return .say(voiceWord(at: desk).capitalizedFirst)
  }

  mutating func editReason(in contents: GridContents, at desk: Desk) -> Step {
    guard contents.columns.indices.contains(column),
      let key = contents.columns[column].reason, let field = part.field(key),
      let record = focusedLine(in: contents).flatMap({ desk.workbook[$0] })
    else { return .say(desk.phrase(.matrixNoReason)) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    draft = FieldDraft(field.typed(record.answer(key)), for: field)
    isTypingReason = true
    return .stay([])
  }

  /// After a score its reason is asked right there; false when there is nothing to ask.
  mutating func askReason(in contents: GridContents, at desk: Desk) -> Bool {
    guard !isTypingReason, contents.columns.indices.contains(column),
      let key = contents.columns[column].reason, let field = part.field(key),
      let record = focusedLine(in: contents).flatMap({ desk.workbook[$0] }),
      record[contents.key(column)] != nil, record.answer(key).isEmpty
    else { return false }
    draft = FieldDraft("", for: field)
    isTypingReason = true
    return true
  }

  // MARK: Drawing

  /// How many rows below the table say more about the focused cell.
  func noteRows(on canvas: Canvas) -> Int {
    guard isMatrix else { return 1 }
    return canvas.size.rows < 10 ? 2 : 4
  }

  /// The focused cell in full, the reason for it, and where the record stands.
  func drawNotes(_ contents: GridContents, on canvas: inout Canvas, desk: Desk) {
    guard let id = focusedLine(in: contents), let record = desk.workbook[id],
      contents.columns.indices.contains(column)
    else { return }
    let top = canvas.size.rows - noteRows(on: canvas)
    let room = canvas.size.columns - 3
    canvas.putCut(
      cellNote(record, contents.columns[column], at: desk), at: Point(column: 2, row: top),
      columns: room)
    drawReason(record, contents.columns[column], at: top + 1, on: &canvas, desk: desk)
    guard noteRows(on: canvas) > 2 else { return }
    let ranking = desk.ranking(of: part)
    guard let row = ranking[id] else { return }
    canvas.paragraph(
      desk.catalogue.standing(of: row, in: ranking, part: part),
      at: Point(column: 2, row: top + 2), style: .muted, limit: 2)
  }

  private func cellNote(
    _ record: Record, _ column: GridContents.Column, at desk: Desk
  ) -> String {
    guard let field = part.field(column.key) else { return "" }
    let criterion = column.criterion.flatMap { part.field($0) } ?? field
    let weight = criterion.weight.map { desk.catalogue[MatrixPhrase.weight, String($0)] } ?? ""
    let answer = record.answer(column.key)
    let shown =
      answer.isEmpty
      ? desk.text(field.question) : desk.catalogue.shown(answer, for: field, in: record)
    let label = desk.text(criterion.label) + weight
    // The name comes last: of all these it is the one that may be cut, it stands above as well.
    return "\(label)\(label.hasSuffix("?") ? "" : ":") \(shown) · \(desk.name(of: record))"
  }

  private func drawReason(
    _ record: Record, _ column: GridContents.Column, at line: Int, on canvas: inout Canvas,
    desk: Desk
  ) {
    guard let key = column.reason else { return }
    let label = desk.catalogue[MatrixPhrase.reason] + " "
    let start = 2 + displayWidth(of: label)
    let room = max(1, canvas.size.columns - start - 1)
    canvas.put(label, at: Point(column: 2, row: line), style: .bold)
    guard let draft, isTypingReason else {
      let reason = record.text(key)
      let lacks = record[column.key] != nil && reason == nil
      canvas.putCut(
        reason ?? (lacks ? desk.catalogue[MatrixPhrase.noReason] : "-"),
        at: Point(column: start, row: line), columns: room, style: lacks ? .warning : .plain)
      return
    }
    let shown = draft.shown(in: Size(columns: room, rows: 1))
    canvas.put(shown.rows.first ?? "", at: Point(column: start, row: line), limit: room)
    canvas.restyle(Rect(column: start, row: line, columns: room, rows: 1)) {
      $0.attributes.insert(.reverse)
    }
    canvas.cursor = Point(column: start + shown.cursor.column, row: line)
  }
}
