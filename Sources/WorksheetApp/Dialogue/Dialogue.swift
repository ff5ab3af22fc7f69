import WorksheetModel
import WorksheetText

/// The workbook as questions and answers, one line after the other, as a value.
///
/// It stands on the program of the screen: changes, undo, what may be changed and what is said about
/// files are the same, and only the way of asking differs.
public struct Dialogue: Sendable {
  public internal(set) var app: App
  /// Where the dialogue is; the first one leads through all sheets.
  var talks: [any Talk]
  private var said: [String] = []
  /// How a place is left once its change is on disk.
  private var leaving: Int?
  /// The line that is heard again once it is known who speaks.
  private var lastHeard = ""
  /// A copy beside the file that can be merged.
  private(set) var copy: String?
  /// What was last said about saving, so that it is not said with every answer.
  private var savingSaid: String?
  private var wantsSaved = false
  /// Whether somebody asked to leave.
  public private(set) var isOver = false

  /// Stands before a workbook that is told by events; `begin` asks the first question.
  public init(_ app: App) {
    self.app = app
    talks = [SheetsTalk(at: app.desk)]
  }

  /// Begins at the first unanswered question, of one sheet when it is given.
  public mutating func begin(sheet: Template? = nil) {
    talks = [SheetsTalk(only: sheet, at: desk)]
    said.insert(
      desk.said(
        .welcome, desk.workbook.header.title, desk.word(.help), desk.word(.list), desk.word(.quit)),
      at: 0)
  }

  var desk: Desk { app.desk }

  // MARK: Saying

  /// What there is to say now, and the question that waits for an answer.
  public mutating func spoken() -> (lines: [String], question: String) {
    settle()
    let question = talks[talks.count - 1].question(at: desk)
    defer { said = [] }
    return (said + question.lines, question.label)
  }

  /// The question alone, to be asked again after a refusal.
  public mutating func spokenAgain() -> (lines: [String], question: String) {
    settle()
    defer { said = [] }
    return (said, talks[talks.count - 1].question(at: desk).label)
  }

  /// What there is to say when no answer is awaited any more.
  public mutating func farewell() -> [String] {
    defer { said = [] }
    return said
  }

  mutating func say(_ lines: [String]) {
    // The screen names keys; here a word does the same.
    said += lines.filter { !$0.isEmpty }.map { $0.replacing("Ctrl-Z", with: desk.word(.undo)) }
  }

  mutating func say(_ line: String?) { if let line { say([line]) } }

  /// Goes to where the question is that comes next.
  private mutating func settle() {
    talks = talks.prefix(1) + talks.dropFirst().prefix { $0.stands(at: desk) }
    while let child = talks[talks.count - 1].child(at: desk) { talks.append(child) }
  }

  // MARK: Hearing

  /// Takes one line; `isRepeated` tells that the same question is asked again, in short.
  public mutating func hear(_ line: String) -> (effects: [Effect], isRepeated: Bool) {
    settle()
    _ = app.desk.ids.next()
    app.message = nil
    app.announced = nil
    let depth = talks.count
    lastHeard = line
    let turn = self.turn(for: line)
    let effects = take(turn)
    if case .again = turn, talks.count == depth { return (effects, true) }
    return (effects, false)
  }

