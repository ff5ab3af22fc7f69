import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

/// The workbooks of a class or an organisation: who is where, and the way into each of them.
public struct RecapPage: Page {
  enum Action: Hashable {
    case walk(ListStep), open, previousColumn, nextColumn, reverse, skipped, leave
  }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyOpen, isInLine: true),
      .init([.left], .previousColumn, .keySortPreviousColumn),
      .init([.right], .nextColumn, .keySortNextColumn, isInLine: true),
      .init([.function(7), .control("v")], .reverse, .keyReverse, isInLine: true),
      .init([.function(2), .control("e")], .skipped, .keySkipped, isInLine: true),
      .init([.escape], .leave, .keyBack),
    ] + KeyMap.walking(Action.walk))

  private(set) var list = RecapList()
  private(set) var skipped: [RecapSkip] = []
  private var filter = TextLine()
  private(set) var position = ListPosition()
  /// How many files there are, and how many of them were looked at.
  private let total: Int
  private(set) var read = 0

  public init(total: Int) { self.total = total }

  public var keys: [KeyHelp] { Self.keyMap.help }

  /// What was left out is asked for first, as soon as there is any.
  public func keysHere(at desk: Desk) -> [KeyHelp] {
    skipped.isEmpty
      ? keys : keys.filter { $0.text == .keySkipped } + keys.filter { $0.text != .keySkipped }
  }

  public var isWide: Bool { true }
  public func takesText(at desk: Desk) -> Bool { true }

  var isReading: Bool { read < total }

  public func heading(at desk: Desk) -> Heading {
    let count = list.rows.count
    let shown = list.shown.count
    return Heading(
      desk.catalogue[RecapPhrase.title],
      progress: shown == count ? String(count) : "\(shown)/\(count)")
  }

  public func help(at desk: Desk) -> HelpText {
    let catalogue = desk.catalogue
    let row = focusedRow
    return HelpText(
      catalogue[RecapPhrase.title],
      [
        catalogue[RecapPhrase.help],
        RecapColumn.legend(of: RecapColumn.allCases, in: catalogue),
      ] + (row.map { [$0.file] + $0.plans.flatMap(\.verdicts) + copies(of: $0, catalogue) } ?? []))
  }

  private func copies(of row: RecapRow, _ catalogue: Catalogue) -> [String] {
    guard !row.copies.isEmpty else { return [] }
    return [catalogue[RecapPhrase.moreFiles, row.copies.map(\.file).joined(separator: ", ")]]
  }

  var focusedRow: RecapRow? {
    list.shown.indices.contains(position.index)
      ? list.rows[list.shown[position.index]] : nil
  }

  // MARK: What was read

  /// Takes what was read meanwhile; the focus stays on its workbook.
  mutating func take(_ rows: [RecapRow], _ skipped: [RecapSkip], files: Int) {
    // Whoever has not moved yet wants to see what comes first.
    if position.index == 0 { list.add(rows) } else { keepingFocus { $0.add(rows) } }
    self.skipped += skipped
    read += files
  }

  /// Takes a workbook as it is after somebody was in it.
  mutating func renew(_ row: RecapRow) { keepingFocus { $0.renew(row) } }

  private mutating func keepingFocus(_ change: (inout RecapList) -> Void) {
    let focused = focusedRow?.file
    change(&list)
    let place = list.shown.firstIndex { list.rows[$0].file == focused }
    position.move(to: place ?? position.index, count: list.shown.count)
  }

  // MARK: Keys

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return search(key) }
    switch action {
    case .walk(let step): position.take(step, count: list.shown.count)
    case .open: return focusedRow.map { .stay([.visit(path: $0.file)]) } ?? .stay([])
    case .previousColumn: sort(by: -1, at: desk)
    case .nextColumn: sort(by: 1, at: desk)
    case .reverse: keepingFocus { $0.reverse() }
    case .skipped: return openSkipped(at: desk)
    case .leave: return leave(at: desk)
    }
    return .stay([])
  }

  private mutating func search(_ key: Key) -> Step {
    guard filter.receive(key) else { return .unused }
    list.show(holding: filter.text)
    position.move(to: 0, count: list.shown.count)
    return .stay([])
  }

  // Only columns that are in sight, and the names of the files, in whose order the rows came.
  private mutating func sort(by step: Int, at desk: Desk) {
    let shown = shownColumns(at: desk)
    let columns = shown.contains(.file) ? shown : shown + [.file]
    let place = columns.firstIndex(of: list.sorting) ?? columns.count - 1
    list.sort(by: columns[(place + step + columns.count) % columns.count])
    position.move(to: 0, count: list.shown.count)
  }

  private func openSkipped(at desk: Desk) -> Step {
    let catalogue = desk.catalogue
    let counts = catalogue[
      RecapPhrase.counts, String(list.rows.count), String(skipped.count)]
    let stillReading =
      isReading ? [catalogue[RecapPhrase.stillReading, String(read), String(total)]] : []
    return .push(
      TextPage(
        title: catalogue[RecapPhrase.skippedTitle],
        paragraphs: [counts] + stillReading + skipped.map(\.reason)))
  }

  private mutating func leave(at desk: Desk) -> Step {
    guard !filter.isEmpty else { return .say(desk.phrase(.quitHint)) }
    filter = TextLine()
    keepingFocus { $0.show(holding: "") }
    return .stay([])
  }

  public mutating func point(at row: Int, column: Int?) -> Bool {
    defer { position = ListPosition(row) }
    return position.index != row
  }

  /// What the first line of the page shows of the search.
  var search: TextLine { filter }
  var readFiles: (read: Int, total: Int) { (read, total) }
}
