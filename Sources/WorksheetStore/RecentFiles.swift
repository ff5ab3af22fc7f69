import Glibc

/// The workbooks opened last, newest first: one path a line in the state folder.
public struct RecentFiles: Hashable, Sendable {
  private let folder: String
  private static var most: Int { 9 }

  public init(in state: StateFolder) { folder = state.path }

  private var path: String { folder + "/recent" }

  /// Paths that still exist. A list that cannot be read counts as empty: it is only a convenience.
  public var paths: [String] {
    guard let bytes = try? OpenFile.reading(path, O_NOFOLLOW).read(limit: 65_536) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { FilePath.exists($0) }
  }

  /// Puts a path first; a list that cannot be written stays as it was.
  public func note(_ opened: String) {
    // A name with a line feed would be read back as two other names.
    guard !opened.utf8.contains(UInt8(ascii: "\n")) else { return }
    let paths = ([opened] + paths.filter { $0 != opened }).prefix(Self.most)
    let list = PlainFile(path: path)
    guard (try? list.makeFolder()) != nil else { return }
    try? list.replace(with: Array((paths.joined(separator: "\n") + "\n").utf8))
  }
}
