import Glibc
import WorksheetModel

/// One journal as it was found.
struct JournalReading {
  let path: String
  private(set) var workbook = ""
  /// Where the workbook was that the session edited.
  private(set) var place = ""
  private(set) var author = Workbook.Author(name: "", since: "")
  private(set) var changes: [StampedChange] = []
  /// Changes up to this counter were in the file once.
  private(set) var savedCounter = 0
  private var knowing: [String: Int]?
  private(set) var draft: Draft?
  private(set) var tornLines = 0

  private static var mostBytes: Int { 64 * 1024 * 1024 }

  /// Nil when it cannot be read, or when its last line says that all is saved and a workbook with
  /// changes up to `counter` cannot lack any of it.
  init?(path: String, beyond counter: Int) {
    guard let file = try? OpenFile.reading(path, O_NOFOLLOW),
      Self.finalMark(of: file).map({ $0.through > counter }) ?? true,
      let bytes = try? file.read(limit: Self.mostBytes)
    else { return nil }
    self.init(bytes, of: path)
  }

  /// Takes every whole line of a journal.
  init(_ bytes: [UInt8], of path: String) {
    self.path = path
    bytes.withUnsafeBufferPointer { buffer in
      for line in buffer.split(separator: UInt8(ascii: "\n")) {
        take(UnsafeBufferPointer(rebasing: line))
      }
    }
  }

  /// The changes that a workbook at `place` may lack: those that were never saved, and, when its own
  /// file went back to an older state, those that were.
  func changes(missingAt place: String?) -> [StampedChange] {
    place == self.place ? changes : changes.filter { $0.stamp.counter > savedCounter }
  }

  /// Whether a workbook has seen every change, and no line and no draft is left besides.
  func isContained(in workbook: Workbook) -> Bool {
    draft == nil && tornLines == 0 && changes.allSatisfy { workbook.hasSeen($0.stamp) }
  }

  /// Whether the last line says that nothing is left to recover.
  static func isFinished(_ path: String) -> Bool {
    guard let file = try? OpenFile.reading(path, O_NOFOLLOW) else { return false }
    return finalMark(of: file) != nil
  }

  // A class of laptops leaves hundreds of finished journals; only their ends are looked at.
  private static func finalMark(of file: borrowing OpenFile) -> SavedMark? {
    let size = Int(file.status?.st_size ?? 0)
    guard let end = try? file.read(from: max(0, size - 128), limit: 128), end.last == 0x0A,
      let last = end.split(separator: UInt8(ascii: "\n")).last
    else { return nil }
    let line = last.withUnsafeBufferPointer { CheckedLine($0, limits: JournalLine.limits) }
    guard case .good(let json, true) = line, case .saved(let mark) = JournalLine(json: json),
      mark.isAll
    else { return nil }
    return mark
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    if case .good(let json, true) = CheckedLine(line, limits: JournalLine.limits) {
      return take(json)
    }
    // A damaged line feed must not cost both of its lines.
    tornLines += 1
    for json in CheckedLine.pieces(of: line, limits: JournalLine.limits).pieces { take(json) }
  }

  private mutating func take(_ json: JSON) {
    switch JournalLine(json: json) {
    case .opened(let workbook, let place, let author):
      self.workbook = workbook
      self.place = place
      self.author = author
    case .knows(let clock): knowing = (knowing ?? [:]).merging(clock, uniquingKeysWith: max)
    case .change(let change):
      changes.append(StampedChange(change.change, at: change.stamp, knowing: knowing))
      draft = nil
    case .draft(let draft): self.draft = draft
    case .saved(let mark):
      savedCounter = max(savedCounter, mark.through)
      if changes.allSatisfy({ $0.stamp.counter <= savedCounter }) { tornLines = 0 }
    case nil: tornLines += 1
    }
  }

  /// Appends a line to a journal of an earlier session.
  static func append(_ line: JournalLine, to path: String) throws(FileProblem) {
    let file = try OpenFile.writing(path, O_RDWR | O_APPEND | O_NOFOLLOW)
    let size = Int(file.status?.st_size ?? 0)
    let last = size > 0 ? try file.read(from: size - 1, limit: 1).last : nil
    // Appending after a torn tail would lose the new line with it.
    let isTorn = last != nil && last != UInt8(ascii: "\n")
    try file.write((isTorn ? [UInt8(ascii: "\n")] : []) + line.bytes)
    guard fdatasync(file.descriptor) == 0 else { throw .writing(errno) }
  }
}
