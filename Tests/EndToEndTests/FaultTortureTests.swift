import Glibc
import Testing
import WorksheetStore

/// Every call of the system that touches the files fails once, in turn.
@Suite struct FaultTortureTests {
  private static let errors: [(name: String, code: String)] = [
    ("ENOSPC", "28"), ("EIO", "5"), ("EDQUOT", "122"), ("EROFS", "30"), ("EINTR", "4"),
    ("short", "short"),
  ]
  private static let calls = [
    "open", "write", "fsync", "fdatasync", "syncfs", "rename", "unlink", "mkdir", "ftruncate",
    "close", "pread", "read", "flock", "fstat", "fchmod", "stat", "lstat",
  ]
  /// What `make test` tries.
  private static let few = [
    ("write", "28"), ("write", "short"), ("fdatasync", "5"), ("rename", "5"),
  ]

  private static var faults: [(call: String, code: String)] {
    guard Torture.isLong else { return few }
    return calls.flatMap { call in
      errors.filter { $0.code != "short" || ["write", "pread", "read"].contains(call) }
        .map { (call, $0.code) }
    }
  }

  /// A workbook with one answer that was saved, and one that only the journal has.
  private func workplace() throws -> (Workplace, id: String) {
    let workplace = try Workplace()
    let id = try workplace.run("set", Workplace.file, "--new", "profile").output
      .split(separator: "\n").first.map(String.init)
    let record = try #require(id)
    _ = try workplace.run("set", Workplace.file, record, "village", "Kalibening")
    let terminal = try workplace.open()
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama kelompok")
    try terminal.send("Jamaah Susu<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    terminal.kill(SIGKILL)
    try terminal.waitForExit()
    return (workplace, record)
  }

  /// Makes the call fail for the first time, the second, and so on, until the program makes no more.
  private func sweep(_ command: (_ id: String) -> [String], _ answer: String) throws -> Int {
    let (prepared, id) = try workplace()
    var count = 0
    for (call, code) in Self.faults {
      for number in 1...60 {
        let workplace = try Workplace(copying: prepared)
        let fault = "\(call):\(number):\(code)"
        let result = try workplace.run(failing: fault, command(id))
        guard workplace.names().contains("hit") else { break }
        count += 1
        check(result, fault, answer, workplace)
      }
    }
    return count
  }

  private func check(
    _ result: Workplace.Answer, _ fault: String, _ answer: String, _ workplace: Workplace
  ) {
    guard case .exit(let code) = result.ending else {
      Issue.record("\(fault): \(result.ending) \(result.errors)")
      return
    }
    let texts = (try? Workplace.recovered(at: workplace.path).texts) ?? []
    for text in ["Kalibening", "Jamaah Susu"] {
      #expect(texts.contains(text), "\(fault): \(text) is lost; \(result)")
    }
    if texts.contains(answer) { return }
    let said = result.errors + result.output
    #expect(
      code != 0 || said.contains("BELUM") || said.contains("hanya") || said.contains("isian aman"),
      "\(fault): \(answer) is not kept and nobody is told; \(result)")
    if code != 0 {
      #expect(!result.errors.isEmpty, "\(fault): ended with \(code) without a word")
    }
  }

  @Test func `a call that fails under a command loses nothing and is told`() throws {
    let count = try sweep({ ["set", Workplace.file, $0, "district", "Getasan"] }, "Getasan")
    Torture.report("failing calls, lembar set", "\(count) failures, 0 lost, all told, 0 traps")
    #expect(count > 4)
  }

  @Test func `a call that fails under the screen loses nothing and is told`() throws {
    let keys = "<enter><enter><down><down>Getasan<enter><c-s>"
    let count = try sweep({ _ in ["play", Workplace.file, "--keys", keys] }, "Getasan")
    Torture.report("failing calls, lembar play", "\(count) failures, 0 lost, all told, 0 traps")
    #expect(count > 4)
  }
}

extension Workplace {
  /// Runs a command one of whose calls fails, such as `write:3:28`; the file `hit` tells that it did.
  func run(failing fault: String, _ arguments: [String]) throws -> Answer {
    try run(
      arguments,
      surrounding: faults(["FAULTS_FAIL": fault, "FAULTS_HIT": path + "/hit"]))
  }

  func faults(_ others: [String: String]) -> [String: String] {
    others.merging([
      "LD_PRELOAD": BuiltProgram.path("libFaults.so"), "FAULTS_ROOT": path,
      "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
  }
}
