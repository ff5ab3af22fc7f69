import Glibc
import TerminalScreen
import Testing

/// A mentor and a group with one workbook, in the real program.
@Suite struct ReviewTests {
  /// A workbook with one potential, opened at its price.
  private func onPrice(_ workplace: Workplace) throws -> PseudoTerminal {
    let id = try workplace.run("set", Workplace.file, "--new", "potential").output
      .filter { !$0.isWhitespace }
    _ = try workplace.run("set", Workplace.file, id, "name", "Susu kambing")
    let terminal = try workplace.open()
    try terminal.send("2<enter>")
    try terminal.waitForFocus(on: "Susu kambing")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama potensi")
    try terminal.send("<down><down><down><down><down>")
    try terminal.waitForFocus(on: "Harga")
    return terminal
  }

  @Test func `a remark of the mentor is seen, fixed and closed`() throws {
    let workplace = try Workplace()
    var terminal = try onPrice(workplace)
    try terminal.send("<c-c>")
    try terminal.waitFor("Siapa yang sedang mengisi?")
    try terminal.send("Ahmad<enter>Dari mana harganya?<enter>")
    try terminal.waitFor("Catatan disimpan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))

    // The group opens the workbook another day.
    terminal = try workplace.open()
    try terminal.send("<end><up>")
    try terminal.waitForFocus(on: "Catatan", in: .left)
    try terminal.send("<enter><enter>")
    try terminal.waitForFocus(on: "Harga")
    try terminal.waitFor("* Catatan (Ahmad")
    try terminal.send("13rb<enter>")
    try terminal.waitFor("Rp13.000")
    try terminal.send("<esc><f8>")
    try terminal.waitFor("Siapa yang sedang mengisi?")
    try terminal.send("Siti<enter>")
    try terminal.waitFor("Ditandai sudah diperbaiki")
    try terminal.send("<f7>")
    try terminal.waitFor("Catatan ditutup")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    #expect(records.contains(#""state":"closed""#) && records.contains(#""fixed_by":"Siti""#))
    #expect(records.contains(#""by":"Ahmad""#))
  }

  @Test func `a remark that was being written when the program was killed comes back`() throws {
    let workplace = try Workplace()
    let terminal = try onPrice(workplace)
    try terminal.send("<c-c>Ahmad<enter>Dari mana")
    try terminal.waitForTyping("Dari mana")
    try terminal.waitForDisk("the remark") {
      workplace.names("state/lembar").contains { folder in
        workplace.names("state/lembar/\(folder)").contains {
          workplace.text("state/lembar/\(folder)/\($0)").contains("Dari mana")
        }
      }
    }
    terminal.kill(SIGKILL)
    try terminal.waitForExit()
    let next = try workplace.start()
    try next.waitFor("Yang sedang diketik")
    try next.send("<enter>")
    try next.waitForFocus(on: "1 Profil", in: .left)
    try next.send("<c-q>")
    #expect(try next.waitForExit() == .exit(code: 0))
    #expect(try workplace.records().contains("Dari mana"))
  }

  @Test func `an approved workbook is locked, and one that was edited by hand is told`() throws {
    let workplace = try Workplace()
    var terminal = try onPrice(workplace)
    try terminal.send("13rb<enter><esc><esc>9<enter>")
    try terminal.waitFor("[draf]")
    try terminal.send("<down><down><down><enter>Siti<enter>")
    try terminal.waitFor("[diserahkan]")
    try terminal.send("<home><down><down><down><down><enter>")
    try terminal.waitFor("[disetujui]")
    try terminal.send("<esc>2<enter><enter>x")
    try terminal.waitFor("sudah disetujui")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let folders = workplace.names("state/lembar")
    #expect(
      folders.contains { folder in
        workplace.names("state/lembar/\(folder)/backups").contains { $0.contains("_approval_") }
      })
    #expect(try !workplace.run("check", Workplace.file).output.contains("TJ04"))

    let lines = workplace.workbook.split(separator: "\n").map { line -> String in
      guard line.contains("13000"), let end = line.firstRange(of: #","crc""#) else {
        return String(line)
      }
      return line[..<end.lowerBound].replacing("13000", with: "31000") + "}"
    }
    try workplace.write(lines.joined(separator: "\n") + "\n")
    terminal = try workplace.start()
    try terminal.waitFor("berbeda dari yang")
    try terminal.waitFor("BERBEDA")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    #expect(try workplace.run("check", Workplace.file).output.contains("TJ04"))
  }
}
