import CPostgres
import Glibc
import WorksheetModel

/// Why PostgreSQL did not do what it was asked for.
struct PostgresProblem: Error {
  /// Five characters of the SQL standard; empty when the connection itself failed.
  var state: String
  var message: String
  var isConnectionLost: Bool

  /// Whether it is about what was to be stored, and another workbook may well go in.
  var isAboutValues: Bool { ["22", "23", "54"].contains { state.hasPrefix($0) } }
  /// Somebody else wrote the same row meanwhile.
  var isRowThere: Bool { state == "23505" }

  /// Not of the server: what it holds is beyond this program.
  static func newerSchema(_ version: Int) -> PostgresProblem {
    PostgresProblem(state: newer, message: "schema \(version)", isConnectionLost: false)
  }

  private static let newer = "newer"

  var asOfficeProblem: OfficeProblem {
    let code: OfficeProblem.Code =
      switch state {
      case Self.newer: .newerSchema
      case _ where isConnectionLost: .connectionLost
      case "42501": .noRights
      case "42P07": .notADatabase
      case "53100": .fullDisk
      case "25006": .readOnly
      case "55P03", "40P01": .locked
      default: .databaseFailed
      }
    return OfficeProblem(code, message)
  }
}

/// One statement with its values.
struct PostgresStep {
  /// The name of a prepared statement.
  let name: String
  let cells: [Cell]
}

/// A connection to a PostgreSQL server; one that was lost stays lost.
final class PostgresConnection {
  let handle: OpaquePointer

  /// Takes over a connection that stands.
  init(_ handle: OpaquePointer) {
    self.handle = handle
    // Remarks of the server would stand between the lines of the answer.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  /// Carries out SQL without values; the first column of the first row is returned.
  @discardableResult
  func execute(_ sql: String) throws(PostgresProblem) -> String? {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    if let problem = problem(in: result) { throw problem }
    return rows(of: result).first?.first ?? nil
  }

  func prepare(_ name: String, _ sql: String) throws(PostgresProblem) {
    let result = PQprepare(handle, name, sql, 0, nil)
    defer { PQclear(result) }
    if let problem = problem(in: result) { throw problem }
  }

  /// Sends all steps at once as one transaction; answers with the rows of the last one.
  ///
  /// One way to the server and back, however many steps: that counts over a slow line.
  @discardableResult
  func transaction(_ steps: [PostgresStep]) throws(PostgresProblem) -> [[String?]] {
    guard PQenterPipelineMode(handle) == 1 else { throw lost }
    for step in steps { try send(step) }
    guard PQpipelineSync(handle) == 1 else { throw lost }
    let answer = try answer()
    guard PQexitPipelineMode(handle) == 1 else { throw lost }
    return answer
  }

  /// Takes the answers to all steps; the first problem is the one that counts.
  private func answer() throws(PostgresProblem) -> [[String?]] {
    var first: PostgresProblem?
    var answer: [[String?]] = []
    var isDone = false
    while !isDone {
      guard let result = PQgetResult(handle) else {
        // Between the answers of two steps, or because nobody answers any more.
        guard PQstatus(handle) == CONNECTION_OK else { throw first ?? lost }
        continue
      }
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_PIPELINE_SYNC: isDone = true
      case PGRES_TUPLES_OK: answer = rows(of: result)
      case PGRES_PIPELINE_ABORTED: break
      default: first = first ?? problem(in: result)
      }
      if let first, first.isConnectionLost { throw first }
    }
    if let first {
      PQexitPipelineMode(handle)
      throw first
    }
    return answer
  }

  private func send(_ step: PostgresStep) throws(PostgresProblem) {
    let copies = step.cells.map { cell in cell.spelled.flatMap { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    let values = copies.map { UnsafePointer($0) }
    let count = Int32(values.count)
    guard PQsendQueryPrepared(handle, step.name, count, values, nil, nil, 0) == 1 else {
      throw lost
    }
  }

  private var lost: PostgresProblem {
    PostgresProblem(state: "", message: message, isConnectionLost: true)
  }

  private var message: String { String(cString: PQerrorMessage(handle)) }

  private func problem(in result: OpaquePointer?) -> PostgresProblem? {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC: return nil
    default: break
    }
    let state = field("C", of: result) ?? ""
    return PostgresProblem(
      state: state, message: field("M", of: result) ?? message,
      // 57P: the server is being shut down or started; 08: something between us and it.
      isConnectionLost: PQstatus(handle) != CONNECTION_OK || state.hasPrefix("57P")
        || state.hasPrefix("08"))
  }

  /// "C" is the state, "M" the message.
  private func field(_ name: Unicode.Scalar, of result: OpaquePointer?) -> String? {
    PQresultErrorField(result, Int32(name.value)).map { String(cString: $0) }
  }

  private func rows(of result: OpaquePointer?) -> [[String?]] {
    (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { column in
        guard PQgetisnull(result, row, column) == 0 else { return nil }
        return PQgetvalue(result, row, column).map { String(cString: $0) }
      }
    }
  }
}

extension Cell {
  fileprivate var spelled: String? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .number(let spelling): spelling
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
