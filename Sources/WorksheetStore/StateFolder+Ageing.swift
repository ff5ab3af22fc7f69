import Glibc
import WorksheetModel

extension StateFolder {
  /// Removes the journals of a workbook that were saved and not touched for 30 days.
  ///
  /// One with anything left in it stays, however old; one that a kill kept from noting a save has
  /// nothing left when the workbook has seen all of it. Nothing depends on this; a failure is no
  /// reason to tell anybody.
  public func removeOldJournals(of workbook: Workbook) {
    let folder = folder(of: workbook.header.id)
    let limit = time(nil) - 30 * 24 * 60 * 60
    for name in FilePath.names(in: folder) where name.hasSuffix(".journal") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_mtim.tv_sec < limit,
        JournalReading.isFinished(path)
          || JournalReading(path: path, beyond: 0)?.isContained(in: workbook) ?? false
      else { continue }
      unlink(path)
    }
  }
}
