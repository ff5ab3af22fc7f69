/// Why the second program, `lembar-office`, did not do what it was asked for.
///
/// It tells it as `{"problem":"full_disk","detail":"..."}` on its standard error; `lembar` has the
/// words. The detail is for whoever looks after the computer: English, and never a password.
public struct OfficeProblem: Error, Hashable, Sendable {
  /// What happened.
  public enum Code: String, CaseIterable, Sendable {
    // Told by `lembar` about the other program.
    case absent, died
    case libraryMissing = "library_missing"

    // What it was given.
    case badInput = "bad_input", badTarget = "bad_target"

    // A file, also that of a database.
    case noFolder = "no_folder", isFolder = "is_folder", notAllowed = "not_allowed"
    case readOnly = "read_only", fullDisk = "full_disk", notWritten = "not_written"

    // A database.
    case notADatabase = "not_a_database", locked, newerSchema = "newer_schema"
    case wrongPassword = "wrong_password", unknownHost = "unknown_host", noServer = "no_server"
    case noSuchDatabase = "no_such_database", noRights = "no_rights"
    case connectionLost = "connection_lost", databaseFailed = "database_failed"
  }

  public let code: Code
  public let detail: String

  public init(_ code: Code, _ detail: String = "") {
    self.code = code
    self.detail = detail
  }

  /// Reads what `json` wrote; nil for anything else, also for a code that only a newer program has.
  public init?(json: JSON) {
    guard let code = json["problem"]?.text.flatMap(Code.init) else { return nil }
    self.init(code, json["detail"]?.text ?? "")
  }

  public var json: JSON {
    .object([
      JSON.Member("problem", .string(code.rawValue)), JSON.Member("detail", .string(detail)),
    ])
  }
}
