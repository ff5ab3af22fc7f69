import Testing
import WorksheetModel
import WorksheetStore

@Suite struct UnsavedWorkTests {
  let village = Village()

  @Test(arguments: ["show", "check", "appraise"])
  func `a reading command says that work is unsaved and leaves it alone`(command: String) throws {
    let state = StateFolder(path: "\(village.path)/state/lembar")
    let session = try EditingSession(
      opening: WorkbookFile(path: "\(village.path)/desa.lembar"),
      as: .init(
        state: state, replica: "abcd1234",
        author: .init(name: "siti@laptop", since: "2026-11-23T09:12:00+07:00")),
      recovering: .unsaved)
    _ = try session.commit(
      Change(.insert(Record(id: "p1", kind: .profile, fields: ["group": .text("Kita")]))))
    let before = village.read("desa.lembar")
    let run = village.run(command, "desa.lembar")
    #expect(run.errors.contains("belum tersimpan"))
    #expect(!run.output.contains("Kita"))
    #expect(village.read("desa.lembar") == before)
  }
}
