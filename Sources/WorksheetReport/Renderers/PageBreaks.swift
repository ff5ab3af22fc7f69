/// Lines on sheets of paper: each page has a head, and what belongs together is not cut where that is
/// possible.
struct PageBreaks {
  /// The pages in order, each with its head.
  private(set) var all: [[String]] = []

  /// The head: what it is, which sheet, which page; a line, and an empty one.
  private static var headLines: Int { 3 }
  /// Left free at the end: a form feed after the last line of a sheet makes many printers eject an
  /// empty one.
  private static var footLines: Int { 3 }

  private let room: Int
  private var page: [String] = []
  /// Lines at the end of the page that must not be its last.
  private var waiting: [PlainText.Piece] = []
  private var sheet = ""
  private var sheets: [String] = []

  init(title: [String], pieces: [PlainText.Piece], paper: Paper, length: Int) {
    room = max(10, length - Self.headLines - Self.footLines)
    page = title
    for piece in pieces { take(piece) }
    settle()
    turn()
    let name = title.first ?? ""
    let count = all.count
    all = all.enumerated().map { index, lines in
      Self.head(name, sheets[index], "\(index + 1)/\(count)", on: paper) + lines
    }
  }

  private static func head(
    _ title: String, _ sheet: String, _ number: String, on paper: Paper
  ) -> [String] {
    let names = sheet.isEmpty ? title : "\(title) · \(sheet)"
    let left = paper.wrapped(names, to: paper.width - paper.columns(number) - 2).first ?? ""
    let gap = paper.width - paper.columns(left) - paper.columns(number)
    return [
      left + String(repeating: " ", count: max(1, gap)) + number,
      String(repeating: "─", count: paper.width), "",
    ]
  }

  private mutating func take(_ piece: PlainText.Piece) {
    if piece.beginsPage {
      settle()
      turn()
    }
    if piece.leads { return waiting.append(piece) }
    let led = waiting.flatMap(\.lines)
    if page.count + led.count + piece.lines.count > room, !page.isEmpty { turn() }
    let isContinued = page.isEmpty && waiting.isEmpty
    let fresh = led.drop { page.isEmpty && $0.isEmpty }
    // The sheet changes with its heading, so that a page is named after what it begins with.
    note(waiting)
    waiting = []
    lay((isContinued ? piece.head : Array(fresh)) + piece.lines)
  }

  /// What was waiting for something to lead to stands alone.
  private mutating func settle() {
    let lines = waiting.flatMap(\.lines)
    note(waiting)
    waiting = []
    guard lines.contains(where: { !$0.isEmpty }) else { return }
    if page.count + lines.count > room { turn() }
    lay(lines)
  }

  private mutating func note(_ pieces: [PlainText.Piece]) {
    guard let name = pieces.compactMap(\.sheet).last else { return }
    sheet = name
    if sheets.count == all.count { sheets.append(name) }
  }

  /// Lays lines on the page; more than a page holds go on on the next.
  private mutating func lay(_ lines: [String]) {
    var rest = lines[...]
    while page.count + rest.count > room {
      let part = rest.prefix(room - page.count)
      page += part
      rest = rest.dropFirst(part.count)
      turn()
    }
    if page.isEmpty { rest = rest.drop(while: \.isEmpty) }
    page += rest
  }

  private mutating func turn() {
    while page.last?.isEmpty == true { page.removeLast() }
    guard !page.isEmpty else { return }
    if sheets.count == all.count { sheets.append(sheet) }
    all.append(page)
    page = []
  }
}
