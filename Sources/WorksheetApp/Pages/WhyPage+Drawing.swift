import TerminalScreen
import WorksheetModel

extension WhyPage {
  func draw(on canvas: inout Canvas, desk: Desk) {
    let isRoomy = canvas.size.rows >= 14
    var top = canvas.paragraph(
      question(at: desk), at: Point(column: 1, row: 0), style: .heading, limit: isRoomy ? 4 : 3)
    if isRoomy {
      top += drawChain(on: &canvas, row: top, desk: desk)
      top += 1
    }
    let rows = rows(at: desk)
    canvas.putChoices(
      count: rows.count, position: position, below: top,
      notes: notes(width: canvas.size.columns - 3, at: desk)
    ) { index, line, canvas in
      draw(rows[index], isFocused: index == position.index, at: line, on: &canvas, desk: desk)
    }
  }

  func question(at desk: Desk) -> String {
    let name = desk.name(of: stage.card)
    switch stage {
    case .cause: return desk.phrase(.askCause, name)
    case .effect: return desk.phrase(.whyEffects, name)
    case .evidence, .source:
      let key: FieldKey = if case .evidence = stage { "evidence" } else { "evidence_source" }
      let field = desk.worksheets.field(key, of: .problem)
      return "\(link(at: desk) ?? name) \(field.map { desk.text($0.question) } ?? "")"
    case .finished(let id):
      return desk.phrase(.whyFinished, name, String(whyCount(of: id, at: desk)))
    }
  }

  /// The card with what it causes, or what causes it, as a sentence.
  private func link(at desk: Desk) -> String? {
    guard let upper = desk.workbook[stage.card]?.parent else { return nil }
    let names = [desk.name(of: stage.card), desk.name(of: upper)]
    let isEffect = desk.tree[stage.card]?.role == .effect
    return desk.phrase(
      .whyBecause, names[isEffect ? 1 : 0], names[isEffect ? 0 : 1])
  }

  /// The last steps from the top down to the card, so that everybody sees how far we are.
  private func drawChain(on canvas: inout Canvas, row: Int, desk: Desk) -> Int {
    let chain = desk.tree.chain(to: stage.card, in: desk.workbook)
    guard chain.count > 1 else { return 0 }
    for (offset, id) in chain.suffix(4).enumerated() {
      let lines = offset == 0 ? "" : String(repeating: " ", count: 3 * (offset - 1)) + "└─ "
      canvas.putCut(
        lines + desk.name(of: id).replacingLineFeeds(),
        at: Point(column: 2, row: row + offset), columns: canvas.size.columns - 2, style: .muted)
    }
    return min(4, chain.count)
  }

  private func draw(
    _ row: Row, isFocused: Bool, at line: Int, on canvas: inout Canvas, desk: Desk
  ) {
    let point = Point(column: 2, row: line)
    let room = canvas.size.columns - 2
    let text = wording(row, at: desk)
    switch row {
    case .answer:
      canvas.putTyped(self.line, row: line, isFocused: isFocused)
      return
    case .go: canvas.putCut("→ \(text)", at: point, columns: room)
    case .stop, .skip, .unknown: canvas.putCut("•  \(text)", at: point, columns: room)
    case .done: canvas.putCut("[ \(text) ]", at: point, columns: room)
    }
    if isFocused { canvas.markFocus(row: line) }
  }

  /// What can be chosen at a row, in words.
  func wording(_ row: Row, at desk: Desk) -> String {
    switch row {
    case .answer: ""
    case .go(let next): wording(next, at: desk)
    case .stop(let choice): desk.phrase(.whyStop, desk.text(choice.label))
    case .skip: desk.phrase(.whySkip)
    case .unknown: desk.phrase(.readUnknown)
    case .done: desk.phrase(.whyDone)
    }
  }

  private func wording(_ next: Stage, at desk: Desk) -> String {
    let name = desk.name(of: next.card).replacingLineFeeds()
    switch next {
    case .cause(let id):
      return desk.phrase(desk.tree.hasCauses(id) && isFinished ? .whyAnother : .whyGoOn, name)
    case .effect: return desk.phrase(.whyEffects, name)
    case .evidence, .source: return desk.phrase(.whyEvidence, name)
    case .finished: return name
    }
  }

  private var isFinished: Bool { if case .finished = stage { true } else { false } }

  // MARK: Notes

  /// A doubt about stopping here, else an example of an answer.
  private func notes(width: Int, at desk: Desk) -> [(text: String, style: Style)] {
    if case .stop = focusedRow(at: desk) {
      let count = whyCount(of: stage.card, at: desk)
      guard count < 2 else { return [] }
      return wrapped("! " + desk.phrase(.whyShallow, String(count)), width: width)
        .map { ($0, .warning) }
    }
    return example(at: desk).map { wrapped($0, width: width).map { ($0, .muted) } } ?? []
  }

  /// An answer to the present question, as it may be.
  func example(at desk: Desk) -> String? {
    let key: FieldKey
    switch stage {
    case .cause, .effect: key = "statement"
    case .evidence: key = "evidence"
    case .source: key = "evidence_source"
    case .finished: return nil
    }
    return desk.worksheets.field(key, of: .problem)
      .map { desk.phrase(.example, desk.text($0.example)) }
  }
}

extension Canvas {
  /// Draws a line that is being typed, with the cursor in it while it has the focus.
  mutating func putTyped(_ line: TextLine, row: Int, isFocused: Bool) {
    let window = line.visible(width: max(1, size.columns - 3))
    guard isFocused else {
      put("… " + window.text, at: Point(column: 0, row: row), style: .muted)
      return
    }
    put("> " + window.text, at: Point(column: 0, row: row))
    restyle(Rect(column: 0, row: row, columns: size.columns, rows: 1)) {
      $0.attributes.insert(.reverse)
    }
    cursor = Point(column: 2 + window.cursorColumn, row: row)
  }
}
