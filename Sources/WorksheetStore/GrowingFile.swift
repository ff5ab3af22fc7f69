import Glibc

/// A file that is written piece by piece and gets its name only when it is whole.
///
/// A class, because it owns the unfinished file: that goes away with it.
public final class GrowingFile {
  private let target: PlainFile
  private let unfinished: PlainFile
  private let file: OpenFile
  private var pieces: [UInt8] = []

  // Large enough to need few calls, small enough not to count.
  private static var mostWaiting: Int { 1 << 16 }

  /// Begins beside the place where the file is to be.
  public init(for target: PlainFile) throws(FileProblem) {
    self.target = target
    let folder = FilePath.folder(of: target.path)
    unfinished = PlainFile(path: "\(folder)/.lembar-\(MadeIdentifier.record().text)")
    file = try OpenFile.writing(
      unfinished.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  deinit { unlink(unfinished.path) }

  public func append(_ bytes: some Sequence<UInt8>) throws(FileProblem) {
    pieces.append(contentsOf: bytes)
    if pieces.count >= Self.mostWaiting { try write() }
  }

  /// Gives the file its name; one that has the name already is only replaced when that is asked for.
  public func finish(replacing: Bool) throws(FileProblem) {
    try write()
    try file.synchronize()
    if replacing { try rename() } else { try link() }
    try OpenFile.synchronizeFolder(FilePath.folder(of: target.path))
  }

  private func write() throws(FileProblem) {
    try file.write(pieces)
    pieces.removeAll(keepingCapacity: true)
  }

  private func rename() throws(FileProblem) {
    guard Glibc.rename(unfinished.path, target.path) == 0 else { throw .writing(errno) }
  }

  private func link() throws(FileProblem) {
    guard Glibc.link(unfinished.path, target.path) != 0 else { return }
    let code = errno
    guard code != EEXIST, !target.exists else { throw .exists }
    // FAT knows no second names.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(code) else { throw .writing(code) }
    try rename()
  }
}
