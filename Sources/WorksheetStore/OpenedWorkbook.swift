import WorksheetModel

/// A workbook as it was opened, and where it came from.
public struct OpenedWorkbook: Hashable, Sendable {
  /// Which of the three names was taken.
  public enum Origin: Hashable, Sendable {
    /// `NAME`
    case main
    /// `NAME.lama`, the state before the last save.
    case previous
    /// `NAME.tmp`, a save that a power cut interrupted after its bytes were complete.
    case unfinished
  }

  public var read: ReadWorkbook
  public var origin: Origin
  /// How many records of lost lines were taken from another of the three names.
  public var recordsRestored: Int
  /// The bytes under `NAME` when they are damaged; they are kept before the first write.
  public var damagedOriginal: [UInt8]?
  /// The file under `NAME` as it stood; nil when there was none.
  public var version: FileVersion?
}

/// Tells whether a file is still the one that was read.
public struct FileVersion: Hashable, Sendable {
  var device: UInt64
  var node: UInt64
  var size: Int
  var seconds: Int
  var nanoseconds: Int
  var checksum: UInt32
  /// Another one than before means that the medium was pulled or mounted anew.
  var folderDevice: UInt64?
}
