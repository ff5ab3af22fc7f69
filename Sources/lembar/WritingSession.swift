import WorksheetModel
import WorksheetStore
import WorksheetText

/// One editing session of a command: open, take in what was unsaved, change, save.
struct WritingSession {
  let path: String
  let catalogue: Catalogue
  private let session: EditingSession
  private let clock: SystemClock
  private let statePath: String

  /// Opens a workbook for a command that writes; what is wrong with it is said on standard error.
  init(_ path: String, in surroundings: Surroundings) throws(Refusal) {
    self.path = path
    clock = surroundings.clock
    statePath = surroundings.state?.path ?? ""
    let file = WorkbookFile(path: path)
    let read: Workbook
    do throws(FileProblem) {
      read = try file.open().read.workbook
    } catch {
      throw .badInput(surroundings.catalogue().wording(error, at: path))
    }
    catalogue = surroundings.catalogue(for: read)
    // What can never be saved here must not wait in the journal for the next file of this id.
    if read.header.version <= Workbook.Header.currentVersion, let problem = file.writingProblem {
      throw .notWritten(catalogue.wording(problem, at: path))
    }
    session = try Self.session(file, in: surroundings, catalogue: catalogue, path: path)
    for notice in catalogue.notices(session.opened, at: path) { Console.say(notice) }
    takeUnsaved()
  }

  private static func session(
    _ file: WorkbookFile, in surroundings: Surroundings, catalogue: Catalogue, path: String
  ) throws(Refusal) -> EditingSession {
    guard let state = surroundings.state else {
      throw .notWritten(catalogue.wording(FileProblem.noStateFolder, at: path))
    }
    do throws(FileProblem) {
      let settings = Journal.Session(
        state: state, replica: MadeIdentifier.replica(), author: surroundings.author)
      // Scripts may run several commands at once; five seconds let each have its turn.
      return try EditingSession(
        opening: file, as: settings, recovering: .unsaved, patience: 500)
    } catch {
      if case .newerVersion = error { throw .badInput(catalogue.wording(error, at: path)) }
      // The workbook was readable a moment ago; anything else than a lock is about the journal.
      throw .notWritten(catalogue.wording(error, at: error.isAboutWorkbook ? path : state.path))
    }
  }

  private func takeUnsaved() {
    guard let unsaved = session.unsaved, !unsaved.changes.isEmpty else { return }
    let unfit = session.takeUnsaved()
    Console.say(
      catalogue[
        FilePhrase.unsavedTaken, path, String(unsaved.fieldCount), String(unsaved.tornLines)])
    if !unfit.isEmpty { Console.say(catalogue[FilePhrase.unfitChanges, String(unfit.count)]) }
  }

  var workbook: Workbook { session.workbook }

  /// Journals a change and saves; nothing is written when the change is refused.
  func carryOut(_ change: Change) throws(Refusal) {
    guard !workbook.isApproved || workbook.isAllowedWhenApproved(change) else {
      throw .badInput(catalogue[CommandPhrase.approved, path])
    }
    try checkLimits(change)
    do throws(CommitProblem) {
      _ = try session.commit(change)
    } catch {
      switch error {
      case .edit(let problem): throw .badInput(catalogue.wording(problem, at: path))
      case .file(let problem):
        let sentence = catalogue.wording(problem, at: statePath)
        throw .notWritten(catalogue[FilePhrase.journalUnwritable, sentence])
      }
    }
    try save()
  }

  // A change that makes the file too large must not get into the journal: it could never be saved.
  private func checkLimits(_ change: Change) throws(Refusal) {
    var next = workbook
    do throws(EditProblem) {
      _ = try next.apply(change, at: Stamp(counter: 1, replica: "preview0"))
    } catch {
      throw .badInput(catalogue.wording(error, at: path))
    }
    do throws(FileProblem) {
      _ = try WorkbookFormat.bytes(next)
    } catch {
      throw .badInput(catalogue.wording(error, at: path))
    }
  }

  private func save() throws(Refusal) {
    do throws(FileProblem) {
      try session.save(date: clock.day.iso)
    } catch {
      let sentence = catalogue.wording(error, at: path)
      throw .notWritten(catalogue[FilePhrase.keptInJournal, sentence])
    }
    if let problem = session.backupProblem {
      Console.say(catalogue[FilePhrase.backupFailed, catalogue.wording(problem, at: statePath)])
    }
    if let copy = session.damagedCopy { Console.say(catalogue[FilePhrase.damagedKept, copy]) }
  }
}
