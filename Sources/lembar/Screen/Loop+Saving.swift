import TerminalScreen
import WorksheetApp

/// The save that runs beside the loop: its end, and waiting for it before the program stops.
extension Loop {
  mutating func endSave() {
    let wasAskedMeanwhile = runner.isSaveWanted
    for event in runner.endSave() { perform(tell(event)) }
    if wasAskedMeanwhile, app.hasUnsavedChanges { perform([.save]) }
  }

  /// The shell gets the terminal even when a stick does not answer; the save goes on afterwards.
  mutating func waitBeforeSuspending() {
    if runner.hasSaveEnded(by: .now + .seconds(3)) { endSave() }
  }

  /// Brings everything to the disk: what the running save has, then what it has not.
  mutating func finish(_ ending: Ending) {
    keepDraft()
    let limit = ContinuousClock.now + .seconds(3)
    guard settleSave(ending, by: limit), app.hasUnsavedChanges else { return }
    perform([.save])
    _ = settleSave(ending, by: limit)
  }

  /// Waits until no save runs; false when it was left to itself.
  private mutating func settleSave(_ ending: Ending, by limit: ContinuousClock.Instant) -> Bool {
    while let descriptor = runner.savingDescriptor {
      let hasEnded =
        switch ending {
        // Whoever quits wants to know that the stick can be pulled, and may wait for that.
        case .quit, .left, .visit: waitOnScreen(descriptor)
        // Nobody is there to wait; the system kills who does not go.
        case .hangUp, .signal: runner.hasSaveEnded(by: limit)
        }
      guard hasEnded else {
        for event in runner.abandonSave() { perform(tell(event)) }
        return false
      }
      endSave()
    }
    return true
  }

  /// Says on the screen what is waited for; quitting again, or a signal, ends the waiting.
  private mutating func waitOnScreen(_ descriptor: Int32) -> Bool {
    if runner.hasSaveEnded(by: .now + .milliseconds(100)) { return true }
    while true {
      perform(tell(.message(runner.catalogue[ScreenPhrase.waitingForSave])))
      show()
      switch terminal.nextEvent(timeoutMilliseconds: nil, orReadable: descriptor) {
      case .readable: return true
      case .key(let key):
        // The messages of the page below belong to a session that is over; only leaving counts.
        if app.receive(key) == [.quit] { return false }
      case .hangUp, .interrupted: return false
      case .resized, .resumed: app.resize(to: terminal.size)
      case .timeout: break
      }
    }
  }
}
