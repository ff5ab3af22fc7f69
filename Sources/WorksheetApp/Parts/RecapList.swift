import WorksheetModel
import WorksheetReport

/// The rows of a recap as they are shown: sorted by a column, and only those that hold what was typed.
struct RecapList: Sendable {
  private(set) var rows: [RecapRow] = []
  /// Places in `rows`, in the order in which they are shown.
  private(set) var shown: [Int] = []
  private(set) var sorting = RecapColumn.file
  private(set) var isReversed = false
  private(set) var filter = ""

  /// Takes further rows, which come in the order of their files.
  mutating func add(_ more: [RecapRow]) {
    let first = rows.count
    rows += more
    guard sorting == .file, !isReversed else { return arrange() }
    shown += (first..<rows.count).filter { matches(rows[$0]) }
  }

  /// Takes a workbook as it is now, in the place of what was read of its file before.
  mutating func renew(_ row: RecapRow) {
    guard let place = rows.firstIndex(where: { $0.file == row.file }) else { return }
    var row = row
    row.copies = rows[place].copies
    rows[place] = row
    arrange()
  }

  mutating func sort(by column: RecapColumn) {
    sorting = column
    isReversed = false
    arrange()
  }

  mutating func reverse() {
    isReversed.toggle()
    arrange()
  }

  mutating func show(holding text: String) {
    filter = text.lowercased()
    arrange()
  }

  private mutating func arrange() {
    let found = rows.indices.filter { matches(rows[$0]) }
    guard sorting != .file || isReversed else {
      shown = found
      return
    }
    shown = found.sorted { left, right in
      let (a, b) = isReversed ? (right, left) : (left, right)
      if sorting.puts(rows[a], before: rows[b]) { return true }
      return sorting.puts(rows[b], before: rows[a]) ? false : left < right
    }
  }

  private func matches(_ row: RecapRow) -> Bool {
    guard !filter.isEmpty else { return true }
    let texts = [row.name, row.title, row.profile["village"]?.text ?? "", row.file]
    return texts.contains { $0.lowercased().contains(filter) }
  }
}
