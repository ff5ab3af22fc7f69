import CLinux
import Glibc
import WorksheetModel

extension WorkbookFile {
  /// Writes a new file; one that is there already is left alone.
  public func create(_ workbook: Workbook) throws(FileProblem) {
    guard workbook.header.version <= Workbook.Header.currentVersion else {
      throw .newerVersion(workbook.header.version)
    }
    try create(copying: WorkbookFormat.bytes(workbook))
  }

  /// Writes a new file with the bytes of another one, whatever version they are of.
  public func create(copying bytes: [UInt8]) throws(FileProblem) {
    guard !exists else { throw .exists }
    // The main name is missing for a moment of every save; a power cut there leaves a whole workbook.
    if let opened = try? open(), opened.origin == .unfinished { throw .exists }
    _ = try write(bytes)
  }

  /// Writes a workbook in the place of whatever file is there; one that is there is replaced whole.
  public func replace(with workbook: Workbook) throws(FileProblem) {
    _ = try save(workbook, over: currentVersion())
  }

  /// Saves by the three names, so that a power cut at any moment leaves a whole workbook, and
  /// reads back what was written.
  ///
  /// `version` is the file that was opened: one that changed since is not written over.
  public func save(
    _ workbook: Workbook, over version: FileVersion?
  ) throws(FileProblem) -> FileVersion? {
    guard workbook.header.version <= Workbook.Header.currentVersion else {
      throw .newerVersion(workbook.header.version)
    }
    let bytes = try WorkbookFormat.bytes(workbook)
    try checkPlace(since: version, for: workbook)
    return try write(bytes)
  }

  private func write(_ bytes: [UInt8]) throws(FileProblem) -> FileVersion? {
    try settleUnfinished()
    try writeUnfinished(bytes)
    do throws(FileProblem) {
      try exchangeNames()
    } catch {
      guard error.isRefusedRename else {
        unlink(unfinishedPath)
        throw error
      }
      try writeInPlace(bytes)
    }
    try verify(bytes)
    return self.version(holding: bytes)
  }

  // A file that somebody deleted or renamed is made again: nothing is lost by that. Under a pulled
  // stick its folder may be left, empty and on another device, and takes nothing.
  private func checkPlace(
    since version: FileVersion?, for workbook: Workbook
  ) throws(FileProblem) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT, let device = folderDevice else { throw .writing(errno) }
      guard let version, version.folderDevice != device else { return }
      throw .noFolder
    }
    guard !isUnchanged(since: version) else { return }
    guard holdsNothingNew(try bytes(of: path), for: workbook) else { throw .changedMeanwhile }
  }

  // After a save that failed at its last step the file is our own. It is taken for that only when
  // it is byte for byte what the program writes: changes by hand have no counters.
  private func holdsNothingNew(_ bytes: [UInt8], for workbook: Workbook) -> Bool {
    guard let read = try? WorkbookFormat.read(bytes), read.isWhole,
      read.workbook.header.id == workbook.header.id,
      (try? WorkbookFormat.bytes(read.workbook)) == bytes
    else { return false }
    return read.workbook.header.clock.allSatisfy { replica, counter in
      workbook.hasSeen(Stamp(counter: counter, replica: replica))
    }
  }

  // A whole save that a power cut interrupted may be the newest state there is; it takes its place
  // before a new one is begun. Anything else under that name is a torn write.
  private func settleUnfinished() throws(FileProblem) {
    guard FilePath.exists(unfinishedPath) else { return }
    if let opened = try? open(), opened.origin == .unfinished, opened.read.isWhole {
      try exchangeNames()
      try OpenFile.synchronizeFolder(folder)
    } else if unlink(unfinishedPath) != 0 {
      throw .writing(errno)
    }
  }

  private func writeUnfinished(_ bytes: [UInt8]) throws(FileProblem) {
    do throws(FileProblem) {
      let file = try OpenFile.writing(unfinishedPath, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      // FAT has no modes and says so; the file is still ours.
      _ = fchmod(file.descriptor, mode)
      try file.write(bytes)
      try file.synchronize()
      try OpenFile.synchronizeFolder(folder)
    } catch {
      if error != .exists { unlink(unfinishedPath) }
      throw error
    }
  }

  private var mode: mode_t {
    var status = stat()
    return stat(path, &status) == 0 || stat(previousPath, &status) == 0
      ? status.st_mode & 0o777 : 0o600
  }

  private func exchangeNames() throws(FileProblem) {
    guard rename(path, previousPath) == 0 || errno == ENOENT else { throw .writing(errno) }
    guard rename(unfinishedPath, path) == 0 else {
      let code = errno
      if !exists { rename(previousPath, path) }
      throw .writing(code)
    }
  }

  // Some network mounts refuse to rename. The finished copy beside the file stays until the file
  // itself is proved.
  private func writeInPlace(_ bytes: [UInt8]) throws(FileProblem) {
    guard try self.bytes(of: unfinishedPath, O_NOFOLLOW) == bytes else { throw .notVerified }
    let file = try OpenFile.writing(path, O_WRONLY | O_NOFOLLOW)
    try file.write(bytes)
    guard ftruncate(file.descriptor, off_t(bytes.count)) == 0 else { throw .writing(errno) }
    try file.synchronize()
    try verify(bytes)
    unlink(unfinishedPath)
  }

  private func verify(_ bytes: [UInt8]) throws(FileProblem) {
    let folder = try OpenFile.writing(folder, O_RDONLY | O_DIRECTORY)
    guard syncfs(folder.descriptor) == 0 || errno == ENOSYS else { throw .writing(errno) }
    let file = try OpenFile.reading(path)
    // What is read back shall come from the medium and not from memory.
    posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
    guard try file.read(limit: bytes.count + 1) == bytes else { throw .notVerified }
  }
}

extension FileProblem {
  fileprivate var isRefusedRename: Bool {
    switch self {
    case .notAllowed: true
    case .unwritable(let code): [EXDEV, EBUSY, EINVAL, ENOSYS, EOPNOTSUPP].contains(code)
    case .notFound, .isFolder, .notAFile, .empty, .notText, .notAWorkbook, .tooLarge,
      .tooManyRecords, .textTooLong, .tooDeep, .nameNotText, .unreadable, .exists, .noFolder,
      .noSpace,
      .readOnlyMedium,
      .tooLargeForMedium, .notVerified, .changedMeanwhile, .busy, .newerVersion, .noStateFolder:
      false
    }
  }
}

extension WorkbookFile {
  /// Keeps the bytes of a damaged file as `NAME.rusak-<date>` beside it and returns that path.
  ///
  /// Where that is not possible, `fallback` is the folder that takes it.
  public func keepDamaged(
    _ bytes: [UInt8], date: String, fallback: String?
  ) throws(FileProblem) -> String {
    do throws(FileProblem) {
      return try keep(bytes, as: "\(folder)/\(stem).rusak-\(date)")
    } catch {
      guard let fallback else { throw error }
      return try keep(bytes, as: "\(fallback)/\(stem).rusak-\(date)")
    }
  }

  // Damage may be found several times a day; an earlier copy is never written over.
  private func keep(_ bytes: [UInt8], as path: String) throws(FileProblem) -> String {
    for number in 1...999 {
      let name = number == 1 ? path : "\(path)-\(number)"
      guard !FilePath.exists(name) else { continue }
      let file = try OpenFile.writing(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      do throws(FileProblem) {
        try file.write(bytes)
        try file.synchronize()
      } catch {
        unlink(name)
        throw error
      }
      return name
    }
    throw .exists
  }
}
