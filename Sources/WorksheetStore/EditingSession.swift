import WorksheetModel

/// Why a change was not taken.
public enum CommitProblem: Error, Hashable, Sendable {
  case edit(EditProblem)
  /// The journal could not be written; the workbook is as it was.
  case file(FileProblem)
}

/// One workbook from opening to closing: the lock, the journal, and the saves.
///
/// A class, because it owns the lock and the open journal.
public final class EditingSession {
  public private(set) var file: WorkbookFile
  /// How the file was found.
  public let opened: OpenedWorkbook
  /// What earlier sessions left unsaved; `takeUnsaved` takes it in.
  public let unsaved: UnsavedWork?
  public private(set) var workbook: Workbook
  /// Where the damaged original was kept, once something was written.
  public private(set) var damagedCopy: String?
  /// Why the last save could not keep the state before it, when it had to.
  public private(set) var backupProblem: FileProblem?

  private let settings: Journal.Session
  private let lock: SessionLock
  private var journal: Journal
  private var version: FileVersion?
  private var taken: UnsavedWork?
  /// Why the first save keeps the workbook as it was found; nil after that save.
  private var backupReason: Backup.Reason? = .session

  /// Opens a workbook for writing.
  ///
  /// `patience` is how many hundredths of a second to wait for another session; then it is `busy`.
  public init(
    opening file: WorkbookFile, as settings: Journal.Session, recovering scope: UnsavedWork.Scope,
    patience: Int = 0
  ) throws(FileProblem) {
    var opened = try file.open()
    if let newer = opened.read.newerVersion { throw .newerVersion(newer) }
    let folder = settings.state.folder(of: opened.read.workbook.header.id)
    let holder = LockHolder.own(since: settings.author.since)
    let lock = try SessionLock(in: folder, for: holder, patience: patience)
    // While this session waited, another one may have saved.
    if !file.isUnchanged(since: opened.version) { opened = try file.open() }
    self.file = file
    self.opened = opened
    self.settings = settings
    self.lock = lock
    workbook = opened.read.workbook
    version = opened.version
    unsaved = settings.state.unsavedWork(
      for: workbook, scope.place(of: file), except: settings.replica)
    settings.state.removeOldJournals(of: workbook)
    journal = Journal(of: workbook.header, at: file.place, session: settings)
  }

  /// Takes in what earlier sessions left unsaved; returns the changes that no longer fit.
  @discardableResult
  public func takeUnsaved() -> [StampedChange] {
    guard let unsaved else { return [] }
    let result = unsaved.recovered(workbook)
    workbook = result.workbook
    taken = unsaved
    // Should that fail, a later recovery takes these changes for made beside each other; both stay.
    try? journal.note(knowing: workbook.header.clock)
    backupReason = backupReason.map { _ in .recovery }
    return result.unfit
  }

  /// Moves what was being typed from the earlier journals to this one, so that it is offered once.
  public func takeDraft() throws(FileProblem) {
    guard let unsaved, let draft = unsaved.draft else { return }
    try journal.keep(draft)
    try settings.state.discardDrafts(of: unsaved)
  }

  /// Carries out a change once it is on the disk, and returns the one that undoes it.
  ///
  /// An approval notes the checksum of what it approves, and a copy of that is kept.
  public func commit(_ change: Change) throws(CommitProblem) -> Change {
    let change = workbook.completed(change, on: String(settings.author.since.prefix(10)))
    var next = workbook
    let stamp = workbook.nextStamp(in: settings.replica)
    let inverse: Change
    do throws(EditProblem) {
      inverse = try next.apply(change, at: stamp)
    } catch {
      throw .edit(error)
    }
    do throws(FileProblem) {
      try journal.append(StampedChange(change, at: stamp))
    } catch {
      throw .file(error)
    }
    if next.header.sessions[settings.replica] == nil {
      next.header.sessions[settings.replica] = settings.author
    }
    let isNewlyApproved = next.isApproved && !workbook.isApproved
    workbook = next
    if isNewlyApproved { keepApproved() }
    return inverse
  }

  // The approval stands whether or not there is room for the copy: its checksum travels with it.
  private func keepApproved() {
    do throws(FileProblem) {
      try settings.state.keepBackup(
        of: workbook, reason: .approval, date: settings.author.since)
    } catch {
      backupProblem = error
    }
  }

  /// Keeps what is being typed, at most once a second; nil when it was given up.
  public func keep(_ draft: Draft?) throws(FileProblem) { try journal.keep(draft) }

  /// Saves the workbook; `date` (`YYYY-MM-DD`) names the copy of a damaged original.
  public func save(date: String) throws(FileProblem) {
    try noteSaved(try snapshot(date: date).save())
  }

  /// The workbook as it is now, to be saved beside the loop while typing goes on.
  public func snapshot(date: String) -> Snapshot {
    Snapshot(
      file: file, workbook: workbook, version: version, date: date,
      damagedOriginal: damagedCopy == nil ? opened.damagedOriginal : nil,
      fallback: settings.state.folder(of: workbook.header.id),
      earlier: backupReason.map { [earlier(opened.read.workbook, $0)] } ?? [])
  }

  private func earlier(_ workbook: Workbook, _ reason: Backup.Reason) -> Snapshot.EarlierState {
    .init(workbook: workbook, reason: reason, session: settings)
  }

  /// Notes in the journals what a snapshot saved; changes made since then stay unsaved.
  public func noteSaved(_ saved: Snapshot.Saved) throws(FileProblem) {
    if saved.path == file.path { version = saved.version }
    damagedCopy = saved.damagedCopy ?? damagedCopy
    backupReason = nil
    backupProblem = saved.backupProblem
    try journal.markSaved(through: saved.counter)
    if let taken { try settings.state.markSaved(taken) }
    taken = nil
  }

  /// Goes on at another place: writes a new file there and leaves the one before as it is.
  public func move(to place: WorkbookFile) throws(FileProblem) {
    try place.create(workbook)
    let damagedCopy = opened.damagedOriginal == nil ? nil : file.path
    file = place
    try? journal.note(place: place.place, of: workbook.header.id, by: settings.author)
    // The new file has everything; what a journal cannot note is only offered once more.
    try? noteSaved(
      .init(
        version: place.currentVersion(), damagedCopy: damagedCopy, isMadeAgain: false,
        counter: workbook.header.highestCounter,
        path: place.path))
  }

  /// Merges the file as somebody else changed it, and saves both.
  ///
  /// Another workbook under the same name is `changedMeanwhile`: it is not written over.
  public func mergeChangedFile(date: String) throws(FileProblem) {
    let found = try file.open()
    if let newer = found.read.newerVersion { throw .newerVersion(newer) }
    guard found.read.workbook.header.id == workbook.header.id else { throw .changedMeanwhile }
    version = found.version
    try merge(found.read.workbook, date: date, keeping: found.damagedOriginal)
  }

  /// Merges another copy of the workbook and saves: what it brings stands in no journal, so the
  /// session goes on with it only when it is in the file.
  public func merge(
    _ copy: Workbook, date: String, keeping damagedOriginal: [UInt8]? = nil
  ) throws(FileProblem) {
    var snapshot = snapshot(date: date)
    snapshot.workbook = workbook.merged(with: copy)
    snapshot.damagedOriginal = damagedOriginal ?? snapshot.damagedOriginal
    snapshot.earlier += [workbook, copy].map { earlier($0, .merge) }
    let saved = try snapshot.save()
    workbook = snapshot.workbook
    try? noteSaved(saved)
    // Should that fail, a later recovery takes new changes for made beside the old; both stay.
    try? journal.note(knowing: workbook.header.clock)
  }
}
