import TerminalScreen
import WorksheetModel
import WorksheetText

/// The program as a value: what it shows follows from it, and it changes only by keys and events.
public struct App: Sendable {
  enum Action: Hashable {
    case help, menu, save, saveElsewhere, backups, quit, undo, redo, findings, results, jump,
      next, present, drills, importList, tour, language, theme, mouse, suspend, comment, remarks,
      review,
      rename
  }

  static let keyMap = KeyMap<Action>([
    .init([.function(1), .control("g")], .help, .keyHelp, isInLine: true),
    .init([.function(10), .control("o")], .menu, .keyMenu, isInLine: true),
    .init([.control("s")], .save, .keySave),
    .init([.function(6), .control("w")], .saveElsewhere, .keySaveElsewhere),
    .init([.function(3), .control("k")], .backups, .keyBackups),
    .init([.control("z")], .undo, .keyUndo),
    .init([.control("y")], .redo, .keyRedo),
    .init([.function(9), .control("l")], .findings, .keyFindings),
    .init([.function(8), .control("c")], .comment, .keyComment),
    .init([], .remarks, .keyRemarks),
    .init([], .review, .keyReview),
    .init([], .rename, .keyRename),
    .init([.function(5), .control("r")], .results, .keyResults),
    .init([.control("p"), .control("f")], .jump, .keyJumpTo),
    // Wanted once or twice in a course: the menu is key enough.
    .init([], .next, .keyNext),
    .init([], .present, .keyPresent),
    .init([], .drills, .keyDrills),
    .init([], .importList, .keyImportList),
    .init([], .tour, .keyTour),
    .init([.function(11)], .language, .keyLanguage),
    .init([], .theme, .keyTheme),
    .init([.control("]")], .mouse, .keyMouse),
    .init([.function(12)], .suspend, .keySuspend),
    .init([.control("q")], .quit, .keyQuit, isInLine: true),
  ])

  public internal(set) var desk: Desk
  var page: any Page
  var pagesBelow: [any Page] = []
  private(set) var history = History()
  /// What the message row says until the next key.
  var message: String?
  /// What the message row says once the change that a page asked for is on disk.
  var announced: String?
  /// Whether the file has everything, and what to say about it.
  var savedState = SavedState()
  /// A change that the journal could not take; it is tried again.
  var refused: RefusedChange?
  /// Where the workbook was saved instead of its first place.
  var place: String?
  private(set) var hasWorkbook: Bool
  /// A form that was left while its record is still to be made; it comes back if that fails.
  private var leaving: FormPage?
  /// Whether the terminal reports the mouse instead of using it itself.
  var hasMouse = false
  /// The size of the screen.
  var screen = Size(columns: 80, rows: 24)

  /// Starts on a workbook, with the focus in the list of sheets.
  public init(opening desk: Desk) {
    self.desk = desk
    page = SheetListPage()
    hasWorkbook = true
  }

  /// Shows the workbook to a room; leaving that ends the program.
  public mutating func present(hidingNames: Bool, hidingAmounts: Bool) {
    page = PresentPage(
      at: desk, .init(hidesNames: hidingNames, hidesAmounts: hidingAmounts), quits: true)
  }

  /// Starts without a workbook, on the home page.
  ///
  /// When it `isFirst`, nobody has seen the program here yet, and it shows itself around.
  public init(home: HomePage, desk: Desk, isFirst: Bool = false) {
    self.desk = desk
    page = isFirst ? TourPage() : home
    pagesBelow = isFirst ? [home] : []
    hasWorkbook = false
  }

  /// Starts without a workbook, on the workbooks of many groups.
  public init(recap: RecapPage, desk: Desk) {
    self.desk = desk
    page = recap
    hasWorkbook = false
  }

  /// Whether the file lacks something that the journal has.
  public var hasUnsavedChanges: Bool { savedState.isBehind }

  /// Why the file could not be written, as long as it lacks something; nil when all is well.
  public var savingProblem: SavingProblem? { savedState.problem }

  /// Tells how large the screen is, at the start and whenever it changes.
  public mutating func resize(to size: Size) { screen = size }

  // MARK: Keys

