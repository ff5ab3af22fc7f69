import TerminalScreen
import WorksheetModel

/// The whole problem tree on one screen, in as many columns as it needs; what does not fit is folded.
struct TreeOverviewPage: PartPage {
  enum Action: Hashable { case walk(ListStep), left, right, open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyJump, isInLine: true),
      .init([.left], .left, .keyOverviewLeft),
      .init([.right], .right, .keyOverviewRight),
      .init([.escape, .function(5)], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// Fewer columns of the screen than this make no readable words.
  private static var narrowest: Int { 19 }

  let part: Part
  private var focus: RecordID?

  init(part: Part, focusedOn id: RecordID?, at desk: Desk) {
    self.part = part
    focus = id ?? desk.tree.focal
  }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }

  func heading(at desk: Desk) -> Heading {
    let tree = desk.tree
    let roots = tree.nodes.count { $0.standing == .root }
    return Heading(
      desk.phrase(.overviewTitle),
      progress: desk.phrase(.treeProgress, String(tree.nodes.count), String(roots)))
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.overviewTitle), [desk.phrase(.overviewHelp)])
  }

  // MARK: Rows and columns

  /// The rows, and how many stand in a column of the screen.
  fileprivate struct Sheet {
    let rows: [TreeLayout.Row]
    let height: Int
    let columns: Int
    let focus: Int
  }

  private func sheet(in size: Size, at desk: Desk) -> Sheet {
    // Below the columns the focused card is named whole.
    let height = max(1, size.rows - (size.rows > 12 ? 2 : 1))
    let most = max(1, size.columns / Self.narrowest)
    let rows = rows(fitting: height * most, at: desk)
    let needed = (rows.count + height - 1) / height
    let path = focus.map { desk.tree.path(to: $0) } ?? []
    let shown = path.reversed().lazy.compactMap { id in
      rows.firstIndex { $0.id == id && $0.content != .reference(id) }
    }.first
    return Sheet(
      rows: rows, height: height, columns: min(max(1, needed), most), focus: shown ?? 0)
  }

  /// The rows down to the deepest level that still fits; the first level is always shown.
  private func rows(fitting most: Int, at desk: Desk) -> [TreeLayout.Row] {
    let all = TreeLayout(desk.tree).rows
    guard all.count > most else { return all }
    return TreeLayout(desk.tree, folded: desk.tree.folds(fitting: most)).rows
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let sheet = sheet(in: desk.room, at: desk)
    var position = ListPosition(sheet.focus)
    switch action {
    case .walk(let step): position.take(step, count: sheet.rows.count)
    case .left: position.move(by: -sheet.height, count: sheet.rows.count)
    case .right: position.move(by: sheet.height, count: sheet.rows.count)
    case .leave: return .back([])
    case .open:
      guard let focus, desk.tree[focus] != nil else { return .back([]) }
      return .replace(TreePage(part: part, focusedOn: focus, at: desk))
    }
    focus = sheet.id(near: position.index, from: sheet.focus) ?? focus
    return .stay([])
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, desk: Desk) {
    let sheet = sheet(in: canvas.size, at: desk)
    let width = canvas.size.columns / sheet.columns
    // A tree with more cards at its first level than fit is seen a screen at a time.
    let page = sheet.focus / (sheet.height * sheet.columns) * sheet.height * sheet.columns
    for column in 0..<sheet.columns {
      let first = page + column * sheet.height
      let area = Rect(column: column * width, row: 0, columns: width - 1, rows: sheet.height)
      canvas.region(area) { canvas in
        for (line, row) in sheet.rows.dropFirst(first).prefix(sheet.height).enumerated() {
          draw(row, at: line, on: &canvas, desk: desk)
          if first + line == sheet.focus { canvas.markFocus(row: line) }
        }
      }
    }
    guard let id = sheet.rows.isEmpty ? nil : sheet.rows[sheet.focus].id else { return }
    canvas.region(
      Rect(column: 0, row: sheet.height, columns: canvas.size.columns, rows: 2)
    ) { canvas in
      canvas.paragraph(
        desk.name(of: id).replacingLineFeeds(), at: Point(column: 1, row: 0), style: .bold,
        limit: 2)
    }
  }

  private func draw(_ row: TreeLayout.Row, at line: Int, on canvas: inout Canvas, desk: Desk) {
    // One column for a level instead of three.
    let lines = row.lines.enumerated().compactMap { $0 % 3 == 0 ? $1 : nil }
    let column = 1 + canvas.put(String(lines), at: Point(column: 1, row: line), style: .muted)
    let room = canvas.size.columns - column
    switch row.content {
    case .draft: break
    case .looseHeading:
      canvas.putCut(
        desk.phrase(.looseProblems), at: Point(column: 1, row: line), columns: room,
        style: .warning)
    case .reference(let id):
      canvas.putCut(
        "→" + desk.name(of: id).replacingLineFeeds(), at: Point(column: column, row: line),
        columns: room, style: .muted)
    case .problem(let id), .loose(let id):
      let mark = mark(of: id, row, desk: desk)
      canvas.putCut(
        desk.name(of: id).replacingLineFeeds(), at: Point(column: column, row: line),
        columns: room - displayWidth(of: mark), style: desk.tree.focal == id ? .bold : .plain)
      canvas.putRight(
        mark, at: Point(column: column, row: line), columns: room, style: .muted)
    }
  }

  /// How many cards are left out below it, else whether it is a root.
  private func mark(of id: RecordID, _ row: TreeLayout.Row, desk: Desk) -> String {
    if row.hiddenCount > 0 { return " +\(row.hiddenCount)" }
    return desk.tree[id]?.standing == .root ? " •" : ""
  }
}

extension TreeOverviewPage.Sheet {
  /// The card at a row; a row without one, or that names another place, is passed over.
  fileprivate func id(near index: Int, from start: Int) -> RecordID? {
    let further =
      index < start
      ? Array(stride(from: index, through: 0, by: -1))
      : Array(index..<rows.count)
    return further.lazy.compactMap { place -> RecordID? in
      switch rows[place].content {
      case .problem(let id), .loose(let id): id
      case .reference, .draft, .looseHeading: nil
      }
    }.first
  }
}
