import Glibc
import Testing

/// A report on a disk that is full, read-only or failing: a sentence, 3, and nothing half written.
@Suite struct ExportMediumTests {
  private let workplace: Workplace
  private static let formats = ["txt", "html", "csv", "fods"]

  init() throws {
    workplace = try Workplace()
    _ = try workplace.run("set", Workplace.file, "--new", "potential")
    mkdir(workplace.path + "/stick", 0o700)
  }

  private func export(_ format: String, _ options: String..., failing fault: String? = nil) throws
    -> Workplace.Answer
  {
    let command =
      ["export", Workplace.file, "--to", format, "-o", "stick/out.\(format)"] + options
    guard let fault else { return try workplace.run(command) }
    var faults = workplace.faults(["FAULTS_FAIL": fault, "FAULTS_HIT": workplace.path + "/hit"])
    // Only what is done to the report, not to the workbook.
    faults["FAULTS_ROOT"] = workplace.path + "/stick"
    return try workplace.run(command, surrounding: faults)
  }

  private func expectRefusal(_ answer: Workplace.Answer, saying reason: String, _ run: String) {
    #expect(answer.ending == .exit(code: 3), "\(run): \(answer)")
    #expect(answer.output == "", "\(run)")
    #expect(answer.errors.contains(reason) && answer.errors.contains("out."), "\(run): \(answer)")
    #expect(!answer.errors.contains("‹"), "\(run): \(answer.errors)")
  }

  /// Each call of the system that makes, fills or moves the files fails once, the first, the second…
  @Test(arguments: formats)
  func `a call that fails while a report is written leaves nothing and is said`(
    format: String
  ) throws {
    let calls = format == "csv" ? ["mkdir", "open", "write", "fsync"] : ["open", "write", "fsync"]
    var hits: Set<String> = []
    for (code, reason) in [("28", "penuh"), ("30", "hanya dapat dibaca")] {
      for call in calls {
        for number in 1...80 {
          let fault = "\(call):\(number):\(code)"
          let answer = try export(format, failing: fault)
          guard workplace.names().contains("hit") else { break }
          unlink(workplace.path + "/hit")
          hits.insert("\(call) \(code)")
          expectRefusal(answer, saying: reason, "\(format) \(fault)")
          #expect(workplace.names("stick").isEmpty, "\(format) \(fault)")
        }
        remove(format)
      }
    }
    #expect(hits.isSuperset(of: ["open 28", "open 30", "write 28", "write 30"]), "\(hits)")
  }

  @Test(arguments: formats)
  func `what was there stays whole when the new one cannot be written`(format: String) throws {
    #expect(try export(format).ending == .exit(code: 0))
    let name = format == "csv" ? "stick/out.csv/potential.csv" : "stick/out.\(format)"
    let (before, names) = (workplace.bytes(name), workplace.names("stick"))
    for fault in ["write:1:28", "write:1:30", "rename:1:28"] {
      let answer = try export(format, "--force", failing: fault)
      #expect(workplace.names().contains("hit"), "\(fault)")
      unlink(workplace.path + "/hit")
      #expect(answer.ending == .exit(code: 3) && !answer.errors.isEmpty, "\(fault): \(answer)")
      #expect(workplace.bytes(name) == before && workplace.names("stick") == names, "\(fault)")
    }
  }

  @Test(.enabled(if: TinyDisk.isPossible), arguments: formats)
  func `a read-only stick takes no report, and a full one none that is half`(
    format: String
  ) throws {
    let disk = try TinyDisk(at: workplace.path + "/stick")
    defer { disk.remove() }
    #expect(disk.remount(readOnly: true))
    expectRefusal(try export(format), saying: "hanya dapat dibaca", "read-only")
    #expect(workplace.names("stick").isEmpty)
    #expect(disk.remount(readOnly: false))
    try workplace.fill("stick/filling")
    expectRefusal(try export(format), saying: "penuh", "full")
    #expect(workplace.names("stick") == ["filling"])
    unlink(workplace.path + "/stick/filling")
    #expect(try export(format).ending == .exit(code: 0))
  }

  /// What a run that succeeded wrote.
  private func remove(_ format: String) {
    let path = workplace.path + "/stick/out.\(format)"
    for name in workplace.names("stick/out.\(format)") { unlink("\(path)/\(name)") }
    rmdir(path)
    unlink(path)
  }
}
