import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

@Suite struct JournalTests {
  let folder = TemporaryFolder()
  var state: StateFolder { StateFolder(path: folder["state"]) }
  var file: WorkbookFile { WorkbookFile(path: folder["desa.lembar"]) }

  private func session(_ replica: String) throws -> EditingSession {
    try EditingSession(
      opening: file,
      as: .init(
        state: state, replica: replica,
        author: .init(name: "siti@laptop", since: "2026-11-23T09:14:00+07:00")),
      recovering: .unsavedAndLost)
  }

  private func set(_ name: String) -> Change { Change(.set("a", "name", Answer(.text(name)))) }

  private func journal(_ replica: String) -> String { "state/abc/\(replica).journal" }

  @Test func `every edit survives a session that was never saved`() throws {
    try file.create(try workbook(named: "Siti"))
    var left: Workbook?
    do {
      let session = try session("one")
      var record = Record(
        id: "b", kind: .person, parent: "a", order: "b", fields: ["role": .text("x")])
      record.states["age"] = .unknown
      _ = try session.commit(
        Change([.insert(record), .move("b", to: Place(parent: nil, order: "c"))]))
      _ = try session.commit(
        Change(.set("a", "q", Answer(value: nil, state: .unknown, source: .told))))
      _ = try session.commit(set("Budi"))
      _ = try session.commit(Change(.insert(Record(id: "c", kind: .person, order: "d"))))
      _ = try session.commit(Change(.remove("c")))
      try session.keep(Draft(record: "a", field: "notes", text: "setengah"))
      left = session.workbook
    }
    #expect(folder.mode(of: "state/abc") & 0o777 == 0o700)
    #expect(folder.mode(of: journal("one")) & 0o777 == 0o600)
    let next = try session("two")
    #expect(next.workbook["a"]?.text("name") == "Siti")
    let unsaved = try #require(next.unsaved)
    #expect(unsaved.changes.count == 5 && unsaved.fieldCount == 3 && unsaved.tornLines == 0)
    #expect(unsaved.draft?.text == "setengah")
    #expect(unsaved.started == "2026-11-23T09:14:00+07:00")
    #expect(next.takeUnsaved() == [])
    #expect(next.workbook == left)
    #expect(unsaved.recovered(next.workbook).workbook == left)
    try next.save(date: "2026-11-23")
    #expect(try file.open().read.workbook == left)
    // What was half typed stays until somebody looked at it.
    let rest = try #require(state.unsavedWork(for: try workbook(named: "Siti")))
    #expect(rest.changes.isEmpty && rest.draft?.text == "setengah")
    try state.discardDrafts(of: rest)
    #expect(state.unsavedWork(for: try workbook(named: "Siti")) == nil)
  }

  @Test func `a saved session leaves its journal but nothing to recover`() throws {
    try file.create(try workbook(named: "Siti"))
    let session = try session("one")
    _ = try session.commit(set("Budi"))
    try session.save(date: "2026-11-23")
    #expect(folder.names.contains("state"))
    // Another copy of the same workbook, on another stick, does not have this change.
    #expect(state.unsavedWork(for: try workbook(named: "Siti")) == nil)
    _ = try session.commit(set("Tono"))
    #expect(state.unsavedWork(for: session.workbook) == nil)
    let unsaved = try #require(state.unsavedWork(for: try file.open().read.workbook))
    #expect(unsaved.changes.map(\.change) == [set("Tono")])
  }

  @Test func `a change made while a save runs stays unsaved`() throws {
    try file.create(try workbook(named: "Siti"))
    let session = try session("one")
    _ = try session.commit(set("Budi"))
    let snapshot = session.snapshot(date: "2026-11-23")
    _ = try session.commit(set("Tono"))
    try session.noteSaved(try snapshot.save())
    let unsaved = try #require(state.unsavedWork(for: try file.open().read.workbook))
    #expect(unsaved.changes.map(\.change) == [set("Tono")])
  }

  @Test func `a journal cut at any byte keeps its whole lines`() throws {
    try file.create(try workbook(named: "Siti"))
    do {
      let session = try session("one")
      _ = try session.commit(set("Budi"))
      _ = try session.commit(set("Tono"))
    }
    let bytes = try folder.read(journal("one"))
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    let before = try file.open().read.workbook
    for cut in bytes.indices {
      try folder.write(Array(bytes[..<cut]), to: journal("one"))
      let whole = ends[2...].count { $0 <= cut }
      let unsaved = state.unsavedWork(for: before)
      #expect(unsaved?.changes.count ?? 0 == whole, "cut at \(cut)")
    }
  }

  @Test func `a mark after a torn tail is not lost with it`() throws {
    try file.create(try workbook(named: "Siti"))
    do { _ = try session("one").commit(set("Budi")) }
    let torn = try folder.read(journal("one")) + Array("{\"stamp\":\"9@on".utf8)
    try folder.write(torn, to: journal("one"))
    let next = try session("two")
    #expect(next.unsaved?.tornLines == 1)
    next.takeUnsaved()
    try next.save(date: "2026-11-23")
    #expect(state.unsavedWork(for: try workbook(named: "Siti")) == nil)
  }

