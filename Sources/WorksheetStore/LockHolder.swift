import Glibc
import WorksheetModel

/// Who has a workbook open, as the holder of the lock wrote it down.
///
/// Only for a sentence: the lock itself decides, whatever stands here. Names are as somebody else's
/// environment gave them, so they are cut here and made safe where they are shown.
public struct LockHolder: Hashable, Sendable {
  public var user: String
  public var host: String
  /// When the session began, as ISO 8601 with a time zone.
  public var since: String
  public var process: Int

  public init(user: String, host: String, since: String, process: Int) {
    self.user = Self.cut(user)
    self.host = Self.cut(host)
    self.since = Self.cut(since)
    self.process = process
  }

  /// This program.
  public static func own(since: String) -> LockHolder {
    LockHolder(user: userName, host: hostName, since: since, process: Int(getpid()))
  }

  /// The same as the author of the changes of a session.
  public var author: Workbook.Author {
    Workbook.Author(name: host.isEmpty ? user : "\(user)@\(host)", since: since)
  }

  private static func cut(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
  }

  // `getpwuid` would load libraries, which a fully static program better leaves alone.
  private static var userName: String {
    for name in ["USER", "LOGNAME"] {
      if let value = getenv(name), value[0] != 0 { return String(cString: value) }
    }
    let number = String(geteuid())
    let users = (try? OpenFile.reading("/etc/passwd").read(limit: 1 << 20)) ?? []
    for line in String(decoding: users, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count > 2, parts[2] == number { return String(parts[0]) }
    }
    return number
  }

  private static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension LockHolder {
  /// Reads what a lock file holds, or nil when that says nothing.
  init?(bytes: [UInt8]) {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let checked = line.withUnsafeBufferPointer { CheckedLine($0, limits: .workbook) }
    guard case .good(let json, true) = checked, let user = json["user"]?.text,
      let host = json["host"]?.text, let since = json["since"]?.text
    else { return nil }
    self.init(user: user, host: host, since: since, process: json["pid"]?.whole ?? 0)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    CheckedLine.append(
      .object([
        JSON.Member("user", .string(user)), JSON.Member("host", .string(host)),
        JSON.Member("since", .string(since)), JSON.Member("pid", .number(String(process))),
      ]), to: &bytes)
    return bytes
  }
}
