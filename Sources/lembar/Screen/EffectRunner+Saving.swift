import WorksheetApp
import WorksheetStore
import WorksheetText

extension EffectRunner {
  /// Readable when the save that runs has ended; nil when none runs.
  var savingDescriptor: Int32? { running?.save.descriptor }

  /// Begins to save beside the loop. While a save runs, the wish for another one is remembered.
  mutating func save() -> [AppEvent] {
    guard let session else { return [] }
    guard running == nil else {
      isSaveWanted = true
      return []
    }
    let snapshot = session.snapshot(date: SystemClock.now.day.iso)
    guard let save = RunningSave(snapshot) else {
      // Without a thread typing has to wait: better than not saving.
      return [.saving] + note(Result { () throws(FileProblem) in try snapshot.save() }, session)
    }
    running = (save, session)
    return [.saving]
  }

  /// Whether no save runs any more, waiting for it at most until then.
  func hasSaveEnded(by end: ContinuousClock.Instant) -> Bool {
    running?.save.hasEnded(by: end) ?? true
  }

  /// Takes what became of the save that ran.
  mutating func endSave() -> [AppEvent] {
    guard let (save, session) = running else { return [] }
    running = nil
    isSaveWanted = false
    return note(save.result(), session)
  }

  /// Lets a save that does not end go on alone, and tells that the file may lack what it has.
  mutating func abandonSave() -> [AppEvent] {
    guard let (save, session) = running else { return [] }
    running = nil
    save.abandon()
    return [.notSaved(catalogue.problem(.silent, at: session.file.path))]
  }

  /// What is said on the shell when the file lacks something: where it is and how it comes back.
  func farewell(after problem: SavingProblem) -> String {
    let path = session.map { surroundings.shown($0.file.path) } ?? ""
    return problem.sentence + " "
      + catalogue[ScreenPhrase.comesBack, path, surroundings.shown(state.path)]
  }

  private mutating func note(
    _ result: Result<Snapshot.Saved, FileProblem>, _ session: EditingSession
  ) -> [AppEvent] {
    do throws(FileProblem) {
      let saved = try result.get()
      // A mark that the journal has no room for is made good by the next save; the file has all.
      try? session.noteSaved(saved)
      let time = SystemClock.now.time
      let news = [AppEvent.saved(time: time, on: session.file.appMedium)] + backupNotice()
      guard saved.isMadeAgain else { return news }
      let path = surroundings.shown(session.file.path)
      return news + [.message(catalogue[ScreenPhrase.madeAgain, path])]
    } catch .changedMeanwhile {
      return mergeChangedFile()
    } catch {
      return [.notSaved(catalogue.problem(SavingCause(error), at: session.file.path))]
    }
  }
}
