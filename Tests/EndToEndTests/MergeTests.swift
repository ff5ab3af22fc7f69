import TerminalScreen
import Testing

/// Copies of one workbook on the real screen: offered, merged, and chosen between.
@Suite struct MergeTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// A workbook with a village in it, and a renamed copy of it with other answers.
  private func makeCopy(named name: String) throws {
    let profile = try workplace.run("set", Workplace.file, "--new", "profile").output
      .trimmingLineFeed
    try workplace.write(workplace.bytes(Workplace.file), to: name)
    _ = try workplace.run("set", Workplace.file, profile, "village", "Kalibening")
    _ = try workplace.run("set", name, profile, "district", "Pucung")
    _ = try workplace.run("set", name, profile, "village", "Kalibaru")
  }

  @Test(arguments: ["desa (1).lembar", "desa-kopi.lembar", "Salinan desa.lembar"])
  func `a renamed copy beside the file is offered, merged by one key, and not offered again`(
    name: String
  ) throws {
    try makeCopy(named: name)
    let terminal = try workplace.start()
    try terminal.waitFor("Gabungkan salinan itu")
    try terminal.send("<enter>")
    try terminal.waitFor("sudah digabungkan")
    #expect(terminal.text.contains("1 isian punya"))
    try terminal.send("<end><up><enter>")
    try terminal.waitFor("Kalibening")
    try terminal.waitFor("Kalibaru")
    try terminal.send("<right><enter>")
    try terminal.waitFor("Tidak ada lagi jawaban yang berbeda")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    #expect(records.contains("Pucung") && records.contains("Kalibening"))
    #expect(!records.contains("\"also\""))
    #expect(workplace.text(name).contains("Kalibaru"))
    _ = try workplace.open()
  }

  @Test func `Esc opens without merging, and the copy is offered again`() throws {
    try makeCopy(named: "desa (1).lembar")
    for _ in 1...2 {
      let terminal = try workplace.start()
      try terminal.waitFor("Gabungkan salinan itu")
      try terminal.send("<esc>")
      try terminal.waitFor("Enter membuka lembar ini")
      try terminal.send("<c-q>")
      try terminal.waitForExit()
    }
    #expect(try !workplace.records().contains("Pucung"))
  }

  @Test func `a file that another one saved meanwhile is merged, not written over`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    // Another laptop: its own state folder, the same file on a stick.
    let answer = try workplace.run(
      "set", Workplace.file, "--new", "potential",
      environment: ["XDG_STATE_HOME": workplace.path + "/laptop2"])
    #expect(answer.ending == .exit(code: 0), "\(answer.errors)")
    let potential = answer.output.trimmingLineFeed
    try terminal.send("<c-s>")
    try terminal.waitFor("diubah dari tempat lain")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let records = try workplace.records()
    #expect(records.contains("Jamaah Susu") && records.contains(potential))
  }

  @Test func `another workbook under the same name stays, and the work is in the journal`() throws {
    let terminal = try workplace.open()
    try terminal.send("<enter>Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    _ = try workplace.run("new", "lain.lembar")
    try workplace.write(workplace.bytes("lain.lembar"))
    try terminal.send("<c-s>")
    try terminal.waitFor("BELUM tersimpan")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 3))
    #expect(workplace.bytes(Workplace.file) == workplace.bytes("lain.lembar"))
    #expect(workplace.journals.contains("Jamaah Susu"))
  }
}

extension String {
  fileprivate var trimmingLineFeed: String { String(prefix { $0 != "\n" }) }
}
