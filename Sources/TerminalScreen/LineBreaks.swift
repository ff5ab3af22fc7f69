/// Where a text is broken into rows of a width.
enum LineBreaks {
  /// The rows as ranges of characters; a line feed belongs to the row that it ends.
  ///
  /// Rows break after blanks; blanks at the end may hang over the edge. A word wider than a row is
  /// cut. There is always at least one row, and an empty one after a last line feed.
  static func rows(of characters: [Character], width: Int) -> [Range<Int>] {
    let room = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var columns = 0
    var wordStart = 0
    var wordColumns = 0
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        rows.append(start..<(index + 1))
        (start, columns, wordStart, wordColumns) = (index + 1, 0, index + 1, 0)
        continue
      }
      let own = displayWidth(of: character)
      if character == " " {
        columns += own
        (wordStart, wordColumns) = (index + 1, 0)
        continue
      }
      if columns + own > room, index > start {
        let end = wordStart > start ? wordStart : index
        rows.append(start..<end)
        columns = end == index ? 0 : wordColumns
        (start, wordStart) = (end, end)
        wordColumns = columns
      }
      columns += own
      wordColumns += own
    }
    rows.append(start..<characters.count)
    return rows
  }
}

/// Breaks a text into rows of at most `width` columns, after blanks where that is possible.
///
/// Line feeds stay breaks; the blanks at the end of a row are left out.
public func wrapped(_ text: String, width: Int) -> [String] {
  let characters = Array(text)
  return LineBreaks.rows(of: characters, width: width).map { range in
    let row = characters[range]
    guard let last = row.lastIndex(where: { !$0.isNewline && $0 != " " }) else { return "" }
    return String(row[...last])
  }
}
