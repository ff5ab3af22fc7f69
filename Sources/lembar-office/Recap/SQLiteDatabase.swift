import GRDB
import Glibc
import WorksheetModel

/// A recap in one SQLite file.
struct SQLiteDatabase: RecapDatabase {
  /// "LEMB": tells the file from that of any other program.
  private static let application = 0x4C45_4D42
  private let queue: DatabaseQueue

  /// Opens the file, or makes it; one of another program is left alone.
  init(path: String) throws(OfficeProblem) {
    guard !path.isEmpty else { throw OfficeProblem(.badTarget) }
    // A name such as ":memory:" means a file here.
    let path = path.hasPrefix("/") ? path : "./\(path)"
    let isNew = access(path, F_OK) != 0
    do throws(OfficeProblem) {
      queue = try Self.opened(path)
    } catch {
      if isNew { for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) } }
      throw error
    }
  }

  private static func opened(_ path: String) throws(OfficeProblem) -> DatabaseQueue {
    try checkPlace(path)
    return try answering {
      var configuration = Configuration()
      configuration.busyMode = .timeout(3)
      configuration.label = "lembar"
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try checkOwner(queue)
      try migrator.migrate(queue)
      // Commits without waiting for the disk: what a power cut takes is loaded again, whole.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      return queue
    }
  }

  /// What SQLite would only call "unable to open database file".
  private static func checkPlace(_ path: String) throws(OfficeProblem) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw OfficeProblem(.isFolder) }
      guard access(path, R_OK) == 0 else { throw OfficeProblem(.notAllowed) }
      guard access(path, W_OK) == 0 else { throw OfficeProblem(writingProblem) }
    }
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    guard stat(String(folder), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OfficeProblem(.noFolder)
    }
    // SQLite keeps its journal beside the file.
    guard access(String(folder), W_OK) == 0 else { throw OfficeProblem(writingProblem) }
  }

  private static var writingProblem: OfficeProblem.Code {
    errno == EROFS ? .readOnly : .notAllowed
  }

  private static func checkOwner(_ queue: DatabaseQueue) throws {
    try queue.read { database in
      let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      guard owner != application else {
        guard try !migrator.hasBeenSuperseded(database) else { throw OfficeProblem(.newerSchema) }
        return
      }
      let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
      guard owner == 0, tables == 0 else { throw OfficeProblem(.notADatabase) }
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in RecapStep.all {
      migrator.registerMigration("\(step.version)") { database in
        try database.execute(sql: "PRAGMA application_id = \(application)")
        for statement in step.statements { try database.execute(sql: statement) }
        try database.execute(sql: RecapStep.forgetPrograms)
        guard step.version == RecapStep.newest else { return }
        for view in RecapView.all {
          try database.execute(sql: "DROP VIEW IF EXISTS \(view.name)")
          try database.execute(sql: "CREATE VIEW \(view.name) AS \(view.query)")
        }
      }
    }
    return migrator
  }

  func load(_ row: RecapLine) throws(OfficeProblem) -> Loaded {
    try Self.answering {
      do {
        return try queue.write { database in try Self.load(row, into: database) }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        return Loaded(outcome: .refused, detail: error.message)
      }
    }
  }

  private static func load(_ row: RecapLine, into database: Database) throws -> Loaded {
    let stored = try stored(row.id, in: database)
    let outcome = row.state.outcome(beside: stored)
    guard outcome == .added || outcome == .updated else {
      return Loaded(outcome: outcome, stored: stored?.file)
    }
    if let stored {
      try database.run(RecapStep.removal, [row.id, stored.program, stored.content].map(Cell.text))
    }
    for table in RecapTable.all {
      for cells in table.rows(of: row) { try database.run(table.insertion, cells) }
    }
    try database.run(RecapStep.unskipping, [.text(row.state.file)])
    return Loaded(outcome: outcome)
  }

  private static func stored(_ id: String, in database: Database) throws -> RecapState? {
    let statement = try database.cachedStatement(sql: RecapStep.storedState)
    return try Row.fetchOne(statement, arguments: [id]).map { row in
      RecapState(
        program: row[0], content: row[1],
        clock: (try? JSON(parsing: row[2] as String)) ?? .object([]), file: row[3] ?? "")
    }
  }

  func skip(file: String, reason: String) throws(OfficeProblem) {
    try Self.answering {
      try queue.write { try $0.run(RecapStep.skipping, [.text(file), .text(reason)]) }
    }
  }

  func close() throws(OfficeProblem) {
    try Self.answering {
      // One plain file again; where somebody reads it right now, it stays as it is.
      try? queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    }
  }

  private static func answering<Answer>(
    _ work: () throws -> Answer
  ) throws(OfficeProblem) -> Answer {
    do {
      return try work()
    } catch let problem as OfficeProblem {
      throw problem
    } catch let error as DatabaseError {
      throw OfficeProblem(code(of: error), error.message ?? "\(error.resultCode)")
    } catch {
      throw OfficeProblem(.databaseFailed, "\(error)")
    }
  }

  private static func code(of error: DatabaseError) -> OfficeProblem.Code {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_FULL: .fullDisk
    case .SQLITE_READONLY: .readOnly
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: .notADatabase
    case .SQLITE_IOERR, .SQLITE_CANTOPEN: .notWritten
    case .SQLITE_PERM, .SQLITE_AUTH: .notAllowed
    default: .databaseFailed
    }
  }
}

extension Database {
  fileprivate func run(_ sql: String, _ cells: [Cell]) throws {
    let values = cells.map(\.databaseValue)
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension Cell {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .text(let text): text.databaseValue
    case .number(let spelling):
      Int64(spelling)?.databaseValue ?? Double(spelling)?.databaseValue ?? .null
    case .flag(let flag): flag.databaseValue
    }
  }
}
