import WorksheetModel

/// What earlier sessions journalled for a workbook and never saved.
public struct UnsavedWork: Hashable, Sendable {
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
  public func recovered(_ workbook: Workbook) -> (workbook: Workbook, unfit: [StampedChange]) {
    var workbook = workbook
    var unfit: [StampedChange] = []
    for change in changes where !workbook.hasSeen(change.stamp) {
      do throws(EditProblem) {
        _ = try workbook.apply(change.change, at: change.stamp)
      } catch {
        unfit.append(change)
      }
    }
    return (workbook, unfit)
  }
}

extension Workbook {
  fileprivate func hasSeen(_ stamp: Stamp) -> Bool {
    stamp.counter <= header.clock[stamp.replica] ?? 0
  }
}

extension StateFolder {
  /// What other sessions left unsaved for this workbook, or nil when there is nothing.
  public func unsavedWork(for workbook: Workbook, except replica: String? = nil) -> UnsavedWork? {
    var work = UnsavedWork(changes: [], draft: nil, tornLines: 0, started: "", journals: [:])
    let folder = folder(of: workbook.header.id)
    for name in FilePath.names(in: folder) where name.hasSuffix(".journal") {
      if let replica, name.hasPrefix(replica) { continue }
      guard let journal = JournalReading(path: "\(folder)/\(name)"),
        journal.workbook == workbook.header.id
      else { continue }
      work.take(journal, for: workbook)
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
  fileprivate mutating func take(_ journal: JournalReading, for workbook: Workbook) {
    let known = Set(self.changes.map(\.stamp))
    let changes = journal.unsaved.filter {
      !workbook.hasSeen($0.stamp) && !known.contains($0.stamp)
    }
    guard !changes.isEmpty || journal.draft != nil else { return }
    self.changes += changes
    tornLines += journal.tornLines
    journals[journal.path] = journal.draft != nil
    if journal.started >= started {
      started = journal.started
      draft = journal.draft ?? draft
    }
  }
}
