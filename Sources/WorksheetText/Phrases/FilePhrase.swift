/// What is said about reading and writing files: section `file`.
public enum FilePhrase: String, PhraseKey {
  public static var section: String { "file" }

  // Problems; {0} is the path.
  case notFound = "not_found", isFolder = "is_folder", notAFile = "not_a_file"
  case notAllowed = "not_allowed", empty, notText = "not_text", notAWorkbook = "not_a_workbook"
  case tooLarge = "too_large"
  case tooManyRecords = "too_many_records", textTooLong = "text_too_long", tooDeep = "too_deep"
  case nameNotText = "name_not_text", unreadable
  case noFolder = "no_folder", exists, noSpace = "no_space", readOnlyMedium = "read_only_medium"
  case tooLargeForMedium = "too_large_for_medium", unwritable, notVerified = "not_verified"
  case changedMeanwhile = "changed_meanwhile", busy, busyBy = "busy_by"
  case newerVersionNotWritten = "newer_version_not_written", noStateFolder = "no_state_folder"

  // Notices after a file was read.
  case damagedLines = "damaged_lines", missingEnd = "missing_end"
  case wrongLineCount = "wrong_line_count", newerVersion = "newer_version"
  case takenFromPrevious = "taken_from_previous"
  case takenFromUnfinished = "taken_from_unfinished", recordsRestored = "records_restored"
  case unsavedJournal = "unsaved_journal"

  // Notices of a writing command.
  case unsavedTaken = "unsaved_taken", unfitChanges = "unfit_changes"
  case backupFailed = "backup_failed"
  case damagedKept = "damaged_kept", keptInJournal = "kept_in_journal"
  case journalUnwritable = "journal_unwritable"
}
