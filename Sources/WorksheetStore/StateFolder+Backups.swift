import Glibc
import WorksheetModel

extension StateFolder {
  /// So many sessions stay, as many other states, and as many that were approved.
  private static var mostRecent: Int { 10 }
  private static var mostDays: Int { 14 }
  /// 20 MB for each workbook.
  static var mostBackupBytes: Int { 20_000_000 }

  private func backupFolder(of workbookID: String) -> String {
    "\(folder(of: workbookID))/backups"
  }

  /// The backups of a workbook, the newest by its clock first.
  public func backups(of workbookID: String) -> [Backup] {
    let folder = backupFolder(of: workbookID)
    return FilePath.names(in: folder).compactMap { name in
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return Backup(name: name, in: folder, size: Int(status.st_size))
    }.sorted(by: Backup.isBefore)
  }

  /// Keeps a workbook as it is now, before something changes it; removes what is too much then.
  ///
  /// `date` is the moment as the session believes it, in ISO 8601; nothing is ordered by it. A state
  /// that is there already is not kept twice, and one in which nothing was ever written not at all.
  public func keepBackup(
    of workbook: Workbook, reason: Backup.Reason, date: String
  ) throws(FileProblem) {
    guard workbook.count > 0 || !workbook.removed.isEmpty else { return }
    let id = workbook.header.id
    let folder = backupFolder(of: id)
    let bytes = try WorkbookFormat.bytes(workbook)
    let name = Backup.name(of: workbook, bytes, reason, date: date)
    guard let new = Backup(name: name, in: folder, size: bytes.count) else { return }
    let isKept = backups(of: id).contains {
      $0.clock == new.clock && $0.checksum == new.checksum && $0.size == new.size
    }
    guard !isKept else { return }
    try FilePath.makePrivateFolder(folder)
    try write(bytes, to: new.path)
    try OpenFile.synchronizeFolder(folder)
    removeBackups(of: id, besides: new)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let unfinished = path + ".tmp"
    // One that a crash left behind holds the same bytes or fewer.
    unlink(unfinished)
    do throws(FileProblem) {
      let file = try OpenFile.writing(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try file.write(bytes)
      try file.synchronize()
      guard rename(unfinished, path) == 0 else { throw .writing(errno) }
    } catch {
      unlink(unfinished)
      throw error
    }
  }

  // A backup that was just made stays, even when other copies of the workbook are far ahead of it.
  private func removeBackups(of workbookID: String, besides new: Backup) {
    let others = backups(of: workbookID).filter { $0 != new }
    let kept = Self.kept(of: others, besides: new)
    for backup in others where !kept.contains(backup) { unlink(backup.path) }
    let folder = backupFolder(of: workbookID)
    for name in FilePath.names(in: folder) where name.hasSuffix(".tmp") {
      unlink("\(folder)/\(name)")
    }
  }

  /// Which of the others stay beside a new backup; they stand newest first.
  static func kept(of others: [Backup], besides new: Backup) -> Set<Backup> {
    let all = ([new] + others).sorted(by: Backup.isBefore)
    let sessions = all.filter { $0.reason == .session }
    let approvals = all.filter { $0.reason == .approval }
    let steps = all.filter { $0.reason != .session && $0.reason != .approval }
    var days: Set<Substring> = []
    let daily = all.filter { days.insert($0.day).inserted }
    let recent = [sessions, steps, approvals].flatMap { $0.prefix(mostRecent) }
    let wanted = Set(recent + daily.prefix(mostDays))
    var size = new.size
    return Set(
      others.filter { wanted.contains($0) }.prefix { backup in
        size += backup.size
        return size <= mostBackupBytes
      })
  }
}
