import TerminalScreen
import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetText

/// A workbook that is only looked at, and what stands in the way of changing it.
struct LookedAt {
  enum Obstacle {
    case none, approved, busy
    /// The bytes are copied as they are; this program does not know all that they mean.
    case newer(bytes: [UInt8])
  }

  let file: WorkbookFile
  let workbook: Workbook
  let obstacle: Obstacle

  init(_ opened: OpenedWorkbook, of file: WorkbookFile, because problem: ReadOnly? = nil) {
    self.file = file
    workbook = opened.read.workbook
    if opened.read.newerVersion != nil, let bytes = try? file.content() {
      obstacle = .newer(bytes: bytes)
    } else if case .inUse = problem {
      obstacle = .busy
    } else {
      obstacle = workbook.isApproved ? .approved : .none
    }
  }

  /// A workbook that was approved while it was open, or before: its copy can be changed again.
  init(approvedIn session: EditingSession) {
    file = session.file
    workbook = session.workbook
    obstacle = .approved
  }

  /// Writes a new file that can be changed where this one cannot.
  func copy(to place: WorkbookFile) throws(FileProblem) {
    switch obstacle {
    case .newer(let bytes): try place.create(copying: bytes)
    case .none, .busy: try place.create(workbook)
    case .approved: try place.create(reopened)
    }
  }

  /// The workbook with its last review taken back to a draft.
  private var reopened: Workbook {
    var copy = workbook
    guard let review = copy.latestReview else { return copy }
    let change = Change(.set(review.id, "state", Answer(.text("draft"))))
    let stamp = copy.nextStamp(in: MadeIdentifier.replica())
    return (try? copy.apply(change, at: stamp)) == nil ? workbook : copy
  }

  var sentence: ScreenPhrase {
    switch obstacle {
    case .none: .copiedTo
    case .approved: .copiedAsDraft
    case .busy: .copiedWhileBusy
    case .newer: .copiedNewer
    }
  }
}

// MARK: - Saving elsewhere

extension EffectRunner {
  /// The file that is open, for writing or for reading.
  private var file: WorkbookFile? { session?.file ?? looked?.file }

  /// Proposes the home folder and a name that is free there.
  func proposePlace() -> [AppEvent] {
    guard let file else { return [] }
    let place = file.freeName(in: surroundings.environment["HOME"])
    return [.placeProposed(surroundings.shown(place.path), notice: nil)]
  }

  /// Saves where somebody typed; an editing session goes on there.
  mutating func saveElsewhere(_ typed: String) -> [AppEvent] {
    guard let file else { return [] }
    // What a save of the first place has to tell must not be taken for one of the new place. A stick
    // that does not answer is no reason to wait for long.
    let earlier = hasSaveEnded(by: .now + .seconds(3)) ? endSave() : abandonSave()
    let place = file.place(typed: absolute(typed))
    let shown = surroundings.shown(place.path)
    do throws(FileProblem) {
      guard let session, !session.workbook.isApproved else {
        guard let looked = looked ?? session.map(LookedAt.init(approvedIn:)) else { return [] }
        try looked.copy(to: place)
        return [.copied(catalogue[looked.sentence, shown])]
      }
      try session.move(to: place)
      RecentFiles(in: state).note(place.path)
      return earlier + [.moved(to: shown, time: SystemClock.now.time, on: place.appMedium)]
    } catch {
      let sentence = catalogue.wording(error, at: shown)
      guard error == .exists else { return earlier + [.message(sentence)] }
      let free = surroundings.shown(place.freeName().path)
      return earlier + [.placeProposed(free, notice: sentence)]
    }
  }
}

// MARK: - Tables for other programs

extension EffectRunner {
  /// Writes a new file beside the workbook and says where it is; nothing is written over.
  func write(_ text: String, beside ending: String) -> AppEvent {
    guard let file else { return .message(catalogue.wording(FileProblem.notFound, at: ending)) }
    do throws(FileProblem) {
      let made = try file.createBeside(ending, Array(text.utf8))
      return .message(catalogue[GridPhrase.copiedOut, surroundings.shown(made.path)])
    } catch {
      return .message(catalogue.wording(error, at: ending))
    }
  }
}

// MARK: - Backups

extension EffectRunner {
  /// Says why the state before could not be kept; the save itself went well.
  func backupNotice() -> [AppEvent] {
    guard let problem = session?.backupProblem else { return [] }
    let sentence = catalogue.wording(problem, at: state.path)
    return [.message(catalogue[FilePhrase.backupFailed, sentence])]
  }

  func listBackups() -> [AppEvent] {
    guard let id = session?.workbook.header.id ?? looked?.workbook.header.id else { return [] }
    return [.backups(state.backups(of: id).map(entry))]
  }

  private func entry(_ backup: Backup) -> BackupsPage.Entry {
    let reason: ScreenPhrase =
      switch backup.reason {
      case .session: .backupSession
      case .recovery: .backupRecovery
      case .merge: .backupMerge
      case .migration: .backupMigration
      case .approval: .backupApproval
      }
    let contents = (try? backup.read()).map { workbook in
      BackupsPage.Entry.Contents(
        records: workbook.count,
        fields: workbook.records.reduce(0) { $0 + $1.fields.count })
    }
    return BackupsPage.Entry(
      path: backup.path, date: catalogue.dayShown(backup.date), reason: reason,
      contents: contents, clock: backup.clock)
  }

  /// Writes a backup as a new file and says where it is.
  func restoreBackup(_ path: String) -> [AppEvent] {
    guard let file, let id = session?.workbook.header.id ?? looked?.workbook.header.id,
      let backup = state.backups(of: id).first(where: { $0.path == path })
    else { return [] }
    do throws(FileProblem) {
      let new = try backup.restore(beside: file, or: surroundings.environment["HOME"])
      return [.message(catalogue[ScreenPhrase.backupRestored, surroundings.shown(new.path)])]
    } catch {
      return [.message(catalogue.wording(error, at: surroundings.shown(file.path)))]
    }
  }
}

// MARK: - Media

extension WorkbookFile {
  var appMedium: Medium { medium.isRemovable ? .removable : .fixed }
}
