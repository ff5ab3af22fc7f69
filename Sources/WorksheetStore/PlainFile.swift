import Glibc

/// A file that is written as a whole and is no workbook: an export, a copied template, a list.
///
/// It is for this user only (0600) and no link is ever followed: a link of this name is an existing
/// file, and is itself what gets replaced.
public struct PlainFile: Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// Whether there is anything under the name, also a link to nothing.
  public var exists: Bool { FilePath.exists(path) }

  /// Whether it is a folder itself, and no link to one.
  public var isFolder: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether writing here would write over another file, whatever both are called.
  public func isSame(as other: String) -> Bool {
    var (own, theirs) = (stat(), stat())
    return lstat(path, &own) == 0 && stat(other, &theirs) == 0
      && own.st_dev == theirs.st_dev && own.st_ino == theirs.st_ino
  }

  /// The text of a file, also of one that a Windows editor wrote.
  public func text() throws(FileProblem) -> String {
    let file = try OpenFile.reading(path)
    let bytes = try file.read(limit: WorkbookFormat.mostBytes + 1)
    guard bytes.count <= WorkbookFormat.mostBytes else { throw .tooLarge }
    if bytes.starts(with: [0xFF, 0xFE]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else { throw .notText }
    return text
  }

  /// Makes the folder of the file, and those above it, for this user only.
  public func makeFolder() throws(FileProblem) {
    try FilePath.makePrivateFolder(FilePath.folder(of: path))
  }

  /// Writes a new file; one that is there already is left alone.
  public func create(_ bytes: [UInt8]) throws(FileProblem) {
    let file = try OpenFile.writing(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    do throws(FileProblem) {
      try file.write(bytes)
      try file.synchronize()
      try OpenFile.synchronizeFolder(FilePath.folder(of: path))
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes the file whether or not it is there; the old one stays whole until the new one is.
  public func replace(with bytes: [UInt8]) throws(FileProblem) {
    let folder = FilePath.folder(of: path)
    // A name of its own: with the ending of a long name it could be too long for the file system.
    let unfinished = PlainFile(path: "\(folder)/.lembar-\(MadeIdentifier.record().text)")
    try unfinished.create(bytes)
    guard rename(unfinished.path, path) == 0 else {
      let code = errno
      unlink(unfinished.path)
      throw .writing(code)
    }
    try OpenFile.synchronizeFolder(folder)
  }
}

/// A folder that takes the files of one export.
public struct PlainFolder: Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// Makes the folder and its files; nothing is left when one of them cannot be written.
  public func create(_ files: [(name: String, bytes: [UInt8])]) throws(FileProblem) {
    guard mkdir(path, 0o700) == 0 else { throw .writing(errno) }
    var written: [String] = []
    do throws(FileProblem) {
      for file in files {
        let file = (path: "\(path)/\(file.name)", bytes: file.bytes)
        try PlainFile(path: file.path).create(file.bytes)
        written.append(file.path)
      }
    } catch {
      for path in written { unlink(path) }
      rmdir(path)
      throw error
    }
  }

  /// Puts the files into the folder, which may be there with other files in it; those stay.
  public func fill(_ files: [(name: String, bytes: [UInt8])]) throws(FileProblem) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return try create(files) }
    // Through a link the files would land where nobody looks for them.
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .exists }
    for file in files { try PlainFile(path: "\(path)/\(file.name)").replace(with: file.bytes) }
  }
}
