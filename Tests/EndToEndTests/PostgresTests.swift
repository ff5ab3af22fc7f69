import Glibc
import Testing
import WorksheetModel

/// A recap in a PostgreSQL database: a real server, which is killed and started again.
@Suite struct PostgresTests {
  private let workplace: Workplace
  private let server: DatabaseServer

  init() throws {
    workplace = try Workplace()
    server = try DatabaseServer()
  }

  private func load(_ rows: String, into address: String? = nil) throws -> LoadAnswer {
    try workplace.load(
      rows, into: address ?? server.address(), environment: DatabaseServer.environment)
  }

  @Test func `rows are stored once, views answer, and every table and column is explained`() throws
  {
    #expect(try load(RecapRows.rows(0..<20)).totals["added"]?.whole == 20)
    #expect(try load(RecapRows.rows(0..<20)).totals["unchanged"]?.whole == 20)
    #expect(
      try server.ask(
        "SELECT group_name, answered, asked, answered_percent, review, start_date "
          + "FROM lembar.who_is_where WHERE id = 'w1'")
        == "Jamaah w1|9|42|21|revise|2026-11-02")
    #expect(
      try server.ask(
        "SELECT check_id, workbooks, findings FROM lembar.findings_by_check ORDER BY 1")
        == "CF21|20|20\nPT17|20|40")
    #expect(
      try server.ask("SELECT name, profit, npv FROM lembar.plan_figures WHERE workbook_id = 'w1'")
        == #"Susu "segar"; DROP TABLE plan|3000000|-1250000"#)
    #expect(
      try server.ask(
        """
        SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'lembar'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0
        AND (obj_description(c.oid, 'pg_class') IS NULL
          OR c.relkind = 'r' AND COALESCE(col_description(c.oid, a.attnum), '') = '')
        """) == "")
    let newer = try load(RecapRows.row("w1", state: "2", clock: #"{"a":2}"#))
    #expect(newer.totals["updated"]?.whole == 1)
    #expect(try load(RecapRows.row("w1")).totals["older"]?.whole == 1)
    #expect(
      try load(RecapRows.row("w1", state: "3", clock: #"{"b":9}"#, file: "x")).leftOut.count == 1)
    #expect(try server.ask("SELECT content FROM lembar.workbook WHERE id = 'w1'") == "2")
  }

  @Test func `a wrong password, an unknown name, database or server are told apart`() throws {
    let row = RecapRows.row("w1")
    func problem(_ address: String, _ environment: [String: String] = [:]) throws -> OfficeProblem?
    {
      let answer = try workplace.load(row, into: address, environment: environment)
      #expect(answer.ending == .exit(code: 2))
      #expect(!workplace.errors.contains("salah123"))
      return answer.problem
    }
    #expect(try problem(server.address(password: "salah123"))?.code == .wrongPassword)
    #expect(try problem(server.address())?.code == .wrongPassword)
    let known = DatabaseServer.environment
    #expect(try problem(server.address("tidakada"), known)?.code == .noSuchDatabase)
    #expect(try problem("postgresql://lembar:salah123@127.0.0.1:1/rekap")?.code == .noServer)
    #expect(try problem("postgresql://lembar:salah123@tidak.ada.invalid/x")?.code == .unknownHost)
    #expect(try problem("postgresql://lembar:salah123@[x/rekap")?.code == .badTarget)
    // The password may stand in the address, as it is typed there, or in a file.
    #expect(
      try workplace.load(row, into: server.address(password: "kata%3Asandi%401")).problem == nil)
    try workplace.write(#"*:*:*:*:kata\:sandi@1"# + "\n", to: "home/.pgpass")
    chmod(workplace.path + "/home/.pgpass", 0o600)
    #expect(try workplace.load(row, into: server.address()).problem == nil)
    _ = try server.ask("CREATE USER tamu PASSWORD 'tamu'")
    let guest = server.address(password: "tamu").replacing("lembar:", with: "tamu:")
    #expect(try problem(guest)?.code == .noRights)
  }

  @Test func `a database of the first schema is brought up to date, a newer one is left alone`()
    throws
  {
    try workplace.write(try SQLiteTests.fixture("schema-1.postgresql.sql"), to: "old.sql")
    try server.carryOut(workplace.path + "/old.sql")
    let answer = try load(RecapRows.row("w1", state: "neu", clock: #"{"k3f9q2hx":201}"#))
    #expect(answer.totals["updated"]?.whole == 1)
    #expect(
      try server.ask("SELECT id, salvaged FROM lembar.workbook ORDER BY id") == "w0|\nw1|f")
    #expect(try server.ask("SELECT MAX(version) FROM lembar.schema_version") == "2")
    _ = try server.ask("INSERT INTO lembar.schema_version (version) VALUES (99)")
    #expect(try load(RecapRows.row("w9")).problem?.code == .newerSchema)
    #expect(try server.ask("SELECT COUNT(*) FROM lembar.workbook") == "2")
  }

  @Test func `after a server was killed and came back every workbook is there once`() throws {
    mkfifo(workplace.path + "/gate", 0o600)
    try workplace.write(RecapRows.program + RecapRows.rows(0..<100), to: "first")
    try workplace.write(RecapRows.rows(100..<3000), to: "rest")
    let program = BuiltProgram.path("lembar-office")
    let loading = try workplace.background(
      "(cat first gate rest) | \(program) load '\(server.address())' >answer 2>errors",
      environment: DatabaseServer.environment)
    try waitForWorkbooks(100)
    _ = try workplace.shell(": >gate")
    for stored in [300, 900, 1500] {
      try waitForWorkbooks(stored)
      server.kill()
      try server.start()
    }
    let answer = workplace.loadAnswer(after: try loading.waitForExit(seconds: 120))
    #expect(answer.ending == .exit(code: 0), "\(workplace.errors)")
    #expect(answer.totals["added"]?.whole == 3000)
    #expect(
      try server.ask(
        "SELECT COUNT(*), COUNT(DISTINCT id), (SELECT COUNT(*) FROM lembar.sheet_progress), "
          + "(SELECT COUNT(*) FROM lembar.finding_count) FROM lembar.workbook")
        == "3000|3000|6000|6000")
  }

  /// Until at least so many are stored.
  private func waitForWorkbooks(_ count: Int) throws {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      let stored = try server.ask(
        "SELECT CASE WHEN to_regclass('lembar.workbook') IS NULL THEN 0 ELSE 1 END")
      if stored == "1",
        let number = Int(try server.ask("SELECT COUNT(*) FROM lembar.workbook")), number >= count
      {
        return
      }
    }
    throw PseudoTerminalProblem.neverCame(what: "\(count) workbooks", screen: workplace.errors)
  }
}
