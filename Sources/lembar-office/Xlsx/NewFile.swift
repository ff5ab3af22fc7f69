import Glibc
import WorksheetModel

/// A file that gets its name when it is complete; until then it stands beside it under another one.
struct NewFile {
  private let path: String
  private let unfinished: String
  private let descriptor: Int32

  /// Finds out at once whether a file can be made there.
  init(_ path: String) throws(OfficeProblem) {
    self.path = path
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    unfinished = "\(folder).lembar-\(getpid()).xlsx"
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw OfficeProblem(.isFolder)
    }
    descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.problem(errno) }
    // Whoever ends the program before there is anything to keep leaves nothing behind.
    unlink(unfinished)
  }

  func finish(with bytes: [UInt8]) throws(OfficeProblem) {
    close(descriptor)
    let file = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.problem(errno) }
    var code = Self.write(bytes, to: file)
    if code == 0, fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    if code == 0, rename(unfinished, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(unfinished)
      throw Self.problem(code)
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  private static func problem(_ code: Int32) -> OfficeProblem {
    let detail = String(cString: strerror(code))
    return switch code {
    case ENOSPC, EDQUOT, EFBIG: OfficeProblem(.fullDisk, detail)
    case EROFS: OfficeProblem(.readOnly, detail)
    case EACCES, EPERM: OfficeProblem(.notAllowed, detail)
    case ENOENT, ENOTDIR: OfficeProblem(.noFolder, detail)
    case EISDIR: OfficeProblem(.isFolder, detail)
    default: OfficeProblem(.notWritten, detail)
    }
  }
}
