/// Why a file could not be read or written; the sentences are in `templates/languages`.
public enum FileProblem: Error, Hashable, Sendable {
  // Reading.
  case notFound
  case isFolder
  /// A device, a pipe or a socket.
  case notAFile
  case notAllowed
  case empty
  /// The bytes are not UTF-8.
  case notText
  /// No line of it is one of a workbook.
  case notAWorkbook
  /// More than 16 MiB.
  case tooLarge
  /// More than 100,000 records.
  case tooManyRecords
  /// A text of this line has more than 64 KiB.
  case textTooLong(line: Int)
  /// Containers of this line stand more than eight deep.
  case tooDeep(line: Int)
  /// The name of the file is not UTF-8; no program could be told to open it.
  case nameNotText
  case unreadable(code: Int32)

  // Writing.
  case exists
  /// The folder that shall take the file is not there.
  case noFolder
  /// The disk or the quota is full.
  case noSpace
  case readOnlyMedium
  /// The medium or a limit of the system takes no file of this size.
  case tooLargeForMedium
  case unwritable(code: Int32)
  /// What was read back is not what was written.
  case notVerified
  /// Somebody else wrote the file after it was opened.
  case changedMeanwhile
  /// Another session has this workbook open; the holder is only known when it could say so.
  case busy(LockHolder?)
  /// The file was written by a newer version of the program.
  case newerVersion(Int)
  /// There is neither `XDG_STATE_HOME` nor a home folder.
  case noStateFolder
}
