import TerminalScreen
import WorksheetModel

/// The keys that work here, at the bottom of the screen, as many as fit.
struct KeyLine {
  private let entries: [KeyHelp]
  private let desk: Desk

  init(_ keys: [KeyHelp], at desk: Desk) {
    entries = keys.filter(\.isInLine)
    self.desk = desk
  }

  func draw(on canvas: inout Canvas, row: Int) {
    let room = canvas.size.columns - 2
    // Both twins of a key while the ways out of here fit with them, else only the first.
    let twins = width(of: entries.filter(isWayOut), twins: 2) <= room ? 2 : 1
    var column = 1
    for entry in chosen(for: room, twins: twins) {
      let point = Point(column: column, row: row)
      column += canvas.put(keys(of: entry, twins: twins), at: point, style: .bold) + 1
      column += canvas.put(desk.phrase(entry.text), at: Point(column: column, row: row)) + 2
    }
  }

  /// The ways out first: whoever knows Esc, help and menu finds all others.
  private func chosen(for room: Int, twins: Int) -> [KeyHelp] {
    var chosen: [KeyHelp] = []
    for entry in entries.filter(isWayOut) + entries.filter({ !isWayOut($0) })
    where width(of: chosen + [entry], twins: twins) <= room {
      chosen.append(entry)
    }
    return entries.filter(chosen.contains)
  }

  private func isWayOut(_ entry: KeyHelp) -> Bool {
    [.escape, .function(1), .function(10)].contains { entry.keys.contains($0) }
  }

  private func width(of entries: [KeyHelp], twins: Int) -> Int {
    entries.map { displayWidth(of: "\(keys(of: $0, twins: twins)) \(desk.phrase($0.text))") + 2 }
      .reduce(-2, +)
  }

  private func keys(of entry: KeyHelp, twins: Int) -> String {
    entry.keys.prefix(twins).map(\.shown).joined(separator: "/")
  }
}
