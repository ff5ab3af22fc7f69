import Testing
import WorksheetModel

@testable import WorksheetStore

/// A journal is taken in like another copy: knowing what its author knew.
@Suite struct RecoveryMergeTests {
  let folder = TemporaryFolder()
  var state: StateFolder { StateFolder(path: folder["state"]) }
  var file: WorkbookFile { WorkbookFile(path: folder["desa.lembar"]) }
  var copy: WorkbookFile { WorkbookFile(path: folder["desa (1).lembar"]) }

  init() throws { try file.create(try workbook(named: "Siti")) }

  private func session(
    _ replica: String, at file: WorkbookFile? = nil, on laptop: String = "state"
  ) throws -> EditingSession {
    try EditingSession(
      opening: file ?? self.file,
      as: .init(
        state: StateFolder(path: folder[laptop]), replica: replica,
        author: .init(name: "siti@laptop", since: "2026-11-23T09:14:00+07:00")),
      recovering: .unsavedAndLost)
  }

  private func set(_ field: FieldKey, _ text: String) -> Change {
    Change(.set("a", field, Answer(.text(text))))
  }

  /// A crash with one unsaved answer, while the file went to another laptop and came back changed.
  private func editedApart(crash: Change, elsewhere: Change) throws -> Workbook {
    do { _ = try session("one").commit(crash) }
    do {
      let other = try session("two", on: "laptop2")
      _ = try other.commit(elsewhere)
      try other.save(date: "2026-11-23")
    }
    let next = try session("three")
    #expect(next.takeUnsaved() == [])
    try next.save(date: "2026-11-23")
    return try file.open().read.workbook
  }

  @Test func `other answers that came meanwhile stand beside the recovered ones`() throws {
    let merged = try editedApart(crash: set("name", "Budi"), elsewhere: set("role", "ketua"))
    #expect(merged["a"]?.text("name") == "Budi" && merged["a"]?.text("role") == "ketua")
    #expect(merged.conflicts.isEmpty)
    #expect(merged.header.sessions["one"]?.name == "siti@laptop")
  }

  @Test func `two answers to one question are both kept`() throws {
    let merged = try editedApart(crash: set("name", "Budi"), elsewhere: set("name", "Tono"))
    let conflict = try #require(merged.conflicts.first)
    #expect(merged["a"]?.text("name") == "Tono")
    #expect(conflict.others.map(\.answer) == [Answer(.text("Budi"))])
  }

  @Test func `an answer brings back the record that was removed elsewhere`() throws {
    let merged = try editedApart(crash: set("name", "Budi"), elsewhere: Change(.remove("a")))
    #expect(merged["a"]?.text("name") == "Budi")
  }

  @Test func `a removal leaves a record alone that was answered elsewhere`() throws {
    let merged = try editedApart(crash: Change(.remove("a")), elsewhere: set("name", "Tono"))
    #expect(merged["a"]?.text("name") == "Tono")
  }

  @Test func `a save that the disk forgot is offered again from its journal`() throws {
    let before = try folder.read("desa.lembar")
    do {
      let session = try session("one")
      _ = try session.commit(set("name", "Budi"))
      try session.save(date: "2026-11-23")
    }
    try folder.write(before, to: "desa.lembar")
    #expect(try session("two").unsaved?.changes.map(\.change) == [set("name", "Budi")])
  }

  @Test func `what was saved in one copy is not offered in another`() throws {
    try folder.write(try folder.read("desa.lembar"), to: "desa (1).lembar")
    do {
      let session = try session("one")
      _ = try session.commit(set("name", "Budi"))
      try session.save(date: "2026-11-23")
    }
    #expect(try session("two", at: copy).unsaved == nil)
  }

  @Test func `a file that another session changed is taken in before the next save`() throws {
    let first = try session("one")
    _ = try first.commit(set("name", "Budi"))
    do {
      let second = try session("two", on: "laptop2")
      _ = try second.commit(set("role", "ketua"))
      try second.save(date: "2026-11-23")
    }
    #expect(throws: FileProblem.changedMeanwhile) { try first.save(date: "2026-11-23") }
    try first.mergeChangedFile(date: "2026-11-23")
    let merged = try file.open().read.workbook
    #expect(merged["a"]?.text("name") == "Budi" && merged["a"]?.text("role") == "ketua")
    #expect(merged.conflicts.isEmpty && merged == first.workbook)
  }

  @Test func `another workbook under the same name is never written over`() throws {
    let first = try session("one")
    _ = try first.commit(set("name", "Budi"))
    try folder.write(
      try WorkbookFormat.bytes(Workbook(header: .init(id: "lain", title: "", created: ""))),
      to: "desa.lembar")
    #expect(throws: FileProblem.changedMeanwhile) { try first.mergeChangedFile(date: "2026-11-23") }
  }

  @Test
  func `what was removed stays in the file, and a deep value is refused before it is written`()
    throws
  {
    let session = try session("one")
    _ = try session.commit(Change(.remove("a")))
    try session.save(date: "2026-11-23")
    let read = try file.open().read
    #expect(read.isWhole && read.workbook == session.workbook)
    #expect(read.workbook.buried["a"]?.text("name") == "Siti" && read.workbook["a"] == nil)
    var deep = JSON.number("1")
    for _ in 0..<7 { deep = .array([deep]) }
    var workbook = read.workbook
    let record = Record(id: "b", kind: .person, fields: ["x": .other(deep)])
    _ = try workbook.apply(Change(.insert(record)), at: workbook.nextStamp(in: "one"))
    #expect(throws: FileProblem.tooDeep(line: 2)) { try WorkbookFormat.bytes(workbook) }
  }
}
