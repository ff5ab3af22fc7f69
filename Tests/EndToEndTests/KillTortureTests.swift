import Glibc
import TerminalScreen
import Testing
import WorksheetStore

/// The program is killed at random moments while somebody types and saves.
@Suite struct KillTortureTests {
  private static let labels = [
    "Nama kelompok", "Desa/kelurahan", "Kecamatan", "Kabupaten", "Provinsi",
  ]
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `a kill at any moment loses nothing that the screen showed as taken`() throws {
    var chance = SeededGenerator(seed: 3)
    var taken: [Int: String] = [:]
    var promised = 0
    let kills = Torture.count(10, long: 1000)
    var lost = 0
    for number in 1...kills {
      promised += try edit(number, &chance, &taken)
      let texts = try Workplace.recovered(at: workplace.path).texts
      for (field, text) in taken {
        // The answer that was under way at the kill may have come to the disk just before it.
        if let under = texts.first(where: { $0.hasPrefix("n\(number)f\(field)e") }) {
          taken[field] = under
        } else if !texts.contains(text) {
          lost += 1
          Issue.record("kill \(number): \(text) of field \(field) is gone; there is \(texts)")
          taken[field] = nil
        }
      }
    }
    Torture.report("kill -9", "\(kills) kills, \(promised) fields shown as taken, \(lost) lost")
  }

  /// One session up to its kill; returns how many answers the screen showed as taken.
  private func edit(
    _ number: Int, _ chance: inout SeededGenerator, _ taken: inout [Int: String]
  ) throws -> Int {
    let terminal = try workplace.start()
    defer { terminal.kill(SIGKILL) }
    try terminal.waitUntil("the first page") {
      $0.text.contains("isian aman") || $0.hasFocus(on: "1 Profil", in: .left)
    }
    if terminal.text.contains("isian aman") { try terminal.send("<enter>") }
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: Self.labels[0])
    let whole = Int.random(in: 0...3, using: &chance)
    for field in 0..<whole {
      try terminal.send("n\(number)f\(field)e<enter>")
      try terminal.waitForFocus(on: Self.labels[field + 1])
      taken[field] = "n\(number)f\(field)e"
    }
    // The kill comes somewhere in the last answer, or in a save.
    let isSave = Int.random(in: 0..<3, using: &chance) == 0
    try terminal.send(isSave ? "<c-s>" : "n\(number)f\(whole)e<enter>")
    terminal.pause(microseconds: Int.random(in: 0..<30_000, using: &chance))
    terminal.kill(SIGKILL)
    try terminal.waitForExit()
    guard !isSave, terminal.hasFocus(on: Self.labels[whole + 1]) else { return whole }
    taken[whole] = "n\(number)f\(whole)e"
    return whole + 1
  }
}
