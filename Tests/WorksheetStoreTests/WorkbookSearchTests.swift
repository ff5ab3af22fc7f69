import Glibc
import Testing
import WorksheetModel
import WorksheetStore

/// Which files of a folder are workbooks, whatever else lies there.
@Suite struct WorkbookSearchTests {
  private let folder = TemporaryFolder()

  private func make(_ name: String) {
    close(open("\(folder.path)/\(name)", O_CREAT | O_WRONLY, 0o600))
  }

  private func found(_ paths: [String]? = nil) throws -> [String] {
    try WorkbookSearch.of(paths ?? [folder.path]).get().found.map { found in
      switch found {
      case .file(let path): String(path.dropFirst(folder.path.count + 1))
      case .problem(let path, _): "! " + path.dropFirst(folder.path.count + 1)
      }
    }
  }

  @Test func `names sort by their bytes, the folder itself before those below it`() throws {
    mkdir("\(folder.path)/a", 0o700)
    for name in ["z.lembar", "B.LEMBAR", "a/x.lembar", "c.lembar.lama", "c.lembar.tmp", ".lembar"] {
      make(name)
    }
    #expect(try found() == ["B.LEMBAR", "z.lembar", "a/x.lembar"])
  }

  @Test func `links to folders are not followed, and a folder is read once`() throws {
    mkdir("\(folder.path)/a", 0o700)
    make("a/x.lembar")
    symlink("..", "\(folder.path)/a/atas")
    symlink("a", "\(folder.path)/b.lembar")
    symlink("x.lembar", "\(folder.path)/a/y.lembar")
    #expect(try found() == ["a/x.lembar", "a/y.lembar"])
    #expect(try found([folder.path + "/a", folder.path]) == ["a/x.lembar", "a/y.lembar"])
  }

  @Test func `a hundred thousand other files are no workbooks and take no long`() throws {
    for number in 0..<100_000 { make("\(number).jpg") }
    make("satu.lembar")
    let start = ContinuousClock.now
    #expect(try found() == ["satu.lembar"])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a tree of folders may be deeper than a path can be`() throws {
    var above = open(folder.path, O_RDONLY | O_DIRECTORY)
    let name = String(repeating: "d", count: 200)
    for _ in 0..<40 {
      mkdirat(above, name, 0o700)
      let next = openat(above, name, O_RDONLY | O_DIRECTORY)
      close(above)
      above = next
    }
    close(above)
    make("satu.lembar")
    let all = try found()
    #expect(all.first == "satu.lembar" && all.count == 2 && all.last?.hasPrefix("! ") == true)
  }

  @Test func `a folder that may not be read is told and the others are read`() throws {
    for name in ["a", "b"] {
      mkdir("\(folder.path)/\(name)", 0o700)
      make("\(name)/x.lembar")
    }
    chmod("\(folder.path)/a", 0)
    defer { chmod("\(folder.path)/a", 0o700) }
    // Nothing is closed to the superuser.
    #expect(
      try found() == (geteuid() == 0 ? ["a/x.lembar", "b/x.lembar"] : ["! a", "b/x.lembar"]))
  }

  @Test func `what is asked for and not there is named`() {
    guard case .failure(let missing) = WorkbookSearch.of([folder.path, folder.path + "/x"]) else {
      Issue.record("nothing was missing")
      return
    }
    #expect(missing.path == folder.path + "/x" && missing.problem == .notFound)
  }
}
