import CPostgres
import Glibc
import WorksheetModel

extension PostgresConnection {
  /// Seconds that a server has to answer.
  private static let patience = 10

  /// Connects; name and password come from the target, PGPASSWORD or ~/.pgpass, as everywhere.
  static func connect(_ target: String) throws(OfficeProblem) -> PostgresConnection {
    guard isReadable(target) else { throw OfficeProblem(.badTarget) }
    // What stands before the target gives way to what the target says itself.
    let settings = [
      ("fallback_application_name", "lembar"), ("tcp_user_timeout", "15000"),
      ("keepalives_idle", "15"), ("dbname", target), ("client_encoding", "UTF8"),
    ]
    let names = settings.map { strdup($0.0) } + [nil]
    let values = settings.map { strdup($0.1) } + [nil]
    defer { for text in names + values { free(text) } }
    let handle = PQconnectStartParams(
      names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    guard let handle else { throw OfficeProblem(.databaseFailed, "no memory") }
    // Codes instead of sentences, which come in the language of the server.
    PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
    while let events = waiting(for: handle) {
      var socket = pollfd(fd: PQsocket(handle), events: events, revents: 0)
      let count = poll(&socket, 1, Int32(patience * 1000))
      guard count != 0 else {
        PQfinish(handle)
        throw OfficeProblem(.noServer)
      }
    }
    guard PQstatus(handle) == CONNECTION_OK else {
      defer { PQfinish(handle) }
      throw problem(of: handle)
    }
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
    return PostgresConnection(handle)
  }

  /// What the next step of connecting waits for, or nil when it stands or failed.
  private static func waiting(for handle: OpaquePointer) -> Int16? {
    guard PQstatus(handle) != CONNECTION_BAD else { return nil }
    return switch PQconnectPoll(handle) {
    case PGRES_POLLING_READING: Int16(POLLIN)
    case PGRES_POLLING_WRITING: Int16(POLLOUT)
    default: nil
    }
  }

  private static func isReadable(_ target: String) -> Bool {
    // Its messages repeat what they do not understand, the password too, so they are not passed on.
    guard let options = PQconninfoParse(target, nil) else { return false }
    PQconninfoFree(options)
    return true
  }

  private static func problem(of handle: OpaquePointer) -> OfficeProblem {
    let message = String(cString: PQerrorMessage(handle))
    guard PQconnectionNeedsPassword(handle) == 0 else { return OfficeProblem(.wrongPassword) }
    // The last word of a line is the code, when it was the server who refused.
    let states = message.split(separator: "\n").compactMap { line in
      line.split(separator: " ").last.flatMap { $0.utf8.count == 5 ? String($0) : nil }
    }
    let state = states.last { code(refusing: $0) != nil }
    if let code = state.flatMap(code(refusing:)) { return OfficeProblem(code, state ?? "") }
    // The library speaks English as long as nobody chooses a language for this program.
    let isUnknown = message.contains("translate host name")
    return OfficeProblem(isUnknown ? .unknownHost : .noServer)
  }

  private static func code(refusing state: String) -> OfficeProblem.Code? {
    switch state {
    case "28P01", "28000": .wrongPassword
    case "3D000": .noSuchDatabase
    case "42501": .noRights
    // Too many guests, or still starting: as if there were no server yet.
    case "53300", "57P03", "57P01", "57P02": .noServer
    default: nil
    }
  }
}
