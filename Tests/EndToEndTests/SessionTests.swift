import Glibc
import TerminalScreen
import Testing

/// Whole sessions as a group lives through them.
@Suite struct SessionTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func typePotential(_ terminal: PseudoTerminal) throws {
    try terminal.send("<down><enter>")
    try terminal.waitForFocus(on: "ketik di sini")
    try terminal.send("Susu kambing")
    try terminal.waitForTyping("Susu kambing")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Jenis modal")
    try terminal.send("Alam<enter>")
    try terminal.waitForFocus(on: "Tempat")
    try terminal.send("<esc><esc>")
    try terminal.waitForFocus(on: "2 Potensi", in: .left)
  }

  private func typeTree(_ terminal: PseudoTerminal) throws {
    try terminal.send("4<enter>Pendapatan rendah<enter>")
    try terminal.waitForFocus(on: "Pendapatan rendah")
    try terminal.send("<tab>Susu basi<enter>")
    try terminal.waitForFocus(on: "Susu basi")
    try terminal.send("<up><f3>Anak putus sekolah<enter>")
    try terminal.waitForFocus(on: "Anak putus sekolah")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "4 Masalah", in: .left)
  }

  private func typePlan(_ terminal: PseudoTerminal) throws {
    try terminal.send("6<enter>Usaha susu<enter>")
    try terminal.waitForFocus(on: "Dari gagasan")
    try terminal.send(
      "<tab>Jan 2027<enter>6<enter><down><down><down><down><down><down><down><down>")
    try terminal.waitForFocus(on: "Biaya (0)")
    try terminal.send("<enter>Pakan<enter>20<enter>kg<enter>5rb<enter>")
    try terminal.waitForFocus(on: "Untuk setiap")
    try terminal.send("<esc><esc><esc><esc>")
    try terminal.waitForFocus(on: "6 Rencana", in: .left)
  }

  private func typeCashMonth(_ terminal: PseudoTerminal) throws {
    try terminal.send("7<enter><pgdn>")
    try terminal.waitForFocus(on: "ketik di sini", in: .left)
    try terminal.send("Penjualan susu<enter>Masuk<enter>")
    try terminal.waitUntil("the next field") { $0.text.contains("Masuk") }
    try terminal.send("<esc><home><pgup><down>")
    try terminal.waitForFocus(on: "Penjualan susu", in: .left)
    try terminal.send("750rb<enter>")
    try terminal.waitFor("750.000")
  }

  @Test func `all that was typed before a kill is offered, taken and saved`() throws {
    let killed = try workplace.open()
    try typePotential(killed)
    try typeTree(killed)
    try typePlan(killed)
    try typeCashMonth(killed)
    killed.kill(SIGKILL)
    #expect(try killed.waitForExit() == .killed(signal: SIGKILL))

    let terminal = try workplace.start()
    try terminal.waitFor("isian aman.")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("4")
    try terminal.waitForFocus(on: "4 Masalah", in: .left)
    try terminal.send("<enter>")
    for statement in ["Anak putus sekolah", "Pendapatan rendah", "Susu basi"] {
      try terminal.waitFor(statement)
    }
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))

    let records = try workplace.records()
    for answer in [
      #""name":"Susu kambing""#, #""asset":"natural""#, #""statement":"Pendapatan rendah""#,
      #""role":"cause","statement":"Susu basi""#,
      #""role":"effect","statement":"Anak putus sekolah""#, #""start_month":"2027-01""#,
      #""price":5000,"quantity":20"#, #""direction":"in""#, #""plan.2027-01":750000"#,
    ] {
      #expect(records.contains(answer))
    }
  }

  @Test func `what was recovered once is not offered again`() throws {
    let killed = try workplace.open()
    try killed.send("<enter>Jamaah Susu<enter>")
    try killed.waitForFocus(on: "Desa/kelurahan")
    killed.kill(SIGKILL)
    try killed.waitForExit()
    let recovered = try workplace.start()
    try recovered.waitFor("isian aman")
    try recovered.send("<enter>")
    try recovered.waitForFocus(on: "1 Profil", in: .left)
    try recovered.send("<c-q>")
    try recovered.waitForExit()
    let terminal = try workplace.start()
    try terminal.waitForFocus(on: "1 Profil", in: .left)
  }

  @Test func `the focus goes from the list into a sheet and back`() throws {
    let terminal = try workplace.open()
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<down><down>")
    try terminal.waitForFocus(on: "3 Sosial", in: .left)
    try terminal.send("<up><up>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama kelompok")
    try terminal.send("Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("<up>")
    try terminal.waitForFocus(on: "Jamaah Susu")
    try terminal.send("<esc>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
  }

  @Test func `an answer is in the journal before the mark moves on`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    #expect(workplace.journals.contains("Jamaah Susu"))
  }

  /// Types a text that is never taken, and kills the program once the journal has it.
  private func type(_ keys: String, leaving text: String) throws {
    let killed = try workplace.open()
    try killed.send(keys + text)
    try killed.waitForDisk("the draft in the journal") { workplace.journals.contains(text) }
    killed.kill(SIGKILL)
    try killed.waitForExit()
  }

  @Test func `a text that was being typed waits in its field after a kill`() throws {
    try type("<enter>Jamaah Susu<enter><esc><enter><down>", leaving: "Kaliben")
    let terminal = try workplace.start()
    try terminal.waitFor("Kaliben")
    try terminal.send("<enter>")
    try terminal.waitFor("menunggu di Jamaah Susu: Desa/kelurahan")
    try terminal.send("<enter><down>")
    try terminal.waitForTyping("Kaliben")
    try terminal.send("ing<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains(#""village":"Kalibening""#))
    let again = try workplace.start()
    try again.waitForFocus(on: "1 Profil", in: .left)
  }

  @Test(arguments: [
    ("2<enter>", "Susu kamb", #""name":"Susu kamb""#),
    ("4<enter>Pendapatan rendah<enter><tab>", "Susu ba", #""role":"cause","statement":"Susu ba""#),
  ])
  func `a record whose first text was being typed is there after a kill`(
    keys: String, text: String, answer: String
  ) throws {
    try type(keys, leaving: text)
    let terminal = try workplace.start()
    try terminal.waitFor("\"\(text)\".")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<c-q>")
    try terminal.waitForExit()
    #expect(try workplace.records().contains(answer))
    let again = try workplace.start()
    try again.waitForFocus(on: "1 Profil", in: .left)
  }

  @Test func `what was typed waits in its field when the form is left`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>Kaliben<esc><esc>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<enter><down>")
    try terminal.waitForTyping("Kaliben")
    try terminal.send("<esc><esc>2<enter>Susu kamb<esc><esc>")
    try terminal.waitFor("ketik di sini")
    try terminal.waitForFocus(on: "Susu kamb")
  }
}
