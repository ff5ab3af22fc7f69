import Glibc

/// Names of files as the system has them: bytes, split at `/`.
enum FilePath {
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Follows symbolic links at the end of a path, also to a file that is not there yet.
  ///
  /// Writing to the link itself would replace it by a file and leave the real workbook behind.
  static func target(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      guard let link = link(at: path) else { return path }
      path = link.utf8.first == UInt8(ascii: "/") ? link : folder(of: path) + "/" + link
    }
    return path
  }

  /// The path from the root on, without `.` and links in its folders where that can be told.
  static func whole(_ path: String) -> String {
    guard let folder = realpath(folder(of: path), nil) else { return path }
    defer { free(folder) }
    let above = String(cString: folder)
    return (above == "/" ? "" : above) + "/" + name(of: path)
  }

  private static func link(at path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes a folder and those above it, for this user only; what is there already stays as it is.
  static func makePrivateFolder(_ path: String) throws(FileProblem) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .exists }
      return
    }
    let above = folder(of: path)
    if above != path, above != "." { try makePrivateFolder(above) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .writing(errno) }
    // A journal in a folder whose name a power cut takes away is lost with it.
    try OpenFile.synchronizeFolder(above)
  }

  /// The names of the files in a folder, sorted; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          String(decoding: UnsafeBufferPointer(start: bytes, count: strlen(bytes)), as: UTF8.self)
        }
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
