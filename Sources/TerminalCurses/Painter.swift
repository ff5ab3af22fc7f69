import CNcurses
import TerminalScreen

/// Draws frames into ncurses, which sends what differs to the terminal.
struct Painter {
  /// What cannot be drawn in the character set of the terminal.
  private static let unknown: Unicode.Scalar = "?"

  private let isASCII: Bool
  private let canDrawUnicode: Bool
  private let hasColours: Bool
  private var looks: [(attributes: UInt32, pair: Int16)]
  /// The frame that was shown last.
  private(set) var last: Canvas?
  private var isCursorVisible = true
  private var buffer: [cchar_t] = []

  /// Makes a painter; colours must have been started when they may be used.
  init(theme: Theme, hasColours: Bool, isASCII: Bool, canDrawUnicode: Bool) {
    self.isASCII = isASCII
    self.canDrawUnicode = canDrawUnicode
    self.hasColours = hasColours
    looks = Painter.looks(of: theme, hasColours: hasColours)
  }

  /// Draws in another theme from the next frame on, which is drawn whole.
  mutating func wear(_ theme: Theme) {
    looks = Painter.looks(of: theme, hasColours: hasColours)
    forget()
  }

  /// Forgets the last frame, so that the next one is drawn whole.
  mutating func forget() {
    last = nil
    erase()
    curses_forget()
  }

  /// Draws a frame and sends it.
  mutating func show(_ canvas: Canvas) {
    let columns = min(canvas.fullSize.columns, Int(curses_columns()))
    let rows = min(canvas.fullSize.rows, Int(curses_rows()))
    for row in 0..<rows where isChanged(row, in: canvas) { paint(row, of: canvas, columns) }
    last = canvas
    placeCursor(canvas.cursor, columns: columns, rows: rows)
    refresh()
  }

  private mutating func placeCursor(_ cursor: Point?, columns: Int, rows: Int) {
    if let cursor, columns > 0, rows > 0 {
      move(Int32(min(cursor.row, rows - 1)), Int32(min(cursor.column, columns - 1)))
    }
    guard (cursor != nil) != isCursorVisible else { return }
    isCursorVisible = cursor != nil
    curs_set(isCursorVisible ? 1 : 0)
  }

  private func isChanged(_ row: Int, in canvas: Canvas) -> Bool {
    guard let last, last.fullSize == canvas.fullSize else { return true }
    let cells = (row * canvas.fullSize.columns)..<((row + 1) * canvas.fullSize.columns)
    for index in cells where last.cells[index] != canvas.cells[index] { return true }
    return false
  }

  private mutating func paint(_ row: Int, of canvas: Canvas, _ columns: Int) {
    let line = row * canvas.fullSize.columns
    var start = 0
    var isDoubtful = isDoubtful(row, of: last)
    buffer.removeAll(keepingCapacity: true)
    for column in 0..<columns {
      let cell = canvas.cells[line + column]
      if isSimple(cell) {
        if buffer.isEmpty { start = column }
        append(cell)
        continue
      }
      flush(row: row, column: start)
      guard !cell.isRightHalf else { continue }
      append(cell)
      // Each has a call of its own: should ncurses measure it otherwise, the rest stays in place.
      flush(row: row, column: column)
      isDoubtful = isDoubtful || Painter.isDoubtful(cell)
    }
    flush(row: row, column: start)
    if isDoubtful { curses_distrust_row(Int32(row)) }
  }

  private mutating func flush(row: Int, column: Int) {
    guard !buffer.isEmpty else { return }
    curses_put(Int32(row), Int32(column), buffer, Int32(buffer.count))
    buffer.removeAll(keepingCapacity: true)
  }

  private func isSimple(_ cell: Cell) -> Bool {
    cell.width == 1 && cell.grapheme.isSimple && cell.grapheme.base.value < 0x3000
  }

  private mutating func append(_ cell: Cell) {
    let look = looks[Painter.lookIndex(cell.style)]
    var drawn = cchar_t()
    let base = drawable(cell)
    if cell.grapheme.isSimple || base != cell.grapheme.base {
      curses_set_simple(&drawn, wchar_t(base.value), look.attributes, look.pair)
    } else {
      let marks = cell.grapheme.marks.map { wchar_t($0.value) }
      curses_set(&drawn, [wchar_t(base.value)] + marks + [0], look.attributes, look.pair)
    }
    buffer.append(drawn)
    if cell.width == 2, base == Painter.unknown { buffer.append(drawn) }
  }

  private func drawable(_ cell: Cell) -> Unicode.Scalar {
    let base = cell.grapheme.base
    guard base.value >= 0x80 else { return base }
    let fallback =
      isASCII ? Glyph.asciiFallback(Character(base)).unicodeScalars.first ?? base : base
    if fallback.isASCII { return fallback }
    guard canDrawUnicode, wcwidth(wchar_t(base.value)) == Int32(cell.width) else {
      return Painter.unknown
    }
    return base
  }
}

extension Painter {
  /// Whether terminals disagree about the width of what is drawn in a row.
  private func isDoubtful(_ row: Int, of canvas: Canvas?) -> Bool {
    guard let canvas, row < canvas.fullSize.rows else { return false }
    let columns = canvas.fullSize.columns
    return canvas.cells[(row * columns)..<((row + 1) * columns)].contains(where: Painter.isDoubtful)
  }

  private static func isDoubtful(_ cell: Cell) -> Bool {
    cell.grapheme.base.value >= 0x1F000
      || !cell.grapheme.isSimple && cell.grapheme.marks.contains("\u{FE0F}")
  }

  private static func lookIndex(_ style: Style) -> Int {
    Int(style.tone.rawValue) * 8 + Int(style.attributes.rawValue & 7)
  }

  /// What every style looks like, found once instead of for each cell.
  private static func looks(
    of theme: Theme, hasColours: Bool
  ) -> [(attributes: UInt32, pair: Int16)] {
    var looks: [(attributes: UInt32, pair: Int16)] = []
    for tone in Tone.allCases {
      let look = theme.look(of: tone)
      let isColoured = hasColours && look.isColoured
      let pair = isColoured ? Int16(tone.rawValue) + 1 : 0
      if isColoured { init_pair(pair, Int16(look.foreground), Int16(look.background)) }
      // Bold black is drawn grey on eight colours; a line below tells the words apart as well.
      let isGreyWhenBold = isColoured && look.foreground == COLOR_BLACK
      for bits in UInt8(0)..<8 {
        var attributes = look.attributes.union(Style.Attributes(rawValue: bits))
        if isGreyWhenBold, attributes.remove(.bold) != nil { attributes.insert(.underline) }
        looks.append((curses(attributes), pair))
      }
    }
    return looks
  }

  private static func curses(_ attributes: Style.Attributes) -> UInt32 {
    (attributes.contains(.bold) ? curses_bold : 0)
      | (attributes.contains(.reverse) ? curses_reverse : 0)
      | (attributes.contains(.underline) ? curses_underline : 0)
  }
}
