import Glibc
import WorksheetModel

/// A recap in the schema `lembar` of a PostgreSQL database.
final class PostgresDatabase: RecapDatabase {
  static let schema = "lembar"
  /// Milliseconds between attempts to come back to a server that was lost: half a minute in all.
  private static let pauses = [50, 100, 200, 400, 800] + Array(repeating: 1000, count: 28)
  private let target: String
  private var connection: PostgresConnection

  init(_ target: String) throws(OfficeProblem) {
    self.target = target
    connection = try PostgresConnection.connect(target)
    do throws(PostgresProblem) {
      try PostgresSchema(connection).bringUpToDate()
      try prepare()
    } catch {
      throw error.asOfficeProblem
    }
  }

  private func prepare() throws(PostgresProblem) {
    try connection.execute("SET search_path TO \(Self.schema)")
    for table in RecapTable.all { try connection.prepare(table.name, table.insertion) }
    for (name, sql) in [
      ("stored", RecapStep.storedState), ("remove", RecapStep.removal),
      ("skip", RecapStep.skipping), ("unskip", RecapStep.unskipping),
    ] {
      try connection.prepare(name, sql)
    }
  }

  func load(_ row: RecapLine) throws(OfficeProblem) -> Loaded {
    // After a lost connection nobody knows whether the last attempt arrived; then it is there.
    var attempted: Outcome?
    var collisions = 0
    while true {
      do throws(PostgresProblem) {
        let stored = try stored(row.id)
        let outcome = row.state.outcome(beside: stored)
        guard outcome == .added || outcome == .updated else {
          let own = outcome == .unchanged ? attempted : nil
          return Loaded(outcome: own ?? outcome, stored: stored?.file)
        }
        attempted = outcome
        try connection.transaction(steps(for: row, replacing: stored))
        return Loaded(outcome: outcome)
      } catch {
        if error.isConnectionLost {
          try reconnect(after: error)
        } else if error.isRowThere, collisions < 3 {
          // Another load brought the same workbook meanwhile: look again at what is stored.
          collisions += 1
        } else if error.isAboutValues {
          return Loaded(outcome: .refused, detail: error.message)
        } else {
          throw error.asOfficeProblem
        }
      }
    }
  }

  private func steps(for row: RecapLine, replacing stored: RecapState?) -> [PostgresStep] {
    var steps: [PostgresStep] = []
    if let stored {
      let cells = [row.id, stored.program, stored.content].map(Cell.text)
      steps.append(PostgresStep(name: "remove", cells: cells))
    }
    for table in RecapTable.all {
      steps += table.rows(of: row).map { PostgresStep(name: table.name, cells: $0) }
    }
    return steps + [PostgresStep(name: "unskip", cells: [.text(row.state.file)])]
  }

  private func stored(_ id: String) throws(PostgresProblem) -> RecapState? {
    let rows = try connection.transaction([PostgresStep(name: "stored", cells: [.text(id)])])
    guard let row = rows.first, row.count == 4 else { return nil }
    let clock = row[2].flatMap { try? JSON(parsing: $0) } ?? .object([])
    return RecapState(
      program: row[0] ?? "", content: row[1] ?? "", clock: clock, file: row[3] ?? "")
  }

  func skip(file: String, reason: String) throws(OfficeProblem) {
    let step = PostgresStep(name: "skip", cells: [.text(file), .text(reason)])
    while true {
      do throws(PostgresProblem) {
        try connection.transaction([step])
        return
      } catch {
        if error.isAboutValues { return }
        guard error.isConnectionLost else { throw error.asOfficeProblem }
        try reconnect(after: error)
      }
    }
  }

  func close() {}

  /// Comes back to a server that went away, more slowly each time.
  private func reconnect(after lost: PostgresProblem) throws(OfficeProblem) {
    for pause in Self.pauses {
      usleep(UInt32(pause * 1000))
      do throws(OfficeProblem) {
        connection = try PostgresConnection.connect(target)
      } catch {
        // A name that is not found may be found again when the network is back.
        guard error.code == .noServer || error.code == .unknownHost else { throw error }
        continue
      }
      do throws(PostgresProblem) {
        return try prepare()
      } catch {
        guard error.isConnectionLost else { throw error.asOfficeProblem }
      }
    }
    throw lost.asOfficeProblem
  }
}
