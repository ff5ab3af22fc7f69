import TerminalScreen
import WorksheetModel

/// One screen of the program, as a value.
public protocol Page: Sendable {
  /// The keys that mean something here, for the help line, the menu and the manual.
  var keys: [KeyHelp] { get }
  /// The same keys in the words of the focused row.
  func keysHere(at desk: Desk) -> [KeyHelp]
  /// Whether the page needs the room of the sheet list.
  var isWide: Bool { get }
  /// Whether letters are text here, so that `?` and `/` must not be commands.
  func takesText(at desk: Desk) -> Bool
  /// What can be done at a row that takes no letters, when somebody types one.
  func hint(at desk: Desk) -> ScreenPhrase?
  /// The left and right text of the heading line.
  func heading(at desk: Desk) -> Heading
  /// What F1 says about the place of the cursor.
  func help(at desk: Desk) -> HelpText
  /// Whether the page itself shows what a mentor said at the focus.
  var showsRemarks: Bool { get }
  /// The record or field in focus, for a remark; nil where there is none.
  func place(at desk: Desk) -> RemarkPlace?
  /// All that was typed here and is no answer yet, for when the page is left.
  func unfinishedTexts(at desk: Desk) -> [Unfinished]
  /// The text that is being typed, if any.
  func unfinished(at desk: Desk) -> Unfinished?
  /// The page with what follows from what is shown here, for the key of results.
  func results(at desk: Desk) -> (any Page)?
  mutating func receive(_ key: Key, at desk: Desk) -> Step
  /// Somebody points at a row, and at a column of it where there are any; false when the focus was
  /// there already.
  mutating func point(at row: Int, column: Int?) -> Bool
  /// A change that the page asked for is on disk and the desk shows it, or it was refused.
  mutating func changed(_ outcome: Outcome, at desk: Desk)
  func draw(on canvas: inout Canvas, desk: Desk)
}

extension Page {
  public func keysHere(at desk: Desk) -> [KeyHelp] { keys }
  public func hint(at desk: Desk) -> ScreenPhrase? { nil }
  public var isWide: Bool { false }
  public func takesText(at desk: Desk) -> Bool { false }
  public var showsRemarks: Bool { false }
  public func place(at desk: Desk) -> RemarkPlace? { nil }
  public func unfinishedTexts(at desk: Desk) -> [Unfinished] { [] }
  public func unfinished(at desk: Desk) -> Unfinished? { nil }
  public func results(at desk: Desk) -> (any Page)? { nil }
  public mutating func changed(_ outcome: Outcome, at desk: Desk) {}
  public mutating func point(at row: Int, column: Int?) -> Bool { false }
}

/// A page with a list of rows, one of which has the focus.
protocol ListedPage: Page {
  var position: ListPosition { get set }
}

extension ListedPage {
  public mutating func point(at row: Int, column: Int?) -> Bool {
    defer { position = ListPosition(row) }
    return position.index != row
  }
}

/// A page on which a command of the page below can be chosen; the program carries it out there.
protocol CommandPage: Page {
  var chosen: KeyHelp? { get }
}

/// A page that shows the records of one part of a sheet.
protocol PartPage: Page {
  var part: Part { get }
}

/// What a page does with a key.
public enum Step {
  /// The key means nothing here; the program may use it.
  case unused
  case stay([Effect])
  /// Make a change, and say a sentence in the message row once it is on disk.
  case change(Change, saying: String)
  case push(any Page)
  /// Make a change, say a sentence once it is on disk, and open the page of what was made.
  case make(Change, saying: String, then: any Page)
  /// Leave this page, and say a sentence in the message row.
  case back([Effect], saying: String? = nil)
  /// Leave this page and open another in its place.
  case replace(any Page)
  /// Say a sentence in the message row.
  case say(String)
  /// Begin or end the mentor's mode.
  case switchReview
  /// Leave this page with the name of who is at the keyboard, and go on with what asked for it.
  case sign(String, then: NamePage.Next)
}

/// How a change ended.
public enum Outcome: Sendable {
  case applied(Change)
  case refused(String)
}

/// The line above a page.
public struct Heading: Hashable, Sendable {
  public var title: String
  public var progress: String

  public init(_ title: String, progress: String = "") {
    self.title = title
    self.progress = progress
  }
}

/// What the help page says about one place.
public struct HelpText: Hashable, Sendable {
  public var title: String
  public var paragraphs: [String]

  public init(_ title: String, _ paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs.filter { !$0.isEmpty }
  }
}
