import TerminalScreen
import WorksheetModel

extension PickPage {
  /// The possible answers of a field, in the order of the template; nil when they are not fixed.
  static func options(for field: Field, subject: Subject, desk: Desk) -> [Option]? {
    switch field.kind {
    case .choice(let choices), .choices(let choices):
      return choices.map {
        Option(
          value: .text($0.value), label: desk.text($0.label), prompt: desk.text($0.prompt))
      }
    case .scale(let range, let words):
      return range.enumerated().compactMap { offset, number in
        guard let value = Decimal4(whole: Int64(number)) else { return nil }
        let word = words.indices.contains(offset) ? " " + desk.text(words[offset]) : ""
        return Option(value: .number(value), label: "\(number)\(word)")
      }
    case .yesNo:
      return [
        Option(value: .flag(true), label: desk.phrase(.yes)),
        Option(value: .flag(false), label: desk.phrase(.no)),
      ]
    case .link(let kinds), .links(let kinds):
      return linked(kinds, field: field, subject: subject, desk: desk)
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .person:
      return nil
    }
  }

  /// Records to link to; where roots are asked for, those that are roots by rule come first.
  private static func linked(
    _ kinds: [Kind], field: Field, subject: Subject, desk: Desk
  ) -> [Option] {
    let records = desk.workbook.records.filter { kinds.contains($0.kind) && $0.id != subject.id }
    let isRoot: (Record) -> Bool = { field.key == "roots" && desk.tree[$0.id]?.standing == .root }
    let roots = records.filter(isRoot).map { record in
      Option(
        value: .text(record.id.text),
        label: "\(desk.name(of: record)) (\(desk.phrase(.standingRoot)))")
    }
    return roots
      + records.filter { !isRoot($0) }.map {
        Option(value: .text($0.id.text), label: desk.name(of: $0))
      }
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let question = desk.text(field.question)
    var top = canvas.paragraph(
      question.isEmpty ? desk.text(field.label) : question, at: Point(column: 1, row: 0),
      style: .heading, limit: canvas.size.rows < 12 ? 1 : 3)
    if canvas.size.rows > 12 { top += 1 }
    let matches = matches
    let hasPrompts = options.contains { !$0.prompt.isEmpty }
    let listRows = canvas.size.rows - top - (hasPrompts ? 4 : 2)
    canvas.region(Rect(column: 0, row: top, columns: canvas.size.columns, rows: listRows)) {
      drawOptions(matches, on: &$0)
    }
    if matches.indices.contains(position.index), !matches[position.index].prompt.isEmpty {
      canvas.paragraph(
        desk.phrase(.lookFor, matches[position.index].prompt),
        at: Point(column: 2, row: top + listRows), style: .muted, limit: 3)
    }
    let row = canvas.size.rows - 1
    if options.isEmpty {
      canvas.paragraph(
        desk.phrase(.nothingToPick), at: Point(column: 2, row: top), style: .muted, limit: listRows)
    }
    let prompt = isMultiple ? desk.phrase(.pickMany) : desk.phrase(.pickOne)
    let used = canvas.put(prompt + " ", at: Point(column: 2, row: row), style: .muted)
    canvas.put(filter.text, at: Point(column: 2 + used, row: row), style: .bold)
  }

  private func drawOptions(_ matches: [Option], on canvas: inout Canvas) {
    let visible = position.visible(count: matches.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      let option = matches[index]
      let isChosen = chosen.contains(option.value)
      let mark = isMultiple ? (isChosen ? "[x] " : "[ ] ") : isChosen ? "(x) " : "( ) "
      canvas.putCut(
        mark + option.label.replacingLineFeeds(), at: Point(column: 2, row: row),
        columns: canvas.size.columns - 2)
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
  }
}
