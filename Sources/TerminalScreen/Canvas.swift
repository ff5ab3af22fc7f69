/// A screen that is being drawn: cells in rows, and the place of the cursor.
///
/// A page draws in a region as if it were the whole screen: places count from the region's corner
/// and what lies outside is left out. Only text that was made safe gets into a cell.
public struct Canvas: Hashable, Sendable {
  /// The size of the whole screen, whatever region is being drawn.
  public let fullSize: Size
  /// All cells of the whole screen, row by row; there are `fullSize.columns` in a row.
  public private(set) var cells: [Cell]
  /// What can be pointed at, in the order in which it was drawn.
  public private(set) var targets: [Target] = []
  private var cursorOnScreen: Point?
  private var frame: Rect
  private var clip: Rect

  /// Cells that stand for one row of a list, and for one column of it when it is a table of cells.
  public struct Target: Hashable, Sendable {
    /// The cells, counted from the corner of the whole screen.
    public let area: Rect
    public let row: Int
    public let column: Int?
  }

  /// Says what a rectangle of the region stands for; what is drawn later lies above.
  public mutating func addTarget(_ rect: Rect, row: Int, column: Int? = nil) {
    let area = visible(rect)
    if !area.isEmpty { targets.append(Target(area: area, row: row, column: column)) }
  }

  /// What somebody points at there, a place of the whole screen.
  public func target(at point: Point) -> Target? { targets.last { $0.area.contains(point) } }

  /// Makes an empty screen.
  public init(size: Size) {
    fullSize = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    frame = Rect(origin: .zero, size: size)
    clip = frame
  }

  /// The size of the region being drawn.
  public var size: Size { frame.size }

  /// The whole region being drawn, counted from its own corner.
  public var bounds: Rect { Rect(origin: .zero, size: frame.size) }

  /// Where the cursor stands, counted from the corner of the region; nil hides it.
  ///
  /// A place outside is moved to the nearest cell of the region, so that screen readers and braille
  /// lines still find the focus when the window is too small.
  public var cursor: Point? {
    get {
      guard let cursorOnScreen else { return nil }
      return Point(
        column: cursorOnScreen.column - frame.left, row: cursorOnScreen.row - frame.top)
    }
    set {
      guard let newValue, !clip.isEmpty else {
        cursorOnScreen = nil
        return
      }
      cursorOnScreen = clip.clamping(onScreen(newValue))
    }
  }

  /// Lets `draw` work on a part of the region: nothing outside can be changed.
  public mutating func region(_ rect: Rect, _ draw: (inout Canvas) throws -> Void) rethrows {
    let (outerFrame, outerClip) = (frame, clip)
    frame = Rect(origin: onScreen(rect.origin), size: rect.size)
    clip = outerClip.intersection(frame)
    defer { (frame, clip) = (outerFrame, outerClip) }
    try draw(&self)
  }

  /// Empties the region and takes the cursor away.
  public mutating func clear() {
    fill(bounds)
    cursorOnScreen = nil
  }

  /// Fills a rectangle with one character, which must be one column wide.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
    let area = visible(rect)
    let scalar = SafeText(String(character)).text.unicodeScalars.first ?? " "
    let cell = Cell(Grapheme(scalar), width: 1, style: style)
    guard !area.isEmpty, displayWidth(of: scalar) == 1 else { return }
    for row in area.top..<area.bottom {
      let start = row * fullSize.columns
      for index in (start + area.left)..<(start + area.right) { place(cell, at: index) }
    }
  }

  /// Changes how the cells of a rectangle look and leaves what stands in them.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    for row in area.top..<area.bottom {
      let start = row * fullSize.columns
      for index in (start + area.left)..<(start + area.right) { change(&cells[index].style) }
    }
  }

  /// The cell at a place of the region, or nil outside.
  public func cell(at point: Point) -> Cell? {
    let place = onScreen(point)
    guard clip.contains(place) else { return nil }
    return cells[place.row * fullSize.columns + place.column]
  }

  private func onScreen(_ point: Point) -> Point {
    Point(column: frame.left + point.column, row: frame.top + point.row)
  }

  private func visible(_ rect: Rect) -> Rect {
    clip.intersection(Rect(origin: onScreen(rect.origin), size: rect.size))
  }
}

extension Canvas {
  /// Draws a text on one row and returns the columns it took.
  ///
  /// The text is made safe, then cut at the edge of the region or at `limit` columns, never inside
  /// a character: a wide one that has only one column left is not drawn.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, limit: Int = .max
  ) -> Int {
    let start = onScreen(point)
    guard start.row >= clip.top, start.row < clip.bottom, start.column < clip.right else {
      return 0
    }
    let room = min(limit, clip.right - start.column)
    return SafeText.isPlain(text)
      ? putPlain(text, at: start, style: style, room: room)
      : putAny(text, at: start, style: style, room: room)
  }

  private mutating func putPlain(
    _ text: String, at start: Point, style: Style, room: Int
  ) -> Int {
    var column = start.column
    let line = start.row * fullSize.columns
    for byte in text.utf8.prefix(max(0, room)) {
      if column >= clip.left {
        place(Cell(Grapheme(ascii: byte), width: 1, style: style), at: line + column)
      }
      column += 1
    }
    return column - start.column
  }

  private mutating func putAny(
    _ text: String, at start: Point, style: Style, room: Int
  ) -> Int {
    var used = 0
    let line = start.row * fullSize.columns
    SafeText.forEachGrapheme(of: text) { grapheme, width in
      guard used + width <= room else { return false }
      let column = start.column + used
      if column >= clip.left {
        place(Cell(grapheme, width: UInt8(width), style: style), at: line + column)
        if width == 2 {
          place(Cell(.rightHalf, width: 0, style: style), rightOf: line + column)
        }
      }
      used += width
      return true
    }
    return used
  }

  /// Writes a cell; half of a wide character that would be left over becomes a blank.
  private mutating func place(_ cell: Cell, at index: Int) {
    let old = cells[index]
    if old.width != 1 {
      let neighbour = old.isRightHalf ? index - 1 : index + 1
      cells[neighbour] = Cell(.blank, width: 1, style: cells[neighbour].style)
    }
    cells[index] = cell
  }

  private mutating func place(_ half: Cell, rightOf index: Int) {
    if cells[index + 1].width == 2 {
      cells[index + 2] = Cell(.blank, width: 1, style: cells[index + 2].style)
    }
    cells[index + 1] = half
  }

  /// One row of the whole screen as text, without the blanks at its end.
  public func row(_ row: Int) -> String {
    guard row >= 0, row < fullSize.rows else { return "" }
    let line = cells[(row * fullSize.columns)..<((row + 1) * fullSize.columns)]
    let end = line.lastIndex { $0.grapheme != .blank && !$0.isRightHalf }
    guard let end else { return "" }
    return line[...end].filter { !$0.isRightHalf }.map(\.grapheme.text).joined()
  }

  /// The whole screen as text: its rows joined by line feeds, without the blanks at their ends.
  public var text: String {
    (0..<fullSize.rows).map { row($0) }.joined(separator: "\n")
  }
}
