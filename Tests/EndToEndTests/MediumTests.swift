import Glibc
import TerminalScreen
import Testing

/// A workbook on a stick that is pulled, full, locked or closed: the work is in the journal, the
/// reason is said, and the file is saved when that is possible again.
@Suite struct MediumTests {
  private let stick: Stick

  init() throws { stick = try Stick() }

  /// Writes an answer into the journal only.
  private func answer(_ terminal: PseudoTerminal) throws {
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
  }

  private func refuse(_ terminal: PseudoTerminal, saying reason: String) throws {
    try terminal.send("<c-s>")
    try terminal.waitFor("belum tersimpan: \(reason)")
    try terminal.waitFor("Pekerjaan aman di")
    #expect(stick.workplace.journals.contains("Jamaah Susu"))
  }

  private func saveWithNextEdit(_ terminal: PseudoTerminal) throws {
    try terminal.send("Kalibening<enter>")
    try stick.waitUntilSaved("Kalibening", terminal)
    try terminal.waitUntil("the end of the warning") { !$0.text.contains("BELUM") }
    #expect(stick.workbook.contains("Jamaah Susu"))
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `a pulled stick is said, and back in its place it gets the work`() throws {
    let disk = try stick.mount(size: "1m")
    let terminal = try stick.open()
    try answer(terminal)
    let away = try stick.pull(disk)
    try refuse(terminal, saying: "folder tidak ditemukan")
    #expect(stick.workplace.names("stick").isEmpty)
    try stick.plugIn(away)
    defer { disk.remove() }
    try saveWithNextEdit(terminal)
    #expect(stick.workplace.names("stick") == ["desa.lembar", "desa.lembar.lama"])
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `leaving without the stick says where the work is, and it is offered later`() throws {
    let disk = try stick.mount(size: "1m")
    let terminal = try stick.open()
    try answer(terminal)
    let away = try stick.pull(disk)
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 3))
    #expect(terminal.leftovers.isEmpty)
    for words in ["folder tidak ditemukan", "aman di komputer ini", "stick/desa.lembar"] {
      #expect(stick.workplace.errors.contains(words))
    }
    let refusal = try stick.workplace.refusal(of: Stick.file)
    #expect(refusal.ending == .exit(code: 2))
    #expect(refusal.errors.contains("aman di komputer ini: pasang stiknya"))
    try stick.plugIn(away)
    defer { disk.remove() }
    let next = try stick.start()
    try next.waitFor("1 isian aman")
    try next.send("<enter>")
    try next.waitForFocus(on: "1 Profil", in: .left)
    try next.send("<c-q>")
    #expect(try next.waitForExit() == .exit(code: 0))
    #expect(stick.workbook.contains("Jamaah Susu"))
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `a full stick is said, and gets the work once there is room`() throws {
    let disk = try stick.mount(size: "64k")
    defer { disk.remove() }
    let terminal = try stick.open()
    try answer(terminal)
    try stick.workplace.fill("stick/filling")
    try refuse(terminal, saying: "cakram penuh")
    unlink(stick.path + "/filling")
    try saveWithNextEdit(terminal)
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `a stick that became read-only is said, and gets the work when it is writable`() throws {
    let disk = try stick.mount(size: "1m")
    defer { disk.remove() }
    let terminal = try stick.open()
    try answer(terminal)
    #expect(disk.remount(readOnly: true))
    try refuse(terminal, saying: "cakram hanya dapat dibaca")
    #expect(disk.remount(readOnly: false))
    try saveWithNextEdit(terminal)
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a folder that lost its rights is said, and gets the work when it has them`() throws {
    stick.workplace.giveToStranger()
    for name in ["stick", "stick/desa.lembar"] {
      chown("\(stick.workplace.path)/\(name)", 65534, 65534)
    }
    let terminal = try stick.workplace.start(["open", Stick.file], isStranger: true)
    try terminal.waitFor("1 Profil")
    try answer(terminal)
    chmod(stick.path, 0o500)
    try refuse(terminal, saying: "tidak diizinkan")
    chmod(stick.path, 0o700)
    try saveWithNextEdit(terminal)
  }

  @Test func `a file that was deleted is made again, and that is said`() throws {
    let terminal = try stick.open()
    try answer(terminal)
    unlink("\(stick.path)/desa.lembar")
    try terminal.send("<c-s>")
    try terminal.waitFor("berkasnya dibuat lagi")
    #expect(stick.workbook.contains("Jamaah Susu"))
  }

  @Test func `a folder that was renamed is missed, and found again under its name`() throws {
    let terminal = try stick.open()
    try answer(terminal)
    rename(stick.path, stick.path + "-2026")
    try refuse(terminal, saying: "folder tidak ditemukan")
    rename(stick.path + "-2026", stick.path)
    try saveWithNextEdit(terminal)
  }

  @Test func `an answer that had no room is taken by itself with the next one`() throws {
    let terminal = try stick.open()
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama kelompok")
    try terminal.limitFiles(to: 0)
    try terminal.send("Jamaah Susu<enter>")
    try terminal.waitFor("BELUM tersimpan")
    try terminal.send("<esc><down>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.limitFiles(to: nil)
    try terminal.send("Kalibening<enter>")
    try terminal.waitForDisk("both answers in the journal") {
      let journals = stick.workplace.journals
      return journals.contains("Jamaah Susu") && journals.contains("Kalibening")
    }
    try terminal.waitUntil("the end of the warning") { !$0.text.contains("BELUM") }
  }

  @Test(.enabled(if: TinyDisk.isPossible))
  func `on a read-only stick the work that waits for it is told`() throws {
    let disk = try stick.mount(size: "1m")
    defer { disk.remove() }
    let killed = try stick.open()
    try answer(killed)
    killed.kill(SIGKILL)
    try killed.waitForExit()
    #expect(disk.remount(readOnly: true))
    let terminal = try stick.start()
    try terminal.waitFor("1 isian aman")
    try terminal.waitFor("hanya baca")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(disk.remount(readOnly: false))
    let next = try stick.start()
    try next.waitFor("1 isian aman")
    try next.send("<enter>")
    try next.waitForFocus(on: "1 Profil", in: .left)
  }
}

extension Stick {
  /// Puts a disk of its own into the place of the folder, with the workbook on it.
  func mount(size: String) throws -> TinyDisk {
    let bytes = workplace.bytes(Self.file)
    let disk = try TinyDisk(at: path, size: size)
    try workplace.write(bytes, to: Self.file)
    return disk
  }

  /// Pulls the stick; its folder stays, empty. The answer is where the stick is meanwhile.
  func pull(_ disk: TinyDisk) throws -> String {
    let away = workplace.path + "/away"
    mkdir(away, 0o700)
    guard Glibc.mount(path, away, nil, UInt(MS_BIND), nil) == 0 else {
      throw PseudoTerminalProblem.notStarted(program: "mount: error \(errno)")
    }
    unlink("\(path)/desa.lembar.tmp")
    disk.remove()
    unlink("\(path)/desa.lembar")
    return away
  }

  func plugIn(_ away: String) throws {
    guard Glibc.mount(away, path, nil, UInt(MS_BIND), nil) == 0 else {
      throw PseudoTerminalProblem.notStarted(program: "mount: error \(errno)")
    }
    umount2(away, Int32(MNT_DETACH))
  }
}
