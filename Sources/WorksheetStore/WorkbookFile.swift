import Glibc
import WorksheetModel

/// A workbook file under its three names: the file, the state before, and a save under way.
public struct WorkbookFile: Hashable, Sendable {
  /// The file itself, symbolic links followed.
  public let path: String

  public init(path: String) { self.path = FilePath.target(of: path) }

  var previousPath: String { path + ".lama" }
  var unfinishedPath: String { path + ".tmp" }
  var folder: String { FilePath.folder(of: path) }

  /// The last part of the path.
  public var name: String { FilePath.name(of: path) }

  /// The path that tells this file from others, whichever way leads to it.
  var place: String { FilePath.whole(path) }

  /// The device that the folder is on; nil when there is no such folder.
  var folderDevice: UInt64? {
    var status = stat()
    return stat(folder, &status) == 0 ? UInt64(status.st_dev) : nil
  }

  /// Whether there is anything under the name, readable or not.
  public var exists: Bool { FilePath.exists(path) }

  /// Why nothing can be saved here, as far as that is known before trying: a read-only medium or a
  /// folder of somebody else.
  public var writingProblem: FileProblem? {
    access(folder, W_OK) == 0 ? nil : .writing(errno)
  }

  /// Reads the valid one of the three names with the highest clock.
  public func open() throws(FileProblem) -> OpenedWorkbook {
    let (best, bytes) = try reading()
    var opened = best.opened
    opened.version = bytes.flatMap(version(holding:)) ?? currentVersion()
    return opened
  }

  /// Reads what `open` reads and does not look whether the file stays as it is; the second value
  /// tells apart two states of a file.
  public func look() throws(FileProblem) -> (opened: OpenedWorkbook, content: Fingerprint) {
    let best = try reading().best
    return (best.opened, best.bytes.withUnsafeBufferPointer { Fingerprint(of: $0) })
  }

  /// What was read, with the bytes it came from, and those of the file itself when they were good.
  private func reading() throws(FileProblem) -> (
    best: (opened: OpenedWorkbook, bytes: [UInt8]), main: [UInt8]?
  ) {
    let main: Candidate
    do throws(FileProblem) {
      main = try candidate(path, .main)
    } catch {
      guard error.mayHaveOtherNames else { throw error }
      let bytes = try damagedBytes()
      // A file that could not be read for a moment is not given up for an older state.
      if case .unreadable = error, let bytes, let read = try? WorkbookFormat.read(bytes) {
        main = Candidate(read: read, origin: .main, bytes: bytes)
      } else {
        guard let best = others(of: nil).max(by: Candidate.isWorse) else { throw error }
        return (opened(best, filling: [], damagedOriginal: bytes), nil)
      }
    }
    guard main.read.newerVersion == nil else {
      return (opened(main, filling: [], damagedOriginal: nil), nil)
    }
    let all = others(of: main) + [main]
    let best = all.max(by: Candidate.isWorse) ?? main
    let original = main.read.isWhole ? nil : main.bytes
    return (opened(best, filling: all, damagedOriginal: original), main.bytes)
  }

  /// Whether the file is still the one that was opened, by its content when the times differ.
  public func isUnchanged(since version: FileVersion?) -> Bool {
    guard let version else { return !exists }
    guard let now = self.version(checksum: version.checksum) else { return false }
    if now == version { return true }
    guard now.size == version.size, let bytes = try? bytes(of: path) else { return false }
    return bytes.withUnsafeBufferPointer { Checksum.of($0) } == version.checksum
  }

  func bytes(of path: String, _ flags: Int32 = 0) throws(FileProblem) -> [UInt8] {
    let bytes = try OpenFile.reading(path, flags).read(limit: WorkbookFormat.mostBytes + 1)
    guard bytes.count <= WorkbookFormat.mostBytes else { throw .tooLarge }
    return bytes
  }

  private func damagedBytes() throws(FileProblem) -> [UInt8]? {
    guard exists else { return nil }
    let bytes = try bytes(of: path)
    return bytes.isEmpty ? nil : bytes
  }

  private func candidate(
    _ path: String, _ origin: OpenedWorkbook.Origin, _ flags: Int32 = 0
  ) throws(FileProblem) -> Candidate {
    let bytes = try bytes(of: path, flags)
    return Candidate(read: try WorkbookFormat.read(bytes), origin: origin, bytes: bytes)
  }

