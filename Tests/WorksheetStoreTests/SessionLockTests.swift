import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

@Suite struct SessionLockTests {
  let folder = TemporaryFolder()
  let siti = LockHolder(
    user: "siti", host: "laptop-desa", since: "2026-11-23T09:14:00+07:00", process: 4711)

  private func lock(as holder: LockHolder) throws -> SessionLock {
    try SessionLock(in: folder["state"], for: holder, patience: 0)
  }

  /// What somebody is told who comes second.
  private func refusal() -> FileProblem? {
    do throws(FileProblem) {
      _ = try SessionLock(
        in: folder["state"], for: LockHolder(user: "budi", host: "x", since: "", process: 1),
        patience: 0)
      return nil
    } catch {
      return error
    }
  }

  @Test func `whoever comes second learns who has the workbook and since when`() throws {
    let lock = try lock(as: siti)
    #expect(refusal() == .busy(siti))
    #expect(folder.mode(of: "state/lock") & 0o777 == 0o600)
    _ = consume lock
    #expect(refusal() == nil)
    #expect(try folder.read("state/lock") == [])
  }

  @Test func `a session names its user, its machine and its beginning`() throws {
    let file = WorkbookFile(path: folder["desa.lembar"])
    try file.create(try workbook())
    let open = { (replica: String) throws(FileProblem) in
      try EditingSession(
        opening: file,
        as: .init(
          state: StateFolder(path: folder["state"]), replica: replica,
          author: .init(name: "siti", since: "2026-11-23T09:14:00+07:00")),
        recovering: .unsavedAndLost)
    }
    let first = try open("one")
    let problem = #expect(throws: FileProblem.self) { try open("two") }
    guard case .busy(let holder?) = problem else {
      Issue.record("no holder: \(String(describing: problem))")
      return
    }
    #expect(holder.since == "2026-11-23T09:14:00+07:00" && holder.process == Int(getpid()))
    #expect(!holder.user.isEmpty && !holder.host.isEmpty)
    _ = first.workbook
  }

  @Test(arguments: ["", "siti\n", "{\"user\":\"siti\"}\n", "\u{0}\u{0}", "{}", "[[[[[[[[[[[["])
  func `what stands in the file decides nothing`(content: String) throws {
    mkdir(folder["state"], 0o700)
    try folder.write(Array(content.utf8), to: "state/lock")
    let lock = try lock(as: siti)
    try folder.write(Array(content.utf8), to: "state/lock")
    #expect(refusal() == .busy(nil))
    _ = consume lock
    #expect(refusal() == nil)
  }

  @Test func `a holder that was killed is forgotten`() throws {
    mkdir(folder["state"], 0o700)
    try folder.write(siti.bytes, to: "state/lock")
    let ani = LockHolder(user: "ani", host: "posko", since: "", process: 2)
    let lock = try lock(as: ani)
    #expect(refusal() == .busy(ani))
    _ = consume lock
  }

  @Test func `names are cut to a length that a sentence can bear`() {
    let long = String(repeating: "e\u{301}", count: 5000)
    let holder = LockHolder(user: long, host: long, since: long, process: 1)
    #expect(holder.user.unicodeScalars.count == 40 && holder.host == holder.user)
    #expect(LockHolder(bytes: holder.bytes) == holder)
  }
}
