import TerminalScreen
import WorksheetModel

/// The keys that work here, at the bottom of the screen, as many as fit.
struct KeyLine {
  /// An entry with its keys as they are written.
  private struct Entry {
    let keys: [Key]
    var words: String
    var shownKeys: Int

    var written: String { keys.prefix(shownKeys).map(\.shown).joined(separator: "/") }
    var label: String { words.isEmpty ? written : "\(written) \(words)" }
    var width: Int { displayWidth(of: label) + 2 }
    /// Whoever knows Esc, help and menu finds all other keys.
    var isWayOut: Bool {
      [.escape, .function(1), .function(10)].contains { keys.contains($0) }
    }
  }

  private let entries: [Entry]
  /// Fewer keys of the page than these are not worth the words of the ways out.
  private static var leastOwn: Int { 2 }
  /// From this width on no key stands without its words.
  private static var narrow: Int { 58 }

  init(_ keys: [KeyHelp], at desk: Desk) {
    entries = keys.filter(\.isInLine).map { entry in
      Entry(keys: entry.keys, words: desk.phrase(entry.text), shownKeys: 1)
    }
  }

  func draw(on canvas: inout Canvas, row: Int) {
    var column = 1
    for entry in fitting(canvas.size.columns - 2) {
      canvas.put(entry.label, at: Point(column: column, row: row))
      canvas.put(entry.written, at: Point(column: column, row: row), style: .bold)
      column += entry.width
    }
  }

  /// The ways out, then the keys of the page in their order; what room is left shows twins, those of
  /// the ways out first, because desktop terminals keep F1 and F10 for themselves.
  private func fitting(_ room: Int) -> [Entry] {
    let own = entries.count { !$0.isWayOut }
    var chosen: [Entry] = []
    // Help and menu are behind the same keys everywhere: where there is little room they lose their
    // words first, Esc after them.
    let others: [[Key]] = [[.function(1), .function(10)], [.function(1), .function(10), .escape]]
    for silent in [[]] + (room < Self.narrow ? others : []) {
      let entries = entries.map { entry in
        var entry = entry
        if silent.contains(where: { entry.keys.contains($0) }) { entry.words = "" }
        return entry
      }
      chosen = Self.fitting(entries, in: room)
      if chosen.count(where: { !$0.isWayOut }) >= min(own, Self.leastOwn) { break }
    }
    return chosen
  }

  private static func fitting(_ entries: [Entry], in room: Int) -> [Entry] {
    let isFirst = entries.indices.filter { entries[$0].isWayOut }
    let order = isFirst + entries.indices.filter { !entries[$0].isWayOut }
    var left = room + 2
    var chosen: [Int: Entry] = [:]
    for index in order where entries[index].width <= left {
      left -= entries[index].width
      chosen[index] = entries[index]
    }
    for index in order {
      guard var entry = chosen[index], entry.keys.count > 1 else { continue }
      entry.shownKeys = 2
      guard entry.width - entries[index].width <= left else { continue }
      left -= entry.width - entries[index].width
      chosen[index] = entry
    }
    return chosen.sorted { $0.key < $1.key }.map(\.value)
  }
}