  @Test func `a change that no longer fits is named and the others are taken`() throws {
    try file.create(try workbook(named: "Siti"))
    do {
      let session = try session("one")
      _ = try session.commit(set("Budi"))
    }
    let empty = Workbook(header: .init(id: "abc", title: "", created: ""))
    let unsaved = try #require(state.unsavedWork(for: empty))
    #expect(unsaved.recovered(empty).unfit.count == 1)
  }

  private func age(_ replica: String, days: Int) {
    let then = timeval(tv_sec: time(nil) - days * 24 * 60 * 60, tv_usec: 0)
    var times = [then, then]
    utimes(folder[journal(replica)], &times)
  }

  private var journals: [String] {
    FilePath.names(in: folder["state/abc"]).filter { $0.hasSuffix("journal") }
  }

  @Test func `only journals that are finished and older than 30 days are removed`() throws {
    try file.create(try workbook(named: "Siti"))
    for (replica, saves) in [("old", true), ("new", true), ("open", false)] {
      let session = try session(replica)
      _ = try session.commit(set(replica))
      if saves { try session.save(date: "2026-11-23") }
    }
    age("old", days: 31)
    age("new", days: 29)
    age("open", days: 1000)
    state.removeOldJournals(of: try file.open().read.workbook)
    #expect(journals == ["new.journal", "open.journal"])
  }

  @Test func `a journal stays after its recovery, and goes when it is 30 days old`() throws {
    try file.create(try workbook(named: "Siti"))
    do { _ = try session("one").commit(set("Budi")) }
    do {
      let next = try session("two")
      next.takeUnsaved()
      try next.save(date: "2026-11-23")
    }
    #expect(try session("three").unsaved == nil)
    #expect(journals == ["one.journal"])
    age("one", days: 31)
    _ = try session("four")
    #expect(journals.isEmpty)
  }

  @Test func `a journal that could not note its save goes when the workbook has all of it`() throws
  {
    try file.create(try workbook(named: "Siti"))
    do {
      let session = try session("one")
      _ = try session.commit(set("Budi"))
      // A kill between the save and the mark.
      _ = try session.snapshot(date: "2026-11-23").save()
    }
    #expect(try session("two").unsaved == nil)
    #expect(journals == ["one.journal"])
    age("one", days: 31)
    _ = try session("three")
    #expect(journals.isEmpty)
  }

  @Test func `crashes before the recovery is saved lose nothing, however many`() throws {
    try file.create(try workbook(named: "Siti"))
    for number in 1...5 {
      let session = try session("crash\(number)")
      session.takeUnsaved()
      try session.takeDraft()
      let field = FieldKey("answer\(number)")
      _ = try session.commit(Change(.set("a", field, Answer(.text("\(number)")))))
      try session.keep(Draft(record: "a", field: "notes", text: "setengah \(number)"))
    }
    let last = try session("last")
    last.takeUnsaved()
    #expect((1...5).allSatisfy { last.workbook["a"]?.text(FieldKey("answer\($0)")) == "\($0)" })
    #expect(last.unsaved?.draft?.text == "setengah 5" && last.unsaved?.changes.count == 5)
    try last.takeDraft()
    try last.save(date: "2026-11-23")
    #expect(journals.count == 6)
    #expect(try file.open().read.workbook == last.workbook)
  }

  @Test func `an id from a file names no other folder`() {
    let inside = { (id: String) in state.folder(of: id).dropFirst(state.path.count + 1) }
    #expect(inside("7c1k9h2m4qzt") == "7c1k9h2m4qzt")
    for id in ["", "..", "../x", "/etc", "A", "a b", "é", String(repeating: "a", count: 65)] {
      #expect(
        inside(id).hasPrefix("id-") && !inside(id).contains("/") && inside(id).utf8.count < 200)
    }
  }

  @Test func `the damaged original is kept at the first save`() throws {
    var bytes = try WorkbookFormat.bytes(try workbook(named: "Siti"))
    bytes[bytes.count - 4] ^= 1
    try folder.write(bytes, to: "desa.lembar")
    let session = try session("one")
    #expect(!session.opened.read.isWhole)
    try session.save(date: "2026-11-23")
    #expect(session.damagedCopy == folder["desa.rusak-2026-11-23"])
    #expect(try folder.read("desa.rusak-2026-11-23") == bytes)
    #expect(try file.open().read.isWhole)
  }

  @Test func `the state folder follows the environment`() throws {
    #expect(
      try StateFolder(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"]).path == "/s/lembar")
    #expect(
      try StateFolder(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]).path
        == "/h/.local/state/lembar")
    #expect(throws: FileProblem.noStateFolder) { try StateFolder(environment: [:]) }
  }
}
