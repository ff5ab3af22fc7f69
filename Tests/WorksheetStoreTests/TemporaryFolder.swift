import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

/// A real folder that is gone when the test ends.
final class TemporaryFolder {
  let path: String

  init() {
    path = "/tmp/lembar-test-\(MadeIdentifier.record().text)"
    mkdir(path, 0o700)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in FilePath.names(in: path) where name != "." && name != ".." {
        remove("\(path)/\(name)")
      }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  subscript(name: String) -> String { "\(path)/\(name)" }

  var names: [String] { FilePath.names(in: path).filter { $0 != "." && $0 != ".." } }

  func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o600) throws {
    let file = try OpenFile.writing(self[name], O_WRONLY | O_CREAT | O_TRUNC)
    try file.write(bytes)
    fchmod(file.descriptor, mode)
  }

  func read(_ name: String) throws -> [UInt8] {
    try OpenFile.reading(self[name]).read(limit: 1 << 24)
  }

  func mode(of name: String) -> mode_t {
    var status = stat()
    return lstat(self[name], &status) == 0 ? status.st_mode : 0
  }
}

/// A workbook with one person whose name was set so many times.
func workbook(named names: String..., id: String = "abc") throws -> Workbook {
  var workbook = Workbook(header: .init(id: id, title: "Desa", created: ""))
  _ = try workbook.apply(
    Change(.insert(Record(id: "a", kind: .person, order: "a"))), at: Stamp(counter: 1, replica: "r")
  )
  for name in names {
    _ = try workbook.apply(
      Change(.set("a", "name", Answer(.text(name)))), at: workbook.nextStamp(in: "r"))
  }
  return workbook
}
