import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

@Suite struct WorkbookFileTests {
  let folder = TemporaryFolder()
  var file: WorkbookFile { WorkbookFile(path: folder["desa.lembar"]) }

  private func put(_ workbook: Workbook, at name: String) throws {
    try folder.write(try WorkbookFormat.bytes(workbook), to: name)
  }

  private func name(_ opened: OpenedWorkbook) -> String? {
    opened.read.workbook["a"]?.text("name")
  }

  @Test func `a new file is private and an existing one is refused`() throws {
    try file.create(try workbook())
    #expect(folder.mode(of: "desa.lembar") & 0o777 == 0o600)
    let before = try folder.read("desa.lembar")
    #expect(throws: FileProblem.exists) { try file.create(try workbook(named: "Siti")) }
    #expect(try folder.read("desa.lembar") == before)
  }

  @Test func `saving keeps the mode, the state before, and leaves no half file`() throws {
    try put(try workbook(named: "Siti"), at: "desa.lembar")
    chmod(file.path, 0o640)
    let opened = try file.open()
    _ = try file.save(try workbook(named: "Siti", "Budi"), over: opened.version)
    #expect(folder.names == ["desa.lembar", "desa.lembar.lama"])
    #expect(folder.mode(of: "desa.lembar") & 0o777 == 0o640)
    #expect(
      try WorkbookFormat.read(folder.read("desa.lembar.lama")).workbook["a"]?.text("name")
        == "Siti")
    #expect(name(try file.open()) == "Budi")
  }

  @Test func `a symbolic link stays a link`() throws {
    mkdir(folder["stick"], 0o700)
    try put(try workbook(named: "Siti"), at: "stick/real.lembar")
    symlink("stick/real.lembar", folder["desa.lembar"])
    let opened = try file.open()
    _ = try file.save(try workbook(named: "Siti", "Budi"), over: opened.version)
    #expect(folder.mode(of: "desa.lembar") & S_IFMT == S_IFLNK)
    #expect(name(try WorkbookFile(path: folder["stick/real.lembar"]).open()) == "Budi")
  }

  @Test func `a link at the name of the unfinished file leads nowhere`() throws {
    try put(try workbook(named: "Siti"), at: "desa.lembar")
    try folder.write(Array("precious".utf8), to: "other")
    symlink(folder["other"], folder["desa.lembar.tmp"])
    let opened = try file.open()
    _ = try file.save(try workbook(named: "Siti", "Budi"), over: opened.version)
    #expect(try folder.read("other") == Array("precious".utf8))
  }

  @Test func `the valid name with the highest clock is taken`() throws {
    let older = try workbook(named: "Siti")
    let newer = try workbook(named: "Siti", "Budi")
    try put(older, at: "desa.lembar")
    try put(newer, at: "desa.lembar.tmp")
    #expect(try file.open().origin == .unfinished)
    try folder.write(Array(try WorkbookFormat.bytes(newer).dropLast(40)), to: "desa.lembar.tmp")
    #expect(try file.open().origin == .main)
    try folder.write([UInt8](repeating: 0, count: 512), to: "desa.lembar.tmp")
    #expect(try file.open().origin == .main)
    try put(newer, at: "desa.lembar.lama")
    #expect(try file.open().origin == .previous)
    try put(try workbook(named: "a", "b", "c", id: "another"), at: "desa.lembar.lama")
    #expect(try file.open().origin == .main)
  }

  @Test(arguments: ["", "\0\0\0\0"])
  func `an unreadable file gives way to the other names`(content: String) throws {
    try folder.write(Array(content.utf8), to: "desa.lembar")
    try put(try workbook(named: "Siti"), at: "desa.lembar.lama")
    #expect(name(try file.open()) == "Siti")
    try put(try workbook(named: "Siti", "Budi"), at: "desa.lembar.tmp")
    #expect(name(try file.open()) == "Budi")
    unlink(file.path)
    #expect(name(try file.open()) == "Budi")
  }

  @Test func `records of lost lines come back from the state before`() throws {
    var newer = try workbook(named: "Siti")
    _ = try newer.apply(
      Change(.insert(Record(id: "b", kind: .person, order: "b"))), at: newer.nextStamp(in: "r"))
    try put(try workbook(named: "Siti"), at: "desa.lembar.lama")
    var bytes = try WorkbookFormat.bytes(newer)
    let line = try #require(bytes.firstIndex(of: 0x0A))
    bytes[line + 30] ^= 1
    try folder.write(bytes, to: "desa.lembar")
    let opened = try file.open()
    #expect(opened.recordsRestored == 1 && opened.damagedOriginal == bytes)
    #expect(opened.read.workbook.count == 2 && name(opened) == "Siti")
  }

  @Test func `a whole save that was interrupted is not lost by the next one`() throws {
    try put(try workbook(named: "Siti"), at: "desa.lembar")
    try put(try workbook(named: "Siti", "Budi"), at: "desa.lembar.tmp")
    let opened = try file.open()
    _ = try file.save(opened.read.workbook, over: opened.version)
    #expect(folder.names == ["desa.lembar", "desa.lembar.lama"])
    #expect(
      try WorkbookFormat.read(folder.read("desa.lembar.lama")).workbook["a"]?.text("name")
        == "Budi")
  }

  @Test func `a file that another one changed is not written over`() throws {
    try put(try workbook(named: "Siti"), at: "desa.lembar")
    let opened = try file.open()
    try put(try workbook(named: "Siti", "Budi"), at: "desa.lembar")
    #expect(throws: FileProblem.changedMeanwhile) {
      try file.save(opened.read.workbook, over: opened.version)
    }
    #expect(name(try file.open()) == "Budi")
  }

  @Test func `what is no file of ours is refused with its reason`() throws {
    #expect(throws: FileProblem.notFound) { try file.open() }
    #expect(throws: FileProblem.notFound) { try WorkbookFile(path: folder["x/y.lembar"]).open() }
    #expect(throws: FileProblem.isFolder) { try WorkbookFile(path: folder.path).open() }
    #expect(throws: FileProblem.notAFile) { try WorkbookFile(path: "/dev/null").open() }
    mkfifo(folder["pipe"], 0o600)
    #expect(throws: FileProblem.notAFile) { try WorkbookFile(path: folder["pipe"]).open() }
    symlink("loop", folder["loop"])
    #expect(throws: FileProblem.self) { try WorkbookFile(path: folder["loop"]).open() }
    try folder.write([UInt8](repeating: 0x7B, count: WorkbookFormat.mostBytes + 1), to: "big")
    #expect(throws: FileProblem.tooLarge) { try WorkbookFile(path: folder["big"]).open() }
  }

  @Test func `a damaged original is kept under a name of its own`() throws {
    let first = try file.keepDamaged([1], date: "2026-11-23", fallback: nil)
    let second = try file.keepDamaged([2], date: "2026-11-23", fallback: nil)
    #expect(first == folder["desa.rusak-2026-11-23"])
    #expect(second == folder["desa.rusak-2026-11-23-2"])
    #expect(try folder.read("desa.rusak-2026-11-23") == [1])
  }

  @Test func `a newer version is never written`() throws {
    var workbook = try workbook()
    workbook.header.version = 2
    #expect(throws: FileProblem.newerVersion(2)) { try file.create(workbook) }
  }

  @Test func `a full disk is told as such`() throws {
    let full = try OpenFile.writing("/dev/full", O_WRONLY)
    #expect(problem { () throws(FileProblem) in try full.write([1]) } == .noSpace)
  }
}
