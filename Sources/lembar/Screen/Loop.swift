import TerminalScreen
import WorksheetApp

/// Brings keys to the program, carries out what it asks for, and shows what it draws.
struct Loop<Screen: Terminal> {
  /// Why the loop ended.
  enum Ending: Hashable {
    case quit
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

  private var app: App
  private var terminal: Screen
  private var runner: EffectRunner
  /// The text being typed as the journal last has it.
  private var keptDraft: Unfinished?
  /// When the text being typed goes to the journal. Counted from its first new letter, or somebody
  /// who never pauses would lose everything.
  private var draftDeadline: ContinuousClock.Instant?

  init(app: App, terminal: Screen, runner: EffectRunner) {
    self.app = app
    self.terminal = terminal
    self.runner = runner
  }

  /// Runs until somebody quits; whatever ends it, everything is on disk then.
  mutating func run() -> Outcome {
    app.resize(to: terminal.size)
    terminal.show(app.drawn(size: terminal.size))
    while true {
      if let ending = take(terminal.nextEvent(timeoutMilliseconds: patience)) {
        finish()
        return Outcome(
          ending: ending, savingProblem: app.savingProblem, placeOfFile: runner.placeOfFile,
          terminal: terminal)
      }
      keepDraftWhenDue()
      terminal.show(app.drawn(size: terminal.size))
    }
  }

  /// How long to wait for a key: until something has to be written, else for ever.
  private var patience: Int? {
    guard let draftDeadline else { return app.millisecondsUntilSave }
    let left = ContinuousClock.now.duration(to: draftDeadline) / .milliseconds(1)
    return max(0, Int(left.rounded(.up)))
  }

  private mutating func take(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .key(let key): return perform(app.receive(key))
    case .resized, .resumed:
      app.resize(to: terminal.size)
      return nil
    case .timeout:
      return draftDeadline == nil ? perform([.save]) : nil
    case .hangUp: return .hangUp
    case .interrupted(let signal): return .signal(signal)
    }
  }

  private mutating func perform(_ effects: [Effect]) -> Ending? {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .quit: return .quit
      case .suspend: terminal.suspend()
      case .apply, .save, .open, .create, .openExample, .recover, .switchLanguage:
        for event in runner.perform(effect) { waiting.append(contentsOf: app.receive(event)) }
        // A change ends the draft before it in the journal; one that goes on is kept again.
        if case .apply = effect { keptDraft = nil }
      }
    }
    return nil
  }

  private mutating func keepDraftWhenDue() {
    guard app.unfinished != keptDraft else {
      draftDeadline = nil
      return
    }
    guard let draftDeadline else {
      self.draftDeadline = ContinuousClock.now + .seconds(1)
      return
    }
    if ContinuousClock.now >= draftDeadline { keepDraft() }
  }

  private mutating func keepDraft() {
    keptDraft = app.unfinished
    draftDeadline = nil
    runner.keep(keptDraft)
  }

  private mutating func finish() {
    if app.unfinished != keptDraft { keepDraft() }
    if app.hasUnsavedChanges { _ = perform([.save]) }
  }
}
