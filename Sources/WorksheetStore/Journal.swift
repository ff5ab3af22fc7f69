import Glibc
import WorksheetModel

/// The lines of one editing session, each on the disk before the screen shows its change as taken.
public struct Journal: ~Copyable {
  private let folder: String
  private let session: String
  /// All lines of the session, for a new file when the disk failed under the old one.
  private var lines: [UInt8]
  private var file: File?
  private var fileCount = 0
  private var lastCounter = 0
  private var hasDraft = false

  /// The open file and how long it is up to its last whole line.
  private struct File: ~Copyable {
    let file: OpenFile
    var length = 0
  }

  /// Nothing is written before the first line.
  public init(of workbook: Workbook.Header, at path: String, session: Session) {
    folder = session.state.folder(of: workbook.id)
    self.session = session.replica
    let opened = JournalLine.opened(workbook: workbook.id, path: path, author: session.author)
    lines = opened.bytes + JournalLine.knows(workbook.clock).bytes
  }

  /// Who edits, since when, and where the journal is kept.
  public struct Session: Hashable, Sendable {
    public var state: StateFolder
    public var replica: String
    /// Who edits, and since when.
    public var author: Workbook.Author

    public init(state: StateFolder, replica: String, author: Workbook.Author) {
      self.state = state
      self.replica = replica
      self.author = author
    }
  }

  /// Returns when the change is on the disk.
  public mutating func append(_ change: StampedChange) throws(FileProblem) {
    try append(JournalLine.change(change))
    lastCounter = max(lastCounter, change.stamp.counter)
    hasDraft = false
  }

  /// Keeps what is being typed, at most once a second; nil when it was given up.
  public mutating func keep(_ draft: Draft?) throws(FileProblem) {
    guard draft != nil || hasDraft else { return }
    try append(JournalLine.draft(draft))
    hasDraft = draft != nil
  }

  /// Notes that the workbook has taken in another copy, so that later changes were made knowing it.
  public mutating func note(knowing clock: [String: Int]) throws(FileProblem) {
    try note(.knows(clock))
  }

  /// Notes where the workbook is from now on.
  public mutating func note(
    place path: String, of workbook: String, by author: Workbook.Author
  ) throws(FileProblem) {
    try note(.opened(workbook: workbook, path: path, author: author))
  }

  // A session that changed nothing leaves no journal.
  private mutating func note(_ line: JournalLine) throws(FileProblem) {
    guard fileCount > 0 else {
      lines += line.bytes
      return
    }
    try append(line)
  }

  /// Notes that the workbook file has all changes up to this counter.
  public mutating func markSaved(through counter: Int) throws(FileProblem) {
    guard fileCount > 0 else { return }
    let isAll = lastCounter <= counter && !hasDraft
    try append(JournalLine.saved(SavedMark(through: counter, isAll: isAll)))
  }

  private mutating func append(_ line: JournalLine) throws(FileProblem) {
    let bytes = line.bytes
    if file == nil {
      try startFile(with: lines + bytes)
    } else {
      try write(bytes)
    }
    lines += bytes
  }

  // A descriptor that failed once is not trusted again: the whole session goes to a new name.
  private mutating func startFile(with bytes: [UInt8]) throws(FileProblem) {
    try FilePath.makePrivateFolder(folder)
    fileCount += 1
    let path = path(fileCount)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW
    file = File(file: try OpenFile.writing(path, flags))
    do throws(FileProblem) {
      try write(bytes)
      try OpenFile.synchronizeFolder(folder)
    } catch {
      unlink(path)
      file = nil
      throw error
    }
    // The new file has every line; a draft at the end of an old one would be offered for ever.
    for number in 1..<fileCount { unlink(self.path(number)) }
  }

  private func path(_ number: Int) -> String {
    "\(folder)/\(session)\(number == 1 ? "" : "-\(number)").journal"
  }

  private mutating func write(_ bytes: [UInt8]) throws(FileProblem) {
    guard var open = file.take() else { return }
    var isTrusted = true
    do throws(FileProblem) {
      try open.file.write(bytes)
      isTrusted = false
      guard fdatasync(open.file.descriptor) == 0 else { throw .writing(errno) }
      open.length += bytes.count
      file = consume open
    } catch {
      // A torn line would take the next one with it.
      let isWhole = ftruncate(open.file.descriptor, off_t(open.length)) == 0
      if isWhole, isTrusted { file = consume open }
      throw error
    }
  }
}
