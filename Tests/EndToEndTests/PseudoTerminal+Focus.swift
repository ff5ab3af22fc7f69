import TerminalScreen

/// The regions of the screen in which the focus can be.
enum Region {
  /// The list of sheets, or a page that has the whole width.
  case left
  /// A page beside the list.
  case right

  /// Without room there is no frame, and every region begins at the edge.
  fileprivate func column(isFramed: Bool) -> Int {
    switch self {
    case .left: isFramed ? 1 : 0
    case .right: isFramed ? 25 : 0
    }
  }
}

extension PseudoTerminal {
  /// Waits until the row with a text has the focus: `>` in the first column of its region, reverse
  /// video, and the cursor.
  func waitForFocus(on text: String, in region: Region = .right) throws {
    try waitUntil("the focus on “\(text)”") { $0.hasFocus(on: text, in: region) }
  }

  /// Whether the row with a text has the focus now.
  func hasFocus(on text: String, in region: Region = .right) -> Bool {
    guard screen.indices.contains(cursor.row) else { return false }
    let corner = place(at: Point(column: 0, row: 1)).text
    let column = region.column(isFramed: corner == "┌" || corner == "+")
    let mark = place(at: Point(column: column, row: cursor.row))
    return screen[cursor.row].contains(text) && mark.text == ">" && mark.isReverse
  }

  /// Waits until a text is being typed on the row with the mark, with the cursor behind it.
  func waitForTyping(_ text: String) throws {
    try waitUntil("typing “\(text)”") { terminal in
      // Right after a resize the cursor may still be where the window was.
      guard terminal.screen.indices.contains(terminal.cursor.row) else { return false }
      let before = terminal.screen[terminal.cursor.row].prefix(terminal.cursor.column)
      return before.hasSuffix(text) && before.contains(">")
    }
  }

  /// Waits until files fulfil a condition, which no output of the program announces.
  func waitForDisk(
    _ what: String, seconds: Int = 10, _ isFulfilled: () throws -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while try !isFulfilled() {
      guard ContinuousClock.now < end else {
        throw PseudoTerminalProblem.neverCame(what: what, screen: text)
      }
      pause(milliseconds: 20)
    }
  }
}
