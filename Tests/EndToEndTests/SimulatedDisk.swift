import FoundationEssentials
import Glibc

/// One operation as the preloaded library noted it.
enum DiskEvent {
  case create(file: String, path: String)
  case makeFolder(String)
  case rename(String, to: String)
  case remove(String)
  case write(file: String, offset: Int, [UInt8])
  case truncate(file: String, length: Int)
  case synchronize(file: String, path: String)
  case synchronizeAll
  /// Something came to the screen.
  case shown

  init?(line: String) {
    let parts = line.split(separator: "\t").map(String.init)
    switch (parts.first, parts.count) {
    case ("create", 3): self = .create(file: parts[1], path: parts[2])
    case ("mkdir", 2): self = .makeFolder(parts[1])
    case ("rename", 3): self = .rename(parts[1], to: parts[2])
    case ("unlink", 2): self = .remove(parts[1])
    case ("write", 4):
      self = .write(file: parts[1], offset: Int(parts[2]) ?? 0, Self.bytes(parts[3]))
    case ("truncate", 3): self = .truncate(file: parts[1], length: Int(parts[2]) ?? 0)
    case ("fsync", 3), ("fdatasync", 3): self = .synchronize(file: parts[1], path: parts[2])
    case ("syncfs", 3): self = .synchronizeAll
    case ("shown", 1): self = .shown
    default: return nil
    }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { UInt8($0 < 0x61 ? $0 - 0x30 : $0 - 0x57) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

/// A disk that keeps what was synced and forgets any part of the rest.
///
/// The bytes of a file are safe after `fsync` of it, names after `fsync` of their folder. Names that
/// are not yet safe come to the disk in their order, up to any of them; files independently.
struct SimulatedDisk {
  private var names: [String: String] = [:]
  private var folders: Set<String>
  private var contents: [String: [UInt8]] = [:]
  private var pendingNames: [DiskEvent] = []
  private var pendingWrites: [String: [DiskEvent]] = [:]

  /// Everything in a folder as it is now, all of it safe.
  init(copying folder: String) {
    folders = []
    copy(folder)
  }

  private mutating func copy(_ folder: String) {
    folders.insert(folder)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        copy(path)
      } else {
        let file = String(status.st_ino)
        names[path] = file
        contents[file] = (try? Data(contentsOf: URL(filePath: path))).map(Array.init)
      }
    }
  }

  mutating func take(_ event: DiskEvent) {
    switch event {
    case .create(let file, _):
      // The number of a file that is gone may come again.
      contents[file] = nil
      pendingWrites[file] = nil
      pendingNames.append(event)
    case .makeFolder, .rename, .remove: pendingNames.append(event)
    case .write(let file, _, _), .truncate(let file, _):
      pendingWrites[file, default: []].append(event)
    case .synchronize(let file, let path):
      let ofFolder = pendingNames.filter { $0.folder == path }
      for name in ofFolder { Self.apply(name, &names, &folders) }
      pendingNames.removeAll { $0.folder == path }
      for write in pendingWrites.removeValue(forKey: file) ?? [] {
        Self.apply(write, to: &contents[file, default: []])
      }
    case .synchronizeAll:
      for name in pendingNames { Self.apply(name, &names, &folders) }
      pendingNames = []
      for (file, writes) in pendingWrites {
        for write in writes { Self.apply(write, to: &contents[file, default: []]) }
      }
      pendingWrites = [:]
    case .shown: break
    }
  }

  /// Every content of the disk that the next start may find, by path.
  func statesAfterPowerCut() -> [[String: [UInt8]]] {
    var states: [[String: [UInt8]]] = []
    for count in 0...pendingNames.count {
      var names = names
      var folders = folders
      for event in pendingNames.prefix(count) { Self.apply(event, &names, &folders) }
      for contents in possibleContents() {
        var state: [String: [UInt8]] = [:]
        for (path, file) in names where Self.isReachable(path, folders) {
          state[path] = contents[file] ?? []
        }
        states.append(state)
      }
    }
    return states
  }

  // Of each file with unsynced writes: nothing of them, half of the last one, or all.
  private func possibleContents() -> [[String: [UInt8]]] {
    var all = [contents]
    for (file, writes) in pendingWrites {
      var half = contents[file] ?? []
      for write in writes.dropLast() { Self.apply(write, to: &half) }
      var whole = half
      if let last = writes.last {
        Self.apply(last, to: &whole)
        Self.apply(last.torn, to: &half)
      }
      all = all.flatMap { contents in
        [contents, contents.merging([file: half]) { $1 }, contents.merging([file: whole]) { $1 }]
      }
    }
    return all
  }

  private static func isReachable(_ path: String, _ folders: Set<String>) -> Bool {
    folders.contains(path.parent)
  }

  private static func apply(
    _ event: DiskEvent, _ names: inout [String: String], _ folders: inout Set<String>
  ) {
    switch event {
    case .create(let file, let path): if folders.contains(path.parent) { names[path] = file }
    case .makeFolder(let path): if folders.contains(path.parent) { folders.insert(path) }
    case .rename(let old, let new): names[new] = names.removeValue(forKey: old)
    case .remove(let path): names[path] = nil
    case .write, .truncate, .synchronize, .synchronizeAll, .shown: break
    }
  }

  private static func apply(_ event: DiskEvent, to bytes: inout [UInt8]) {
    switch event {
    case .write(_, let offset, let written):
      let end = offset + written.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: written)
    case .truncate(_, let length):
      bytes = Array(bytes.prefix(length))
      if bytes.count < length { bytes += [UInt8](repeating: 0, count: length - bytes.count) }
    case .create, .makeFolder, .rename, .remove, .synchronize, .synchronizeAll, .shown: break
    }
  }
}

extension DiskEvent {
  /// The folder whose names this changes.
  fileprivate var folder: String? {
    switch self {
    case .create(_, let path), .makeFolder(let path), .remove(let path), .rename(let path, _):
      path.parent
    case .write, .truncate, .synchronize, .synchronizeAll, .shown: nil
    }
  }

  /// A write of which only half came to the disk.
  fileprivate var torn: DiskEvent {
    guard case .write(let file, let offset, let bytes) = self else { return self }
    return .write(file: file, offset: offset, Array(bytes.prefix(bytes.count / 2)))
  }
}

extension String {
  fileprivate var parent: String {
    String(self[..<(utf8.lastIndex(of: UInt8(ascii: "/")) ?? startIndex)])
  }
}
