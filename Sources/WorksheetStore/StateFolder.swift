import WorksheetModel

/// Where journals and locks are: always on the internal disk, never on the stick of a workbook.
public struct StateFolder: Hashable, Sendable {
  /// For example `/home/siti/.local/state/lembar`.
  public let path: String

  public init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/lembar`, else `~/.local/state/lembar`; relative paths do not count.
  public init(environment: [String: String]) throws(FileProblem) {
    if let state = environment["XDG_STATE_HOME"], state.utf8.first == UInt8(ascii: "/") {
      self.init(path: "\(state)/lembar")
    } else if let home = environment["HOME"], home.utf8.first == UInt8(ascii: "/") {
      self.init(path: "\(home)/.local/state/lembar")
    } else {
      throw .noStateFolder
    }
  }

  /// The folder of one workbook.
  ///
  /// The id comes from a file that anybody may have written: unless it is plain, its bytes are spelled
  /// out, so that it can name no other folder. The dash keeps both sorts apart.
  public func folder(of workbookID: String) -> String {
    let isPlain = workbookID.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    if isPlain, (1...64).contains(workbookID.utf8.count) { return "\(path)/\(workbookID)" }
    let digits = Array("0123456789abcdef".utf8)
    let hex = workbookID.utf8.prefix(64).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    let checksum = Checksum.hex(Checksum.of(workbookID.utf8))
    return "\(path)/id-\(checksum)-\(String(decoding: hex, as: UTF8.self))"
  }
}
