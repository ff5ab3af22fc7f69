import Glibc
import TerminalScreen
import Testing

/// Other places for a workbook: saved elsewhere, kept as a backup, held by somebody else.
@Suite struct CopiesTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    mkdir(workplace.path + "/stick", 0o700)
  }

  /// An answer is typed, then F6 asks for a place.
  private func answered(at file: String = Workplace.file) throws -> PseudoTerminal {
    let terminal = try workplace.start(["open", file])
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    return terminal
  }

  private func saveElsewhere(_ terminal: PseudoTerminal, typing path: String? = nil) throws {
    try terminal.send("<f6>")
    try terminal.waitForTyping(".lembar")
    if let path { try terminal.send("<c-u>\(path)") }
    try terminal.send("<enter>")
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
  }

  // MARK: Saving elsewhere

  @Test func `a session goes on at the new place, and the title says so`() throws {
    let before = workplace.workbook
    let terminal = try answered()
    try saveElsewhere(terminal)
    try terminal.waitFor("Lembar  ~/desa.lembar")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("Kalibening<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try quit(terminal)
    #expect(terminal.text.contains("Tersimpan: ~/desa.lembar"))
    #expect(workplace.workbook == before)
    let copy = workplace.text("home/desa.lembar")
    #expect(copy.contains("Jamaah Susu") && copy.contains("Kalibening"))
  }

  @Test func `what is there is not written over, and a free name is offered`() throws {
    try workplace.write("precious\n", to: "home/desa.lembar")
    let terminal = try answered()
    try saveElsewhere(terminal, typing: "~/desa.lembar")
    try terminal.waitFor("sudah ada")
    try terminal.waitForTyping("~/desa-2.lembar")
    try terminal.send("<enter>")
    try terminal.waitFor("Lembar  ~/desa-2.lembar")
    try quit(terminal)
    #expect(workplace.text("home/desa.lembar") == "precious\n")
    #expect(workplace.text("home/desa-2.lembar").contains("Jamaah Susu"))
  }

  @Test func `a place that does not work is said, and another one can be typed`() throws {
    let terminal = try answered()
    try saveElsewhere(terminal, typing: "nowhere/desa.lembar")
    try terminal.waitFor("Buat foldernya dulu")
    try terminal.waitForTyping("nowhere/desa.lembar")
    try terminal.send("<c-u>stick<enter>")
    try terminal.waitFor("stick/desa.lembar")
    try quit(terminal)
    #expect(workplace.text("stick/desa.lembar").contains("Jamaah Susu"))
  }

  @Test func `a stick that is gone does not keep the work from another place`() throws {
    rename("\(workplace.path)/\(Workplace.file)", "\(workplace.path)/stick/desa.lembar")
    let terminal = try answered(at: "stick/desa.lembar")
    rename("\(workplace.path)/stick", "\(workplace.path)/away")
    try terminal.send("<c-s>")
    try terminal.waitFor("BELUM tersimpan")
    try saveElsewhere(terminal)
    try terminal.waitFor("Lembar  ~/desa.lembar")
    try terminal.waitUntil("the end of the warning") { !$0.text.contains("BELUM") }
    try quit(terminal)
    #expect(workplace.text("home/desa.lembar").contains("Jamaah Susu"))
  }

  @Test func `a full disk of the journals does not keep the work from another place`() throws {
    let terminal = try answered()
    rename(workplace.path + "/state", workplace.path + "/away")
    try workplace.write("", to: "state")
    try saveElsewhere(terminal)
    try terminal.waitFor("Lembar  ~/desa.lembar")
    try quit(terminal)
    #expect(workplace.text("home/desa.lembar").contains("Jamaah Susu"))
  }

  @Test func `the copy of an approved workbook can be filled in`() throws {
    try workplace.write(
      """
      {"lembar":1,"id":"abc","title":"desa"}
      {"id":"p","kind":"profile","fields":{"group":"Jamaah Susu"}}
      {"id":"r","kind":"review","fields":{"state":"approved"}}

      """)
    let terminal = try workplace.start()
    try terminal.waitFor("sudah disetujui")
    try saveElsewhere(terminal)
    try terminal.waitFor("Salinan ada di ~/desa.lembar")
    try terminal.waitFor("hanya baca")
    try quit(terminal)
    #expect(workplace.workbook.contains(#""state":"approved""#))
    let copy = try workplace.start(["open", "home/desa.lembar"])
    try copy.waitForFocus(on: "1 Profil", in: .left)
    try copy.send("<enter><down>Kalibening<enter>")
    try copy.waitForFocus(on: "Kecamatan")
    try quit(copy)
    #expect(workplace.text("home/desa.lembar").contains(#""state":"draft""#))
    #expect(workplace.text("home/desa.lembar").contains("Kalibening"))
  }

  @Test func `a newer workbook is copied as it is`() throws {
    let newer = "{\"lembar\":2,\"id\":\"abc\",  \"title\":\"desa\"}\n{\"what\":[1,2,3]}\n"
    try workplace.write(newer)
    let terminal = try workplace.start()
    try terminal.waitFor("ditulis oleh Lembar yang lebih baru")
    try saveElsewhere(terminal)
    try terminal.waitFor("sama persis")
    try quit(terminal)
    #expect(workplace.text("home/desa.lembar") == newer)
  }

  // MARK: The lock

  @Test func `whoever comes second is told who is there, and can take a copy`() throws {
    let first = try workplace.open(environment: ["USER": "siti\u{1B}[2J\u{202E}"])
    let second = try workplace.start()
    try second.waitFor("Hanya baca: Sedang dibuka oleh siti‹001B›[2J‹202E› di ")
    try second.waitFor(" sejak ")
    try saveElsewhere(second)
    try second.waitFor("Salinan ada di ~/desa.lembar. Dapat diisi setelah yang lain ditutup")
    try quit(second)
    let refused = try workplace.run("set", Workplace.file, "--new", "potential")
    #expect(refused.ending == .exit(code: 3))
    #expect(refused.errors.contains("Sedang dibuka oleh siti‹001B›[2J‹202E› di "))
    try quit(first)
    #expect(try workplace.run("set", Workplace.file, "--new", "potential").ending == .exit(code: 0))
  }

  @Test func `a lock that a killed session left names nobody and keeps nobody out`() throws {
    let killed = try workplace.open(environment: ["USER": "siti"])
    killed.kill(SIGKILL)
    try killed.waitForExit()
    let terminal = try workplace.open(environment: ["USER": "budi"])
    #expect(!terminal.text.contains("siti"))
    let second = try workplace.start()
    try second.waitFor("oleh budi di")
  }

  // MARK: Backups

  @Test func `a backup is found in the menu and becomes a new file`() throws {
    let id = try workplace.run("set", Workplace.file, "--new", "potential").output
    _ = try workplace.run("set", Workplace.file, String(id.prefix { $0 != "\n" }), "name", "Susu")
    let terminal = try answered()
    try terminal.send("<c-s>")
    try terminal.waitFor("tersimpan ")
    try terminal.send("<f10>")
    try terminal.waitFor("Simpan ke tempat lain")
    try terminal.send("<esc><f3>")
    try terminal.waitForFocus(on: "awal sesi: 1 catatan, 1 isian", in: .left)
    try terminal.send("<enter>")
    try terminal.waitFor("Ditulis sebagai berkas baru")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try quit(terminal)
    let restored = try #require(workplace.names().first { $0.contains(".cadangan-") })
    #expect(workplace.text(restored).contains("Susu"))
    #expect(!workplace.text(restored).contains("Jamaah"))
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }

  @Test func `a backup that cannot be written is said, and the save goes on`() throws {
    _ = try workplace.run("set", Workplace.file, "--new", "potential")
    let id = try #require(workplace.names("state/lembar").first { $0 != "recent" })
    try workplace.write("", to: "state/lembar/\(id)/backups")
    let terminal = try answered()
    try terminal.send("<c-s>")
    try terminal.waitFor("tidak dapat dicadangkan")
    try terminal.waitFor("tersimpan ")
    try quit(terminal)
    #expect(workplace.workbook.contains("Jamaah Susu"))
  }
}
