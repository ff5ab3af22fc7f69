import Glibc
import Testing
import WorksheetModel

@testable import WorksheetStore

/// Files that were cut or damaged at every byte, opened and saved as a session does.
@Suite struct DamageTortureTests {
  private static let isLong = getenv("LEMBAR_TORTURE") != nil
  private let folder = TemporaryFolder()
  private var state: StateFolder { StateFolder(path: folder["state"]) }

  /// Every byte in `make torture`, every 29th in `make test`.
  private func places(_ bytes: [UInt8]) -> StrideTo<Int> {
    stride(from: 0, to: bytes.count, by: Self.isLong ? 1 : 29)
  }

  private func report(_ what: String, _ count: Int) {
    if Self.isLong {
      print("\n| \(what) | \(count) damaged files, every whole line salvaged, 0 traps |")
    }
  }

  private func group() throws -> Workbook {
    var workbook = try workbook(named: "Siti")
    for (number, name) in ["Budi", "Tono", "Rini"].enumerated() {
      let record = Record(
        id: RecordID("b\(number)"), kind: .person, order: "b\(number)",
        fields: ["name": .text(name)])
      _ = try workbook.apply(Change(.insert(record)), at: workbook.nextStamp(in: "r"))
    }
    _ = try workbook.apply(Change(.remove("b2")), at: workbook.nextStamp(in: "r"))
    return workbook
  }

  /// Opens and saves the damaged bytes as a session, and tells what is in the file then.
  private func saved(_ damaged: [UInt8], _ number: Int) throws -> Workbook? {
    let name = "desa-\(number).lembar"
    try folder.write(damaged, to: name)
    // A state of its own: a program that another test starts holds inherited locks until it runs.
    let settings = Journal.Session(
      state: StateFolder(path: folder["state-\(number)"]), replica: "one",
      author: .init(name: "", since: ""))
    let file = WorkbookFile(path: folder[name])
    guard let session = try? EditingSession(opening: file, as: settings, recovering: .unsaved)
    else {
      #expect(try folder.read(name) == damaged, "a refused file was changed")
      return nil
    }
    let isWhole = session.opened.read.isWhole
    try session.save(date: "2026-11-23")
    let kept = folder["desa-\(number).rusak-2026-11-23"]
    #expect(session.damagedCopy == (isWhole ? nil : kept))
    if !isWhole {
      #expect(try folder.read("desa-\(number).rusak-2026-11-23") == damaged, "byte \(number)")
      unlink(kept)
    }
    let read = try file.open().read
    for other in [name, name + ".lama"] { unlink(folder[other]) }
    #expect(read.isWhole, "byte \(number)")
    return read.workbook
  }

  /// Whether the records on lines that were not touched are all there.
  private func check(
    _ found: Workbook?, _ whole: Workbook, without lost: Set<Int>, _ number: Int
  ) {
    for (line, record) in whole.records.enumerated() where !lost.contains(line + 1) {
      #expect(found?[record.id]?.fields == record.fields, "byte \(number)")
    }
  }

  @Test func `a workbook cut at any byte is salvaged and its original kept`() throws {
    let whole = try group()
    let bytes = try WorkbookFormat.bytes(whole)
    for cut in places(bytes) {
      // A line is whole as soon as its last brace is there.
      let lines = bytes[..<cut].count { $0 == 0x0A } + (bytes[cut] == 0x0A ? 1 : 0)
      let found = try saved(Array(bytes[..<cut]), cut)
      check(found, whole, without: Set(max(1, lines)...9), cut)
    }
    report("workbook cut at every byte", bytes.count)
  }

  @Test func `a workbook with any byte flipped is salvaged and its original kept`() throws {
    let whole = try group()
    let bytes = try WorkbookFormat.bytes(whole)
    for place in places(bytes) {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      let line = bytes[..<place].count { $0 == 0x0A }
      let found = try saved(damaged, place)
      check(found, whole, without: bytes[place] == 0x0A ? [] : [line], place)
    }
    report("workbook, every byte flipped", bytes.count)
  }

  @Test func `a journal with any byte flipped keeps every other line`() throws {
    let before = try workbook(named: "Siti")
    let file = WorkbookFile(path: folder["desa.lembar"])
    try file.create(before)
    do {
      let settings = Journal.Session(
        state: state, replica: "one", author: .init(name: "", since: ""))
      let session = try EditingSession(opening: file, as: settings, recovering: .unsaved)
      for name in ["Budi", "Tono", "Rini"] {
        _ = try session.commit(Change(.set("a", FieldKey(name), Answer(.text(name)))))
      }
      try session.keep(Draft(record: "a", field: "notes", text: "setengah"))
    }
    let bytes = try folder.read("state/abc/one.journal")
    for place in places(bytes) {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      try folder.write(damaged, to: "state/abc/one.journal")
      // Without its line feed a line runs into the next; both are told apart by their checksums.
      let isLineFeed = bytes[place] == 0x0A
      let start = (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1
      let own = String(
        decoding: bytes[start...].prefix { $0 != 0x0A }, as: UTF8.self)
      let work = state.unsavedWork(for: before)
      let texts = work?.recovered(before).workbook["a"]?.fields.values.compactMap(\.text) ?? []
      for name in ["Budi", "Tono", "Rini"] where isLineFeed || !own.contains(name) {
        #expect(texts.contains(name), "byte \(place): \(name) is lost; \(own)")
      }
      if isLineFeed || !own.contains("setengah") { #expect(work?.draft?.text == "setengah") }
    }
    report("journal, every byte flipped", bytes.count)
  }

  @Test func `a journal cut at any byte takes a new line behind its whole ones`() throws {
    var bytes = JournalLine.opened(workbook: "abc", path: "", author: .init(name: "", since: ""))
      .bytes
    let change = StampedChange(
      Change(.set("a", "name", Answer(.text("Budi")))), at: Stamp(counter: 5, replica: "one"))
    bytes += JournalLine.change(change).bytes
    let later = StampedChange(
      Change(.set("a", "age", Answer(.text("Tono")))), at: Stamp(counter: 6, replica: "one"))
    try FilePath.makePrivateFolder(folder["state/abc"])
    for cut in places(bytes) {
      try folder.write(Array(bytes[..<cut]), to: "state/abc/one.journal")
      try JournalReading.append(.change(later), to: folder["state/abc/one.journal"])
      let found = JournalReading(
        path: folder["state/abc/one.journal"], beyond: 0)
      #expect(found?.changes.contains(later) == true, "cut at \(cut)")
    }
    report("journal cut at every byte", bytes.count)
  }
}
