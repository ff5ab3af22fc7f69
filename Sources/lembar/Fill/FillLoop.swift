import TerminalCurses
import TerminalScreen
import WorksheetApp
import WorksheetModel
import WorksheetText

/// Brings lines to the dialogue, carries out what it asks for, and says what it says.
struct FillLoop {
  typealias Ending = Loop<MemoryTerminal>.Ending

  struct Outcome {
    let ending: Ending
    let savingProblem: String?
    let placeOfFile: String?
  }

  private var dialogue: Dialogue
  private var runner: EffectRunner
  private let console: LineConsole
  private let voice: FillVoice
  private var deadlines = Deadlines()
  /// A text that waits at its field since an earlier session, as the journal last has it.
  private var keptDraft: Unfinished?

  init(
    _ session: FillSession, on console: LineConsole, speaking voice: FillVoice, sheet: Template?
  ) {
    dialogue = Dialogue(session.app)
    runner = session.runner
    self.console = console
    self.voice = voice
    for event in session.events { perform(tell(event)) }
    keepDraft()
    dialogue.begin(sheet: sheet)
  }

  /// Runs until there is no more input, somebody leaves, or a signal comes.
  mutating func run() -> Outcome {
    var ending: Ending?
    if !ask() { ending = .hangUp }
    while ending == nil {
      switch console.nextEvent(timeoutMilliseconds: patience, orReadable: runner.savingDescriptor) {
      case .line(let bytes): ending = hear(bytes)
      case .tooLong: ending = refuse(.tooLong)
      case .end: ending = .quit
      case .readable: endSave()
      case .timeout: doWhatIsDue()
      case .interrupted(let signal): ending = .signal(signal)
      }
    }
    let end = ending ?? .quit
    finish(end)
    if end != .hangUp {
      // The line of the question is ended for what the shell says next.
      _ = voice.say((console.isInteractive && !dialogue.isOver ? [" "] : []) + dialogue.farewell())
    }
    return Outcome(
      ending: end, savingProblem: dialogue.app.savingProblem.map { runner.farewell(after: $0) },
      placeOfFile: runner.placeOfFile)
  }

  // MARK: Lines

  private mutating func ask() -> Bool {
    let (lines, question) = dialogue.spoken()
    return voice.say(lines, question: question)
  }

  private mutating func askAgain() -> Bool {
    let (lines, question) = dialogue.spokenAgain()
    return voice.say(lines, question: question)
  }

  private mutating func hear(_ bytes: [UInt8]) -> Ending? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return refuse(.notText) }
    let (effects, isRepeated) = dialogue.hear(Self.plain(text))
    perform(effects)
    if effects.contains(.save) { waitForSave() }
    keepDraft()
    if dialogue.isOver { return .quit }
    return (isRepeated ? askAgain() : ask()) ? nil : .hangUp
  }

  /// Blanks at both ends are no part of an answer, and control characters none of a text.
  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        scalars.append(" ")
      } else if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) {
        scalars.append(scalar)
      }
    }
    var line = String(scalars)[...]
    while line.first == " " { line = line.dropFirst() }
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }

  private mutating func refuse(_ phrase: FillPhrase) -> Ending? {
    dialogue.refuse(runner.catalogue[phrase])
    return askAgain() ? nil : .hangUp
  }

  // MARK: Effects

  private mutating func perform(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      for event in runner.perform(effect) { waiting.append(contentsOf: tell(event)) }
      if case .apply = effect { keptDraft = nil }
    }
  }

  private mutating func tell(_ event: AppEvent) -> [Effect] {
    deadlines.note(event, at: .now)
    return dialogue.receive(event)
  }

  /// How long to wait for a line: until something has to be done, else for ever.
  private var patience: Int? {
    guard let save = deadlines.save else { return nil }
    return max(0, Int((ContinuousClock.now.duration(to: save) / .milliseconds(1)).rounded(.up)))
  }

  private mutating func doWhatIsDue() {
    guard let save = deadlines.save, save <= .now else { return }
    deadlines.noteSaving()
    perform([.save])
  }

  private mutating func keepDraft() {
    let draft = dialogue.app.unfinished
    guard draft != keptDraft, runner.keep(draft) else { return }
    keptDraft = draft
  }

  // MARK: Saving

  private mutating func endSave() {
    let wasAskedMeanwhile = runner.isSaveWanted
    for event in runner.endSave() { perform(tell(event)) }
    if wasAskedMeanwhile, dialogue.app.hasUnsavedChanges { perform([.save]) }
  }

  private mutating func waitForSave() {
    guard runner.hasSaveEnded(by: .now + .seconds(10)) else { return }
    endSave()
  }

  /// Brings everything to the disk: what the running save has, then what it has not.
  private mutating func finish(_ ending: Ending) {
    keepDraft()
    guard settle(ending), dialogue.app.hasUnsavedChanges else { return }
    perform([.save])
    _ = settle(ending)
  }

  /// Waits until no save runs; false when it was left to itself.
  private mutating func settle(_ ending: Ending) -> Bool {
    let limit = ContinuousClock.now + .seconds(3)
    while runner.savingDescriptor != nil {
      if runner.hasSaveEnded(by: .now + .milliseconds(200)) {
        endSave()
        continue
      }
      // Whoever leaves wants to know that the stick can be pulled; a second Ctrl-C ends the waiting.
      let isPatient = ending == .quit && console.nextSignal() == nil
      if isPatient || ContinuousClock.now < limit && ending != .quit { continue }
      for event in runner.abandonSave() { perform(tell(event)) }
      return false
    }
    return true
  }
}
