import TerminalScreen
import WorksheetApp

/// Brings keys to the program, carries out what it asks for, and shows what it draws.
struct Loop<Screen: Terminal> {
  /// Why the loop ended.
  enum Ending: Hashable {
    case quit
    /// Back to the list that the workbook was chosen from.
    case left
    /// To a workbook of a list, and back here afterwards.
    case visit(String)
    case hangUp
    case signal(Int32)
  }

  /// What the loop leaves behind.
  struct Outcome {
    var ending: Ending
    /// Why the file lacks what is in the journal; nil when it has everything.
    var savingProblem: String?
    /// The sentence that says where the file is; nil when nothing was open for writing.
    var placeOfFile: String?
    var terminal: Screen
  }

  var app: App
  var terminal: Screen
  var runner: EffectRunner
  /// The text being typed as the journal last has it.
  private var keptDraft: Unfinished?
  private var deadlines = Deadlines()

  init(app: App, terminal: Screen, runner: EffectRunner) {
    self.app = app
    self.terminal = terminal
    self.runner = runner
  }

  /// Runs until somebody quits; whatever ends it, everything is on disk then.
  mutating func run() -> Outcome {
    app.resize(to: terminal.size)
    show()
    while true {
      let event = terminal.nextEvent(
        timeoutMilliseconds: patience, orReadable: runner.savingDescriptor ?? runner.recapDescriptor
      )
      if let ending = take(event) {
        finish(ending)
        return Outcome(
          ending: ending, savingProblem: app.savingProblem.map { runner.farewell(after: $0) },
          placeOfFile: runner.placeOfFile, terminal: terminal)
      }
      doWhatIsDue()
      show()
    }
  }

  mutating func show() { terminal.show(app.drawn(size: terminal.size)) }

  /// How long to wait for a key: until something has to be done, else for ever.
  private var patience: Int? {
    guard let next = deadlines.next else { return nil }
    let left = ContinuousClock.now.duration(to: next) / .milliseconds(1)
    return max(0, Int(left.rounded(.up)))
  }

  private mutating func take(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .key(let key): return perform(app.receive(key))
    case .resized, .resumed:
      app.resize(to: terminal.size)
      return nil
    case .timeout: return nil
    case .readable:
      if runner.savingDescriptor != nil { endSave() } else { takeRecap() }
      return nil
    case .hangUp: return .hangUp
    case .interrupted(let signal): return .signal(signal)
    }
  }

  @discardableResult
  mutating func perform(_ effects: [Effect]) -> Ending? {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .quit: return .quit
      case .leave: return .left
      case .visit(let path): return .visit(path)
      case .suspend:
        waitBeforeSuspending()
        terminal.suspend()
      case .switchTheme:
        terminal.theme = terminal.theme.next
        waiting.append(contentsOf: tell(.message(runner.catalogue[terminal.theme.phrase])))
      case .reportMouse(let isWanted): terminal.reportMouse(isWanted)
      case .apply, .save, .open, .create, .openExample, .recover, .mergeCopy, .proposePlace,
        .saveElsewhere, .writeBeside, .readList, .listBackups, .restoreBackup, .switchLanguage:
        for event in runner.perform(effect) { waiting.append(contentsOf: tell(event)) }
        // A change ends the draft before it in the journal; one that goes on is kept again.
        if case .apply = effect { keptDraft = nil }
      }
    }
    return nil
  }

  /// Tells the program what happened, and notes what has to be done later because of it.
  mutating func tell(_ event: AppEvent) -> [Effect] {
    deadlines.note(event, at: .now)
    return app.receive(event)
  }

  private mutating func doWhatIsDue() {
    noteDraft()
    let now = ContinuousClock.now
    if let draft = deadlines.draft, draft <= now { keepDraft() }
    if let retry = deadlines.retry, retry <= now {
      deadlines.retry = nil
      perform(app.retry())
    }
    if let save = deadlines.save, save <= now {
      deadlines.noteSaving()
      perform([.save])
    }
  }

  /// Counted from the first new letter, or somebody who never pauses would lose everything.
  private mutating func noteDraft() {
    guard app.unfinished != keptDraft else {
      deadlines.draft = nil
      return
    }
    deadlines.draft = deadlines.draft ?? .now + .seconds(1)
  }

  mutating func keepDraft() {
    guard app.unfinished != keptDraft else { return }
    guard runner.keep(app.unfinished) else {
      deadlines.draft = .now + Deadlines.pause
      return
    }
    keptDraft = app.unfinished
    deadlines.draft = nil
  }
}
