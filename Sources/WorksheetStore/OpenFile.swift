import Glibc

/// An open file or folder; it is closed when the value goes away.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// A failed `open`, with the error number of the system.
  struct Failure: Error {
    let code: Int32
  }

  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(Failure) {
    var descriptor = open(path, flags | O_CLOEXEC, mode)
    while descriptor < 0, errno == EINTR { descriptor = open(path, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw Failure(code: errno) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Writes everything, also when the system takes it in pieces.
  func write(_ bytes: [UInt8]) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      let code = errno
      if count < 0, code == EINTR { continue }
      guard count >= 0 else { throw .writing(code) }
      guard count > 0 else { throw .noSpace }
      written += count
    }
  }

  /// Reads from an offset to the end, at most `limit` bytes.
  func read(from offset: Int = 0, limit: Int) throws(FileProblem) -> [UInt8] {
    let size = min(limit, max(0, Int(status?.st_size ?? 0) - offset) + 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var piece = [UInt8](repeating: 0, count: max(4096, min(size, 1 << 20)))
    while bytes.count < limit {
      let wanted = min(piece.count, limit - bytes.count)
      let count = piece.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress, wanted, off_t(offset + bytes.count))
      }
      let code = errno
      if count < 0, code == EINTR { continue }
      guard count >= 0 else { throw .reading(code) }
      guard count > 0 else { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return bytes
  }

  // A descriptor whose fsync failed is never tried again: the kernel may have dropped the pages.
  func synchronize() throws(FileProblem) {
    guard fsync(descriptor) == 0 else { throw .writing(errno) }
  }
}

extension OpenFile {
  /// Opens a regular file for reading; pipes and devices would wait or never end.
  static func reading(_ path: String, _ flags: Int32 = 0) throws(FileProblem) -> OpenFile {
    let file: OpenFile
    do throws(Failure) {
      file = try OpenFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | flags)
    } catch {
      throw .reading(error.code)
    }
    guard let status = file.status else { throw .unreadable(code: EIO) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return file
    case S_IFDIR: throw .isFolder
    default: throw .notAFile
    }
  }

  /// Opens a file for writing.
  static func writing(
    _ path: String, _ flags: Int32, mode: mode_t = 0o600
  ) throws(FileProblem) -> OpenFile {
    do throws(Failure) {
      return try OpenFile(path, flags | O_NOCTTY, mode: mode)
    } catch {
      throw .writing(error.code)
    }
  }

  /// Makes the names in a folder durable.
  static func synchronizeFolder(_ path: String) throws(FileProblem) {
    let folder = try writing(path, O_RDONLY | O_DIRECTORY)
    // Some file systems have nothing to do for a folder and say so.
    guard fsync(folder.descriptor) == 0 || errno == EINVAL else { throw .writing(errno) }
  }
}
