import WorksheetApp

/// When something has to be done although no key comes.
///
/// All are moments and no pauses: somebody who never stops typing would put a pause off for ever.
struct Deadlines: Hashable {
  typealias Instant = ContinuousClock.Instant

  /// How long after a failure the same is tried again.
  static var pause: Duration { .seconds(30) }

  /// The text being typed goes to the journal.
  var draft: Instant?
  /// An answer that the journal did not take is tried again.
  var retry: Instant?
  /// The file is saved.
  private(set) var save: Instant?
  /// The file is saved whatever is edited until then.
  private var lastSave: Instant?
  private var hasFailed = false

  /// The next of all moments, nil when there is nothing to wait for.
  var next: Instant? { [draft, retry, save].compactMap { $0 }.min() }

  /// An edit is in the journal: saved ten seconds after the last one and a minute after the first.
  ///
  /// After a failure the next edit is the moment to try again.
  mutating func noteEdit(at now: Instant) {
    let last = lastSave ?? now + .seconds(60)
    lastSave = last
    save = hasFailed ? now : min(now + .seconds(10), last)
  }

  /// A save begins; edits from now on are for the next one.
  mutating func noteSaving() {
    save = nil
    lastSave = nil
  }

  mutating func noteSaved() { hasFailed = false }

  /// Notes what has to be done later because of something that happened.
  mutating func note(_ event: AppEvent, at now: Instant) {
    switch event {
    case .journalled, .recovered: noteEdit(at: now)
    case .notJournalled: retry = now + Self.pause
    case .saving: noteSaving()
    case .saved: noteSaved()
    case .moved:
      noteSaving()
      noteSaved()
    case .notSaved: noteFailure(at: now)
    case .recapRead, .recapRenewed, .refused, .opened, .cannotOpen, .foundCopy, .merged,
      .placeProposed, .copied, .listRead,
      .backups, .languageChanged, .message:
      break
    }
  }

  mutating func noteFailure(at now: Instant) {
    hasFailed = true
    save = save ?? now + Self.pause
  }
}
