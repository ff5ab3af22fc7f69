import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

/// A session that goes on at another place.
@Suite struct MovingTests {
  let folder = TemporaryFolder()
  var state: StateFolder { StateFolder(path: folder["state"]) }
  var file: WorkbookFile { WorkbookFile(path: folder["stick/desa.lembar"]) }
  var other: WorkbookFile { WorkbookFile(path: folder["home.lembar"]) }

  private func session() throws -> EditingSession {
    mkdir(folder["stick"], 0o700)
    try file.create(try workbook(named: "Siti"))
    return try EditingSession(
      opening: file,
      as: .init(
        state: state, replica: "one",
        author: .init(name: "siti", since: "2026-11-23T09:14:00+07:00")),
      recovering: .unsavedAndLost)
  }

  private func set(_ name: String) -> Change { Change(.set("a", "name", Answer(.text(name)))) }

  @Test func `everything is in the new file, and the next save goes there`() throws {
    let session = try session()
    _ = try session.commit(set("Budi"))
    try session.move(to: other)
    #expect(session.file == other)
    #expect(try file.open().read.workbook["a"]?.text("name") == "Siti")
    #expect(try other.open().read.workbook == session.workbook)
    #expect(state.unsavedWork(for: try workbook(named: "Siti")) == nil)
    _ = try session.commit(set("Tono"))
    try session.save(date: "2026-11-23")
    #expect(try other.open().read.workbook["a"]?.text("name") == "Tono")
    #expect(try file.open().read.workbook["a"]?.text("name") == "Siti")
  }

  @Test func `the place that was left is not offered what was typed at the new one`() throws {
    do {
      let session = try session()
      _ = try session.commit(set("Budi"))
      try session.move(to: other)
      _ = try session.commit(set("Tono"))
      try session.save(date: "2026-11-23")
    }
    let old = state.unsavedWork(for: try file.open().read.workbook, file.place)
    #expect(old == nil)
    let lost = state.unsavedWork(for: try workbook(named: "Siti"), other.place)
    #expect(lost?.changes.map(\.change) == [set("Budi"), set("Tono")])
  }

  @Test func `a stick that was pulled out does not matter`() throws {
    let session = try session()
    _ = try session.commit(set("Budi"))
    rename(folder["stick"], folder["away"])
    #expect(throws: FileProblem.self) { try session.save(date: "2026-11-23") }
    try session.move(to: other)
    #expect(try other.open().read.workbook["a"]?.text("name") == "Budi")
  }

  @Test func `a journal that takes no mark does not matter`() throws {
    let session = try session()
    _ = try session.commit(set("Budi"))
    unlink(folder["state/abc/one.journal"])
    try session.move(to: other)
    #expect(session.file == other)
  }

  @Test func `what is there already is left alone and the session stays`() throws {
    let session = try session()
    _ = try session.commit(set("Budi"))
    try folder.write([1], to: "home.lembar")
    #expect(throws: FileProblem.exists) { try session.move(to: other) }
    #expect(session.file == file)
    #expect(try folder.read("home.lembar") == [1])
    try session.save(date: "2026-11-23")
    #expect(try file.open().read.workbook["a"]?.text("name") == "Budi")
  }

  @Test func `a save of the first place that ends later is none of the new one`() throws {
    let session = try session()
    _ = try session.commit(set("Budi"))
    let snapshot = session.snapshot(date: "2026-11-23")
    try session.move(to: other)
    try session.noteSaved(try snapshot.save())
    _ = try session.commit(set("Tono"))
    try session.save(date: "2026-11-23")
    #expect(try other.open().read.workbook["a"]?.text("name") == "Tono")
  }

  @Test func `a typed place may be a folder or a name without an ending`() {
    mkdir(folder["stick"], 0o700)
    #expect(file.place(typed: folder["stick"]).path == folder["stick/desa.lembar"])
    #expect(file.place(typed: folder["stick/"]).path == folder["stick/desa.lembar"])
    #expect(file.place(typed: folder["kopi"]).path == folder["kopi.lembar"])
    #expect(file.place(typed: folder["kopi.txt"]).path == folder["kopi.txt"])
  }

  @Test func `a free name counts up`() throws {
    #expect(file.freeName(in: folder.path).path == folder["desa.lembar"])
    try folder.write([], to: "desa.lembar")
    #expect(file.freeName(in: folder.path).path == folder["desa-2.lembar"])
  }

  @Test(arguments: ["sda", "sda/sda1"])
  func `a stick is known by its disk or by its port`(device: String) throws {
    for path in ["sys", "sys/sda", "sys/sda/sda1", "sys/usb1", "sys/usb1/sda", "sys/usb1/sda/sda1"]
    {
      mkdir(folder[path], 0o700)
    }
    symlink(folder["sys/\(device)"], folder["fixed"])
    symlink(folder["sys/usb1/\(device)"], folder["cable"])
    try folder.write(Array("0\n".utf8), to: "sys/sda/removable")
    try folder.write(Array("0\n".utf8), to: "sys/usb1/sda/removable")
    #expect(!StorageMedium.isOnCable(folder["fixed"]))
    #expect(StorageMedium.isOnCable(folder["cable"]))
    try folder.write(Array("1\n".utf8), to: "sys/sda/removable")
    #expect(StorageMedium.isOnCable(folder["fixed"]))
    #expect(!StorageMedium.isOnCable(folder["nothing"]))
  }

  @Test func `FAT has no permissions and is pulled out`() {
    #expect(
      StorageMedium(isFAT: true, isOnCable: false)
        == StorageMedium(isRemovable: true, hasPermissions: false))
    #expect(StorageMedium(isFAT: false, isOnCable: true).hasPermissions)
    #expect(StorageMedium(holding: "/tmp").hasPermissions)
  }
}
