import Glibc

/// Tells a second session that a workbook is being edited; it is given back when the value goes away.
///
/// It is a file of the state folder: after a rename two processes would both get a lock on the
/// workbook itself.
struct SessionLock: ~Copyable {
  private let file: OpenFile

  /// Waits at most so many hundredths of a second for another session to end; `holder` is what the
  /// next one is told.
  init(in folder: String, for holder: LockHolder, patience: Int) throws(FileProblem) {
    try FilePath.makePrivateFolder(folder)
    let file = try OpenFile.writing("\(folder)/lock", O_RDWR | O_CREAT | O_NOFOLLOW)
    try Self.wait(for: file, patience: patience)
    // On a full disk the file stays empty, and the next one is told without names. What an earlier
    // session left must not name the wrong person.
    if ftruncate(file.descriptor, 0) == 0 { try? file.write(holder.bytes) }
    self.file = file
  }

  deinit { _ = ftruncate(file.descriptor, 0) }

  private static func wait(for file: borrowing OpenFile, patience: Int) throws(FileProblem) {
    for attempt in 0...max(0, patience) {
      if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .writing(errno) }
      if attempt < patience { usleep(10_000) }
    }
    throw .busy((try? file.read(limit: 4096)).flatMap(LockHolder.init(bytes:)))
  }
}
