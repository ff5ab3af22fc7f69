import Glibc
import WorksheetModel

/// The workbooks in folders: files that end in `.lembar`, in the folder itself and in those below it.
///
/// Hidden files and folders are no work of anybody: trash, backups, journals. A link to a folder is not
/// followed; it could lead anywhere, and back to itself.
public struct WorkbookSearch: Sendable {
  /// Something that was found, in the order of the names.
  public enum Found: Hashable, Sendable {
    /// A name of a workbook; what is behind it is not known yet.
    case file(String)
    case problem(String, FileProblem)
  }

  public private(set) var found: [Found] = []
  /// Folders are known by device and number, so that none is read twice.
  private var seen: Set<[UInt64]> = []

  /// Looks through folders; a path to a file stands for that file.
  ///
  /// Fails only when there is nothing of one of these names at all; the second value names it.
  public static func of(_ paths: [String]) -> Result<WorkbookSearch, Missing> {
    var search = WorkbookSearch()
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        return .failure(Missing(path: path, problem: .reading(errno)))
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        search.walk(path)
      } else {
        search.found.append(.file(path))
      }
    }
    return .success(search)
  }

  /// What was asked for and is not there.
  public struct Missing: Error, Hashable {
    public let path: String
    public let problem: FileProblem
  }

  private mutating func walk(_ path: String) {
    // A list instead of a call per folder: a tree of folders may be deeper than the stack.
    var waiting = [path]
    while let next = waiting.popLast() {
      let entries: [Entry]
      switch Self.entries(of: next, unlessIn: &seen) {
      case .success(let list): entries = list
      case .failure(let problem):
        found.append(.problem(next, problem))
        continue
      }
      let base = next.utf8.last == UInt8(ascii: "/") ? next : next + "/"
      var folders: [String] = []
      for entry in entries {
        guard let name = String(validating: entry.name, as: UTF8.self) else {
          let shown = String(decoding: entry.name, as: UTF8.self)
          found.append(.problem(base + shown, .nameNotText))
          continue
        }
        if entry.isFolder { folders.append(base + name) } else { found.append(.file(base + name)) }
      }
      waiting += folders.reversed()
    }
  }
}

extension WorkbookSearch {
  private struct Entry {
    var name: [UInt8]
    var isFolder: Bool
  }

  /// What a folder has for a recap, sorted by the bytes of the names; nothing when it was read before.
  private static func entries(
    of path: String, unlessIn seen: inout Set<[UInt64]>
  ) -> Result<[Entry], FileProblem> {
    guard let stream = opendir(path) else { return .failure(.reading(errno)) }
    defer { closedir(stream) }
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0 else { return .failure(.reading(errno)) }
    guard seen.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else {
      return .success([])
    }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      if let entry = Self.entry(entry, in: dirfd(stream)) { entries.append(entry) }
    }
    guard errno == 0 else { return .failure(.reading(errno)) }
    return .success(entries.sorted { $0.name.lexicographicallyPrecedes($1.name) })
  }

  private static func entry(
    _ entry: UnsafeMutablePointer<dirent>, in folder: Int32
  ) -> Entry? {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
        Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes)))
      }
    }
    guard name.first != UInt8(ascii: ".") else { return nil }
    let type = Int32(entry.pointee.d_type)
    if type == Int32(DT_DIR) { return Entry(name: name, isFolder: true) }
    let isWorkbook = Self.isWorkbook(name)
    // Some file systems do not tell in a folder what its entries are.
    guard type == Int32(DT_UNKNOWN) || (isWorkbook && type == Int32(DT_LNK)) else {
      return isWorkbook ? Entry(name: name, isFolder: false) : nil
    }
    let isLink = type == Int32(DT_LNK)
    guard leadsToFolder(name, in: folder, followingLinks: isLink) else {
      return isWorkbook ? Entry(name: name, isFolder: false) : nil
    }
    return isLink ? nil : Entry(name: name, isFolder: true)
  }

  private static func leadsToFolder(
    _ name: [UInt8], in folder: Int32, followingLinks: Bool
  ) -> Bool {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    let isThere = (name + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { name in
        guard let start = name.baseAddress else { return false }
        return fstatat(folder, start, &status, flags) == 0
      }
    }
    return isThere && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Sticks from other systems have names in capital letters.
  private static func isWorkbook(_ name: [UInt8]) -> Bool {
    let ending = Array(".lembar".utf8)
    guard name.count > ending.count else { return false }
    return zip(name.suffix(ending.count), ending).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}

extension WorkbookFile {
  /// The id that the first line of the file gives; nil when it gives none that can be read.
  ///
  /// It is only a hint which files may hold the same workbook.
  public var claimedID: String? {
    guard let line = Self.firstLine(of: path),
      let json = line.withUnsafeBufferPointer({ try? JSON(parsing: $0, limits: .workbook) })
    else { return nil }
    return json["id"]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
