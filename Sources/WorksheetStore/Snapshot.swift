import WorksheetModel

/// A workbook at one moment with all that is needed to save it, also on another thread.
public struct Snapshot: Sendable {
  let file: WorkbookFile
  var workbook: Workbook
  let version: FileVersion?
  let date: String
  var damagedOriginal: [UInt8]?
  let fallback: String
  /// The workbook as the session found it, when this is its first save, and what is merged.
  var earlier: [EarlierState]

  /// What is kept before the file is written.
  struct EarlierState: Sendable {
    let workbook: Workbook
    let reason: Backup.Reason
    let session: Journal.Session

    func keep() throws(FileProblem) {
      try session.state.keepBackup(of: workbook, reason: reason, date: session.author.since)
    }
  }

  /// What a save left behind; the session notes it.
  public struct Saved: Sendable {
    var version: FileVersion?
    var damagedCopy: String?
    /// Somebody had deleted or renamed the file; it was made again.
    public var isMadeAgain: Bool
    /// The highest counter that is in the file.
    var counter: Int
    /// The file that was written; the session may have gone on to another place meanwhile.
    var path: String
    /// Why the state before could not be kept; nothing was held up by it.
    var backupProblem: FileProblem?
  }

  /// Keeps the state before and a damaged original, then saves by the three names.
  public func save() throws(FileProblem) -> Saved {
    var backupProblem: FileProblem?
    do throws(FileProblem) {
      for state in earlier { try state.keep() }
    } catch {
      backupProblem = error
    }
    var copy: String?
    if let damagedOriginal {
      copy = try file.keepDamaged(damagedOriginal, date: date, fallback: fallback)
    }
    let isMadeAgain = version != nil && !file.exists
    let version = try file.save(workbook, over: version)
    let counter = workbook.header.highestCounter
    return Saved(
      version: version, damagedCopy: copy, isMadeAgain: isMadeAgain, counter: counter,
      path: file.path, backupProblem: backupProblem)
  }
}
