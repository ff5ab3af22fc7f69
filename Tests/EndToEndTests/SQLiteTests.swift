import Glibc
import Testing
import WorksheetModel

/// A recap in a SQLite file.
@Suite struct SQLiteTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func ask(_ sql: String) throws -> String { try workplace.ask(sql, in: "rekap.db") }

  private func load(_ rows: String) throws -> LoadAnswer {
    try workplace.load(rows, into: "sqlite:rekap.db")
  }

  private func problem(of target: String) throws -> OfficeProblem.Code? {
    let answer = try workplace.load(RecapRows.row("w1"), into: target)
    #expect(answer.ending == .exit(code: 2))
    return answer.problem?.code
  }

  @Test func `the views answer who is where, what is found, what plans come to`() throws {
    #expect(try load(RecapRows.row("w1")).totals["added"]?.whole == 1)
    #expect(
      try ask("SELECT group_name, answered, asked, answered_percent, review FROM who_is_where")
        == "Jamaah w1|9|42|21|revise")
    #expect(
      try ask("SELECT check_id, workbooks, findings FROM findings_by_check ORDER BY 1")
        == "CF21|1|1\nPT17|1|2")
    #expect(
      try ask("SELECT village, name, profit, npv, invested IS NULL FROM plan_figures")
        == #"Kalibening|Susu "segar"; DROP TABLE plan|3000000|-1250000|1"#)
    #expect(try ask("SELECT name, actual, is_reached FROM measure_progress") == "Susu|17.5|0")
    #expect(try ask("SELECT regency, workbooks, revise FROM review_by_regency") == "Magelang|1|1")
    #expect(try ask("SELECT verdict FROM verdict") == "Menutup semua biaya.")
    #expect(try ask("SELECT file, relation FROM other_copy") == "lama/w1.lembar|older")
    #expect(
      try ask("SELECT sheet, begun, complete FROM progress_by_sheet") == "plan|0|0\nprofile|1|0")
  }

  @Test func `the same rows twice change nothing`() throws {
    let rows = RecapRows.rows(0..<20) + #"{"skipped":{"file":"x.lembar","reason":"rusak"}}"# + "\n"
    #expect(try load(rows).ending == .exit(code: 0))
    let before = workplace.bytes("rekap.db")
    let answer = try load(rows)
    #expect(answer.totals["unchanged"]?.whole == 20 && answer.totals["skipped"]?.whole == 1)
    #expect(try ask("SELECT COUNT(*) FROM workbook") == "20")
    let dump = try workplace.answer("sqlite3 rekap.db .dump")
    try workplace.write(before, to: "before.db")
    #expect(try workplace.answer("sqlite3 before.db .dump") == dump)
    #expect(!workplace.names().contains { $0.hasPrefix("rekap.db-") })
  }

  @Test func `an older copy never replaces a newer one, and copies that went apart are named`()
    throws
  {
    _ = try load(RecapRows.row("w1", state: "2", clock: #"{"a":5,"b":1}"#))
    let older = try load(RecapRows.row("w1", state: "1", clock: #"{"a":4}"#, file: "lama.lembar"))
    #expect(older.totals["older"]?.whole == 1)
    #expect(older.leftOut.first?["file"]?.text == "lama.lembar")
    #expect(older.leftOut.first?["stored"]?.text == "desa/w1.lembar")
    let apart = try load(RecapRows.row("w1", state: "3", clock: #"{"a":6}"#, file: "lain.lembar"))
    #expect(apart.leftOut.first?["left_out"]?.text == "apart")
    #expect(try ask("SELECT content FROM workbook") == "2")
    let newer = try load(RecapRows.row("w1", state: "4", clock: #"{"a":6,"b":1}"#))
    #expect(newer.totals["updated"]?.whole == 1)
    #expect(try ask("SELECT content, COUNT(*) FROM workbook, plan") == "4|1")
  }

  @Test func `a file that could not be read is remembered until it can`() throws {
    _ = try load(#"{"skipped":{"file":"desa/w1.lembar","reason":"rusak"}}"# + "\n")
    #expect(try ask("SELECT * FROM skipped") == "desa/w1.lembar|rusak")
    _ = try load(RecapRows.row("w1"))
    #expect(try ask("SELECT COUNT(*) FROM skipped") == "0")
  }

  @Test func `a workbook that the database does not take keeps no other one out`() throws {
    let twin = RecapRows.row("w1").replacing(
      #""plans":["#, with: #""plans":[{"id":"u1","verdicts":["sama"]},"#)
    let answer = try load(twin + RecapRows.row("w2"))
    #expect(answer.totals["refused"]?.whole == 1 && answer.totals["added"]?.whole == 1)
    #expect(try ask("SELECT id FROM workbook") == "w2")
  }

  @Test func `a database of the first schema is brought up to date, and filled anew`() throws {
    try workplace.write(try Self.fixture("schema-1.sqlite.sql"), to: "old.sql")
    _ = try workplace.answer("sqlite3 -bail rekap.db <old.sql")
    #expect(try ask("SELECT COUNT(*) FROM workbook") == "2")
    let answer = try load(RecapRows.row("w1", state: "neu", clock: #"{"k3f9q2hx":201}"#))
    #expect(answer.totals["updated"]?.whole == 1)
    #expect(try ask("SELECT id, salvaged FROM workbook ORDER BY id") == "w0|\nw1|0")
    #expect(try ask("SELECT workbook_id FROM other_copy") == "w1")
  }

  @Test func `a database of a newer schema is left alone`() throws {
    _ = try load(RecapRows.row("w1"))
    _ = try ask("INSERT INTO grdb_migrations VALUES ('99')")
    let before = workplace.bytes("rekap.db")
    #expect(try load(RecapRows.row("w2")).problem?.code == .newerSchema)
    #expect(workplace.bytes("rekap.db") == before)
  }

  @Test func `what is no recap database is left alone`() throws {
    try workplace.write("Bukan basis data, hanya teks yang cukup panjang.", to: "teks")
    #expect(try problem(of: "sqlite:teks") == .notADatabase)
    #expect(workplace.text("teks").hasPrefix("Bukan"))
    _ = try workplace.ask("CREATE TABLE milik_lain (x)", in: "lain.db")
    let before = workplace.bytes("lain.db")
    #expect(try problem(of: "sqlite:lain.db") == .notADatabase)
    #expect(workplace.bytes("lain.db") == before)
  }

  @Test func `a folder, a missing folder, no name and another kind of target are told apart`()
    throws
  {
    #expect(try problem(of: "sqlite:home") == .isFolder)
    #expect(try problem(of: "sqlite:tidak/ada.db") == .noFolder)
    #expect(try problem(of: "sqlite:") == .badTarget)
    #expect(try problem(of: "mysql://x") == .badTarget)
    #expect(!workplace.names().contains("tidak"))
  }

  @Test func `a file that another program is writing is said to be in use`() throws {
    _ = try load(RecapRows.row("w1"))
    mkfifo(workplace.path + "/wait", 0o600)
    let holder = try workplace.background(
      "(echo 'BEGIN EXCLUSIVE;'; echo '.print ada'; cat wait) | sqlite3 rekap.db")
    try holder.waitFor("ada")
    #expect(try problem(of: "sqlite:rekap.db") == .locked)
    _ = try workplace.shell("echo 'COMMIT;' >wait")
    try holder.waitForExit()
    #expect(try load(RecapRows.row("w2")).totals["added"]?.whole == 1)
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `on a full disk what was stored is whole, and the same command goes on later`() throws {
    mkdir(workplace.path + "/disk", 0o700)
    let disk = try TinyDisk(at: workplace.path + "/disk", size: "400k")
    defer { disk.remove() }
    #expect(
      try workplace.load(RecapRows.rows(0..<500), into: "sqlite:disk/rekap.db").problem?.code
        == .fullDisk)
    let stored = try workplace.ask(
      "SELECT (SELECT COUNT(*) FROM workbook) = (SELECT COUNT(*) FROM measure)", in: "disk/rekap.db"
    )
    #expect(stored == "1")
    try workplace.fill("disk/rest")
    #expect(try problem(of: "sqlite:disk/baru.db") == .fullDisk)
    #expect(!workplace.names("disk").contains { $0.hasPrefix("baru") })
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `a medium that can only be read is said to be one`() throws {
    mkdir(workplace.path + "/disk", 0o700)
    let disk = try TinyDisk(at: workplace.path + "/disk", size: "1m")
    defer { disk.remove() }
    #expect(
      try workplace.load(RecapRows.row("w1"), into: "sqlite:disk/rekap.db").ending == .exit(code: 0)
    )
    try #require(disk.remount(readOnly: true))
    #expect(try problem(of: "sqlite:disk/rekap.db") == .readOnly)
    #expect(try problem(of: "sqlite:disk/baru.db") == .readOnly)
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    let folders = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let file = Glibc.open("/\(folders)/Fixtures/recap/\(name)", O_RDONLY)
    try #require(file >= 0)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes[..<max(count, 0)])
  }
}
