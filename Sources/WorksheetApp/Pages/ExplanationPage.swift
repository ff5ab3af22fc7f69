import TerminalScreen
import WorksheetModel
import WorksheetText

/// A result in words and with its formula, and the places its numbers came from; Enter opens one.
struct ExplanationPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyOpen, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// A place of the workbook that a number was typed at.
  struct Source: Hashable, Sendable {
    let record: RecordID
    let field: FieldKey?
  }

  private enum Row {
    case text(String)
    case place(Source)
  }

  let title: String
  /// A sentence that stands above the formulas.
  let sentence: String?
  let indicators: [Indicator]
  var position = ListPosition()

  init(title: String, sentence: String? = nil, indicators: [Indicator]) {
    self.title = title
    self.sentence = sentence
    self.indicators = indicators
  }

  var keys: [KeyHelp] { Self.keyMap.help }
  func heading(at desk: Desk) -> Heading { Heading(title) }
  func help(at desk: Desk) -> HelpText { HelpText(title, [desk.report.words(.placeHint)]) }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    let rows = rows(width: desk.room.columns, at: desk)
    if rows.indices.contains(position.index), case .place = rows[position.index] { return keys }
    return keys.wording(.enter, as: .keyBack)
  }

  private func rows(width: Int, at desk: Desk) -> [Row] {
    var rows = sentence.map { lines($0, width) + [.text("")] } ?? []
    for (index, indicator) in indicators.enumerated() {
      if index > 0 { rows.append(.text("")) }
      rows += lines(desk.catalogue.explanation(of: indicator), width)
      rows += places(of: indicator, at: desk).map(Row.place)
    }
    return rows
  }

  private func lines(_ text: String, _ width: Int) -> [Row] {
    wrapped(text, width: max(10, width - 3)).map(Row.text)
  }

  /// Each place once, in the order of the formula.
  private func places(of indicator: Indicator, at desk: Desk) -> [Source] {
    var seen = Set<Source>()
    return indicator.inputs.compactMap { input in
      guard let id = input.record, desk.workbook[id] != nil else { return nil }
      let place = Source(record: id, field: input.field)
      return seen.insert(place).inserted ? place : nil
    }
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let rows = rows(width: desk.room.columns, at: desk)
    switch action {
    case .walk(let step): position.take(step, count: rows.count)
    case .open:
      guard rows.indices.contains(position.index), case .place(let place) = rows[position.index],
        let record = desk.workbook[place.record],
        let page = SheetOpener.page(for: record, field: place.field, desk: desk)
      else { return .back([]) }
      return .push(page)
    case .leave: return .back([])
    }
    return .stay([])
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns, at: desk)
    let visible = position.visible(count: rows.count, height: canvas.size.rows)
    for (line, index) in visible.enumerated() {
      switch rows[index] {
      case .text(let text): canvas.put(text, at: Point(column: 2, row: line))
      case .place(let place):
        canvas.putCut(
          "→ " + words(for: place, at: desk), at: Point(column: 2, row: line),
          columns: canvas.size.columns - 3)
      }
      canvas.markRow(index, at: line, hasFocus: index == position.index)
    }
    if visible.upperBound < rows.count, canvas.size.rows > 0 {
      canvas.putRight(
        "↓", at: Point(column: canvas.size.columns - 2, row: canvas.size.rows - 1), columns: 1)
    }
  }

  /// For example "Yogurt botol 250 ml, Harga jual: Rp8.000, dilihat".
  private func words(for place: Source, at desk: Desk) -> String {
    guard let record = desk.workbook[place.record] else { return place.record.text }
    let field = place.field.flatMap { desk.worksheets.field($0, of: record.kind) }
    let value = field.map {
      desk.catalogue.shown(record.answer($0.key), for: $0, in: record, naming: desk.name(of:))
    }
    let source = place.field.flatMap { record.sources[$0] }.map { desk.catalogue.shown($0) }
    let label = field.map { desk.text($0.label) + (value.map { ": \($0)" } ?? "") }
    return [desk.name(of: record).replacingLineFeeds(), label, source]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