  /// Takes one key and answers what has to be done outside.
  public mutating func receive(_ key: Key) -> [Effect] {
    message = nil
    announced = nil
    _ = desk.ids.next()
    desk.room = layout(screen).page.size
    switch key {
    case .click(let point): return permitted(click(at: point))
    case .wheel(let steps): return permitted(turnWheel(by: steps))
    case .paste(let text) where text.utf8.count > Field.longestText:
      // No field takes so much, and a list of so many rows would keep everybody waiting.
      message = desk.phrase(.pasteTooLong, String(text.utf8.count / 1024))
      return []
    default: return permitted(press(key))
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    let step = page.receive(key, at: desk)
    if case .unused = step { return perform(key) }
    return follow(step)
  }

  mutating func follow(_ step: Step) -> [Effect] {
    switch step {
    case .unused: return []
    case .stay(let effects): return effects
    case .change(let change, let sentence):
      announced = sentence
      return [.apply(change, .new)]
    case .say(let sentence):
      message = sentence
      return []
    case .push(let next):
      open(next)
      return []
    case .make(let change, let sentence, let next):
      open(next)
      announced = sentence
      return [.apply(change, .new)]
    case .replace(let next):
      // Who searches within a tree comes back to it, with what was folded there.
      if let tree = next as? TreePage, var below = pagesBelow.last as? TreePage,
        below.goes(where: tree, at: desk)
      {
        pagesBelow.removeLast()
        page = below
        return []
      }
      page = resumed(next)
      return []
    case .switchReview: return switchReview()
    case .sign(let name, let next): return sign(name, then: next)
    case .back(let effects, let sentence):
      // What a change did is said once it is on disk; until then its own message would replace it.
      if effects.contains(where: \.isChange) { announced = sentence } else { message = sentence }
      return back(effects)
    }
  }

  private mutating func open(_ next: any Page) {
    pagesBelow.append(page)
    page = resumed(next)
  }

  private mutating func back(_ effects: [Effect]) -> [Effect] {
    let chosen = (page as? any CommandPage)?.chosen
    guard let below = pagesBelow.popLast() else { return effects }
    let waiting = letWait(page.unfinishedTexts(at: desk))
    leaving = waiting.isEmpty ? nil : page as? FormPage
    page = below
    if let chosen { return effects + carryOut(chosen) }
    return waiting + effects.filter { $0 != .save || hasUnsavedChanges }
  }

  // On the page below, a key of the program may mean something else.
  private mutating func carryOut(_ chosen: KeyHelp) -> [Effect] {
    if let own = Self.keyMap.bindings.first(where: { $0.help == chosen.text }) {
      return perform(own.action)
    }
    return chosen.keys.first.map { receive($0) } ?? []
  }

  private mutating func returnToForm() {
    guard let form = leaving else { return }
    leaving = nil
    desk.drafts[form.subject.id] = nil
    pagesBelow.append(page)
    page = form
  }

  private mutating func perform(_ key: Key) -> [Effect] {
    let isTyped = page.takesText(at: desk)
    let action =
      Self.keyMap.action(for: key)
      ?? (isTyped ? nil : key == .character("?") ? .help : key == .character("/") ? .jump : nil)
    if let action { return perform(action) }
    if case .character = key { message = page.hint(at: desk).map { desk.phrase($0) } }
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .help: return follow(.push(TextPage(page.help(at: desk), lesson: lessonHere)))
    case .menu: return follow(.push(MenuPage(entries: commandsHere)))
    case .save: return hasWorkbook ? [.save] : []
    case .saveElsewhere: return hasWorkbook ? [.proposePlace] : []
    case .backups: return hasWorkbook ? [.listBackups] : []
    case .quit: return [.quit]
    case .undo: return undo()
    case .redo: return redo()
    case .findings: return hasWorkbook ? follow(.push(FindingsPage())) : []
    case .results: return openResults()
    case .jump: return hasWorkbook ? follow(.push(JumpPage(commands: commandsHere))) : []
    case .next: return hasWorkbook ? follow(.push(NextPage())) : []
    case .tour: return follow(.push(TourPage()))
    case .present: return hasWorkbook ? follow(.push(PresentPage(at: desk))) : []
    case .drills: return follow(.push(DrillListPage()))
    case .importList: return hasWorkbook ? follow(.push(ImportPage())) : []
    case .comment: return comment()
    case .remarks: return hasWorkbook ? follow(.push(RemarksPage(at: desk))) : []
    case .review: return switchReview()
    case .rename: return follow(.push(NamePage(then: .nothing, at: desk)))
    case .language: return [.switchLanguage]
    case .theme: return [.switchTheme]
    case .mouse: return switchMouse()
    case .suspend: return [.save, .suspend]
    }
  }

