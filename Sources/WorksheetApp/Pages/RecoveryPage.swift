import TerminalScreen
import WorksheetModel

/// Offers what a journal holds beyond the file, before anything else.
struct RecoveryPage: Page {
  enum Action: Hashable { case take, look, leave, walk(ListStep) }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .take, .keyRecover, isInLine: true),
      .init([.character("L")], .look, .keyLook, isInLine: true),
      .init([.escape], .leave, .keyLater, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  private let text: String
  private let differences: [Difference]
  /// Where somebody looks who wants to see first; nil while only the sentence is shown.
  private var looking: ListPosition?

  init(_ recovery: AppEvent.Recovery, at desk: Desk) {
    text = recovery.text
    differences =
      desk.differences(to: recovery.workbook)
      + [recovery.unfinished].compactMap { $0 }.map {
        desk.difference(typing: $0, in: recovery.workbook)
      }
  }

  var keys: [KeyHelp] { Self.keyMap.help }

  func keysHere(at desk: Desk) -> [KeyHelp] {
    guard looking != nil else { return keys }
    return keys.filter { $0.text != .keyLook }.wording(.escape, as: .keyBack)
  }

  var isWide: Bool { true }

  func heading(at desk: Desk) -> Heading {
    let count = desk.phrase(.rowCount, String(differences.count))
    return Heading(desk.phrase(.recoveryTitle), progress: looking == nil ? "" : count)
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.recoveryTitle), [text, desk.phrase(.recoveryHelp)])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    let key = key == .character("l") ? .character("L") : key
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .take: return .back([.recover])
    case .look: looking = looking ?? ListPosition()
    case .walk(let step): looking?.take(step, count: differences.count)
    case .leave:
      guard looking != nil else { return .back([], saying: desk.phrase(.recoveryLater)) }
      looking = nil
    }
    return .stay([])
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    guard let looking else { return drawOffer(on: &canvas, desk: desk) }
    let detailRows = min(6, canvas.size.rows / 2)
    let listRows = canvas.size.rows - detailRows
    let width = canvas.size.columns
    canvas.region(Rect(column: 0, row: 0, columns: width, rows: listRows)) {
      drawList(looking, on: &$0)
    }
    canvas.region(Rect(column: 0, row: listRows, columns: width, rows: detailRows)) {
      drawDetail(looking, on: &$0)
    }
  }

  /// The button stands close below the sentence: on a small screen the rest has no room.
  private func drawOffer(on canvas: inout Canvas, desk: Desk) {
    let top = canvas.size.rows > 10 ? 1 : 0
    let limit = max(1, canvas.size.rows - top - 3)
    let used = canvas.paragraph(
      text.replacingLineFeeds(), at: Point(column: 2, row: top), style: .bold, limit: limit)
    let row = top + used + 1
    canvas.put("> [ \(desk.phrase(.recoveryTake)) ]", at: Point(column: 0, row: row))
    canvas.markFocus(row: row)
    canvas.paragraph(desk.phrase(.recoveryHelp), at: Point(column: 2, row: row + 2))
  }

  private func drawList(_ position: ListPosition, on canvas: inout Canvas) {
    let visible = position.visible(count: differences.count, height: canvas.size.rows)
    for (row, index) in visible.enumerated() {
      let difference = differences[index]
      canvas.putCut(
        "\(difference.place): \(difference.text)".replacingLineFeeds(),
        at: Point(column: 2, row: row), columns: canvas.size.columns - 2)
      if index == position.index { canvas.markFocus(row: row) }
    }
  }

  private func drawDetail(_ position: ListPosition, on canvas: inout Canvas) {
    guard differences.indices.contains(position.index) else { return }
    let difference = differences[position.index]
    canvas.horizontalLine(at: .zero, length: canvas.size.columns)
    let used = canvas.paragraph(
      difference.place.replacingLineFeeds(), at: Point(column: 2, row: 1), style: .bold, limit: 2)
    canvas.paragraph(difference.text.replacingLineFeeds(), at: Point(column: 2, row: 1 + used))
  }
}
