/// What is said about the second program, `lembar-office`, and about databases: section `office`.
public enum OfficePhrase: String, PhraseKey {
  public static var section: String { "office" }

  // Problems; {0} is the file or database, {1} a detail that is not translated.
  case absent, absentForSpreadsheet = "absent_for_spreadsheet", died
  case libraryMissing = "library_missing", badInput = "bad_input", badTarget = "bad_target"
  case noFolder = "no_folder", isFolder = "is_folder", notAllowed = "not_allowed"
  case readOnly = "read_only", fullDisk = "full_disk", notWritten = "not_written"
  case notADatabase = "not_a_database", locked, newerSchema = "newer_schema"
  case wrongPassword = "wrong_password", unknownHost = "unknown_host", noServer = "no_server"
  case noSuchDatabase = "no_such_database", noRights = "no_rights"
  case connectionLost = "connection_lost", databaseFailed = "database_failed"

  // After loading a recap; {0} is the database, then its file, {1} the file that is stored.
  case loaded, leftOutOlder = "left_out_older", leftOutApart = "left_out_apart"
  case leftOutRefused = "left_out_refused", noOutputFile = "no_output_file"
  case databaseNeedsFile = "database_needs_file"
}
