import WorksheetModel

/// A workbook as it was read, and all that was wrong with its file.
public struct ReadWorkbook: Hashable, Sendable {
  /// What the end line says about the lines before it.
  public enum Completeness: Hashable, Sendable {
    case complete
    /// There are checksums but no end line.
    case cut
    case wrongCount(expected: Int, found: Int)
  }

  public var workbook: Workbook
  public var damaged: [DamagedLine]
  public var completeness: Completeness
  /// No checksum anywhere and no end line: made by hand or by a script.
  public var isHandMade: Bool

  /// Nothing is damaged and nothing is missing.
  public var isWhole: Bool { damaged.isEmpty && completeness == .complete }

  /// The version of the file when it is newer than this program; such a workbook is never written.
  public var newerVersion: Int? {
    let version = workbook.header.version
    return version > Workbook.Header.currentVersion ? version : nil
  }
}
