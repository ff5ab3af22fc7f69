import Glibc
import WorksheetModel

/// An earlier state of a workbook that was kept in the state folder.
///
/// Its file name says all that a list needs: clock, date, reason, and the checksum of its bytes.
public struct Backup: Hashable, Sendable {
  /// What was about to change the workbook.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The first save of a session; this is the workbook as the session found it.
    case session
    case recovery
    case merge
    /// The file was about to be written in a newer format.
    case migration
    /// A mentor approved it just now; this is what was approved.
    case approval
  }

  public let path: String
  /// The highest counter of the workbook; backups are ordered by it.
  public let clock: Int
  /// When the session believed it was, `2026-11-23T09.14`; only a label.
  public let date: String
  public let reason: Reason
  let checksum: String
  /// In bytes.
  let size: Int

  /// Reads the whole workbook.
  public func read() throws(FileProblem) -> Workbook {
    try WorkbookFormat.read(
      try OpenFile.reading(path, O_NOFOLLOW).read(limit: WorkbookFormat.mostBytes + 1)
    ).workbook
  }

  /// The day of its label, for one backup a day.
  var day: Substring { date.prefix(10) }
}

extension Backup {
  static var ending: String { ".lembar" }

  /// Reads a name of the folder; nil for one that is no backup, which is then left alone.
  init?(name: String, in folder: String, size: Int) {
    guard name.hasSuffix(Self.ending) else { return nil }
    let parts = name.dropLast(Self.ending.count).split(
      separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 4, let clock = Int(parts[0]), clock >= 0,
      let reason = Reason(rawValue: String(parts[2]))
    else { return nil }
    self.init(
      path: "\(folder)/\(name)", clock: clock, date: String(parts[1]), reason: reason,
      checksum: String(parts[3]), size: size)
  }

  /// What a backup of these bytes is called.
  ///
  /// `date` is a moment in ISO 8601; of anything else only what belongs to a name is kept.
  static func name(of workbook: Workbook, _ bytes: [UInt8], _ reason: Reason, date: String)
    -> String
  {
    let digits = String(workbook.header.highestCounter)
    let clock = String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    let label = date.prefix(16).map { $0 == ":" ? "." : $0 }.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
    }
    let checksum = Checksum.hex(bytes.withUnsafeBufferPointer { Checksum.of($0) })
    return "\(clock)_\(String(label))_\(reason.rawValue)_\(checksum)\(ending)"
  }

  /// Newest first.
  static func isBefore(_ left: Backup, _ right: Backup) -> Bool {
    (left.clock, left.date, left.checksum) > (right.clock, right.date, right.checksum)
  }
}
