import TerminalScreen
import WorksheetModel

/// What is being typed at a field and not taken yet.
struct FieldDraft: Hashable, Sendable {
  private enum Editor: Hashable, Sendable {
    case line(TextLine)
    case area(TextArea)
  }

  private var editor: Editor
  /// Why the text was not taken when it was last tried.
  var problem: InputProblem?

  init(_ text: String, for field: Field) {
    switch field.kind {
    case .longText: editor = .area(TextArea(text))
    case .text, .number, .rupiah, .percent, .date, .month, .months, .choice, .choices, .scale,
      .yesNo, .person, .link, .links:
      editor = .line(TextLine(text))
    }
  }

  var text: String {
    switch editor {
    case .line(let line): line.text
    case .area(let area): area.text
    }
  }

  /// Edits by one key at a width; false when the key means nothing while typing.
  mutating func receive(_ key: Key, width: Int) -> Bool {
    switch editor {
    case .line(var line):
      guard line.receive(key) else { return false }
      editor = .line(line)
    case .area(var area):
      guard area.receive(key, width: width) else { return false }
      editor = .area(area)
    }
    problem = nil
    return true
  }

  /// The rows to draw in this room and where the cursor stands in them.
  func shown(in size: Size) -> (rows: [String], cursor: Point) {
    switch editor {
    case .line(let line):
      let window = line.visible(width: size.columns)
      return ([window.text], Point(column: window.cursorColumn, row: 0))
    case .area(let area):
      let window = area.visible(in: size)
      return (window.rows, window.cursor)
    }
  }

  func rowCount(width: Int) -> Int {
    switch editor {
    case .line: 1
    case .area(let area): area.rowCount(width: width)
    }
  }
}
