import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

/// What becomes of a save when the file or its folder is not what it was.
@Suite struct SavePlaceTests {
  let folder = TemporaryFolder()
  var file: WorkbookFile { WorkbookFile(path: folder["desa.lembar"]) }

  private func session() throws -> EditingSession {
    try file.create(try workbook(named: "Siti"))
    let session = try EditingSession(
      opening: file,
      as: .init(
        state: StateFolder(path: folder["state"]), replica: "one",
        author: .init(name: "siti", since: "2026-11-23T09:14:00+07:00")),
      recovering: .unsaved)
    _ = try session.commit(Change(.set("a", "name", Answer(.text("Budi")))))
    return session
  }

  @Test func `a file that was deleted is made again, and that is known`() throws {
    let session = try session()
    unlink(file.path)
    let saved = try session.snapshot(date: "2026-11-23").save()
    #expect(saved.isMadeAgain)
    #expect(try file.open().read.workbook == session.workbook)
  }

  @Test func `a renamed file stays as it is, and the name gets the new state`() throws {
    let session = try session()
    let renamed = WorkbookFile(path: folder["desa-2026.lembar"])
    rename(file.path, renamed.path)
    try session.save(date: "2026-11-23")
    #expect(try file.open().read.workbook == session.workbook)
    #expect(try renamed.open().read.workbook == (try workbook(named: "Siti")))
  }

  @Test func `the empty folder that a pulled stick leaves takes nothing`() throws {
    let session = try session()
    unlink(file.path)
    var version = try #require(session.opened.version)
    version.folderDevice = version.folderDevice.map { $0 + 1 }
    #expect(throws: FileProblem.noFolder) {
      _ = try file.save(session.workbook, over: version)
    }
    #expect(!file.exists)
  }

  @Test func `a save that failed after the names were exchanged can be repeated`() throws {
    let session = try session()
    // As if only the last step had failed: the file is there, the session does not know it.
    _ = try file.save(session.workbook, over: session.opened.version)
    _ = try session.commit(Change(.set("a", "name", Answer(.text("Tono")))))
    try session.save(date: "2026-11-23")
    #expect(try file.open().read.workbook["a"]?.text("name") == "Tono")
  }

  @Test func `a file with the work of somebody else is not written over`() throws {
    let session = try session()
    var other = try file.open().read.workbook
    _ = try other.apply(
      Change(.set("a", "name", Answer(.text("Wati")))), at: other.nextStamp(in: "two"))
    _ = try file.save(other, over: session.opened.version)
    #expect(throws: FileProblem.changedMeanwhile) { try session.save(date: "2026-11-23") }
    #expect(try file.open().read.workbook == other)
  }
}
