import WorksheetModel

/// What earlier sessions journalled for a workbook and never saved.
public struct UnsavedWork: Hashable, Sendable {
  /// How far back to look for changes that a file lacks.
  public enum Scope: Hashable, Sendable {
    /// What was never saved.
    case unsaved
    /// Also what was saved there once, if the file went back to an older state.
    case unsavedAndLost

    func place(of file: WorkbookFile) -> String? {
      switch self {
      case .unsaved: nil
      case .unsavedAndLost: file.place
      }
    }
  }

  /// In the order of their stamps.
  public var changes: [StampedChange]
  /// What was being typed at the end of the latest session.
  public var draft: Draft?
  /// Lines that a crash cut off or that are damaged.
  public var tornLines: Int
  /// When the latest of these sessions began, as ISO 8601.
  public var started: String
  /// The journals all this was read from, and whether a draft is left in each.
  var journals: [String: Bool]
  /// Who made the changes, by editing session.
  var authors: [String: Workbook.Author]

  /// How many fields the changes set.
  public var fieldCount: Int {
    var fields: Set<[String]> = []
    for edit in changes.flatMap(\.change.edits) {
      switch edit {
      case .set(let id, let field, _): fields.insert([id.text, field.text])
      case .insert(let record):
        for field in record.fields.keys { fields.insert([record.id.text, field.text]) }
      case .remove, .move: break
      }
    }
    return fields.count
  }

  /// The workbook with all changes taken in, and those that no longer fit it.
  ///
  /// A change that the workbook has already seen is left out, so that taking in twice is once.
  /// What was changed without knowing all that the workbook has is merged like another copy.
  public func recovered(_ workbook: Workbook) -> (workbook: Workbook, unfit: [StampedChange]) {
    var workbook = workbook
    var unfit: [StampedChange] = []
    let missing = changes.filter { !workbook.hasSeen($0.stamp) }
    let sessions = Dictionary(grouping: missing, by: \.stamp.replica)
    for session in sessions.values.sorted(by: { ($0[0].stamp) < ($1[0].stamp) }) {
      workbook.takeIn(session, unfit: &unfit)
    }
    for (replica, author) in authors where sessions[replica] != nil {
      workbook.header.sessions[replica] = workbook.header.sessions[replica] ?? author
    }
    return (workbook, unfit)
  }
}

extension Workbook {
  func hasSeen(_ stamp: Stamp) -> Bool { stamp.isKnown(by: header.clock) }

  /// Takes in the changes of one session.
  fileprivate mutating func takeIn(_ changes: [StampedChange], unfit: inout [StampedChange]) {
    var view = self
    let isMerge = changes.contains { !knowsNoMore(than: $0.knowing, and: $0.stamp.replica) }
    if isMerge { view = seen(by: changes.first?.knowing ?? [:]) }
    for change in changes {
      if isMerge { view.header.learn(change.knowing ?? [:]) }
      do throws(EditProblem) {
        _ = try view.apply(change.change, at: change.stamp)
      } catch {
        unfit.append(change)
      }
    }
    self = isMerge ? merged(with: view) : view
  }

  /// Whether the author of a change had seen all that this workbook has; unknown counts as yes.
  private func knowsNoMore(than clock: [String: Int]?, and replica: String) -> Bool {
    guard let clock else { return true }
    return header.clock.allSatisfy { $0.key == replica || $0.value <= clock[$0.key] ?? 0 }
  }
}

extension StateFolder {
  /// Whether an earlier session left work for the file of this name, also when the file is away.
  public func holdsWork(for file: WorkbookFile) -> Bool {
    FilePath.names(in: path).contains { workbook in
      FilePath.names(in: "\(path)/\(workbook)").contains { name in
        guard name.hasSuffix(".journal"),
          let journal = JournalReading(path: "\(path)/\(workbook)/\(name)", beyond: .max)
        else { return false }
        return journal.place == file.place
          && (journal.draft != nil || !journal.changes(missingAt: nil).isEmpty)
      }
    }
  }

  /// What other sessions left unsaved for this workbook, or nil when there is nothing.
  ///
  /// `place` is where the workbook was found; nil leaves out what was saved there once.
  public func unsavedWork(
    for workbook: Workbook, _ place: String? = nil, except replica: String? = nil
  ) -> UnsavedWork? {
    var work = UnsavedWork(
      changes: [], draft: nil, tornLines: 0, started: "", journals: [:], authors: [:])
    let folder = folder(of: workbook.header.id)
    for name in FilePath.names(in: folder) where name.hasSuffix(".journal") {
      if let replica, name.hasPrefix(replica) { continue }
      guard
        let journal = JournalReading(
          path: "\(folder)/\(name)", beyond: workbook.header.highestCounter),
        // The folder says the same; a damaged first line must not hide the others.
        journal.workbook.isEmpty || journal.workbook == workbook.header.id
      else { continue }
      work.take(journal, for: workbook, at: place)
    }
    work.changes.sort { $0.stamp < $1.stamp }
    return work.changes.isEmpty && work.draft == nil ? nil : work
  }

  /// Notes in the journals that the workbook file has all changes now; a draft stays.
  public func markSaved(_ work: UnsavedWork) throws(FileProblem) {
    let counter = work.changes.map(\.stamp.counter).max() ?? 0
    for (path, hasDraft) in work.journals.sorted(by: { $0.key < $1.key }) {
      let mark = SavedMark(through: counter, isAll: !hasDraft)
      try JournalReading.append(.saved(mark), to: path)
    }
  }

  /// Notes in the journals that their drafts were taken over or given up.
  public func discardDrafts(of work: UnsavedWork) throws(FileProblem) {
    for (path, hasDraft) in work.journals.sorted(by: { $0.key < $1.key }) where hasDraft {
      try JournalReading.append(.draft(nil), to: path)
    }
  }
}

extension UnsavedWork {
  fileprivate mutating func take(
    _ journal: JournalReading, for workbook: Workbook, at place: String?
  ) {
    let known = Set(self.changes.map(\.stamp))
    let changes = journal.changes(missingAt: place).filter {
      !workbook.hasSeen($0.stamp) && !known.contains($0.stamp)
    }
    guard !changes.isEmpty || journal.draft != nil else { return }
    self.changes += changes
    tornLines += journal.tornLines
    journals[journal.path] = journal.draft != nil
    for change in changes { authors[change.stamp.replica] = journal.author }
    if journal.author.since >= started {
      started = journal.author.since
      draft = journal.draft ?? draft
    }
  }
}
