import TerminalScreen
import WorksheetModel
import WorksheetText

/// What `lembar` opens with when no file is named: recent workbooks, new, open, examples, lessons.
public struct HomePage: ListedPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyChoose, isInLine: true),
      .init([.escape], .leave, .keyBack),
    ] + KeyMap.walking(Action.walk))

  /// A file or an example that can be opened.
  public struct Entry: Hashable, Sendable {
    public let title: String
    /// A path, or the name of an example.
    public let name: String

    public init(title: String, name: String) {
      self.title = title
      self.name = name
    }
  }

  enum Row: Hashable {
    case recent(Entry), new, openFile, example(Entry), drills, lessons, tour
  }

  /// The two rows that ask for a text.
  enum Asking: Hashable { case title, path }

  let recent: [Entry]
  let examples: [Entry]
  var position = ListPosition()
  var asking: (what: Asking, line: TextLine)?

  public init(recent: [Entry], examples: [Entry]) {
    self.recent = recent
    self.examples = examples
  }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public var isWide: Bool { true }
  public func takesText(at desk: Desk) -> Bool { asking != nil }
  public func heading(at desk: Desk) -> Heading { Heading(desk.phrase(.homeTitle)) }
  public func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.homeTitle), [desk.phrase(.homeHelp)])
  }

  var rows: [Row] {
    recent.map(Row.recent) + [.new, .openFile] + examples.map(Row.example) + [
      .drills, .lessons, .tour,
    ]
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if asking != nil { return type(key, at: desk) }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .walk(let step): position.take(step, count: rows.count)
    case .open: return open()
    case .leave: return .say(desk.phrase(.quitHint))
    }
    return .stay([])
  }

  private mutating func open() -> Step {
    guard rows.indices.contains(position.index) else { return .stay([]) }
    switch rows[position.index] {
    case .recent(let entry): return .stay([.open(path: entry.name)])
    case .example(let entry): return .stay([.openExample(name: entry.name)])
    case .new: asking = (.title, TextLine())
    case .openFile: asking = (.path, TextLine())
    case .drills: return .push(DrillListPage())
    case .lessons: return .push(LessonListPage())
    case .tour: return .push(TourPage())
    }
    return .stay([])
  }

  private mutating func type(_ key: Key, at desk: Desk) -> Step {
    guard case (let what, var line)? = asking else { return .unused }
    if key == .escape {
      asking = nil
      return .stay([])
    }
    if key == .enter {
      guard !line.isEmpty else { return .stay([]) }
      return .stay([what == .title ? .create(title: line.text) : .open(path: line.text)])
    }
    guard line.receive(key) else { return .unused }
    asking = (what, line)
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let intro =
      canvas.paragraph(
        desk.phrase(.homeIntro), at: Point(column: 2, row: 0), style: .heading, limit: 3) + 1
    let question = asking.map { desk.phrase($0.what == .title ? .askTitle : .askPath) } ?? ""
    let asked = question.isEmpty ? [] : wrapped(question, width: canvas.size.columns - 3).prefix(2)
    let height = canvas.size.rows - intro - (asked.isEmpty ? 0 : asked.count + 1)
    let visible = position.visible(count: rows.count, height: height)
    for (row, index) in visible.enumerated() {
      canvas.putCut(
        text(of: rows[index], at: desk), at: Point(column: 2, row: intro + row),
        columns: canvas.size.columns - 2)
      canvas.markRow(index, at: intro + row, hasFocus: index == position.index)
    }
    if visible.upperBound < rows.count, height > 0 {
      canvas.putRight(
        "↓", at: Point(column: canvas.size.columns - 2, row: intro + height - 1), columns: 1)
    }
    guard let asking else { return }
    let row = canvas.size.rows - 1
    for (line, text) in asked.enumerated() {
      canvas.put(text, at: Point(column: 2, row: row - asked.count + line), style: .bold)
    }
    let window = asking.line.visible(width: max(1, canvas.size.columns - 6))
    canvas.put("> " + window.text, at: Point(column: 2, row: row))
    canvas.cursor = Point(column: 4 + window.cursorColumn, row: row)
  }

  private func text(of row: Row, at desk: Desk) -> String {
    switch row {
    case .recent(let entry): desk.phrase(.homeRecent, entry.title, entry.name)
    case .new: desk.phrase(.homeNew)
    case .openFile: desk.phrase(.homeOpen)
    case .example(let entry): desk.phrase(.homeExample, entry.title)
    case .drills: desk.phrase(.drillsTitle)
    case .lessons: desk.phrase(.lessonsTitle)
    case .tour: desk.catalogue[GuidePhrase.homeTour]
    }
  }
}
