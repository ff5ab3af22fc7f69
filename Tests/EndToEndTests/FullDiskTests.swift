import CPseudoTerminal
import Glibc
import TerminalScreen
import Testing

/// A disk that takes nothing: the text stays in its field, and later the same Enter works.
@Suite struct FullDiskTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// Types an answer that is refused, makes room, and presses Enter again.
  private func refuseThenTake(
    _ terminal: PseudoTerminal, saying sentence: String = "BELUM tersimpan",
    makeRoom: () throws -> Void
  ) throws {
    try terminal.send("Kalibening<enter>")
    try terminal.waitFor(sentence)
    try terminal.waitForTyping("Kalibening")
    #expect(!workplace.journals.contains("Kalibening"))
    try makeRoom()
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    #expect(workplace.journals.contains("Kalibening"))
  }

  private func quitWithBothAnswers(_ terminal: PseudoTerminal) throws {
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    #expect(records.contains(#""group":"Jamaah Susu""#))
    #expect(records.contains(#""village":"Kalibening""#))
  }

  @Test func `when no file may grow the answer waits in its field`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.limitFiles(to: 0)
    try refuseThenTake(terminal) { try terminal.limitFiles(to: nil) }
    try quitWithBothAnswers(terminal)
  }

  @Test func `when the journals have no folder any more the answer waits in its field`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>")
    let state = workplace.path + "/state", away = workplace.path + "/away"
    rename(state, away)
    try workplace.write("", to: "state")
    try terminal.send("Jamaah Susu<enter>")
    try terminal.waitFor("BELUM tersimpan")
    try terminal.waitForTyping("Jamaah Susu")
    unlink(state)
    rename(away, state)
    try terminal.send("<enter>Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try quitWithBothAnswers(terminal)
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `on a full disk the answer waits in its field until there is room`() throws {
    let disk = try TinyDisk(at: workplace.path + "/state")
    defer { disk.remove() }
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    let filling = workplace.path + "/state/filling"
    try workplace.fill("state/filling")
    // A page of the journal may have room for one more line.
    let long = String(repeating: "panjang ", count: 1000)
    try terminal.send(keys: [.paste(long)])
    try terminal.waitForTyping("panjang ")
    try terminal.send("<enter>")
    try terminal.waitFor("BELUM tersimpan: Tempat penyimpanan penuh")
    try terminal.waitForTyping("panjang ")
    unlink(filling)
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    #expect(records.contains("Jamaah Susu") && records.contains("panjang panjang"))
  }

  @Test func `a journal whose disk failed goes on under a new name with every line`() throws {
    let state = workplace.path + "/state"
    let terminal = try workplace.open(environment: [
      "LD_PRELOAD": BuiltProgram.path("libSlowDisk.so"), "SLOW_DISK": state,
    ])
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try workplace.write("\(EIO) fdatasync", to: "state.fail")
    try refuseThenTake(terminal) { unlink(state + ".fail") }
    let id = try #require(workplace.names("state/lembar").first { $0 != "recent" })
    let journals = workplace.names("state/lembar/\(id)").filter { $0.hasSuffix(".journal") }
    #expect(journals.count == 1 && journals[0].hasSuffix("-2.journal"))
    #expect(workplace.journals.contains("Jamaah Susu"))
    try quitWithBothAnswers(terminal)
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `on a full stick editing goes on, and it is saved when there is room`() throws {
    let stick = workplace.path + "/stick"
    mkdir(stick, 0o700)
    let disk = try TinyDisk(at: stick)
    defer { disk.remove() }
    _ = try workplace.run("new", "stick/desa.lembar")
    let terminal = try workplace.start(["open", "stick/desa.lembar"])
    try terminal.waitFor("1 Profil")
    try workplace.fill("stick/filling")
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("<c-s>")
    try terminal.waitFor("BELUM tersimpan")
    try terminal.send("Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    #expect(workplace.journals.contains("Kalibening"))
    #expect(!workplace.text("stick/desa.lembar").contains("Kalibening"))
    unlink(stick + "/filling")
    try terminal.send("<c-s>")
    try terminal.waitUntil("the save") { _ in
      workplace.text("stick/desa.lembar").contains("Kalibening")
    }
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  @Test func `a card of the problem tree waits as well`() throws {
    let terminal = try workplace.open()
    try terminal.send("4<enter>Pendapatan rendah<enter>")
    try terminal.waitForFocus(on: "Pendapatan rendah")
    try terminal.limitFiles(to: 0)
    try terminal.send("<tab>Susu basi<enter>")
    try terminal.waitFor("BELUM tersimpan")
    try terminal.waitUntil("the text of the card") { $0.text.contains("Susu basi") }
    try terminal.limitFiles(to: nil)
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Susu basi")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains("Susu basi"))
  }

  @Test func `a file that cannot be saved is said, and saved when that is possible`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    let before = workplace.workbook
    try terminal.limitFiles(to: 0)
    try terminal.send("<c-s>")
    try terminal.waitFor("BELUM tersimpan ke berkas")
    #expect(workplace.workbook == before)
    try terminal.limitFiles(to: nil)
    try terminal.send("<c-s>")
    try terminal.waitFor("tersimpan ")
    try terminal.waitUntil("the end of the warning") { !$0.text.contains("BELUM") }
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }
}

/// A disk of a few kilobytes in memory.
struct TinyDisk {
  let path: String

  init(at path: String, size: String = "64k") throws {
    guard mount("lembar", path, "tmpfs", 0, "size=\(size),mode=700") == 0 else {
      throw PseudoTerminalProblem.notStarted(program: "mount: error \(errno)")
    }
    self.path = path
  }

  func remove() { umount2(path, Int32(MNT_DETACH)) }

  /// Tells whether the disk is mounted anew with or without the right to write.
  func remount(readOnly: Bool) -> Bool {
    let flags = UInt(MS_REMOUNT) | (readOnly ? UInt(MS_RDONLY) : 0)
    return mount("lembar", path, "tmpfs", flags, nil) == 0
  }

  /// Only some users on some machines may mount.
  static var isPossible: Bool {
    let path = "/tmp/lembar-disk-\(UInt64.random(in: 0 ... .max))"
    mkdir(path, 0o700)
    defer { rmdir(path) }
    guard let disk = try? TinyDisk(at: path) else { return false }
    disk.remove()
    return true
  }
}

extension Workplace {
  /// Writes until there is no more room.
  func fill(_ name: String) throws {
    let file = Glibc.open("\(path)/\(name)", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let bytes = [UInt8](repeating: 0x78, count: 512)
    while Glibc.write(file, bytes, bytes.count) > 0 {}
  }
}

extension PseudoTerminal {
  /// Limits the size of the files that the program may write; nil takes the limit away.
  func limitFiles(to bytes: Int?) throws {
    guard pseudo_terminal_limit_files(processIdentifier, bytes ?? -1) == 0 else {
      throw PseudoTerminalProblem.notStarted(program: "prlimit: error \(errno)")
    }
  }
}