  /// Every command that works at this place, in the words of the place.
  private var commandsHere: [KeyHelp] {
    let keys = page.keysHere(at: desk)
    return keys + Self.keyMap.help.hiding(keysOf: keys)
  }

  private mutating func undo() -> [Effect] {
    guard let change = history.undo else {
      message = desk.phrase(.nothingToUndo)
      return []
    }
    return [.apply(change, .undo)]
  }

  private mutating func redo() -> [Effect] {
    guard let change = history.redo else {
      message = desk.phrase(.nothingToRedo)
      return []
    }
    return [.apply(change, .redo)]
  }

  private mutating func openResults() -> [Effect] {
    if let results = page.results(at: desk) { return follow(.push(results)) }
    guard let plan = desk.workbook.records(of: .plan).first else {
      message = desk.phrase(.noPlanYet)
      return []
    }
    return follow(.push(ResultsPage(plan: plan.id)))
  }

  // MARK: Events

  /// Takes what happened outside and answers what has to be done next.
  public mutating func receive(_ event: AppEvent) -> [Effect] {
    switch event {
    case .journalled(let change, let inverse, let workbook, let purpose):
      take(workbook, change, inverse: inverse, purpose)
      return retry(after: change)
    case .refused(let change, let sentence):
      message = sentence
      announced = nil
      if refused?.change == change { refused = nil }
      returnToForm()
      page.changed(.refused(sentence), at: desk)
    case .notJournalled(let change, let purpose, let sentence):
      message = sentence
      returnToForm()
      waitToRetry(change, purpose, saying: sentence)
    case .saving: savedState.noteSaving()
    case .saved(let time, let medium): savedState.noteSaved(time: time, on: medium)
    case .notSaved(let problem): savedState.noteFailure(problem)
    case .opened(let workbook, let readOnly, let notice, let recovery):
      open(workbook, readOnly: readOnly, recovery: recovery)
      message = notice ?? desk.readOnlyReason ?? sentenceOfConflicts
    case .foundCopy(let copy): offer(copy)
    case .merged(let workbook, let sentence): take(merged: workbook, saying: sentence)
    case .recovered(let workbook, let unfinished): return recover(workbook, unfinished)
    case .placeProposed(let path, let notice): ask(for: path, notice)
    case .moved(let path, let time, let medium): move(to: path, at: time, on: medium)
    case .copied(let sentence): leavePlacePage(saying: sentence)
    case .listRead(let text): return take(list: text)
    case .backups(let entries): show(entries)
    case .recapRead(let rows, let skipped, let files):
      changeRecap { $0.take(rows, skipped, files: files) }
    case .recapRenewed(let row): changeRecap { $0.renew(row) }
    case .cannotOpen(let sentence), .message(let sentence): message = sentence
    case .languageChanged(let catalogue): desk.catalogue = catalogue
    }
    return []
  }

  private mutating func take(
    _ taken: Workbook, _ change: Change, inverse: Change, _ purpose: Purpose
  ) {
    let names = purpose == .new && change.removesSomething ? change.names(at: desk) : nil
    desk.workbook = taken
    leaving = nil
    switch purpose {
    case .new: history.note(inverse: inverse)
    case .undo: history.noteUndone(inverse: inverse)
    case .redo: history.noteRedone(inverse: inverse)
    }
    message = announced ?? desk.sentence(about: change, purpose: purpose, names: names)
    announced = nil
    savedState.noteChange()
    desk.forgetDrafts(takenBy: change)
    desk.recheck(after: change)
    page.changed(.applied(change), at: desk)
  }

  private mutating func open(
    _ workbook: Workbook, readOnly: String?, recovery: AppEvent.Recovery?
  ) {
    desk.workbook = workbook
    desk.access = readOnly.map { .nothing(because: $0) } ?? .everything
    desk.signers = Signers()
    desk.recheck()
    history = History()
    hasWorkbook = true
    savedState = SavedState()
    place = nil
    page = SheetListPage()
    pagesBelow = []
    if let recovery {
      pagesBelow = [page]
      page = RecoveryPage(recovery, at: desk)
    }
  }
}