  private mutating func turn(for line: String) -> Turn {
    let top = talks.count - 1
    if line == "<" { return obey(.back, "") }
    guard line.hasPrefix(":") else { return talks[top].hear(line, at: desk) }
    // A doubled colon is the first letter of an answer.
    guard !line.hasPrefix("::") else {
      return talks[top].hear(String(line.dropFirst()), at: desk)
    }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1)
    guard let word = words.first,
      let command = SpokenCommand.named(String(word), in: desk.catalogue)
    else { return .again([desk.said(.noSuchCommand, line, desk.word(.help))]) }
    return obey(command, words.count > 1 ? String(words[1]) : "")
  }

  /// Says sentences that were heard from outside, such as why a line could not be read.
  public mutating func refuse(_ sentence: String) { say([sentence]) }

  // MARK: Turns

  mutating func take(_ turn: Turn) -> [Effect] {
    switch turn {
    case .again(let lines): say(lines)
    case .change(let change, let sentence):
      app.announced = sentence
      return permitted([.apply(change, .new)])
    case .step(let step): return follow(step)
    case .push(let talk): talks.append(talk)
    case .tell(let talk, let line):
      talks.append(talk)
      return take(talks[talks.count - 1].hear(line, at: desk))
    case .replace(let talk):
      if talks.count > 1 { talks.removeLast() }
      talks.append(talk)
    case .leave(let step, let lines):
      say(lines)
      leave(step)
    case .move(let step):
      let top = talks.count - 1
      if !talks[top].hasSteps || !talks[top].advance(by: step, at: desk) { leave(step) }
    }
    return []
  }

  /// Leaves a place; what stands below goes on, or is left as well where it has nothing more.
  private mutating func leave(_ step: Int) {
    while talks.count > 1 {
      talks.removeLast()
      if step == 0 || talks[talks.count - 1].advance(by: step, at: desk) { return }
    }
  }

  /// Asks again when nothing is on its way to the disk: the screen says why.
  private mutating func permitted(_ effects: [Effect]) -> [Effect] {
    let permitted = app.permitted(effects)
    if permitted.count < effects.count {
      say(app.message)
      app.message = nil
      leaving = nil
      say(talks[talks.count - 1].changed(.refused(""), at: desk))
    }
    return permitted
  }

  private mutating func follow(_ step: Step) -> [Effect] {
    switch step {
    case .unused: say(desk.said(.nothingHere, desk.word(.help)))
    case .stay(let effects): return permitted(effects)
    case .change(let change, let sentence): return take(.change(change, saying: sentence))
    case .say(let sentence): say(sentence)
    case .push(let page): open(page)
    case .replace(let page):
      leave(0)
      open(page)
    case .make(let change, let sentence, let page):
      open(page)
      return take(.change(change, saying: sentence))
    case .back(let effects, let sentence):
      let changes = effects.filter(\.isChange)
      guard !changes.isEmpty else {
        say(sentence)
        leave(0)
        return []
      }
      app.announced = sentence
      leaving = 0
      return permitted(changes)
    case .switchReview:
      _ = app.switchReview()
      say(app.message)
      if let page = app.page as? NamePage { open(page) }
      clearPages()
    case .sign(let name, let next): return sign(name, then: next)
    }
    return []
  }

  private mutating func sign(_ name: String, then next: NamePage.Next) -> [Effect] {
    app.desk.sign(name)
    say(name.isEmpty ? desk.words(.nameless) : desk.words(.named, name))
    leave(0)
    guard case .press = next, let again = lastAsked else { return [] }
    lastAsked = nil
    return take(turn(for: again))
  }

  /// What was asked for before somebody had to say who they are.
  private var lastAsked: String?

  private mutating func open(_ page: any Page) {
    if page is NamePage { lastAsked = lastHeard }
    if let talk = desk.talk(for: page, number: talks[talks.count - 1].number) {
      talks.append(talk)
    } else {
      say(desk.spokenLines(of: page))
    }
  }

  private mutating func clearPages() {
    app.page = SheetListPage()
    app.pagesBelow = []
  }
}

// MARK: - Events

extension Dialogue {
  /// Takes what happened outside and answers what has to be done next.
  public mutating func receive(_ event: AppEvent) -> [Effect] {
    let effects = app.receive(event)
    defer { clearPages() }
    switch event {
    case .journalled(let change, _, _, _): applied(change)
    case .refused(_, let sentence), .notJournalled(_, _, let sentence): refused(sentence)
    case .opened(_, _, let notice, let recovery):
      say(notice ?? app.message)
      if let recovery {
        say(recovery.text)
        return effects + [.recover]
      }
    case .recovered: say([desk.said(.recovered)] + [app.message].compactMap { $0 })
    case .saved(let time, _):
      if wantsSaved || savingSaid != nil { say(desk.phrase(.saved, time).capitalizedFirst + ".") }
      wantsSaved = false
      savingSaid = nil
    case .notSaved(let problem):
      wantsSaved = false
      if savingSaid != problem.sentence { say(problem.sentence) }
      savingSaid = problem.sentence
    case .foundCopy(let found):
      copy = found.path
      say([found.text, desk.said(.mergeHint, desk.word(.merge))])
    case .merged, .message, .cannotOpen, .copied, .moved, .listRead, .backups, .placeProposed,
      .languageChanged:
      say(app.message)
    // A recap is looked at on the full screen.
    case .saving, .recapRead, .recapRenewed: break
    }
    app.message = nil
    return effects
  }

  /// What is said as taken is on disk: this is the only place where an answer becomes one.
  private mutating func applied(_ change: Change) {
    let top = talks.count - 1
    let own = talks[top].changed(.applied(change), at: desk)
    say(own.isEmpty ? [app.message ?? desk.said(.taken)] : own + [app.message].compactMap { $0 })
    let step = leaving ?? (talks[top].isFinished ? 1 : nil)
    leaving = nil
    if let step { leave(step) }
  }

  private mutating func refused(_ sentence: String) {
    leaving = nil
    app.refused = nil
    say(sentence)
    say(talks[talks.count - 1].changed(.refused(sentence), at: desk))
  }

  mutating func noteWish(toSave: Bool) { wantsSaved = toSave }
  mutating func end() { isOver = true }
}
