import WorksheetModel
import WorksheetReport
import WorksheetText

/// One place of the dialogue: a question, or a list in which something is chosen or added.
///
/// What a page is for the screen, a talk is for one line after the other.
protocol Talk: Sendable {
  /// What stands before the labels of what is asked here, such as `2.1`.
  var number: String { get }
  func question(at desk: Desk) -> Question
  /// Takes one line; an empty one keeps what is there and goes on.
  mutating func hear(_ typed: String, at desk: Desk) -> Turn
  /// Takes a command that belongs to the place; nil when it means nothing here.
  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn?
  /// A change that was asked for here is on disk, or was refused; answers what there is to say.
  mutating func changed(_ outcome: Outcome, at desk: Desk) -> [String]
  /// Whether its last question was answered.
  var isFinished: Bool { get }
  func help(at desk: Desk) -> HelpText
  /// What is asked instead of this, when the place is only a way to others.
  func child(at desk: Desk) -> (any Talk)?
  /// Whether it asks one question after the other; from any other place one step leads out of it.
  var hasSteps: Bool { get }
  /// Goes on (1) or back (-1), also when what stood above has ended; false when there is nothing there.
  mutating func advance(by step: Int, at desk: Desk) -> Bool
  /// Whether what it speaks of is still in the workbook.
  func stands(at desk: Desk) -> Bool
  /// What a remark would be about.
  func place(at desk: Desk) -> RemarkPlace?
  /// The part of a sheet whose answers are read out here, and below which record.
  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)?
}

extension Talk {
  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? { nil }
  mutating func changed(_ outcome: Outcome, at desk: Desk) -> [String] { [] }
  var isFinished: Bool { false }
  var hasSteps: Bool { false }
  func child(at desk: Desk) -> (any Talk)? { nil }
  mutating func advance(by step: Int, at desk: Desk) -> Bool { true }
  func stands(at desk: Desk) -> Bool { true }
  func place(at desk: Desk) -> RemarkPlace? { nil }
  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? { nil }
}

/// What is said before an answer is awaited.
struct Question: Hashable, Sendable {
  /// One thing a line.
  var lines: [String]
  /// The last line: number and label.
  var label: String

  init(_ label: String, _ lines: [String] = []) {
    self.label = label
    self.lines = lines.filter { !$0.isEmpty }
  }
}

/// What comes of a line that was heard.
enum Turn {
  /// Say this and ask the same again.
  case again([String])
  /// Make a change; what it became is said once it is on disk.
  case change(Change, saying: String?)
  /// What a page of the screen would do.
  case step(Step)
  case push(any Talk)
  /// Opens a talk and lets it hear a line at once.
  case tell(any Talk, String)
  /// Leave for what stands in its place.
  case replace(any Talk)
  /// Leave this place and go on behind it (1), before it (-1), or stay beside it (0).
  case leave(Int, saying: [String] = [])
  case move(Int)
}

extension Desk {
  /// The words of the dialogue.
  func said(_ phrase: FillPhrase, _ facts: String...) -> String {
    catalogue.text("\(FillPhrase.section).\(phrase.rawValue)", facts)
  }

  /// Where a page of the screen leads in the dialogue; nil for what can only be looked at.
  func talk(for page: any Page, number: String) -> (any Talk)? {
    switch page {
    case let page as FormPage: FormTalk(page, number: number, at: self)
    case let page as TablePage:
      TableTalk(part: page.part, owner: page.owner, opens: page.opens, number: number)
    case let page as GridPage:
      page.isMatrix
        ? CardsTalk(part: page.part, number: number)
        : GridTalk(part: page.part, owner: page.owner(at: self), number: number)
    case let page as TreePage: TreeTalk(part: page.part, number: number)
    case let page as LogframePage: TableTalk(part: page.part, owner: nil, number: number)
    case let page as ObjectivesPage: CardsTalk(part: page.part, number: number)
    case is RemarksPage: RemarksTalk(number: number)
    case let page as NamePage: NameTalk(page, number: number)
    case let page as any SpokenPage: PageTalk(page, number: number)
    default: nil
    }
  }
}
