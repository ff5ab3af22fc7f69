/// A text of several rows that is being typed; rows break at the width of the area.
public struct TextArea: Hashable, Sendable {
  /// What Enter does in an area.
  public enum EnterKey: Hashable, Sendable {
    /// The key is not used, so that the page may go on to the next field.
    case leaves
    /// A new line begins at the cursor.
    case breaksLine
  }

  private var edited: EditedText
  private let enterKey: EnterKey
  // Moving over a short row must not forget in which column the cursor was.
  private var goalColumn: Int?

  /// Makes an area with the cursor behind its last character.
  public init(_ text: String = "", enterKey: EnterKey = .leaves) {
    edited = EditedText(TextArea.withLineFeeds(text))
    self.enterKey = enterKey
  }

  public var text: String { edited.text }

  /// How many characters stand before the cursor.
  public var cursor: Int { edited.cursor }

  public var isEmpty: Bool { edited.characters.isEmpty }

  /// Puts text in at the cursor and keeps its line feeds.
  public mutating func insert(_ text: String) {
    edited.insert(TextArea.withLineFeeds(text))
    goalColumn = nil
  }

  /// How many rows the text takes at a width.
  public func rowCount(width: Int) -> Int { rows(width: width).count }

  /// Edits the text by one key in an area so wide; answers false when the key means nothing here.
  ///
  /// Up on the first row and Down on the last one are not used, so that the page may move on.
  public mutating func receive(_ key: Key, width: Int) -> Bool {
    switch key {
    case .up: return moveRow(by: -1, width: width)
    case .down: return moveRow(by: 1, width: width)
    case .enter:
      guard enterKey == .breaksLine else { return false }
      insert("\n")
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .home, .control("a"): move(to: rowRange(width: width).lowerBound)
    case .end, .control("e"): move(to: endOfRow(rowRange(width: width)))
    case .backspace: change { $0.backspace() }
    case .delete: change { $0.delete() }
    case .control("w"): change { $0.deleteWord() }
    case .control("u"): removeRow(upTo: cursor, from: rowRange(width: width).lowerBound)
    case .control("k"): removeRow(upTo: endOfRow(rowRange(width: width)), from: cursor)
    case .tab, .backTab, .escape, .pageUp, .pageDown, .insert, .function, .control, .click,
      .wheel:
      return false
    }
    return true
  }

  private mutating func change(_ edit: (inout EditedText) -> Void) {
    edit(&edited)
    goalColumn = nil
  }

  private mutating func move(to position: Int) {
    change { $0.move(to: position) }
  }

  private mutating func removeRow(upTo end: Int, from start: Int) {
    change { $0.remove(start..<max(start, end)) }
  }

  private mutating func moveRow(by step: Int, width: Int) -> Bool {
    let rows = rows(width: width)
    let place = place(of: cursor, in: rows)
    guard rows.indices.contains(place.row + step) else { return false }
    let goal = goalColumn ?? place.column
    let target = rows[place.row + step]
    var position = target.lowerBound
    var column = 0
    while position < endOfRow(target) {
      column += displayWidth(of: edited.characters[position])
      guard column <= goal else { break }
      position += 1
    }
    edited.move(to: position)
    goalColumn = goal
    return true
  }

  private static func withLineFeeds(_ text: String) -> String {
    guard text.contains(where: { $0.isNewline && $0 != "\n" || $0 == "\t" }) else { return text }
    return String(text.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 })
  }
}

extension TextArea {
  /// The rows of an area that fit a height.
  public struct Window: Hashable, Sendable {
    /// The rows to draw, from the first one that is visible.
    public let rows: [String]
    /// Where the cursor stands in them.
    public let cursor: Point
    public let hasMoreAbove: Bool
    public let hasMoreBelow: Bool
  }

  /// The rows around the cursor; the same text and size always give the same rows.
  public func visible(in size: Size) -> Window {
    let rows = rows(width: size.columns)
    let place = place(of: cursor, in: rows)
    let lastTop = max(0, rows.count - size.rows)
    let top = max(0, min(place.row - size.rows / 2, lastTop))
    let shown = rows[top..<min(rows.count, top + size.rows)]
    return Window(
      rows: shown.map { SafeText(String(edited.characters[$0].filter { !$0.isNewline })).text },
      cursor: Point(
        column: max(0, min(place.column, size.columns - 1)), row: place.row - top),
      hasMoreAbove: top > 0, hasMoreBelow: top < lastTop)
  }

  private func rows(width: Int) -> [Range<Int>] {
    // The last column is kept free: the cursor stands there behind a full row.
    LineBreaks.rows(of: edited.characters, width: width - 1)
  }

  private func place(of position: Int, in rows: [Range<Int>]) -> Point {
    let row = rows.lastIndex { $0.lowerBound <= position } ?? 0
    let before = edited.characters[rows[row].lowerBound..<position]
    return Point(column: before.reduce(0) { $0 + displayWidth(of: $1) }, row: row)
  }

  private func rowRange(width: Int) -> Range<Int> {
    let rows = rows(width: width)
    return rows[place(of: cursor, in: rows).row]
  }

  /// The last place of the cursor that still belongs to the row.
  private func endOfRow(_ row: Range<Int>) -> Int {
    row.upperBound == edited.characters.count ? row.upperBound : row.upperBound - 1
  }
}
