import WorksheetModel

/// A workbook at one moment with all that is needed to save it, also on another thread.
public struct Snapshot: Sendable {
  let file: WorkbookFile
  var workbook: Workbook
  let version: FileVersion?
  let date: String
  var damagedOriginal: [UInt8]?
  let fallback: String

  /// What a save left behind; the session notes it.
  public struct Saved: Sendable {
    var version: FileVersion?
    var damagedCopy: String?
    /// Somebody had deleted or renamed the file; it was made again.
    public var isMadeAgain: Bool
    /// The highest counter that is in the file.
    var counter: Int
  }

  /// Keeps a damaged original, then saves by the three names.
  public func save() throws(FileProblem) -> Saved {
    var copy: String?
    if let damagedOriginal {
      copy = try file.keepDamaged(damagedOriginal, date: date, fallback: fallback)
    }
    let isMadeAgain = version != nil && !file.exists
    let version = try file.save(workbook, over: version)
    let counter = workbook.header.highestCounter
    return Saved(
      version: version, damagedCopy: copy, isMadeAgain: isMadeAgain, counter: counter)
  }
}
