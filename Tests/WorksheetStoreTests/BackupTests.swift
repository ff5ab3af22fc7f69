import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

@Suite struct BackupTests {
  let folder = TemporaryFolder()
  var state: StateFolder { StateFolder(path: folder["state"]) }
  var file: WorkbookFile { WorkbookFile(path: folder["desa.lembar"]) }

  private func session(_ replica: String, on day: String = "2026-11-23") throws -> EditingSession {
    try EditingSession(
      opening: file,
      as: .init(
        state: state, replica: replica, author: .init(name: "siti", since: "\(day)T09:14:00+07:00")),
      recovering: .unsavedAndLost)
  }

  private func set(_ name: String) -> Change { Change(.set("a", "name", Answer(.text(name)))) }

  private func name(_ backup: Backup) throws -> String? {
    try backup.read()["a"]?.text("name")
  }

  /// A workbook whose highest counter is this one.
  private func workbook(at clock: Int, text: String = "Siti") throws -> Workbook {
    var workbook = try WorksheetStoreTests.workbook()
    _ = try workbook.apply(set(text), at: Stamp(counter: clock, replica: "r"))
    return workbook
  }

  private func backup(
    _ clock: Int, _ reason: Backup.Reason = .session, day: String = "2026-11-23", size: Int = 1
  ) throws -> Backup {
    try #require(
      Backup(name: "\(clock)_\(day)T09.14_\(reason.rawValue)_0.lembar", in: "", size: size))
  }

  @Test func `the first save of a session keeps the workbook as it was found`() throws {
    try file.create(try WorksheetStoreTests.workbook(named: "Siti"))
    let session = try session("one")
    _ = try session.commit(set("Budi"))
    try session.save(date: "2026-11-23")
    _ = try session.commit(set("Tono"))
    try session.save(date: "2026-11-23")
    let backups = state.backups(of: "abc")
    #expect(try backups.map(name) == ["Siti"])
    #expect(backups.map(\.reason) == [.session] && backups.map(\.date) == ["2026-11-23T09.14"])
    #expect(folder.mode(of: "state/abc/backups") & 0o777 == 0o700)
    let kept = String(try #require(backups.first).path.dropFirst(folder.path.count + 1))
    #expect(folder.mode(of: kept) & 0o777 == 0o600)
    #expect(try WorkbookFormat.read(folder.read(kept)).isWhole)
  }

  @Test func `an approval keeps a copy of what was approved, at once and for long`() throws {
    var book = try WorksheetStoreTests.workbook(named: "Siti")
    _ = try book.apply(
      Change(.insert(Record(id: "r", kind: .review))), at: Stamp(counter: 9, replica: "r"))
    try file.create(book)
    let session = try session("one")
    _ = try session.commit(Change(.set("r", "state", Answer(.text("approved")))))
    let kept = try #require(state.backups(of: "abc").first)
    #expect(kept.reason == .approval)
    let copy = try kept.read()
    #expect(try name(kept) == "Siti" && copy.isApproved && !copy.isUnlikeApproved)
    #expect(copy["r"]?.text("approved_date") == "2026-11-23")
    let sessions = try (100..<130).map { try backup($0) }.reversed()
    let approval = try backup(1, .approval, day: "2026-01-01")
    let new = try backup(200)
    #expect(StateFolder.kept(of: sessions + [approval], besides: new).contains(approval))
  }

  @Test func `before a recovery is saved the file is kept as it was`() throws {
    try file.create(try WorksheetStoreTests.workbook(named: "Siti"))
    do { _ = try session("one").commit(set("Budi")) }
    let next = try session("two")
    next.takeUnsaved()
    try next.save(date: "2026-11-23")
    #expect(state.backups(of: "abc").map(\.reason) == [.recovery])
    #expect(try state.backups(of: "abc").map(name) == ["Siti"])
  }

  @Test func `before a merge both states are kept`() throws {
    try file.create(try WorksheetStoreTests.workbook(named: "Siti"))
    let session = try session("one")
    _ = try session.commit(set("Budi"))
    let copy = try WorksheetStoreTests.workbook(named: "Siti", "Tono")
    try session.merge(copy, date: "2026-11-23")
    let backups = state.backups(of: "abc")
    #expect(
      backups.map(\.reason).sorted { $0.rawValue < $1.rawValue } == [.merge, .merge, .session])
    #expect(try Set(backups.compactMap(name)) == ["Siti", "Budi", "Tono"])
  }

  @Test func `nothing is kept of a workbook in which nothing was written, and nothing twice`()
    throws
  {
    let empty = Workbook(header: .init(id: "abc", title: "", created: ""))
    try state.keepBackup(of: empty, reason: .session, date: "2026-11-23")
    #expect(state.backups(of: "abc").isEmpty)
    for reason in [Backup.Reason.recovery, .session, .merge] {
      try state.keepBackup(of: try workbook(at: 7), reason: reason, date: "2026-11-23")
    }
    #expect(state.backups(of: "abc").map(\.reason) == [.recovery])
    try state.keepBackup(of: try workbook(at: 7, text: "x"), reason: .merge, date: "2026-11-23")
    #expect(state.backups(of: "abc").count == 2)
  }

  @Test func `a backup that cannot be written is told and holds nothing up`() throws {
    try file.create(try WorksheetStoreTests.workbook(named: "Siti"))
    let session = try session("one")
    _ = try session.commit(set("Budi"))
    try folder.write([], to: "state/abc/backups")
    try session.save(date: "2026-11-23")
    #expect(session.backupProblem == .exists)
    #expect(try file.open().read.workbook["a"]?.text("name") == "Budi")
  }

  @Test func `backups stand by their clock, whatever the date says`() throws {
    for (clock, day) in [(12, "2019-01-01"), (9, "2031-01-01"), (100, "2026-11-23")] {
      try state.keepBackup(of: try workbook(at: clock), reason: .session, date: day)
    }
    #expect(state.backups(of: "abc").map(\.clock) == [100, 12, 9])
  }

  @Test func `ten sessions, ten other steps, and one a day for fourteen days are kept`() throws {
    let sessions = try (1...60).map { number in
      try backup(number, day: "2026-10-\(number / 3 + 10)")
    }.reversed()
    let steps = try (101...115).map { try backup($0, .merge) }.reversed()
    let new = try backup(200)
    let kept = StateFolder.kept(of: Array(steps) + Array(sessions), besides: new).map(\.clock)
      .sorted()
    // The new one is the tenth session and its day the first; of other days the last of each stays.
    let daily = [26, 29, 32, 35, 38, 41, 44, 47, 50]
    #expect(kept == daily + Array(52...60) + Array(106...115))
  }

  @Test func `twenty megabytes are enough for one workbook`() throws {
    let others = try (1...9).map { try backup($0, size: 3_000_000) }.reversed()
    let kept = StateFolder.kept(of: Array(others), besides: try backup(10, size: 3_000_000))
    #expect(kept.map(\.clock).sorted() == [5, 6, 7, 8, 9])
  }

  @Test func `the backup just made stays although another copy is far ahead`() throws {
    for clock in 100..<120 {
      try state.keepBackup(of: try workbook(at: clock), reason: .session, date: "2026-11-23")
    }
    try state.keepBackup(of: try workbook(at: 3), reason: .session, date: "2026-11-23")
    let clocks = state.backups(of: "abc").map(\.clock)
    #expect(clocks == Array((110..<120).reversed()) + [3])
  }

  @Test func `what is no backup is left alone, and half ones are removed`() throws {
    try state.keepBackup(of: try workbook(at: 1), reason: .session, date: "../..:/\n\u{202E}x")
    try folder.write([1], to: "state/abc/backups/notes.txt")
    try folder.write([1], to: "state/abc/backups/half.lembar.tmp")
    symlink("/etc/passwd", folder["state/abc/backups/000000000009_x_session_0.lembar"])
    for clock in 2..<20 {
      try state.keepBackup(of: try workbook(at: clock), reason: .session, date: "2026-11-23")
    }
    let names = FilePath.names(in: folder["state/abc/backups"])
    #expect(names.contains("notes.txt") && !names.contains("half.lembar.tmp"))
    #expect(state.backups(of: "abc").count == 11)
    #expect(state.backups(of: "abc").last?.date == ".....x")
  }

  @Test func `restoring makes a new file beside the workbook and writes over nothing`() throws {
    try file.create(try workbook(at: 5, text: "Budi"))
    try state.keepBackup(of: try workbook(at: 3), reason: .session, date: "2026-11-23T09:14:00")
    let backup = try #require(state.backups(of: "abc").first)
    #expect(
      try backup.restore(beside: file, or: nil).path == folder["desa.cadangan-2026-11-23.lembar"])
    let second = try backup.restore(beside: file, or: nil)
    #expect(second.path == folder["desa.cadangan-2026-11-23-2.lembar"])
    #expect(try second.open().read.workbook == workbook(at: 3))
    #expect(try file.open().read.workbook["a"]?.text("name") == "Budi")
    let gone = WorkbookFile(path: folder["stick/desa.lembar"])
    mkdir(folder["home"], 0o700)
    #expect(
      try backup.restore(beside: gone, or: folder["home"]).path
        == folder["home/desa.cadangan-2026-11-23.lembar"])
  }
}
