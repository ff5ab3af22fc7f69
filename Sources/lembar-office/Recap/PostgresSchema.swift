import WorksheetModel

/// Makes the tables of a recap in PostgreSQL, or brings older ones up to date.
struct PostgresSchema {
  private let connection: PostgresConnection
  private var schema: String { PostgresDatabase.schema }
  /// Any number, as long as every Lembar takes the same.
  private static let lock = 0x4C45_4D42

  init(_ connection: PostgresConnection) { self.connection = connection }

  func bringUpToDate() throws(PostgresProblem) {
    guard try version() != RecapStep.newest else { return }
    try connection.execute("BEGIN")
    // Two programs may come at the same time; whoever is second finds all done.
    try connection.execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
    let version = try version()
    guard version <= RecapStep.newest else { throw .newerSchema(version) }
    if version == 0 { try begin() }
    try connection.execute("SET LOCAL search_path TO \(schema)")
    for step in RecapStep.all where step.version > version { try carryOut(step) }
    try connection.execute(views + comments)
    try connection.execute("COMMIT")
  }

  private func version() throws(PostgresProblem) -> Int {
    let table = "\(schema).schema_version"
    guard try connection.execute("SELECT to_regclass('\(table)')") != nil else { return 0 }
    return try connection.execute("SELECT MAX(version) FROM \(table)").flatMap { Int($0) } ?? 0
  }

  private func begin() throws(PostgresProblem) {
    // Making it needs a right that whoever looks after the database may have used for us.
    let isThere = try connection.execute(
      "SELECT 1 FROM pg_namespace WHERE nspname = '\(schema)'")
    if isThere == nil { try connection.execute("CREATE SCHEMA \(schema)") }
    try connection.execute(
      """
      CREATE TABLE \(schema).schema_version (
        version INTEGER PRIMARY KEY, made_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP NOT NULL)
      """)
  }

  private func carryOut(_ step: RecapStep) throws(PostgresProblem) {
    for statement in step.statements + [RecapStep.forgetPrograms] {
      try connection.execute(statement)
    }
    try connection.execute("INSERT INTO schema_version (version) VALUES (\(step.version))")
  }

  /// Replaced and not made anew: others may have views of their own above them.
  private var views: String {
    RecapView.all.map { "CREATE OR REPLACE VIEW \($0.name) AS \($0.query);\n" }.joined()
  }

  private var comments: String {
    let tables = RecapTable.all.flatMap { table in
      [comment("TABLE \(table.name)", table.note)]
        + table.columns.map { comment("COLUMN \(table.name).\($0.name)", $0.note) }
        + ownColumns(of: table).map { comment("COLUMN \(table.name).\($0.name)", $0.note) }
    }
    let views = RecapView.all.map { comment("VIEW \($0.name)", $0.note) }
    return (tables + views + RecapTable.others.map(comment)).joined()
  }

  private func ownColumns(of table: RecapTable) -> [(name: String, note: String)] {
    table.columnNames.filter { name in !table.columns.contains { $0.name == name } }.map { name in
      (name, RecapTable.ownColumns[name] ?? "")
    }
  }

  /// Only our own texts come here; an apostrophe in one is doubled.
  private func comment(_ what: String, _ note: String) -> String {
    "COMMENT ON \(what) IS '\(note.replacing("'", with: "''"))';\n"
  }
}
