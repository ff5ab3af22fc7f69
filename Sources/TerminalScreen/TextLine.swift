/// One line of text that is being typed.
public struct TextLine: Hashable, Sendable {
  private var edited: EditedText

  /// Makes a line with the cursor behind its last character; line feeds become blanks.
  public init(_ text: String = "") {
    edited = EditedText(TextLine.onOneLine(text))
  }

  public var text: String { edited.text }

  /// How many characters stand before the cursor.
  public var cursor: Int { edited.cursor }

  public var isEmpty: Bool { edited.characters.isEmpty }

  /// Puts text in at the cursor; line feeds and tabs become blanks.
  public mutating func insert(_ text: String) {
    edited.insert(TextLine.onOneLine(text))
  }

  /// Moves the cursor behind so many characters.
  public mutating func moveCursor(to position: Int) {
    edited.move(to: position)
  }

  /// Edits the text by one key; answers false when the key means nothing to a line.
  public mutating func receive(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left: edited.move(to: cursor - 1)
    case .right: edited.move(to: cursor + 1)
    case .home, .control("a"): edited.move(to: 0)
    case .end, .control("e"): edited.move(to: edited.characters.count)
    case .backspace: edited.backspace()
    case .delete: edited.delete()
    case .control("w"): edited.deleteWord()
    case .control("u"): edited.remove(0..<cursor)
    case .control("k"): edited.remove(cursor..<edited.characters.count)
    case .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .insert, .function,
      .control, .click, .wheel:
      return false
    }
    return true
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension TextLine {
  /// The part of a line that fits a width.
  public struct Window: Hashable, Sendable {
    /// What to draw, at most as wide as asked for; `<` and `>` stand where text is left out.
    public let text: String
    /// Where the cursor stands in it.
    public let cursorColumn: Int
  }

  /// The part around the cursor; the same line and width always give the same part.
  ///
  /// The part moves by half a width at a time, so that the text stands still while it is typed.
  public func visible(width: Int) -> Window {
    guard width > 0 else { return Window(text: "", cursorColumn: 0) }
    let widths = edited.characters.map { displayWidth(of: $0) }
    let cursorColumn = widths[..<cursor].reduce(0, +)
    // One more column than the text: the cursor stands behind the last character.
    if widths.reduce(0, +) < width {
      return Window(text: SafeText(text).text, cursorColumn: cursorColumn)
    }
    guard width > 4 else { return narrow(width: width, widths: widths) }
    let step = width / 2
    var wanted = 0
    while cursorColumn - wanted > width - 2 { wanted += step }
    return window(from: wanted, width: width, widths: widths, cursorColumn: cursorColumn)
  }

  private func window(
    from wanted: Int, width: Int, widths: [Int], cursorColumn: Int
  ) -> Window {
    var start = 0
    var startColumn = 0
    let firstColumn = wanted == 0 ? 0 : wanted + 1
    while start < cursor, startColumn < firstColumn {
      startColumn += widths[start]
      start += 1
    }
    let mark = wanted == 0 ? "" : "<"
    var end = start
    var used = mark.count
    while end < widths.count, used + widths[end] <= width {
      used += widths[end]
      end += 1
    }
    let isCut = end < widths.count
    while isCut, end > start, used > width - 1 {
      end -= 1
      used -= widths[end]
    }
    let shown = SafeText(String(edited.characters[start..<end])).text
    let gap = String(repeating: " ", count: isCut ? width - 1 - used : 0)
    return Window(
      text: mark + shown + gap + (isCut ? ">" : ""),
      cursorColumn: min(width - 1, mark.count + cursorColumn - startColumn))
  }

  /// Too narrow for marks: what stands before the cursor, and the cursor.
  private func narrow(width: Int, widths: [Int]) -> Window {
    var start = cursor
    var used = 0
    while start > 0, used + widths[start - 1] <= width - 1 {
      start -= 1
      used += widths[start]
    }
    return Window(
      text: SafeText(String(edited.characters[start..<cursor])).text, cursorColumn: used)
  }
}
