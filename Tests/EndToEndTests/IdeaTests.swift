import TerminalScreen
import Testing

/// From an effect to the root, the idea, its plan and the logical framework, in the real program.
@Suite struct IdeaTests {
  @Test func `an idea asked for on an effect goes to the root and on to a plan`() throws {
    let workplace = try Workplace()
    func card(_ fields: [String: String], below parent: String? = nil) throws -> String {
      let id = try workplace.run(
        ["set", Workplace.file, "--new", "problem"] + (parent.map { ["--parent", $0] } ?? [])
      ).output.filter { !$0.isWhitespace }
      for (field, value) in fields {
        _ = try workplace.run("set", Workplace.file, id, field, value)
      }
      return id
    }
    let focal = try card(["role": "focal", "statement": "Pendapatan rendah", "objective": "Naik"])
    _ = try card(["role": "effect", "statement": "Pemuda pergi"], below: focal)
    _ = try card(
      [
        "role": "cause", "statement": "Susu basi", "stop_reason": "can_act",
        "objective": "Susu laku segar",
      ], below: focal)

    let terminal = try workplace.open()
    try terminal.send("4<enter>")
    try terminal.waitForFocus(on: "Pemuda pergi")
    try terminal.send("<c-x>")
    try terminal.waitForFocus(on: "Susu basi")
    try terminal.send("<enter>")
    try terminal.waitFor("Apa gagasan kita?")
    try terminal.send("Yogurt<enter>")
    try terminal.waitForFocus(on: "Penjelasan")
    try terminal.send("<c-x>")
    try terminal.waitFor("Rencana dari")
    try terminal.send("<esc><esc><end><up><up><enter>")
    try terminal.waitForFocus(on: "Yogurt")
    try terminal.send("<f5> Murah<enter>")
    try terminal.waitFor("Murah")
    try terminal.send("<esc><esc><esc><end><enter><f6>")
    try terminal.waitFor("Susu laku segar")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))

    let problems = try workplace.run("show", Workplace.file, "--sheet", "problems").output
    #expect(problems.contains("Perbandingan gagasan") && problems.contains("Murah"))
    #expect(problems.contains("Kerangka kerja logis") && problems.contains("Susu laku segar"))
    let plan = try workplace.run("show", Workplace.file, "--sheet", "plan").output
    #expect(plan.contains("Yogurt"))
  }
}
