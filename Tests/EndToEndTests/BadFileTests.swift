import Glibc
import TerminalScreen
import Testing

/// Files that are damaged, foreign, or out of reach: said in a sentence, and never made worse.
@Suite struct BadFileTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// A workbook with three potentials, and its lines.
  private func filledWorkbook() throws -> [Substring] {
    for name in ["Susu", "Rumput", "Bambu"] {
      let id = try workplace.run("set", Workplace.file, "--new", "potential").output
      _ = try workplace.run(
        "set", Workplace.file, String(id.prefix { $0 != "\n" }), "name", name)
    }
    // What stands beside the file would help to mend it; here it shall stand alone.
    unlink("\(workplace.path)/\(Workplace.file).lama")
    let lines = workplace.workbook.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6)
    return lines
  }

  /// Reads a file that opens all the same, types an answer and quits.
  private func typeInto(saying sentence: String) throws {
    let terminal = try workplace.start()
    try terminal.waitFor(sentence)
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  private var keptOriginal: [UInt8]? {
    workplace.names().first { $0.hasPrefix("desa.rusak-") }.map { workplace.bytes($0) }
  }

  @Test func `a damaged line is said, the rest opens, and the original bytes are kept`() throws {
    var lines = try filledWorkbook()
    lines[2].replace("Rumput", with: "Rum\u{0}ut")
    let damaged = lines.joined(separator: "\n")
    try workplace.write(damaged)
    try typeInto(saying: "1 baris rusak (baris 3)")
    #expect(keptOriginal == Array(damaged.utf8))
    let records = try workplace.records()
    for name in ["Susu", "Bambu", "Jamaah Susu"] { #expect(records.contains("\"\(name)\"")) }
  }

  @Test func `a truncated file is said, its whole lines open, and the original is kept`() throws {
    let whole = try filledWorkbook().joined(separator: "\n")
    let truncated = Array(whole.utf8.dropLast(whole.utf8.count / 4))
    try workplace.write(truncated)
    try typeInto(saying: "baris rusak")
    #expect(keptOriginal == truncated)
    #expect(try workplace.records().contains("\"Susu\""))
  }

  @Test func `looking at a damaged file changes nothing`() throws {
    var lines = try filledWorkbook()
    lines[2].replace("Rumput", with: "Rumpat")
    let damaged = lines.joined(separator: "\n")
    try workplace.write(damaged)
    let terminal = try workplace.start(["open", "--read-only", Workplace.file])
    try terminal.waitFor("1 baris rusak")
    try terminal.send("2<enter><c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(workplace.workbook == damaged)
    #expect(keptOriginal == nil)
  }

  @Test func `a file of a newer version is shown and cannot be changed`() throws {
    let newer = """
      {"lembar":2,"id":"abc","title":"desa"}
      {"id":"p","kind":"profile","fields":{"group":"Jamaah Susu"}}

      """
    try workplace.write(newer)
    let terminal = try workplace.start()
    try terminal.waitFor("ditulis oleh Lembar yang lebih baru")
    try terminal.waitFor("Jamaah Susu")
    try terminal.send("<enter>x")
    try terminal.waitFor("Perbarui Lembar")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(workplace.workbook == newer)
  }

  /// What stands in a file that is none of ours, and what shall be said about it.
  static let foreign: [(bytes: [UInt8], sentence: String)] = [
    ([], "kosong"),
    (Array("Halo\n".utf8), "bukan buku kerja"),
    ([0x7B, 0xFF, 0xFE, 0x0A, 0x80], "bukan teks UTF-8"),
    (Array(repeating: 0x20, count: 16 * 1024 * 1024 + 1), "lebih besar dari 16 MiB"),
  ]

  @Test(arguments: foreign)
  func `a file that is no workbook is refused and left alone`(
    bytes: [UInt8], sentence: String
  ) throws {
    try workplace.write(bytes)
    let refusal = try workplace.refusal(of: Workplace.file)
    #expect(refusal.ending == .exit(code: 2))
    #expect(refusal.errors.contains(sentence) && refusal.errors.contains(Workplace.file))
    #expect(workplace.bytes(Workplace.file) == bytes)
    #expect(workplace.names().filter { $0.hasPrefix("desa") } == [Workplace.file])
  }

  @Test(arguments: [
    ("home", "adalah folder"), ("/dev/null", "bukan berkas biasa"),
    ("nothing.lembar", "Tidak ada berkas"), ("nowhere/desa.lembar", "Tidak ada berkas"),
  ])
  func `what is no file is refused`(name: String, sentence: String) throws {
    let refusal = try workplace.refusal(of: name)
    #expect(refusal.ending == .exit(code: 2))
    #expect(refusal.errors.contains(sentence) && refusal.errors.contains(name))
  }

  @Test func `a file that may not be read is refused`() throws {
    workplace.giveToStranger()
    chmod("\(workplace.path)/\(Workplace.file)", 0)
    let refusal = try workplace.refusal(of: Workplace.file, isStranger: true)
    #expect(refusal.ending == .exit(code: 2))
    #expect(refusal.errors.contains("tidak boleh dibuka"))
  }

  @Test func `in a folder that takes no files the workbook is only read`() throws {
    workplace.giveToStranger()
    chmod(workplace.path, 0o500)
    defer { chmod(workplace.path, 0o700) }
    let before = workplace.workbook
    let terminal = try workplace.start(isStranger: true)
    try terminal.waitFor("Hanya baca")
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitFor("tidak boleh dibuka atau ditulis")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(workplace.workbook == before)
    #expect(workplace.journals.isEmpty)
  }

  @Test func `without a place for journals the workbook is only read, and the place named`() throws
  {
    try workplace.write("", to: "plain")
    let terminal = try workplace.start(
      environment: ["XDG_STATE_HOME": "\(workplace.path)/plain"])
    try terminal.waitFor("Hanya baca: \(workplace.path)/plain/lembar")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `a workbook that is open already is only read`() throws {
    let first = try workplace.open(environment: ["USER": "siti"])
    let second = try workplace.start()
    try second.waitFor("Hanya baca: Sedang dibuka oleh siti di ")
    try second.send("<enter>x")
    try first.send("<enter>Jamaah Susu<enter>")
    try first.waitForFocus(on: "Desa/kelurahan")
    try second.send("<c-q>")
    #expect(try second.waitForExit() == .exit(code: 0))
    try first.send("<c-q>")
    try first.waitForExit()
    #expect(try workplace.records().contains("Jamaah Susu"))
  }
}
