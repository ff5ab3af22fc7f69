import TerminalScreen
import WorksheetModel

/// Earlier states of the workbook; Enter writes one as a new file.
public struct BackupsPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), restore, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .restore, .keyRestore, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// One state that was kept.
  public struct Entry: Hashable, Sendable {
    /// How much is written in it.
    public struct Contents: Hashable, Sendable {
      let records: Int
      let fields: Int

      public init(records: Int, fields: Int) {
        self.records = records
        self.fields = fields
      }
    }

    let path: String
    /// In words; empty when it is not known.
    let date: String
    let reason: ScreenPhrase
    /// Nil when it cannot be read any more.
    let contents: Contents?
    let clock: Int

    public init(
      path: String, date: String, reason: ScreenPhrase, contents: Contents?, clock: Int
    ) {
      self.path = path
      self.date = date
      self.reason = reason
      self.contents = contents
      self.clock = clock
    }
  }

  let entries: [Entry]
  var position = ListPosition()

  init(_ entries: [Entry]) { self.entries = entries }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public var isWide: Bool { true }
  public func heading(at desk: Desk) -> Heading {
    Heading(desk.phrase(.backupsTitle), progress: String(entries.count))
  }
  public func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.backupsTitle), [desk.phrase(.backupsHelp)])
  }

  private var focused: Entry? {
    entries.indices.contains(position.index) ? entries[position.index] : nil
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: entries.count)
    case .leave: return .back([])
    case .restore: return focused.map { .stay([.restoreBackup(path: $0.path)]) } ?? .stay([])
    }
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    guard !entries.isEmpty else {
      canvas.paragraph(desk.phrase(.noBackups), at: Point(column: 2, row: 0))
      canvas.cursor = .zero
      return
    }
    // Where a row is too narrow for the figures, those of the focused one stand below the list.
    let columns = canvas.size.columns - 2
    let isNarrow = entries.contains { displayWidth(of: row($0, at: desk)) > columns }
    let height = canvas.size.rows - (isNarrow ? 2 : 0)
    let visible = position.visible(count: entries.count, height: height)
    for (row, index) in visible.enumerated() {
      let entry = entries[index]
      let text = isNarrow ? title(entry, at: desk) : self.row(entry, at: desk)
      canvas.putCut(text, at: Point(column: 2, row: row), columns: columns)
      canvas.markRow(index, at: row, hasFocus: index == position.index)
    }
    guard isNarrow, let focused else { return }
    canvas.paragraph(
      figures(focused, at: desk), at: Point(column: 2, row: max(0, canvas.size.rows - 2)),
      style: .muted, limit: 2)
  }

  private func row(_ entry: Entry, at desk: Desk) -> String {
    "\(title(entry, at: desk)): \(figures(entry, at: desk))"
  }

  private func title(_ entry: Entry, at desk: Desk) -> String {
    entry.date.isEmpty ? desk.phrase(entry.reason) : "\(entry.date), \(desk.phrase(entry.reason))"
  }

  private func figures(_ entry: Entry, at desk: Desk) -> String {
    guard let contents = entry.contents else { return desk.phrase(.backupUnreadable) }
    return desk.phrase(
      .backupFigures, String(contents.records), String(contents.fields), String(entry.clock))
  }
}