  /// The other two names, as far as they hold the same workbook; nil takes any workbook.
  private func others(of main: Candidate?) -> [Candidate] {
    var others: [Candidate] = []
    for (path, origin) in [(previousPath, Origin.previous), (unfinishedPath, .unfinished)] {
      if let main, main.read.isWhole, !mayBeNewer(path, than: main) { continue }
      guard let other = try? candidate(path, origin, O_NOFOLLOW), other.read.newerVersion == nil
      else { continue }
      // A torn save says in its first line what it was to hold; believing that, the journal would
      // keep back what its missing lines lack.
      if let main, main.read.isWhole, !other.read.isWhole { continue }
      let id = main?.read.workbook.header.id ?? other.read.workbook.header.id
      if other.read.workbook.header.id == id { others.append(other) }
    }
    return others
  }

  private typealias Origin = OpenedWorkbook.Origin

  // After every save a whole older state stays beside the file; its first line is enough to see that.
  private func mayBeNewer(_ path: String, than main: Candidate) -> Bool {
    guard let line = Self.firstLine(of: path, O_NOFOLLOW) else { return false }
    let checked = line.withUnsafeBufferPointer { CheckedLine($0, limits: .workbook) }
    guard case .good(let json, true) = checked, let header = Workbook.Header(json: json) else {
      return true
    }
    let own = main.read.workbook.header
    return header.id == own.id && header.highestCounter > own.highestCounter
  }

  /// The first line of a file; usually a small part of it is enough.
  static func firstLine(of path: String, _ flags: Int32 = 0) -> ArraySlice<UInt8>? {
    let lineFeed = UInt8(ascii: "\n")
    for limit in [1 << 14, WorkbookFormat.mostBytes] {
      guard let start = try? OpenFile.reading(path, flags).read(limit: limit) else { return nil }
      if start.count < limit || start.contains(lineFeed) {
        return start.split(separator: lineFeed, maxSplits: 1).first
      }
    }
    return nil
  }

  private func opened(
    _ best: Candidate, filling others: [Candidate], damagedOriginal: [UInt8]?
  ) -> (opened: OpenedWorkbook, bytes: [UInt8]) {
    var read = best.read
    let restored = read.isWhole ? 0 : read.workbook.restore(from: others.map(\.read.workbook))
    let opened = OpenedWorkbook(
      read: read, origin: best.origin, recordsRestored: restored,
      damagedOriginal: damagedOriginal, version: nil)
    return (opened, best.bytes)
  }

  func currentVersion() -> FileVersion? {
    (try? bytes(of: path)).flatMap(version(holding:))
  }

  /// The file as it stands, when these are its bytes.
  func version(holding bytes: [UInt8]) -> FileVersion? {
    version(checksum: bytes.withUnsafeBufferPointer { Checksum.of($0) })
  }

  private func version(checksum: UInt32) -> FileVersion? {
    guard let status = (try? OpenFile.reading(path))?.status else { return nil }
    return FileVersion(
      device: UInt64(status.st_dev), node: UInt64(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, checksum: checksum,
      folderDevice: folderDevice)
  }
}

extension FileProblem {
  /// Whether a power cut may have caused this, so that another of the three names may be whole.
  fileprivate var mayHaveOtherNames: Bool {
    switch self {
    case .notFound, .empty, .notText, .notAWorkbook, .unreadable: true
    case .isFolder, .notAFile, .notAllowed, .tooLarge, .tooManyRecords, .textTooLong, .tooDeep,
      .nameNotText, .exists, .noFolder, .noSpace, .readOnlyMedium, .tooLargeForMedium, .unwritable,
      .notVerified,
      .changedMeanwhile, .busy, .newerVersion, .noStateFolder:
      false
    }
  }
}

/// What one of the three names holds.
private struct Candidate {
  var read: ReadWorkbook
  var origin: OpenedWorkbook.Origin
  var bytes: [UInt8]

  private var rank: (Int, Int, Int) {
    let preference =
      switch origin {
      case .main: 2
      case .unfinished: 1
      case .previous: 0
      }
    return (read.workbook.header.highestCounter, read.isWhole ? 1 : 0, preference)
  }

  static func isWorse(_ left: Candidate, _ right: Candidate) -> Bool { left.rank < right.rank }
}

extension Workbook {
  /// Takes records that lost lines may have held from older states; returns how many.
  fileprivate mutating func restore(from others: [Workbook]) -> Int {
    var all = records
    var known = Set(all.map(\.id)).union(removed.keys)
    let own = all.count
    for record in others.flatMap(\.records) where known.insert(record.id).inserted {
      all.append(record)
    }
    guard all.count > own else { return 0 }
    self = Workbook(
      header: header, records: all, removed: removed, buried: buried, otherLines: otherLines)
    return all.count - own
  }
}
