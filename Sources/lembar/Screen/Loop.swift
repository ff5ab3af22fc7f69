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

  private var app: App
  private var terminal: Screen
  private var runner: EffectRunner
  /// The text being typed as the journal last has it.
  private var keptDraft: Unfinished?

  init(app: App, terminal: Screen, runner: EffectRunner) {
    self.app = app
    self.terminal = terminal
    self.runner = runner
  }

  /// Runs until somebody quits; whatever ends it, everything is on disk then.
  mutating func run() -> (ending: Ending, terminal: Screen) {
    app.resize(to: terminal.size)
    terminal.show(app.drawn(size: terminal.size))
    while true {
      if let ending = take(terminal.nextEvent(timeoutMilliseconds: patience)) {
        finish()
        return (ending, terminal)
      }
      terminal.show(app.drawn(size: terminal.size))
    }
  }

  /// How long to wait for a key: until something has to be written, else for ever.
  private var patience: Int? {
    if app.unfinished != keptDraft { return 1_000 }
    return app.millisecondsUntilSave
  }

  private mutating func take(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .key(let key): return perform(app.receive(key))
    case .resized, .resumed:
      app.resize(to: terminal.size)
      return nil
    case .timeout:
      if app.unfinished != keptDraft {
        keepDraft()
        return nil
      }
      return perform([.save])
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
      }
    }
    return nil
  }

  private mutating func keepDraft() {
    keptDraft = app.unfinished
    if let draft = keptDraft { runner.keep(draft) }
  }

  private mutating func finish() {
    if app.unfinished != keptDraft { keepDraft() }
    if app.hasUnsavedChanges { _ = perform([.save]) }
  }
}
