import Glibc
import Testing

@testable import WorksheetStore

@Suite struct PlainFileTests {
  let folder = TemporaryFolder()

  private func file(_ name: String) -> PlainFile { PlainFile(path: folder[name]) }

  @Test func `a new file is for this user only and never written over`() throws {
    umask(0)
    try file("a").create([1, 2])
    #expect(folder.mode(of: "a") & 0o7777 == 0o600)
    #expect(throws: FileProblem.exists) { try file("a").create([3]) }
    #expect(try folder.read("a") == [1, 2])
  }

  @Test func `a link is an existing file, also one to nothing`() throws {
    symlink(folder["target"], folder["link"])
    #expect(file("link").exists)
    #expect(throws: FileProblem.exists) { try file("link").create([1]) }
    #expect(folder.names == ["link"])
  }

  @Test func `replacing replaces the link and not what it points to`() throws {
    try folder.write([1], to: "target")
    symlink(folder["target"], folder["link"])
    try file("link").replace(with: [2, 3])
    #expect(try folder.read("target") == [1])
    #expect(try folder.read("link") == [2, 3])
    #expect(folder.mode(of: "link") == S_IFREG | 0o600)
    #expect(folder.names == ["link", "target"])
  }

  @Test func `a folder is not replaced by a file, and nothing is left over`() throws {
    mkdir(folder["a"], 0o700)
    #expect(throws: FileProblem.self) { try file("a").replace(with: [1]) }
    #expect(throws: FileProblem.noFolder) { try file("no/where").replace(with: [1]) }
    #expect(folder.names == ["a"])
  }

  @Test func `a folder of files is made whole or not at all`() throws {
    let made = PlainFolder(path: folder["out"])
    #expect(throws: FileProblem.self) { try made.create([("a", [1]), ("no/b", [2])]) }
    #expect(folder.names.isEmpty)
    try made.create([("a", [1]), ("b", [2])])
    #expect(folder.mode(of: "out") & 0o777 == 0o700)
    #expect(throws: FileProblem.exists) { try made.create([("a", [3])]) }
    #expect(try folder.read("out/a") == [1])
  }

  @Test func `filling a folder leaves other files alone and follows no link`() throws {
    mkdir(folder["out"], 0o700)
    try folder.write([9], to: "out/mine")
    try folder.write([1], to: "target")
    symlink(folder["target"], folder["out/a"])
    try PlainFolder(path: folder["out"]).fill([("a", [2])])
    #expect(try folder.read("target") == [1])
    #expect(try folder.read("out/a") == [2] && folder.read("out/mine") == [9])
    symlink(folder["out"], folder["link"])
    #expect(throws: FileProblem.exists) { try PlainFolder(path: folder["link"]).fill([("a", [3])]) }
    #expect(try folder.read("out/a") == [2])
  }

  @Test func `the list of recent files replaces a link and keeps no name with a line feed`() throws
  {
    let state = StateFolder(path: folder["state"])
    mkdir(folder["state"], 0o700)
    try folder.write([1], to: "target")
    try folder.write([1], to: "b\nc")
    symlink(folder["target"], folder["state/recent"])
    let recent = RecentFiles(in: state)
    recent.note(folder["target"])
    recent.note(folder["b\nc"])
    #expect(recent.paths == [folder["target"]])
    #expect(try folder.read("target") == [1])
    #expect(folder.mode(of: "state/recent") == S_IFREG | 0o600)
  }
}
