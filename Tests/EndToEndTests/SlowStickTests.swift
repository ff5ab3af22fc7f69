import Glibc
import TerminalScreen
import Testing

/// A stick that does not answer: typing goes on, and nobody is kept from leaving.
@Suite struct SlowStickTests {
  private let stick: Stick

  init() throws { stick = try Stick() }

  /// A program that is saving an answer to a stick that does not answer.
  private func saving() throws -> PseudoTerminal {
    let terminal = try stick.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try stick.hold()
    try terminal.send("<c-s>")
    try terminal.waitFor("menyimpan…")
    return terminal
  }

  @Test func `keys are answered while a save hangs`() throws {
    let terminal = try saving()
    try terminal.send("Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    #expect(stick.workplace.journals.contains("Kalibening"))
    #expect(!stick.workbook.contains("Jamaah Susu"))
    stick.release()
    try terminal.waitFor("aman, belum di berkas")
    #expect(stick.workbook.contains("Jamaah Susu"))
    #expect(!stick.workbook.contains("Kalibening"))
  }

  @Test func `a save that was asked for meanwhile follows by itself`() throws {
    let terminal = try saving()
    try terminal.send("Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-s>Ngadi<bs>")
    try terminal.waitForTyping("Ngad")
    stick.release()
    try terminal.waitFor("tersimpan ")
    #expect(stick.workbook.contains("Kalibening"))
  }

  @Test func `Ctrl-Q waits for the stick, says so, and leaves with everything saved`() throws {
    let terminal = try saving()
    try terminal.send("Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-q>")
    try terminal.waitFor("Menunggu berkas selesai disimpan")
    stick.release()
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(stick.workbook.contains("Kalibening"))
  }

  @Test func `a second Ctrl-Q leaves at once and says where the work is`() throws {
    let terminal = try saving()
    try terminal.send("<c-q>")
    try terminal.waitFor("Menunggu berkas selesai disimpan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 3))
    #expect(terminal.leftovers.isEmpty)
    #expect(stick.workplace.errors.contains("cakram tidak menjawab"))
    #expect(stick.workplace.errors.contains("stick/desa.lembar"))
    stick.release()
    let next = try stick.start()
    try next.waitFor("Jamaah Susu")
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func `a signal ends the program although the stick hangs`(signal: Int32) throws {
    let terminal = try saving()
    try terminal.send("Kalib")
    try terminal.waitForTyping("Kalib")
    terminal.kill(signal)
    #expect(try terminal.waitForExit(seconds: 8) == .killed(signal: signal))
    #expect(terminal.leftovers.isEmpty)
    #expect(stick.workplace.errors.contains("Pekerjaan aman di komputer ini"))
    #expect(stick.workplace.journals.contains("Kalib"))
  }

  @Test func `F12 gives the terminal back although the stick hangs`() throws {
    let terminal = try saving()
    try terminal.send("<f12>")
    try terminal.waitForStop()
    #expect(terminal.leftovers.isEmpty)
    stick.release()
    terminal.resume()
    try terminal.waitFor("tersimpan ")
    #expect(stick.workbook.contains("Jamaah Susu"))
  }

  @Test(arguments: [
    (EIO, "fsync", "cakram bermasalah"), (EIO, "syncfs", "cakram bermasalah"),
    (ESTALE, "fsync", "folder tidak ditemukan"), (EDQUOT, "fsync", "cakram penuh"),
  ])
  func `what the stick answers is said, and the next edit tries again`(
    code: Int32, function: String, reason: String
  ) throws {
    let terminal = try stick.open()
    try stick.fail(with: code, in: function)
    try terminal.send("<enter>Jamaah Susu<enter><c-s>")
    try terminal.waitFor("belum tersimpan: \(reason)")
    try terminal.waitFor("BELUM tersimpan ke berkas: \(reason)")
    try stick.fail(with: nil)
    try terminal.send("Kalibening<enter>")
    try terminal.waitFor("tersimpan ")
    try stick.waitUntilSaved("Kalibening", terminal)
    try terminal.waitUntil("the end of the warning") { !$0.text.contains("BELUM") }
  }
}

/// A folder with the workbook in it, on a disk whose answers the test decides.
struct Stick {
  let workplace: Workplace
  static let file = "stick/desa.lembar"
  var path: String { workplace.path + "/stick" }
  var workbook: String { workplace.text(Self.file) }

  init() throws {
    workplace = try Workplace()
    mkdir(path, 0o700)
    rename("\(workplace.path)/\(Workplace.file)", "\(workplace.path)/\(Self.file)")
  }

  func start() throws -> PseudoTerminal {
    try workplace.start(
      ["open", Self.file],
      environment: ["LD_PRELOAD": BuiltProgram.path("libSlowDisk.so"), "SLOW_DISK": path])
  }

  func open() throws -> PseudoTerminal {
    let terminal = try start()
    try terminal.waitFor("1 Profil")
    return terminal
  }

  /// From now on the disk does not answer.
  func hold() throws { try workplace.write("", to: "stick.hold") }
  func release() { unlink(path + ".hold") }

  /// From now on the disk answers with an error; nil makes it well.
  func fail(with code: Int32?, in function: String = "") throws {
    guard let code else {
      unlink(path + ".fail")
      return
    }
    try workplace.write("\(code) \(function)", to: "stick.fail")
  }

  func waitUntilSaved(_ text: String, _ terminal: PseudoTerminal) throws {
    try terminal.waitForDisk("“\(text)” in the file") { workbook.contains(text) }
  }
}
