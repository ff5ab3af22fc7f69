import TerminalScreen
import WorksheetModel
import WorksheetText

extension TablePage {
  public func draw(on canvas: inout Canvas, desk: Desk) {
    let book = book(at: desk)
    let width = canvas.size.columns
    var top = 0
    let question =
      book.flatMap { sentence(on: $0, at: desk) }
      ?? (opens == nil ? desk.text(part.question) : desk.phrase(.choosePlan))
    if !question.isEmpty, canvas.size.rows > 10 {
      top =
        canvas.paragraph(
          question, at: Point(column: 1, row: 0), style: .heading, limit: 2) + 1
    }
    let links = links(at: desk)
    // On a small screen links scroll, so that records keep at least half of it.
    let linkRows = links.isEmpty ? 0 : min(links.count + 1, (canvas.size.rows - top) / 2)
    let columns = columns(
      for: width - 2 - (book == nil ? 0 : Self.balanceWidth), at: desk)
    drawHeader(columns, on: &canvas, row: top, desk: desk)
    if book != nil {
      canvas.putRight(
        desk.catalogue[GridPhrase.balance],
        at: Point(column: width - Self.balanceWidth, row: top), columns: Self.balanceWidth - 1,
        style: .bold)
    }
    let listRows = canvas.size.rows - top - 1 - linkRows
    canvas.region(Rect(column: 0, row: top + 1, columns: width, rows: listRows)) {
      drawRecords(columns, book, on: &$0, desk: desk)
    }
    let linkTop = canvas.size.rows - linkRows + 1
    canvas.region(
      Rect(column: 0, row: linkTop, columns: width, rows: max(0, linkRows - 1))
    ) { drawLinks(links, on: &$0, desk: desk) }
  }

  private static var balanceWidth: Int { 13 }

  /// What is in the box now, and what does not count yet; nil for a book without entries.
  private func sentence(on book: CashBook, at desk: Desk) -> String? {
    guard let balance = book.balance else { return nil }
    let catalogue = desk.catalogue
    let now = catalogue[GridPhrase.bookBalance, catalogue.money(balance)]
    return book.incomplete == 0
      ? now : "\(now) \(catalogue[GridPhrase.bookNotCounted, String(book.incomplete)])"
  }

  /// A column of the table: its field and how wide it is.
  private struct Column {
    let field: Field
    let width: Int
  }

  private func columns(for width: Int, at desk: Desk) -> [Column] {
    let fields = part.columns.compactMap { part.field($0) }
    guard let first = fields.first ?? part.fields.first else { return [] }
    var result: [Column] = []
    var room = width
    for field in fields.dropFirst() {
      let wanted = max(min(12, displayWidth(of: desk.text(field.label))), field.columnWidth) + 1
      // The name keeps at least twenty columns, or all there are.
      guard room - wanted >= 20 else { break }
      room -= wanted
      result.append(Column(field: field, width: wanted))
    }
    return [Column(field: first, width: room)] + result
  }

  private func drawHeader(
    _ columns: [Column], on canvas: inout Canvas, row: Int, desk: Desk
  ) {
    var left = 2
    for column in columns {
      let label = desk.text(column.field.label)
      let point = Point(column: left, row: row)
      if column.field.isFigure {
        canvas.putRight(
          String(label.prefix(column.width - 1)), at: point, columns: column.width - 1,
          style: .bold)
      } else {
        canvas.putCut(label, at: point, columns: column.width - 1, style: .bold)
      }
      left += column.width
    }
  }

  private func drawRecords(
    _ columns: [Column], _ book: CashBook?, on canvas: inout Canvas, desk: Desk
  ) {
    let records = records(at: desk)
    let visible = position.visible(count: records.count + 1, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      if index < records.count {
        drawRecord(records[index], columns, on: &canvas, row: row, desk: desk)
        if let balance = book?.balances[index] {
          canvas.putRight(
            desk.catalogue.money(balance).replacing("Rp", with: ""),
            at: Point(column: canvas.size.columns - Self.balanceWidth, row: row),
            columns: Self.balanceWidth - 1,
            style: balance.isNegative ? Style(.error, .bold) : .plain)
        }
      } else if desk.refusal(for: part.kind) == nil {
        canvas.put("+ " + desk.phrase(.emptyLine), at: Point(column: 2, row: row), style: .muted)
      }
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
  }

  private func drawRecord(
    _ record: Record, _ columns: [Column], on canvas: inout Canvas, row: Int, desk: Desk
  ) {
    if let mark = desk.mark(at: record.id) {
      canvas.put(mark, at: Point(column: 1, row: row), style: .warning)
    }
    var left = 2
    for (number, column) in columns.enumerated() {
      let shown = desk.catalogue.shown(
        record.answer(column.field.key), for: column.field, in: record, naming: desk.name(of:))
      var text = number == 0 && shown.isEmpty ? desk.phrase(.nameless) : shown
      // A day that is cut off tells nothing; in figures it fits.
      if column.field.kind == .date, displayWidth(of: text) >= column.width {
        text = column.field.typed(record.answer(column.field.key))
      }
      let point = Point(column: left, row: row)
      if column.field.isFigure {
        // A number is never cut; its unit may go where the column is narrow.
        let number =
          displayWidth(of: text) < column.width
          ? text
          : desk.catalogue.shown(record.answer(column.field.key), for: column.field.withoutUnit)
        canvas.putRight(number, at: point, columns: column.width - 1)
      } else {
        canvas.putCut(text.replacingLineFeeds(), at: point, columns: column.width - 1)
      }
      left += column.width
    }
  }

  private func drawLinks(_ links: [PartLink], on canvas: inout Canvas, desk: Desk) {
    let first = records(at: desk).count + 1
    let visible = ListPosition(position.index - first)
      .visible(count: links.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      let count = links[index].count(at: desk)
      canvas.put(
        "→ \(links[index].title(at: desk))" + (count.isEmpty ? "" : " (\(count))"),
        at: Point(column: 2, row: row))
      canvas.markRow(first + index, at: row, hasFocus: first + index == position.index)
    }
    if visible.upperBound < links.count, canvas.size.rows > 0 {
      canvas.putRight(
        "↓", at: Point(column: canvas.size.columns - 2, row: canvas.size.rows - 1), columns: 1)
    }
  }
}

extension Field {
  /// A number that stands against the right edge of its column.
  var isFigure: Bool {
    switch kind {
    case .number, .rupiah, .percent, .scale: true
    case .text, .longText, .date, .month, .months, .choice, .choices, .yesNo, .person, .link,
      .links:
      false
    }
  }

  /// The same field with nothing behind its number, neither a unit nor the word of a step.
  var withoutUnit: Field {
    var field = self
    if case .number = kind { field.kind = .number(unitKey: nil, unit: .none) }
    if case .scale(let steps, _) = kind { field.kind = .scale(steps, words: []) }
    return field
  }

  /// How wide a column must be to show usual answers whole.
  var columnWidth: Int {
    switch kind {
    case .rupiah: 14
    case .number: 15
    case .percent, .scale, .yesNo, .month: 8
    case .date, .months, .choice, .choices, .person, .link, .links: 12
    case .text, .longText: 14
    }
  }
}
