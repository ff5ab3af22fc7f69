import Glibc

/// The workbooks opened last, newest first: one path a line in the state folder.
public struct RecentFiles: Hashable, Sendable {
  private let folder: String
  private static var most: Int { 9 }

  public init(in state: StateFolder) { folder = state.path }

  private var path: String { folder + "/recent" }

  /// Paths that still exist. A list that cannot be read counts as empty: it is only a convenience.
  public var paths: [String] {
    guard let bytes = try? OpenFile.reading(path).read(limit: 65_536) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { FilePath.exists($0) }
  }

  /// Puts a path first; a list that cannot be written stays as it was.
  public func note(_ opened: String) {
    let paths = ([opened] + paths.filter { $0 != opened }).prefix(Self.most)
    guard (try? FilePath.makePrivateFolder(folder)) != nil,
      let file = try? OpenFile.writing(path, O_WRONLY | O_CREAT | O_TRUNC)
    else { return }
    try? file.write(Array((paths.joined(separator: "\n") + "\n").utf8))
  }
}
